/**
 * How hospitals write the units that the vocabulary accepts, beside the UCUM code itself. A closed list: a spelling
 * that is not here is refused with the allowed ones named. Compared as written, letter case included, because case
 * carries meaning in units (mg against Mg, g against G).
 *
 * The micro sign U+00B5 and the Greek small mu U+03BC look alike and both occur, hence both in every list.
 */
const MICRO_SIGN = '\u00B5';
const GREEK_MU = '\u03BC';

/** A spelling with both characters for "micro". */
function withMicro(before: string, after: string): readonly string[] {
  return [`${before}${MICRO_SIGN}${after}`, `${before}${GREEK_MU}${after}`];
}

export const MICROMOLES_PER_LITER: readonly string[] = [
  'umol/l', 'UMOL/L', 'mcmol/L', 'mcmol/l', 'micromol/L', 'micromol/l',
  ...withMicro('', 'mol/L'), ...withMicro('', 'mol/l'),
];
export const MILLIGRAMS_PER_DECILITER: readonly string[] = ['mg/dl', 'MG/DL', 'mg/100mL', 'mg/100 mL', 'mg%'];
export const GRAMS_PER_LITER: readonly string[] = ['g/l', 'gm/L'];
export const GRAMS_PER_DECILITER: readonly string[] = ['g/dl', 'G/DL', 'gm/dL', 'gm/dl', 'g/100mL', 'g/100 mL', 'g%'];
export const UNITS_PER_LITER: readonly string[] = ['U/l', 'u/L', 'u/l', 'IU/L', 'IU/l', '[IU]/L', 'UI/L'];
export const MICROKATALS_PER_LITER: readonly string[] = ['ukat/l', ...withMicro('', 'kat/L'), ...withMicro('', 'kat/l')];
export const TIMES_UPPER_LIMIT: readonly string[] = ['ULN', 'xULN', 'x ULN', '\u00D7ULN', '\u00D7 ULN', 'times ULN', 'UNL', 'x UNL'];

/** 10*9/L. "G/L" is giga per liter, read so only for cell counts. */
export const BILLIONS_PER_LITER: readonly string[] = [
  'G/L', 'G/l', 'Gpt/L', 'giga/L', 'Giga/L', '10^9/L', '10^9/l', 'x10^9/L', 'x10^9/l', 'x 10^9/L', '\u00D710^9/L', '\u00D7 10^9/L', '*10^9/L',
  '10\u2079/L', 'x10\u2079/L', '\u00D710\u2079/L', '\u00D7 10\u2079/L', '10E9/L', '10e9/L', 'x10E9/L', '10**9/L', '10 9/L', 'x10(9)/L',
];

/** 10*3/uL. In UCUM "K/uL" would be kelvin; hospitals mean thousand, so it is listed for cell counts alone. */
export const THOUSANDS_PER_MICROLITER: readonly string[] = [
  'K/uL', 'k/uL', 'K/ul', 'K/mcL', 'K/mm3', 'K/mm^3', 'K/cumm', 'thou/uL', 'Thou/uL', 'Thousand/uL', 'thousand/uL',
  '10^3/uL', '10^3/ul', 'x10^3/uL', 'x10^3/ul', 'x 10^3/uL', 'x10E3/uL', '10E3/uL', '10^3/mcL', 'x10^3/mcL', '10^3/mm3', '10*3/mm3', 'x10^3/mm3', 'x10^3/mm^3', '10^3/mm^3',
  ...withMicro('K/', 'L'), ...withMicro('k/', 'L'), ...withMicro('10*3/', 'L'), ...withMicro('10^3/', 'L'), ...withMicro('x10^3/', 'L'), ...withMicro('\u00D710^3/', 'L'),
  ...withMicro('10\u00B3/', 'L'), ...withMicro('x10\u00B3/', 'L'), ...withMicro('\u00D710\u00B3/', 'L'),
];

/** 10*4/uL, the custom of Japanese laboratories. */
export const TEN_THOUSANDS_PER_MICROLITER: readonly string[] = [
  '10^4/uL', 'x10^4/uL', '10^4/mm3', 'x10^4/mm3', ...withMicro('10*4/', 'L'), ...withMicro('10^4/', 'L'), ...withMicro('x10^4/', 'L'), ...withMicro('\u00D710^4/', 'L'),
];

export const PER_MICROLITER: readonly string[] = [
  '/ul', '/mcL', '/mm3', '/mm^3', '/cmm', '/cumm', 'cells/uL', 'cells/mm3', ...withMicro('/', 'L'), ...withMicro('/', 'l'), ...withMicro('cells/', 'L'),
];

export const NANOGRAMS_PER_MILLILITER: readonly string[] = ['ng/ml', 'NG/ML'];
export const MICROGRAMS_PER_LITER: readonly string[] = ['ug/l', 'mcg/L', 'mcg/l', ...withMicro('', 'g/L'), ...withMicro('', 'g/l')];
export const NANOGRAMS_PER_LITER: readonly string[] = ['ng/l', 'pg/mL', 'pg/ml'];
export const MILLIMOLES_PER_LITER: readonly string[] = ['mmol/l', 'MMOL/L', 'mM'];
export const MILLIEQUIVALENTS_PER_LITER: readonly string[] = ['mEq/L', 'mEq/l', 'meq/l', 'MEQ/L'];
export const INTERNATIONAL_UNITS_PER_MILLILITER: readonly string[] = ['IU/mL', 'IU/ml', '[iU]/mL', 'UI/mL'];
export const SECONDS: readonly string[] = ['sec', 'secs', 'second', 'seconds'];
export const DAYS: readonly string[] = ['day', 'days'];
export const WEEKS: readonly string[] = ['week', 'weeks', 'wks'];
export const MONTHS: readonly string[] = ['month', 'months', 'mos', 'mth', 'mths'];
export const CENTIMETERS: readonly string[] = ['CM', 'centimeter', 'centimeters'];
export const MILLIMETERS: readonly string[] = ['MM', 'millimeter', 'millimeters'];
export const PERCENT: readonly string[] = ['percent', 'pct', 'per cent'];
export const MILLIGRAMS_A_DAY: readonly string[] = ['mg/d', 'mg/day', 'mg daily', 'mg per day'];
export const INR: readonly string[] = ['INR', '{ratio}', 'ratio', '1'];
