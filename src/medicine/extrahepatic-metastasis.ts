import { subset } from '../engine/possible.js';
import { anyYes } from './any-yes.js';
import type { Derivation } from './derivation.js';
import { isOneValue } from './is-one-value.js';
import { possibleText } from './possible-text.js';

const SITES: Readonly<Record<string, string>> = {
  'tumor.metastasisLung': 'Lung',
  'tumor.metastasisBone': 'Bone',
  'tumor.metastasisAdrenal': 'Adrenal gland',
  'tumor.metastasisLymphNode': 'Lymph node',
  'tumor.metastasisOther': 'Other site',
};
const INPUTS = Object.keys(SITES);

/**
 * Extrahepatic metastasis from the single sites: one site with a metastasis settles it; absence needs every site to be free,
 * "other site" included.
 * Source: meaning of the words; the sites are those that the sources report.
 */
export const EXTRAHEPATIC_METASTASIS: Derivation = {
  id: 'extrahepatic-metastasis',
  output: 'tumor.extrahepaticMetastasis',
  inputs: INPUTS,
  onDisagreement: 'CONFLICT',
  definition: 'Yes when any site outside the liver has a metastasis; no when every site, "other" included, has none.',
  source: 'Meaning of the words; sites as the sources report them',
  cutpoints: {},
  derive(read) {
    const outcomes = anyYes(INPUTS, read);
    return {
      possible: subset(outcomes),
      missing: outcomes.length > 1 ? INPUTS.filter((fact) => !isOneValue(read(fact))) : [],
      get steps() {
        return INPUTS.map((fact) => `${SITES[fact]}: ${possibleText(read(fact))}`);
      },
    };
  },
};
