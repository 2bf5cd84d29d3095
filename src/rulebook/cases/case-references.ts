import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import type { RuleSetContent } from '../content.js';
import { didYouMean } from '../did-you-mean.js';
import type { Places } from '../places.js';
import type { RuleDefect } from '../rule-defect.js';
import { showWords } from '../show-words.js';
import type { WorkedCase } from './case-schema.js';

/** The parts of a case that name something. */
export interface CasePart extends Pick<WorkedCase, 'profile' | 'expect'> {
  /** Facts left out of a shared profile. */
  readonly without?: readonly string[];
}

/** A case that expects something of a rule that does not exist would pass or fail for the wrong reason. */
export function caseReferences(worked: CasePart, content: RuleSetContent, vocabulary: Vocabulary, places: Places): readonly RuleDefect[] {
  const { expect } = worked;
  const facts = vocabulary.facts.map((fact) => fact.path);
  const criteria = content.sources.flatMap((source) => source.criteria.map((criterion) => `${source.code}/${criterion.id}`));
  const findings = content.sources.flatMap((source) => source.findings.map((finding) => `${source.code}/${finding.id}`));

  const keys = (named: object | undefined, among: readonly string[], what: string): readonly RuleDefect[] =>
    Object.keys(named ?? {}).flatMap((key) => unknown(key, among, what, places.ofKey(named ?? {}, key)));
  const items = (list: readonly string[] | undefined, among: readonly string[], what: string): readonly RuleDefect[] =>
    (list ?? []).flatMap((item, index) => unknown(item, among, what, places.of(list ?? [], index)));

  return [
    ...keys(expect.sources, content.sources.map((source) => source.code), 'source'),
    ...keys(expect.options, content.options.map((option) => option.code), 'option'),
    ...keys(expect.criteria, criteria, 'criterion'),
    ...keys(expect.findings, findings, 'finding'),
    ...keys(expect.asRead, content.sources.map((source) => source.code), 'source'),
    ...keys(expect.contradictedBy, findings, 'finding'),
    ...Object.values(expect.contradictedBy ?? {}).flatMap((list) => items(list, findings, 'finding')),
    ...keys(expect.guidance, content.sources.flatMap((source) => (source.guidance ?? []).map(({ id }) => `${source.code}/${id}`)), 'statement of guidance'),
    ...items(worked.without, facts, 'fact'),
    ...items(expect.missing, facts, 'fact'),
    ...items(expect.contradictions, facts, 'fact'),
    ...(expect.missingFirst === undefined ? [] : unknown(expect.missingFirst, facts, 'fact', places.of(expect, 'missingFirst'))),
    ...Object.entries(worked.profile).flatMap(([group, members]) =>
      Object.keys(members).flatMap((name) => unknown(`${group}.${name}`, facts, 'fact', places.ofKey(members, name))),
    ),
  ];
}

function unknown(name: string, among: readonly string[], what: string, at: RuleDefect['at']): readonly RuleDefect[] {
  if (among.includes(name)) return [];
  const near = didYouMean(name, among);
  return [{ code: what === 'fact' ? 'FACT_NOT_IN_VOCABULARY' : 'REFERENCE_UNKNOWN', at, message: `no ${what} is called ${showWords(name)}`, ...(near === undefined ? {} : { hint: near }) }];
}
