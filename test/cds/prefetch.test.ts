import { TERMINAL_ASKER } from '../../src/cli/terminal-asker.js';
import { readFileSync, readdirSync } from 'node:fs';
import { shippedRules } from '../cases/shipped-rules.js';
import { memoryShelf } from '../../src/app/memory-shelf.js';
import { previewFhirBundle } from '../../src/board/preview-fhir-bundle.js';
import { bundleOfPrefetch } from '../../src/cds/bundle-of-prefetch.js';
import { prefetchFor } from '../../src/cds/prefetch.js';
import { resourcesOfFact } from '../../src/fhir/resources-of-fact.js';
import { CODE_SYSTEMS } from '../../src/vocabulary/codes/code-systems.js';
import { FINDING_CODES } from '../../src/vocabulary/codes/finding-codes.js';
import { MEASURE_CODES } from '../../src/vocabulary/codes/observation-codes.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { AS_OF } from '../fhir/bundle-of.js';
import { callOf } from './call-of-bundle.js';

const prepared = shippedRules();
const desk = { shelf: memoryShelf(prepared), clock: { today: () => AS_OF, now: () => `${AS_OF}T08:00:00.000Z` }, vocabulary: VOCABULARY, engineVersion: 'test' };
const templates = prefetchFor(prepared.matters);
const NAMES = readdirSync(new URL('../fhir/bundles/', import.meta.url)).map((name) => name.replace('.json', '')).filter((name) => name !== 'two-patients');

/** What the answer rests on: verdicts, and what is missing. */
function verdicts(bundle: unknown): unknown {
  const outcome = previewFhirBundle({ bundle, asOf: AS_OF }, TERMINAL_ASKER, desk);
  if (outcome.kind !== 'assessed') return outcome;
  const { sources, options, missing, cautions } = outcome.assessment;
  return {
    sources: sources.map(({ code, state }) => [code, state]),
    options: options.map(({ code, state, rank }) => [code, state, rank]),
    missing: missing.map(({ fact, reason }) => [fact, reason]),
    cautions: cautions.map(({ code, truth }) => [code, truth]),
  };
}

describe('the prefetch', () => {
  it.each(NAMES)('holds all that the rules need of %s: the answer is the one to the whole bundle', (name) => {
    const { bundle } = bundleOfPrefetch({ hookInstance: '', meetingDay: undefined, ...callArguments(name) }, templates);
    const whole = JSON.parse(readFileSync(new URL(`../fhir/bundles/${name}.json`, import.meta.url), 'utf8')) as unknown;
    expect(verdicts(bundle)).toEqual(verdicts(whole));
  });

  it('asks for no observation that tells nothing which a rule reads', () => {
    const short = new Map(Object.entries(CODE_SYSTEMS).flatMap(([name, uris]) => uris.map((uri) => [uri as string, name as keyof typeof CODE_SYSTEMS])));
    const codes = [templates.observations, templates.consiliumObservations].flatMap((template) => (template ?? '').split('code=')[1]?.split(',') ?? []);
    expect(codes.length).toBeGreaterThan(40);
    for (const token of codes) {
      const [system = '', code = ''] = token.split('|');
      const coded = [{ system: short.get(system) ?? 'word', code } as const];
      const measured = MEASURE_CODES.find(coded)?.means;
      const found = FINDING_CODES.find(coded)?.means;
      const facts = [measured?.fact, measured?.upperLimit, found !== undefined && 'fact' in found ? found.fact : undefined, found?.kind === 'diagnosis' ? 'tumor.diagnosis' : undefined].filter((fact) => fact !== undefined);
      // Panels and the sex at birth are read by tables of their own.
      if (facts.length === 0) expect(['21889-1', '76689-9', '97509-4']).toContain(code);
      else expect([token, facts.some((fact) => prepared.matters.has(fact))]).toEqual([token, true]);
    }
    // Sodium and alcohol are facts that no rule of this set reads.
    expect(templates.observations).not.toContain('2951-2');
  });

  it('grows and shrinks with the rules', () => {
    expect(Object.keys(prefetchFor(['labs.bilirubin']))).toEqual(['patient', 'conditions', 'observations', 'consiliumObservations']);
    expect(prefetchFor(['labs.bilirubin']).observations).toContain('code=http://loinc.org|14631-6,http://loinc.org|1975-2');
    expect(Object.keys(prefetchFor(['sorafenib.status']))).toEqual(expect.arrayContaining(['medicationRequests', 'medicationAdministrations', 'medicationStatements']));
    expect(prefetchFor(['labs.bilirubin']).consiliumObservations).not.toContain('labs.sodium');
    expect(prefetchFor(['labs.sodium']).observations).toContain('2951-2');
  });

  it('finds a resource for every fact that a caller may send', () => {
    for (const { path } of VOCABULARY.facts.filter(({ given }) => given)) {
      const found = resourcesOfFact(path);
      expect([path, found.length > 0 && found.every(({ type, codes }) => codes.length > 0 || type === 'Patient' || type === 'Condition')]).toEqual([path, true]);
    }
  });
});

function callArguments(name: string): { readonly patientId: string; readonly fhirServer: string; readonly prefetch: Record<string, unknown> } {
  const { context, prefetch } = callOf(name, templates);
  return { patientId: context['patientId'] as string, fhirServer: 'https://ehr.example.org/fhir', prefetch };
}
