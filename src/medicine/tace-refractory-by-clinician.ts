import { subset } from '../engine/possible.js';
import { codesOf } from './codes-of.js';
import type { Derivation } from './derivation.js';
import { possibleText } from './possible-text.js';

/**
 * TACE-refractory as the treating clinician judges.
 * Source: registered criterion of ClinicalTrials.gov NCT02311205.
 */
export const TACE_REFRACTORY_BY_CLINICIAN: Derivation = {
  id: 'tace-refractory-by-clinician',
  output: 'tace.refractoryByClinician',
  inputs: ['tace.failureByClinician'],
  onDisagreement: 'CONFLICT',
  definition: 'The treating clinician judges that TACE has failed.',
  source: 'ClinicalTrials.gov NCT02311205',
  cutpoints: {},
  derive(read) {
    const judged = codesOf(read('tace.failureByClinician'));
    return {
      possible: subset(judged),
      missing: judged.length > 1 ? ['tace.failureByClinician'] : [],
      get steps() {
        return [`Failure as judged by the clinician: ${possibleText(subset(judged))}`];
      },
    };
  },
};
