import type { Certainty, Comparison, CriterionRole, Quote, RuleSetContent, WrittenCriterion, WrittenExpression, WrittenFinding, WrittenGuidance, WrittenOption, WrittenPolicy, WrittenSource, WrittenStanding } from '../../src/rulebook/content.js';
import type { SeededRandom } from '../generators/seeded-random.js';

const OPTIONS = ['ablation', 'embolization', 'drug', 'both'];
const QUOTE: Quote = { text: 'as printed', at: 'Table 1' };
/** What it says does not matter for truth, which is drawn and not worked out; it matters for where two sources part. */
const SOMETHING: WrittenExpression = { fact: 'a', above: '1' };
const TESTS: readonly WrittenExpression[] = [SOMETHING, SOMETHING, { fact: 'a', above: '2' }, { fact: 'a', above: '2' }, { fact: 'b', is: 'RED' }, { all: [{ fact: 'b', isNot: 'RED' }, { fact: 'c', atMost: '3' }] }];
const ROLES: readonly CriterionRole[] = ['eligibility', 'eligibility', 'implied', 'arm', 'arm', 'conduct', 'context'];
const RATIOS = ['0.2', '0.71', '0.95', '0.999', '1', '1.00', '1.001', '1.06', '1.4', '3'];
const PS = ['0.03', '0.05', '0.050', '0.049', '0.2', '0', '<0.001', '<0.05', '<0.06', '≤0.044', '≤0.05', '>0.05', '≥0.01', '=0.01', '1'];

function maybe<T extends object>(random: SeededRandom, share: number, part: () => T): T | Record<string, never> {
  return random.chance(share) ? part() : {};
}

function randomCriterion(random: SeededRandom, at: number): WrittenCriterion {
  const role = random.pick(ROLES);
  if (role === 'eligibility' && random.chance(0.15)) return { id: `c${at}`, role, says: 'a criterion', notRead: 'the list', quote: QUOTE };
  const told = role === 'conduct' ? {} : role === 'context' && random.chance(0.3) ? {} : random.chance(0.5) ? { requires: random.pick(TESTS) } : { excludes: random.pick(TESTS) };
  return { id: `c${at}`, role, says: 'a criterion', ...told, ...(role === 'arm' ? { option: random.pick(OPTIONS) } : {}), quote: QUOTE };
}

function randomComparison(random: SeededRandom): Comparison {
  const ends = [random.pick(RATIOS), random.pick(RATIOS)].sort((a, b) => Number(a) - Number(b)) as [string, string];
  return {
    measure: random.pick(['hazard-ratio', 'odds-ratio', 'risk-ratio'] as const),
    ...maybe(random, 0.6, () => ({ estimate: random.pick(RATIOS) })),
    ...maybe(random, 0.6, () => ({ interval: { low: ends[0], high: ends[1], level: '95 %' } })),
    ...maybe(random, 0.7, () => ({ p: random.pick(PS) })),
    ...maybe(random, 0.2, () => ({ boundary: random.pick(['0.01', '0.0174', '0.05']) })),
    ...maybe(random, 0.4, () => ({ belowOneFavors: random.pick(['intervention', 'comparator'] as const) })),
  };
}

export function randomFinding(random: SeededRandom, at: number): WrittenFinding {
  // Often the same two, so that findings of several sources meet.
  const [intervention, comparator] = random.shuffle(random.chance(0.5) ? OPTIONS.slice(0, 2) : OPTIONS) as [string, string];
  return {
    id: `f${at}`,
    kind: random.pick(['overall', 'overall', 'overall', 'subgroup', 'subgroup', 'prognostic', 'safety', 'response', 'descriptive']),
    says: 'a finding',
    endpoint: random.pick(['survival', 'survival', 'response']),
    analysis: { kind: 'unadjusted', prespecified: 'unknown', interactionTested: 'unknown' },
    results: [],
    quote: QUOTE,
    ...maybe(random, 0.4, () => ({ population: SOMETHING })),
    ...maybe(random, 0.93, () => ({ intervention })),
    ...maybe(random, 0.93, () => ({ comparator })),
    ...maybe(random, 0.6, () => ({ better: random.pick(['intervention', 'comparator', 'neither'] as const) })),
    ...maybe(random, 0.85, () => ({ comparison: randomComparison(random) })),
    ...maybe(random, 0.2, () => ({ perArmRatios: [{ arm: 'one', measure: 'hazard-ratio', estimate: '0.5', interval: { low: '0.3', high: '0.8', level: '95 %' } }] })),
    ...maybe(random, 0.1, () => ({ secondHand: { of: 'another' } })),
    ...maybe(random, 0.1, () => ({ publishedAs: random.pick(['congress', 'press'] as const) })),
    ...maybe(random, 0.1, () => ({ supersededBy: 'f0' })),
  };
}

function some<T>(random: SeededRandom, most: number, make: (at: number) => T): T[] {
  return Array.from({ length: random.whole(0, most) }, (_, at) => make(at));
}

function randomStanding(random: SeededRandom): WrittenStanding {
  const parts = some(random, 2, () => `00${random.whole(0, 2)}/f${random.whole(0, 3)}`);
  return { side: random.pick(['for', 'against', 'against', 'unknown'] as const), says: 'a standing', restsOn: parts, touches: some(random, 2, (at) => `f${at}`) };
}

function randomGuidance(random: SeededRandom, at: number): WrittenGuidance {
  return {
    id: `g${at}`,
    topic: random.pick(['first', 'first', 'second']),
    says: 'a statement',
    ...maybe(random, 0.6, () => ({ when: SOMETHING })),
    options: some(random, 2, () => ({ option: random.pick(OPTIONS), stance: random.pick(['first', 'listed', 'left-out'] as const) })),
    quote: QUOTE,
  };
}

function randomSource(random: SeededRandom, at: number): WrittenSource {
  const results = random.chance(0.25) ? 'none' : 'reported';
  return {
    code: `00${at}`,
    file: 'a.txt',
    name: 'a source',
    citation: { title: '', authors: '', journal: '', year: '', doi: '', pmid: '', registry: '' },
    state: { is: random.pick(['current', 'current', 'current', 'current', 'superseded', 'retracted']), reviewBy: '2030-01-01' },
    ...maybe(random, 0.2, () => ({ read: { extent: 'abstract' as const, publishedAs: 'paper' as const, says: '', ...maybe(random, 0.5, () => ({ population: 'none' as const })) } })),
    attributes: { developer: '', funding: '', releaseDate: '', revisionDates: [] },
    design: { kind: 'cohort', randomized: random.pick(['yes', 'no', 'unknown']), comparative: 'yes', setting: '', enrollment: '', followUp: '', sample: '', quote: QUOTE },
    evidence: {
      level: '',
      scale: '',
      why: '',
      concerns: some(random, 2, () => ({ domain: random.pick(['risk-of-bias', 'imprecision', 'indirectness', 'inconsistency'] as const), steps: random.pick(['0', '1', '2'] as const), why: 'why' })),
    },
    results,
    arms: some(random, 3, (arm) => ({ id: `arm${arm}`, name: 'an arm', size: '20', ...maybe(random, 0.9, () => ({ option: random.pick(OPTIONS) })) })),
    flow: [],
    criteria: some(random, 4, (criterion) => randomCriterion(random, criterion)),
    findings: results === 'none' ? [] : some(random, 4, (finding) => randomFinding(random, finding)),
    baseline: [],
    safety: [],
    course: [],
    limitations: [],
    rationale: [],
    discrepancies: [],
    ...maybe(random, 0.3, () => ({ standing: some(random, 2, () => randomStanding(random)) })),
    ...maybe(random, 0.4, () => ({ guidance: some(random, 2, (statement) => randomGuidance(random, statement)) })),
    extraction: { notes: [] },
  };
}

function randomPolicy(random: SeededRandom): WrittenPolicy {
  const certainty = (): Certainty => random.pick(['HIGH', 'MODERATE', 'LOW', 'VERY_LOW']);
  return {
    decidingEndpoints: random.chance(0.9) ? ['survival'] : ['survival', 'response'],
    supportingEndpoints: ['response'],
    startingCertainty: { randomized: certainty(), observational: certainty() },
    significance: random.pick(['0.05', '0.05', '0.01']),
    orderOptionsBy: random.shuffle(['state', 'certainty', 'directness'] as const).slice(0, random.whole(1, 3)),
  };
}

/** The source with findings that decide about the same two options, so that sources oppose and contest each other. */
function meeting(random: SeededRandom, source: WrittenSource): WrittenSource {
  return {
    ...source,
    design: { ...source.design, randomized: random.pick(['yes', 'no'] as const) },
    criteria: source.criteria.filter(({ role }) => role !== 'arm').map((criterion) => (criterion.requires === undefined ? criterion : { ...criterion, requires: random.pick(TESTS) })),
    results: 'reported',
    findings: source.findings.map(({ id, says, analysis, results, quote, population }) => ({
      id, says, analysis, results, quote,
      ...(population === undefined || random.chance(0.6) ? {} : { population }),
      kind: random.pick(['overall', 'overall', 'subgroup'] as const),
      endpoint: 'survival',
      intervention: 'ablation',
      comparator: 'embolization',
      comparison: { measure: 'hazard-ratio', interval: { low: random.pick(['0.2', '0.71', '1.06']), high: random.pick(['0.95', '1.4', '3']), level: '95 %' } },
    })),
  };
}

/** A small rule set as the answer level reads it; one to three sources, four options. */
export function randomContent(random: SeededRandom): RuleSetContent {
  const options = OPTIONS.map((code): WrittenOption => ({ code, name: code, description: '', harms: [], monitor: [], ...maybe(random, 0.4, () => ({ requires: SOMETHING })) }));
  const drawn = Array.from({ length: random.whole(1, 3) }, (_, at) => randomSource(random, at));
  const sources = random.chance(0.25) ? drawn.map((source) => meeting(random, source)) : drawn;
  return { name: 'random', version: '1', intendedUse: '', scope: SOMETHING, sources, options, cautions: [], policy: randomPolicy(random) };
}
