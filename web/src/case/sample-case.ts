import { EMPTY_ENTRY, type Entries } from './entry';

const number = (text: string, unit = ''): Entries[string] => ({ ...EMPTY_ENTRY, text, unit });
const code = (one: string): Entries[string] => ({ ...EMPTY_ENTRY, codes: [one] });

/** A made-up patient, so that a first-time user sees an answer at once. AFP is a limit and the stage one of two, as reports have them. */
export const SAMPLE_CASE: Entries = {
  'patient.age': number('62'),
  'patient.sex': code('MALE'),
  'performance.ecog': number('0'),
  'liver.childPughClass': code('A'),
  'liver.failure': code('NO'),
  'labs.platelets': number('131', '10*9/L'),
  'labs.prothrombinProlongation': number('2', 's'),
  'labs.altTimesUln': number('0.9'),
  'labs.astTimesUln': number('1.0'),
  'labs.creatinineTimesUln': number('0.8'),
  'tumor.resectability': code('UNRESECTABLE'),
  'tumor.number': number('1'),
  'tumor.largestDiameterBeforeTace': number('7.2', 'cm'),
  'tumor.portalVeinThrombus': code('NONE'),
  'tumor.hepaticVeinThrombus': code('NO'),
  'tumor.extrahepaticMetastasis': code('NO'),
  'tace.done': code('YES'),
  'tace.remnantPresent': code('YES'),
  'tace.remnantVolumeShare': number('30', '%'),
  'tace.newIntrahepaticLesions': code('NO'),
  'tace.newExtrahepaticLesions': code('NO'),
  'history.otherLocalTreatment': code('NO'),
  'history.remnantResected': code('NO'),
  'history.otherSystemicTreatment': code('NO'),
  'history.systemicChemotherapy': code('NO'),
  'sorafenib.refused': code('NO'),
  'labs.afp': number('> 400', 'ng/mL'),
  'labs.bilirubin': number('0.7', 'mg/dL'),
  'tumor.bclc': { ...EMPTY_ENTRY, codes: ['BCLC_A', 'BCLC_B1'], several: true },
};
