import { jest } from '@jest/globals';
import type { ExportedResource } from '../../src/authoring/export/fhir-bundle.js';
import { fhirBundle } from '../../src/authoring/export/fhir-bundle.js';
import { fhirId } from '../../src/authoring/export/fhir-id.js';
import { sourceSheet } from '../../src/authoring/export/source-sheet.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { shippedRules } from '../cases/shipped-rules.js';
import { TypedShape } from './typed-shape.js';

// Compiling the published types takes its time on a busy machine; nothing is judged by it.
jest.setTimeout(120_000);

const { ruleSet } = shippedRules();
const bundle = fhirBundle(ruleSet, VOCABULARY);
const resources = (bundle.entry ?? []).flatMap(({ resource }) => (resource === undefined ? [] : [resource]));
const shape = new TypedShape();

function ofType<T extends ExportedResource['resourceType']>(type: T): readonly Extract<ExportedResource, { resourceType: T }>[] {
  return resources.filter((resource): resource is Extract<ExportedResource, { resourceType: T }> => resource.resourceType === type);
}

/** Every object in a value, with its path. */
function objects(value: unknown, path = ''): readonly { readonly path: string; readonly object: Readonly<Record<string, unknown>> }[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => objects(each, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const own = { path, object: value as Readonly<Record<string, unknown>> };
  return [own, ...Object.entries(value).flatMap(([key, each]) => objects(each, `${path}.${key}`))];
}

describe('the rule set in FHIR R5', () => {
  it('holds the patients of every source, every finding, and the options', () => {
    expect(ofType('PlanDefinition')).toHaveLength(1);
    const { sources, options } = ruleSet.content;
    expect(ofType('Evidence')).toHaveLength(sources.flatMap(({ findings }) => findings).length);
    expect(ofType('EvidenceVariable')).toHaveLength(sources.length + sources.flatMap(({ findings }) => findings.filter(({ population }) => population !== undefined)).length);
    expect(ofType('PlanDefinition')[0]?.action?.map(({ linkId }) => linkId)).toEqual(options.map(({ code }) => code));
  });

  it('has the shape that the published types of R5 ask for, member by member', () => {
    expect(resources.flatMap((resource) => shape.problems(JSON.parse(JSON.stringify(resource)), resource.resourceType))).toEqual([]);
    expect(resources.length).toBeGreaterThan(250);
  });

  it('has ids that FHIR takes, each once, and references that lead somewhere', () => {
    const ids = resources.map(({ resourceType, id }) => `${resourceType}/${id ?? ''}`);
    expect(ids.filter((id) => !/^\w+\/[A-Za-z0-9.-]{1,64}$/u.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    const references = objects(resources).flatMap(({ object }) => (typeof object['reference'] === 'string' ? [object['reference']] : []));
    expect(references.length).toBeGreaterThan(200);
    expect(references.filter((reference) => !ids.includes(reference))).toEqual([]);
  });

  it('gives a characteristic one definition, as FHIR wants of a choice', () => {
    const characteristics = objects(resources).filter(({ path }) => /characteristic\[\d+\]$/u.test(path));
    expect(characteristics.length).toBeGreaterThan(100);
    expect(characteristics.filter(({ object }) => Object.keys(object).filter((key) => key.startsWith('definition')).length !== 1).map(({ path }) => path)).toEqual([]);
  });

  it('keeps a threshold with its comparator and its unit, and an exclusion as one', () => {
    const population = ofType('EvidenceVariable').find(({ id }) => id === 'population-000');
    const large = population?.characteristic?.find(({ linkId }) => linkId === 'large-hcc');
    expect(large?.definitionByTypeAndValue?.valueQuantity).toEqual({ value: 5, comparator: '>=', unit: 'cm', system: 'http://unitsofmeasure.org', code: 'cm' });
    expect(population?.characteristic?.find(({ linkId }) => linkId === 'no-hepatic-vein-thrombus')).toMatchObject({ exclude: true });
    // Excluded is whoever has anything but none: two exclusions, one within the other.
    const vein = population?.characteristic?.find(({ linkId }) => linkId === 'no-portal-vein-thrombus');
    expect(vein).toMatchObject({ exclude: true, definitionByCombination: { code: 'all-of', characteristic: [{ exclude: true, definitionByTypeAndValue: { valueCodeableConcept: { text: expect.stringContaining('NONE') as unknown } } }] } });
  });

  it('keeps a printed number with its last zero beside the value', () => {
    const median = ofType('Evidence').find(({ id }) => id === 'evidence-000-os-overall')?.statistic?.find(({ statisticType }) => statisticType?.text === 'median');
    expect([median?.quantity?.value, median?.description]).toEqual([14, expect.stringContaining('median 14.0 months')]);
  });

  it('shortens long ids and keeps them apart', () => {
    const long = 'a'.repeat(70);
    expect(fhirId(long, 'b')).toHaveLength(64);
    expect(fhirId(long, 'b')).not.toBe(fhirId(long, 'c'));
  });
});

describe('the check itself', () => {
  it.each([
    [{ resourceType: 'Evidence', status: 'active' }, 'Evidence.variableDefinition: missing'],
    [{ resourceType: 'Evidence', status: 'live', variableDefinition: [{ variableRole: { text: 'x' } }] }, 'Evidence.status: "live" where draft|active|retired|unknown is allowed'],
    [{ resourceType: 'Evidence', status: 'active', variableDefinition: [{ variableRole: { txt: 'x' } }] }, 'Evidence.variableDefinition[0].variableRole.txt: no such member'],
    [{ resourceType: 'Evidence', status: 'active', variableDefinition: [] }, 'Evidence.variableDefinition: empty list'],
  ])('finds what is wrong in %j', (resource, problem) => {
    expect(shape.problems(resource, 'Evidence')).toEqual([problem]);
  });
});

describe('the page of a source', () => {
  const rules = { name: 'hcc', version: '1', digest: 'd' };

  it('stands alone: no script, nothing from elsewhere', () => {
    for (const source of ruleSet.content.sources) {
      const page = sourceSheet(source, rules, VOCABULARY);
      expect(page).toMatch(/^<!doctype html>/u);
      expect(page).not.toMatch(/<script|<link|<img|src=|url\(/u);
      for (const { says } of source.criteria) expect(page).toContain(says.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`));
    }
  });

  it('takes no text of a rule file for markup', () => {
    const [source] = ruleSet.content.sources;
    if (source === undefined) throw new Error('no source');
    const page = sourceSheet({ ...source, name: '<b onload="x">&' }, rules, VOCABULARY);
    expect(page).not.toContain('<b onload');
    expect(page).toContain('&#60;b onload=&#34;x&#34;&#62;&#38;');
  });
});
