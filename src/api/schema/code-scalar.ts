import { lenientScalar } from './lenient-scalar.js';

export const CodeScalar = lenientScalar(
  'Code',
  'One of the words that the description of the field lists, for example "YES", "BCLC_C", "mg/dL". Another word is answered with a typed problem that lists the allowed ones.',
);
