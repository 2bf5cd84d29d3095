import type { SourceAnswerFragment } from '../api/graphql';
import { sourceGroups } from './source-groups';
import { shortSourceName } from './source-names';

const source = (code: string, over: Partial<SourceAnswerFragment>): SourceAnswerFragment => ({ code, name: code, state: 'UNDETERMINED', asRead: 'UNKNOWN', because: '', notes: [], nearMiss: null, ...over });

it('puts each source into one group, and leaves empty groups out', () => {
  const groups = sourceGroups([
    source('waits', {}),
    source('away', { state: 'NOT_APPLICABLE', asRead: 'FAILS' }),
    source('fits', { asRead: 'HOLDS' }),
    source('applies', { state: 'APPLICABLE', asRead: 'HOLDS' }),
    source('near', { state: 'NOT_APPLICABLE', asRead: 'FAILS', nearMiss: { criterion: 'c', fact: 'f', distance: '1', threshold: '2', unit: null, canChange: 'NO' } }),
  ]);
  expect(groups.map(({ kind, sources }) => [kind, sources.map(({ code }) => code)])).toEqual([
    ['apply', ['applies']],
    ['near', ['near']],
    ['fit', ['fits']],
    ['wait', ['waits']],
    ['away', ['away']],
  ]);
});

it.each([
  ['000', 'RFA + sorafenib', 'Source 000'],
  ['cares-310', 'CARES-310: camrelizumab + rivoceranib or sorafenib, first line', 'CARES-310'],
  ['pooled', 'TACE + RFA, or either alone: 21 studies pooled (2021)', 'TACE + RFA, or either alone: 21 studies pooled (2021)'],
  ['gone', undefined, 'gone'],
])('calls %s by the name a board would say', (code, name, short) => {
  expect(shortSourceName(code, name)).toBe(short);
});
