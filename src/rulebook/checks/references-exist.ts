import type { Book } from '../book.js';
import type { Check } from '../check.js';
import type { WrittenSource } from '../content.js';
import { didYouMean } from '../did-you-mean.js';
import { EVERYONE, statementsOf } from '../integrity/statement.js';
import { namedParts } from '../named-parts.js';
import type { RuleDefect } from '../rule-defect.js';
import { showWords } from '../show-words.js';

type Refer = (object: object, member: string | number, name: string | undefined, among: Iterable<string>, what: string) => void;

/** Everything a file names by id or code exists: options, arms, statements, course rules of other sources. */
export const referencesExist: Check = {
  name: 'references-exist',
  needs: 'rule set',
  run(book) {
    const defects: RuleDefect[] = [];
    const refer: Refer = (object, member, name, among, what) => {
      const known = new Set(among);
      if (name === undefined || known.has(name)) return;
      const near = didYouMean(name, known);
      defects.push({
        code: 'REFERENCE_UNKNOWN',
        at: book.places.of(object, member),
        message: `no ${what} is called ${showWords(name)}`,
        ...(near === undefined ? {} : { hint: near }),
      });
    };
    const options = book.options.map((option) => option.code);
    for (const source of book.sources) {
      sourceReferences(source, options, refer);
      for (const rule of source.course) {
        for (const [index, opposed] of (rule.opposes ?? []).entries()) refer(rule.opposes ?? [], index, opposed, courseRules(book), 'course rule');
      }
    }
    const parts = book.sources.flatMap((source) => referable(source).map((id) => `${source.code}/${id}`));
    const codes = book.sources.map((source) => source.code);
    for (const source of book.sources) {
      refer(source.state, 'by', source.state.by, codes, 'source');
      for (const standing of source.standing ?? []) {
        for (const [index, part] of standing.restsOn.entries()) refer(standing.restsOn, index, part, parts, 'part of a source');
      }
    }
    for (const caution of book.cautions) {
      for (const [index, option] of caution.options.entries()) refer(caution.options, index, option, options, 'option');
      for (const [index, part] of caution.restsOn.entries()) refer(caution.restsOn, index, part, parts, 'part of a source');
      refer(caution, 'source', caution.source, codes, 'source');
    }
    return defects;
  },
};

/** Ids that name a part; a row of the table of patients also by its bare id. */
function referable(source: WrittenSource): readonly string[] {
  return namedParts(source).flatMap((part) => (part.kind === 'baseline' ? [part.id, part.id.replace('baseline/', '')] : [part.id]));
}

function courseRules(book: Book): readonly string[] {
  return book.sources.flatMap((source) => source.course.map((rule) => `${source.code}/${rule.id}`));
}

function sourceReferences(source: WrittenSource, options: readonly string[], refer: Refer): void {
  const arms = [...source.arms.map((arm) => arm.id), EVERYONE];
  const statements = statementsOf(source);
  const paths = statements.map((statement) => statement.path);
  const touchable = [...referable(source), ...paths, ...source.arms.map((arm) => arm.id), 'design', 'evidence', 'citation', 'arms', 'flow'];

  for (const arm of source.arms) refer(arm, 'option', arm.option, options, 'option');
  for (const criterion of source.criteria) refer(criterion, 'option', criterion.option, options, 'option');
  for (const finding of source.findings) {
    refer(finding, 'intervention', finding.intervention, options, 'option');
    refer(finding, 'comparator', finding.comparator, options, 'option');
    for (const ratio of finding.perArmRatios ?? []) refer(ratio, 'arm', ratio.arm, arms, 'arm');
    refer(finding, 'supersededBy', finding.supersededBy, source.findings.filter((other) => other !== finding).map((other) => other.id), 'other finding of this source');
  }
  for (const statement of source.guidance ?? []) {
    for (const each of statement.options) refer(each, 'option', each.option, options, 'option');
  }
  for (const standing of source.standing ?? []) {
    for (const [index, touched] of standing.touches.entries()) refer(standing.touches, index, touched, source.findings.map((finding) => finding.id), 'finding of this source');
  }
  for (const event of source.safety) refer(event, 'option', event.option, options, 'option');
  for (const rule of source.course) refer(rule, 'option', rule.option, options, 'option');
  for (const { results, object } of statements) {
    for (const result of results) refer(result, 'arm', result.arm, arms, 'arm');
    for (const [index, path] of (object.sumOf ?? []).entries()) refer(object.sumOf ?? [], index, path, paths, 'statement');
  }
  for (const discrepancy of source.discrepancies) {
    for (const [index, touched] of discrepancy.touches.entries()) refer(discrepancy.touches, index, touched, touchable, 'part of this source');
  }
}
