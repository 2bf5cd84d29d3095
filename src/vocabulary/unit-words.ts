/** UCUM codes that do not read well, and how a clinician writes them; every other code is shown as it is. */
const WORDS: Readonly<Record<string, { readonly one: string; readonly many: string }>> = {
  '{INR}': { one: '', many: '' },
  '{score}': { one: '', many: '' },
  '{ULN}': { one: 'x ULN', many: 'x ULN' },
  '[IU]/mL': { one: 'IU/mL', many: 'IU/mL' },
  '10*9/L': { one: 'x10^9/L', many: 'x10^9/L' },
  mo: { one: 'month', many: 'months' },
  d: { one: 'day', many: 'days' },
};

/** The unit behind a number for people, with a leading blank; empty when nothing follows the number. */
export function unitWords(unit: string | null, number: string): string {
  if (unit === null) return '';
  const words = WORDS[unit];
  const shown = words === undefined ? unit : number === '1' ? words.one : words.many;
  return shown === '' ? '' : ` ${shown}`;
}
