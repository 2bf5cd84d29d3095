import { answerAsFhir } from '../../src/fhir/answer-as-fhir.js';
import { assess } from '../../src/assessment/assess.js';
import type { Assessment } from '../../src/assessment/assessment.js';
import { cardsOf, type CardMaterial } from '../../src/cds/cards.js';
import { CDS_SERVICES } from '../../src/cds/services.js';
import { assessmentPage } from '../../src/cli/page/assessment-page.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { shippedCases, shippedRules } from '../cases/shipped-rules.js';
import { contradictionsOnPage } from '../cli/contradictions-on-page.js';
import { contradictionsOf } from '../differential/second-evaluator/contradictions-of.js';
import { seededRandom } from '../generators/seeded-random.js';

type Profile = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const RANDOM_PATIENTS = 100;
const AS_OF = '2026-11-21';
const prepared = shippedRules();
const { content } = prepared.ruleSet;

/** Patients who take each group of facts from one of two worked cases, and of whom some facts are not known. */
function randomProfiles(): readonly Profile[] {
  const random = seededRandom(20_261_121);
  const known = shippedCases(prepared).map(({ worked }) => worked.profile as Profile);
  return Array.from({ length: RANDOM_PATIENTS }, () => {
    const [one, other] = [random.pick(known), random.pick(known)];
    const groups = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    const keep = random.pick([0.7, 1, 1]);
    return Object.fromEntries(
      groups.map((group) => [group, Object.fromEntries(Object.entries({ ...(random.chance(0.5) ? one[group] : other[group]) }).filter(() => random.chance(keep)))]),
    );
  });
}

const answers = [...shippedCases(prepared).filter(({ file }) => /typical|fits|figure/u.test(file)).map(({ worked }) => worked.profile as Profile), ...randomProfiles()].flatMap((profile): readonly Assessment[] => {
  const outcome = assess({ profile: expandShorthand(profile, VOCABULARY), asOf: AS_OF }, { prepared, vocabulary: VOCABULARY, engineVersion: '0' });
  return outcome.kind === 'assessed' ? [outcome.assessment] : [];
});

/** By the rules alone, worked out a second time from the semantics. */
const KNOWN: ReadonlyMap<string, readonly string[]> = new Map(content.sources.flatMap(({ code, findings }) => findings.map(({ id }) => [`${code}/${id}`, contradictionsOf(content, code, id).map((each) => `${each.source}/${each.finding}`).sort()] as const)));
const names = (found: readonly { readonly source: string; readonly finding: string }[]): readonly string[] => found.map(({ source, finding }) => `${source}/${finding}`).sort();

it('knows findings that randomized trials contradict, and tries many patients', () => {
  expect([...KNOWN.values()].filter((found) => found.length > 0).length).toBeGreaterThan(10);
  expect(KNOWN.get('002/os-unresectable')).toEqual(expect.arrayContaining(['space/os', 'tactics/os-final', 'pooled-tace-sorafenib-2017/os']));
  expect(answers.length).toBeGreaterThan(RANDOM_PATIENTS * 0.8);
});

it('every finding and every argument of an answer has what contradicts it', () => {
  const told = answers.flatMap(({ sources, options }) => [
    ...sources.flatMap(({ code, findings }) => findings.map(({ id, contradictedBy }) => ({ finding: `${code}/${id}`, contradictedBy }))),
    ...options.flatMap((option) => option.arguments).map(({ source, finding, contradictedBy }) => ({ finding: `${source}/${finding}`, contradictedBy })),
  ]);
  expect(told.length).toBeGreaterThan(10_000);
  expect(told.filter(({ finding, contradictedBy }) => names(contradictedBy).join() !== KNOWN.get(finding)?.join())).toEqual([]);
});

it('the printed page tells none without it', () => {
  let seen = 0;
  for (const assessment of answers) {
    const told = contradictionsOnPage(assessment, assessmentPage(assessment, null));
    seen += told.seen;
    expect(told.lacking).toEqual([]);
  }
  expect(seen).toBeGreaterThan(150);
});

it('the FHIR answer tells none without it', () => {
  let seen = 0;
  for (const assessment of answers) {
    const bundle = answerAsFhir({ id: '0123456789abcdef0123456789abcdef', subject: 'k1.pseudonym', recordedAt: '2026-11-21T08:00:00.000Z', actor: 'ehr-1', assessment, profileDigest: 'ab'.repeat(32), bundleDigest: null, receipt: { position: 7, leafHash: 'cd'.repeat(32) } });
    const actions = (bundle.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === 'RequestGroup' ? (resource.action ?? []) : [])).flatMap(({ action }) => action ?? []);
    for (const { label, display } of actions.flatMap(({ documentation }) => documentation ?? [])) {
      const against = KNOWN.get(label ?? '') ?? [];
      if (against.length > 0) seen += 1;
      expect([label, against.filter((other) => display?.includes(`${other} (`) !== true)]).toEqual([label, []]);
    }
  }
  expect(seen).toBeGreaterThan(20);
});

it.each(CDS_SERVICES)('the cards of $id tell none without it', (service) => {
  let seen = 0;
  for (const assessment of answers) {
    const recorded = { id: '0123456789abcdef0123456789abcdef', assessment, receipt: { entry: { index: 7 } } } as CardMaterial['recorded'];
    const detail = cardsOf({ recorded, service, notSent: [], setAside: [], publicUrl: 'https://consilium.example' }).find(({ source }) => source.topic.code === 'options')?.detail ?? '';
    for (const option of assessment.options.filter(({ name }) => detail.includes(`**${name}**`))) {
      const start = detail.indexOf(`- **${option.name}**`);
      const next = detail.indexOf('\n- ', start + 1);
      const block = detail.slice(start, next === -1 ? undefined : next);
      for (const against of option.arguments.filter(({ bearing }) => bearing === 'BEARS').flatMap(({ contradictedBy }) => names(contradictedBy))) {
        seen += 1;
        expect(block).toContain(`${against} (`);
      }
    }
  }
  expect(seen).toBeGreaterThan(50);
});
