import { ALBI_GRADE } from './albi-grade.js';
import { ALBI_SCORE } from './albi-score.js';
import { ALT_TIMES_ULN } from './alt-times-uln.js';
import { AST_TIMES_ULN } from './ast-times-uln.js';
import { BCLC } from './bclc.js';
import { CHILD_PUGH_CLASS } from './child-pugh-class.js';
import { CHILD_PUGH_POINTS } from './child-pugh-points.js';
import { CREATININE_TIMES_ULN } from './creatinine-times-uln.js';
import type { Derivation } from './derivation.js';
import { ECOG_FROM_KARNOFSKY } from './ecog-from-karnofsky.js';
import { EXTRAHEPATIC_METASTASIS } from './extrahepatic-metastasis.js';
import { LARGE_HCC } from './large-hcc.js';
import { MACROVASCULAR_INVASION } from './macrovascular-invasion.js';
import { MILAN } from './milan.js';
import { MRECIST_TARGET_RESPONSE } from './mrecist-target-response.js';
import { MULTIPLICITY } from './multiplicity.js';
import { PROTHROMBIN_PROLONGATION } from './prothrombin-prolongation.js';
import { TACE_DONE } from './tace-done.js';
import { TACE_REFRACTORY_BY_CLINICIAN } from './tace-refractory-by-clinician.js';
import { TACE_REFRACTORY_JSH_2014 } from './tace-refractory-jsh-2014.js';
import { TACE_REFRACTORY_NHI } from './tace-refractory-nhi.js';
import { TACE_REFRACTORY_NO_RESPONSE } from './tace-refractory-no-response.js';
import { TACE_RESISTANCE_SOURCE_001 } from './tace-resistance-source-001.js';
import { UP_TO_SEVEN } from './up-to-seven.js';

/** Every derived fact. INVARIANT: topological order, each derivation stands behind those whose output it reads; one derivation a fact. */
export const DERIVATIONS: readonly Derivation[] = [
  ECOG_FROM_KARNOFSKY,
  PROTHROMBIN_PROLONGATION,
  ALT_TIMES_ULN,
  AST_TIMES_ULN,
  CREATININE_TIMES_ULN,
  CHILD_PUGH_POINTS,
  CHILD_PUGH_CLASS,
  ALBI_SCORE,
  ALBI_GRADE,
  MULTIPLICITY,
  MACROVASCULAR_INVASION,
  EXTRAHEPATIC_METASTASIS,
  TACE_DONE,
  LARGE_HCC,
  MILAN,
  UP_TO_SEVEN,
  BCLC,
  MRECIST_TARGET_RESPONSE,
  TACE_RESISTANCE_SOURCE_001,
  TACE_REFRACTORY_NO_RESPONSE,
  TACE_REFRACTORY_NHI,
  TACE_REFRACTORY_JSH_2014,
  TACE_REFRACTORY_BY_CLINICIAN,
];
