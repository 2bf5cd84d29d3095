import { invalidInput, type InvalidInputView } from '../problems/record-problems.js';

/** Letters, digits and the signs that ids are made of. No blanks: a name of a person does not pass for a reference by accident. */
const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9._:/|@#=+-]{0,199}$/;

/** What is wrong with texts that name things, the first of them; `null` when nothing is. */
export function nameProblem(names: Readonly<Record<string, string | null | undefined>>): InvalidInputView | null {
  for (const [path, text] of Object.entries(names)) {
    if (text === null || text === undefined || REFERENCE.test(text)) continue;
    return invalidInput(path, 'this is no reference', '1 to 200 letters, digits and . _ : / | @ # = + -, beginning with a letter or digit; an id of your system, never a name of a person');
  }
  return null;
}
