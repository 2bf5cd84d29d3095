import { lenientScalar } from './lenient-scalar.js';

/** Numbers of the clinic on the wire: never Float, which carries Infinity and loses digits. */
export const DecimalScalar = lenientScalar(
  'Decimal',
  'A decimal number as text, for example "34.2": digits and a decimal point, at most 18 significant digits, no exponent, no thousands separator. Never a float. In answers a leading "≈" marks a quotient that no finite decimal writes exactly. Input that is not such a number is answered with a typed problem.',
);
