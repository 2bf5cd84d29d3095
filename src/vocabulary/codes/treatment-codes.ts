import { CodeTable, rowsOf } from './code-table.js';

/** What a procedure means: the facts that become YES, and whether it is a TACE session or ends a row of them. */
export type ProcedureMeaning =
  | { readonly kind: 'tace' }
  | { readonly kind: 'treatment'; readonly facts: readonly string[] }
  | { readonly kind: 'not-read'; readonly why: string };

const treatment = (...names: readonly string[]): ProcedureMeaning => ({ kind: 'treatment', facts: names.map((name) => `history.${name}`) });
const ABLATION = treatment('ablation');
const OTHER_ABLATION = treatment('ablation', 'otherLocalTreatment');
const RESECTION = treatment('resection');
const TRANSPLANT = treatment('transplant');

/** Procedures by SNOMED CT. Clinical definitions, section 7.4. */
export const PROCEDURE_CODES = new CodeTable<ProcedureMeaning>([
  ...rowsOf<ProcedureMeaning>('snomed', ['441525007'], { kind: 'tace' }, { mark: 'V2' }),
  ...rowsOf<ProcedureMeaning>('snomed', ['448781006', '426830009', '442993000', '438815000', '431475009', '708625004', '440711002'], ABLATION),
  ...rowsOf<ProcedureMeaning>('snomed', ['609232008', '433876005', '426713000', '449404007', '609169001', '16558481000119100', '439368006', '716756004', '448012004'], OTHER_ABLATION),
  ...rowsOf<ProcedureMeaning>('snomed', ['764677008'], treatment('radiotherapy', 'otherLocalTreatment')),
  ...rowsOf<ProcedureMeaning>('snomed', ['107963000', '71273005', '174430004', '174431000', '85946004', '61326000', '63816008', '74180003', '307010009'], RESECTION),
  ...rowsOf<ProcedureMeaning>('snomed', ['18027006', '174425003', '426356008', '174427006'], TRANSPLANT),
  ...rowsOf<ProcedureMeaning>('snomed', ['1217123003', '108290001'], treatment('radiotherapy')),
  ...rowsOf<ProcedureMeaning>('snomed', ['314617008'], { kind: 'not-read', why: 'chemoembolization of metastases in the liver is no TACE of hepatocellular carcinoma' }),
  ...rowsOf<ProcedureMeaning>('snomed', ['307627000'], { kind: 'not-read', why: 'cryotherapy of metastases in the liver is no treatment of hepatocellular carcinoma' }),
  ...rowsOf<ProcedureMeaning>('snomed', ['17203000'], { kind: 'not-read', why: 'removal of the whole liver is part of a transplantation, which is read from its own procedure' }),
]);

/** Sites at which a chemoembolization is one of the liver. */
export const TACE_SITE_CODES = new CodeTable<true>([...rowsOf<true>('snomed', ['10200004'], true), ...rowsOf<true>('snomed', ['76015000'], true, { mark: 'V2' })]);

/** Sorafenib by ingredient. */
export const SORAFENIB_CODES = new CodeTable<true>([...rowsOf<true>('rxnorm', ['495881'], true), ...rowsOf<true>('atc', ['L01EX02', 'L01XE05'], true, { mark: 'V2' })]);

/** Why a treatment was stopped or not begun. */
export const STOP_REASON_CODES = new CodeTable<'NOT_TOLERATED' | 'NO_RESPONSE' | 'DECLINED'>([
  ...rowsOf<'NOT_TOLERATED'>('snomed', ['407563006'], 'NOT_TOLERATED'),
  ...rowsOf<'NO_RESPONSE'>('snomed', ['266721009'], 'NO_RESPONSE'),
  ...rowsOf<'DECLINED'>('snomed', ['182895007'], 'DECLINED', { mark: 'V2' }),
]);
