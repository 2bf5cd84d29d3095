import type { Truth } from '../../engine/truth.js';
import type { RuleSetContent } from '../../rulebook/content.js';
import type { WorkedCase } from '../../rulebook/cases/case-schema.js';
import { cautionRule, courseRule, criterionRule, findingRule, guidanceRule, optionRule, SCOPE_RULE } from '../../rulebook/rule-ids.js';

/** Which rules a case names the truth of, so that another truth would make it fail; with a truth, only those named with it. */
export type NamedTruths = (worked: WorkedCase, truth?: Truth) => ReadonlySet<string>;

/**
 * Reads the rules behind the keys of `expect.criteria`, `expect.findings`, `expect.guidance` and `trace`. A key of the trace that several kinds
 * of node share names no rule, because any of them would do.
 */
export function namedTruths(content: RuleSetContent): NamedTruths {
  const byKey = new Map<string, string | null>();
  const name = (key: string, rule: string): void => void byKey.set(key, byKey.has(key) ? null : rule);
  name(content.name, SCOPE_RULE);
  for (const source of content.sources) {
    name(source.code, `node of source ${source.code}`);
    for (const criterion of source.criteria) {
      name(`${source.code}/${criterion.id}`, criterionRule(source.code, criterion.id));
      for (const [index] of (criterion.reading?.alternatives ?? []).entries()) name(`${source.code}/${criterion.id}@${index + 1}`, `${criterionRule(source.code, criterion.id)}@${index + 1}`);
    }
    for (const finding of source.findings) name(`${source.code}/${finding.id}`, findingRule(source.code, finding.id));
    for (const statement of source.guidance ?? []) name(`${source.code}/${statement.id}`, guidanceRule(source.code, statement.id));
    for (const rule of source.course) name(`${source.code}/${rule.id}`, courseRule(source.code, rule.id));
  }
  for (const option of content.options) {
    name(option.code, `node of option ${option.code}`);
    name(optionRule(option.code), optionRule(option.code));
  }
  for (const caution of content.cautions) name(caution.code, cautionRule(caution.code));
  return ({ expect, trace }, truth) => {
    const rules = [
      ...Object.entries(expect.criteria ?? {}).map(([key, wanted]) => ({ rule: criterionOf(key), truth: wanted.truth })),
      ...Object.entries(expect.findings ?? {}).map(([key, match]) => ({ rule: findingOf(key), truth: TRUTH_OF_MATCH[match] })),
      ...Object.entries(expect.guidance ?? {}).map(([key, truth]) => ({ rule: guidanceOf(key), truth })),
      ...(trace ?? []).map((wanted) => ({ rule: byKey.get(wanted.key) ?? '', truth: wanted.truth })),
    ];
    return new Set(rules.filter(({ rule, truth: wanted }) => rule !== '' && (truth === undefined || truth === wanted)).map(({ rule }) => rule));
  };
}

const TRUTH_OF_MATCH = { MATCHES: 'HOLDS', DOES_NOT_MATCH: 'FAILS', CANNOT_TELL: 'UNKNOWN' } as const;

function criterionOf(key: string): string {
  const [source = '', id = ''] = key.split('/');
  return criterionRule(source, id);
}

function findingOf(key: string): string {
  const [source = '', id = ''] = key.split('/');
  return findingRule(source, id);
}

function guidanceOf(key: string): string {
  const [source = '', id = ''] = key.split('/');
  return guidanceRule(source, id);
}
