// The words of jest that the tests of engine, medicine and vocabulary use, collected instead of run.
// Loaded once for all mutants: loading every test file anew, as jest does, costs seconds a mutant.
import { expect } from 'expect';
import { bind } from 'jest-each';

/** @type {{ id: string, run: () => unknown }[]} */
export const collected = [];
const path = [];

function describeNow(name, body) {
  path.push(name);
  try {
    body();
  } finally {
    path.pop();
  }
}

function collect(name, run) {
  // The number keeps ids apart where two tests of one file have one name.
  collected.push({ id: `${collected.length} ${[...path, name].join(' ')}`, run });
}

function refuse(word) {
  return () => {
    throw new Error(`the mutation runner does not know \`${word}\``);
  };
}

describeNow.each = bind(describeNow, false);
collect.each = bind(collect, false);
collect.skip = refuse('it.skip');
collect.only = refuse('it.only');

export const describe = describeNow;
export const it = collect;
export const test = collect;
export const beforeEach = refuse('beforeEach');
export const afterEach = refuse('afterEach');
export const beforeAll = refuse('beforeAll');
export const afterAll = refuse('afterAll');
export { expect };
