import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { assess } from '../../src/assessment/assess.js';
import type { Assessment } from '../../src/assessment/assessment.js';
import { prepareRuleSet } from '../../src/assessment/prepared-rule-set.js';
import { DERIVATIONS } from '../../src/medicine/derivations.js';
import type { WrittenSource } from '../../src/rulebook/content.js';
import { readBook } from '../../src/rulebook/read-book.js';
import { ruleSetOf } from '../../src/rulebook/rule-set.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';

const AS_OF = '2026-11-21';
const text = (name: string): string => readFileSync(`rules/hcc/${name}`, 'utf8');
const files = { ...Object.fromEntries(['rulebook.yaml', 'options.yaml', 'policy.yaml', 'sources/000.yaml'].map((name) => [name, text(name)])), 'cautions.yaml': 'cautions: []\n' };
const { book } = readBook('rules', Object.entries(files).map(([name, each]) => ({ name, path: name, bytes: new TextEncoder().encode(each) })), VOCABULARY, undefined);
const { profile } = parse(text('cases/000-fits.yaml')) as { readonly profile: Parameters<typeof expandShorthand>[0] };

/** The answer for a patient of source 000 when the source is in a state, or changed otherwise. */
function answer(change: (source: WrittenSource) => WrittenSource, asOf = AS_OF): Assessment {
  const { rulebook, policy, sources, options, cautions } = book;
  if (rulebook === undefined || policy === undefined) throw new Error('no rule set');
  const ruleSet = ruleSetOf(structuredClone({ ...rulebook, sources: sources.map(change), options, cautions, policy }), VOCABULARY);
  const outcome = assess({ profile: expandShorthand(profile, VOCABULARY), asOf }, { prepared: prepareRuleSet(ruleSet, DERIVATIONS), vocabulary: VOCABULARY, engineVersion: '0' });
  if (outcome.kind === 'refused') throw new Error('refused');
  return outcome.assessment;
}
const inState = (state: WrittenSource['state'], asOf?: string): Assessment => answer((source) => ({ ...source, state }), asOf);

function told({ sources, options }: Assessment): { readonly source: string; readonly option: string; readonly notes: readonly string[] } {
  const [source] = sources;
  return { source: source?.state ?? '', option: options.find(({ code }) => code === 'rfa-sorafenib')?.state ?? '', notes: (source?.notes ?? []).map(({ code }) => code) };
}

it('a source on the day of its review speaks as ever', () => {
  expect(told(inState({ is: 'current', reviewBy: AS_OF }))).toEqual({ source: 'APPLICABLE', option: 'SUPPORTED', notes: [] });
});

it('a source past its day of review says so and goes on to count', () => {
  expect(told(inState({ is: 'current', reviewBy: '2026-11-20' }))).toEqual({ source: 'APPLICABLE', option: 'SUPPORTED', notes: ['SOURCE_OUTDATED'] });
  expect(told(inState({ is: 'current', reviewBy: '2027-11-30' }, '2027-12-01')).notes).toEqual(['SOURCE_OUTDATED']);
});

it('a superseded source is shown with what superseded it, and supports nothing', () => {
  const found = inState({ is: 'superseded', reviewBy: '2027-11-30', by: '001' });
  expect(told(found)).toEqual({ source: 'APPLICABLE', option: expect.not.stringMatching(/SUPPORTED|OPPOSED|CONTESTED/u) as unknown, notes: ['SOURCE_SUPERSEDED'] });
  expect(found.sources[0]?.notes[0]?.says).toContain('superseded by 001');
});

it('a retracted source speaks about nobody', () => {
  const found = told(inState({ is: 'retracted', reviewBy: '2027-11-30' }));
  expect(found).toEqual({ source: 'NOT_COVERED', option: expect.not.stringMatching(/SUPPORTED|OPPOSED|CONTESTED/u) as unknown, notes: ['SOURCE_RETRACTED'] });
});

it('a finding that a later one superseded decides nothing', () => {
  const superseded = answer((source) => ({ ...source, findings: source.findings.map((finding) => (finding.id === 'os-overall' ? { ...finding, supersededBy: 'survival-1-year' } : finding)) }));
  expect(told(superseded)).toEqual({ source: 'APPLICABLE', option: expect.not.stringMatching(/^SUPPORTED$/u) as unknown, notes: [] });
});
