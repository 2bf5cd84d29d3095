import { z } from 'zod';

/** Leaves of the rule format: every one a text. The error text completes the sentence "expected ...". */

export const text = z.string().min(1).meta({ description: 'Plain text' });

const patterned = (pattern: RegExp, expected: string): z.ZodString => z.string().regex(pattern, { error: expected }).meta({ description: expected });

export const id = patterned(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens, such as "large-hcc"');
export const account = patterned(/^[\x21-\x7e]{1,100}$/, 'an account as the service knows it, without blanks, such as "a.author"');
export const sourceCode = patterned(/^([0-9]{3}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$/, 'three digits in quotes, such as "000", or the name of a trial such as "imbrave150"');
export const wholeNumber = patterned(/^(0|[1-9][0-9]{0,8})$/, 'a whole number in quotes, such as "102"');
export const wholeNumberOrUnknown = patterned(/^(0|[1-9][0-9]{0,8}|unknown)$/, 'a whole number in quotes, such as "102", or unknown');
export const decimal = patterned(/^-?[0-9]{1,12}(\.[0-9]{1,12})?$/, 'a decimal number in quotes, such as "14.0"');
export const intervalEnd = patterned(/^(-?[0-9]{1,12}(\.[0-9]{1,12})?|not-reached)$/, 'a decimal number in quotes, such as "10.7", or not-reached');
export const level = patterned(/^[0-9]{1,2}(\.[0-9]{1,2})?%$/, 'a confidence level in quotes, such as "95%"');
export const probability = patterned(/^([<>≤≥]?(0?\.[0-9]{1,10}|0|1|1\.0{1,10})|NS)$/, 'a probability as printed without "P", such as "0.03" or "<0.001"');
export const partialDate = patterned(/^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$/, 'a date such as "2010", "2010-01" or "2010-01-31"');
export const fullDate = patterned(/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/, 'a date such as "2027-01-31"');
export const months = patterned(/^[0-9]{1,4}(\.[0-9]{1,4})? months$/, 'a length such as "35.8 months"');
export const days = patterned(/^[1-9][0-9]{0,4}$/, 'a whole number of days in quotes, such as "90"');
export const courseReference = patterned(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/, 'source and id, such as "003/continue-at-progression"');

export const words = <const W extends readonly [string, ...string[]]>(...allowed: W): z.ZodEnum<{ [K in W[number]]: K }> => z.enum(allowed);
