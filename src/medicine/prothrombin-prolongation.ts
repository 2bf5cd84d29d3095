import type { Derivation } from './derivation.js';
import { subtractIntervals } from './interval-arithmetic.js';
import { intervalOf } from './interval-of.js';
import { isOneValue } from './is-one-value.js';
import { possibleText } from './possible-text.js';

const INPUTS = ['labs.prothrombinTime', 'labs.prothrombinControl'];

/** Prolongation of the prothrombin time: that of the patient minus that of the control, in seconds. Source: meaning of the words. */
export const PROTHROMBIN_PROLONGATION: Derivation = {
  id: 'prothrombin-prolongation',
  output: 'labs.prothrombinProlongation',
  inputs: INPUTS,
  onDisagreement: 'CONFLICT',
  definition: 'Prothrombin time of the patient minus prothrombin time of the control.',
  source: 'Meaning of the words',
  cutpoints: {},
  derive(read) {
    const patient = intervalOf(read('labs.prothrombinTime'));
    const control = intervalOf(read('labs.prothrombinControl'));
    const possible = subtractIntervals(patient, control);
    return {
      possible,
      missing: isOneValue(possible) ? [] : INPUTS.filter((fact) => !isOneValue(read(fact))),
      get steps() {
        return [`Prothrombin time ${possibleText(patient, 's')} - control ${possibleText(control, 's')}: ${possibleText(possible, 's')}`];
      },
    };
  },
};
