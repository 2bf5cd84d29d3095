import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { profileSchema } from './profile-schema.js';
import { readProfile } from './read-profile.js';
import { VOCABULARY } from './vocabulary.js';

const validate = new Ajv2020({ strict: false }).compile(profileSchema(VOCABULARY));

describe('profileSchema', () => {
  it.each([
    {},
    { labs: { inr: { value: '1.2', unit: 'INR', observedOn: '2026-11' }, bilirubin: [{ value: 34.2, unit: 'umol/L', comparator: '<' }], afp: null } },
    { liver: { childPughClass: { anyOf: ['A', 'B'] }, cirrhosis: { code: 'YES' } }, tumor: { bclc: { code: 'BCLC_B' }, largestDiameter: { low: '2', high: '3', unit: 'cm' } } },
    { performance: { ecog: { value: '1' } }, patient: { age: { value: '60', unit: 'years' } }, tace: { done: { unavailable: 'PENDING' } } },
  ])('accepts %j', (profile) => {
    expect(validate(profile)).toBe(true);
    expect(readProfile(profile, '2026-11-21', VOCABULARY).refused).toBe(false);
  });

  it.each([
    { lab: {} },
    { labs: { glucose: { value: '5' } } },
    { labs: { inr: '1.2' } },
    { labs: { inr: { value: '1,2' } } },
    { labs: { inr: { valeu: '1.2' } } },
    { labs: { inr: { value: '1.2', unit: 'cm' } } },
    { labs: { inr: { value: '1.2', observedOn: '21.11.2026' } } },
    { liver: { albiScore: { value: '-2', unit: '{score}' } } },
    { liver: { childPughClass: { code: 'D' } } },
    { liver: { childPughClass: { value: 'A' } } },
    { liver: { childPughClass: { anyOf: [] } } },
    { tumor: { number: { value: '3', unit: 'cm' } } },
    { tace: { done: { unavailable: 'LATER' } } },
    { labs: { inr: { value: '1.2', comparator: '~' } } },
  ])('refuses %j', (profile) => {
    expect(validate(profile)).toBe(false);
  });

  it('knows every fact that can be sent, and every spelling of its units', () => {
    for (const definition of VOCABULARY.facts) {
      const [group = '', name = ''] = definition.path.split('.');
      expect([definition.path, validate({ [group]: { [name]: { unavailable: 'PENDING' } } })]).toEqual([definition.path, definition.given]);
      const units = definition.kind === 'quantity' && definition.given ? definition.units.flatMap(({ unit, aliases }) => [unit, ...aliases]) : [];
      expect(units.filter((unit) => !validate({ [group]: { [name]: { value: '5', unit } } }))).toEqual([]);
    }
  });

  it('states shared statements once', () => {
    const { $defs } = profileSchema(VOCABULARY) as { readonly $defs: Record<string, unknown> };
    const texts = Object.values($defs).map((each) => JSON.stringify(each));
    expect(new Set(texts).size).toBe(texts.length);
    expect($defs).toHaveProperty(['labs.inr']);
    expect($defs).not.toHaveProperty(['liver.hepatitisB']);
  });

  it('accepts no name that the reader does not know', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        if (VOCABULARY.fact(`labs.${name}`)?.given === true) return;
        expect(validate(JSON.parse(`{"labs":{${JSON.stringify(name)}:null}}`))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
