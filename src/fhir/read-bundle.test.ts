import { AS_OF, bundleOf, concept, condition, FACT, HCC, laboratory, LOINC, observation, PATIENT, procedure, quantity, SNOMED, WORD, about, type Json } from '../../test/fhir/bundle-of.js';
import type { BundleReading, FactStatement } from './bundle-reading.js';
import { readBundle } from './read-bundle.js';

const read = (...resources: readonly Json[]): BundleReading => readBundle(bundleOf(...resources), AS_OF);
/** The statements about one fact, in the order of sending. */
function says(path: string, ...resources: readonly Json[]): readonly FactStatement[] | undefined {
  const [group = '', name = ''] = path.split('.');
  return read(...resources).profile[group]?.[name];
}
const refusals = (sent: unknown): readonly string[] => readBundle(sent, AS_OF).refused.map(({ code, path }) => `${code} ${path}`);
const presence = (code: string, value: string): Json => observation(concept(SNOMED, code), { valueCodeableConcept: concept(SNOMED, value) });
const local = (fact: string, word: string): Json => observation(concept(FACT, fact), { valueCodeableConcept: concept(WORD, word) });
const day = '2026-11-12';

describe('the bundle as a whole', () => {
  it.each(['collection', 'searchset', 'transaction'])('of type %s is read', (type) => {
    expect(readBundle({ ...bundleOf(HCC), type }, AS_OF).profile).toEqual({ tumor: { diagnosis: [{ code: 'HCC' }] } });
  });

  it.each(['document', 'message', 'history', 'batch', 'transaction-response', undefined])('of type %s is refused', (type) => {
    expect(refusals({ ...bundleOf(HCC), type })).toEqual(['BUNDLE_TYPE Bundle.type']);
  });

  it.each([[null], [[]], ['text'], [{}], [{ resourceType: 'Patient' }], [{ resource: { resourceType: 'Patient' } }]])('is none: %j', (sent) => {
    expect(refusals(sent)).toEqual(['NOT_A_BUNDLE Bundle']);
  });

  it('may be wrapped', () => {
    expect(readBundle({ fullUrl: 'urn:x', resource: bundleOf(HCC) }, AS_OF).profile).toEqual({ tumor: { diagnosis: [{ code: 'HCC' }] } });
  });

  it('holds at most 2,000 entries', () => {
    const of = (count: number): Json => ({ ...bundleOf(), entry: [{ fullUrl: PATIENT, resource: { resourceType: 'Patient' } }, ...Array.from({ length: count - 1 }, () => ({}))] });
    expect(refusals(of(2000))).toEqual([]);
    expect(refusals(of(2001))).toEqual(['BUNDLE_TOO_LARGE Bundle.entry']);
  });

  it('is at most 40 levels deep, whatever the depth sent, and holds no key that reaches a prototype', () => {
    const nested = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => ({ inner }), 1);
    expect(refusals({ ...bundleOf(HCC), deep: nested(40) })).toEqual([]);
    expect(refusals({ ...bundleOf(HCC), deep: nested(41) })).toEqual(['TOO_DEEP Bundle']);
    expect(refusals({ ...bundleOf(HCC), deep: nested(200_000) })).toEqual(['TOO_DEEP Bundle']);
    expect(refusals(JSON.parse('{"resourceType":"Bundle","type":"collection","x":{"__proto__":1}}'))).toEqual(['FORBIDDEN_KEY Bundle']);
    expect(refusals({ ...bundleOf(HCC), many: Array.from({ length: 400_001 }, () => 1) })).toEqual(['BUNDLE_TOO_LARGE Bundle']);
  });

  it('needs a day', () => {
    expect(readBundle(bundleOf(HCC), '2026-11').refused.map(({ code, path }) => [code, path])).toEqual([['DATE_INVALID', 'asOf']]);
  });

  it('notes that further pages were not sent', () => {
    expect(readBundle({ ...bundleOf(HCC), link: [{ relation: 'next' }] }, AS_OF).notes.map(({ code }) => code)).toEqual(['BUNDLE_PAGED']);
    expect(readBundle({ ...bundleOf(HCC), link: [{ relation: 'self' }] }, AS_OF).notes).toEqual([]);
  });
});

describe('the patient', () => {
  const patients = (...more: readonly Json[]): Json => ({ ...bundleOf(HCC), entry: [...(bundleOf(HCC)['entry'] as Json[]), ...more] });

  it('must be there, and be one', () => {
    expect(refusals({ resourceType: 'Bundle', type: 'collection', entry: [] })).toEqual(['PATIENT_MISSING Bundle.entry']);
    expect(refusals(patients({ fullUrl: 'urn:other', resource: { resourceType: 'Patient', gender: 'male' } }))).toEqual(['MIXED_PATIENTS Bundle.entry[2].resource']);
    expect(readBundle(patients({ fullUrl: 'urn:other', resource: { resourceType: 'Patient' } }), AS_OF).profile).toEqual({});
  });

  it('is the only one that anything speaks of', () => {
    expect(refusals(bundleOf(HCC, { ...laboratory('777-3', 90, '10*9/L'), subject: { reference: 'Patient/other' } }))).toEqual(['MIXED_PATIENTS Bundle.entry[2].resource.subject']);
    expect(refusals(bundleOf(HCC, { resourceType: 'AllergyIntolerance', patient: { reference: 'Patient/other' } }))).toEqual(['MIXED_PATIENTS Bundle.entry[2].resource.patient']);
  });

  it.each([['urn:uuid:nowhere'], ['https://elsewhere.example/Patient/1'], ['Group/1'], ['#contained'], [undefined]])('is not found by %s, so that the resource is set aside', (reference) => {
    const reading = read(HCC, { ...laboratory('777-3', 90, '10*9/L'), subject: { reference } });
    expect([reading.refused.map(({ code, effect }) => [code, effect]), reading.profile['labs']]).toEqual([[['REFERENCE_UNRESOLVED', 'SET_ASIDE']], undefined]);
  });

  it('is found by type and id, and by an absolute full URL', () => {
    const of = (reference: string): Json => ({
      resourceType: 'Bundle',
      type: 'searchset',
      entry: [
        { fullUrl: 'https://records.example/fhir/Patient/7', resource: { resourceType: 'Patient', id: '7' } },
        { resource: { ...laboratory('777-3', 90, '10*9/L'), subject: { reference } } },
      ],
    });
    for (const reference of ['Patient/7', 'Patient/7/_history/2', 'https://records.example/fhir/Patient/7']) {
      expect(readBundle(of(reference), AS_OF).profile['labs']).toEqual({ platelets: [{ value: 90, unit: '10*9/L', observedOn: day }] });
    }
  });

  it('gives age and sex', () => {
    const of = (patient: Json): BundleReading => readBundle({ resourceType: 'Bundle', type: 'collection', entry: [{ fullUrl: PATIENT, resource: { resourceType: 'Patient', ...patient } }] }, AS_OF);
    expect(of({ gender: 'female', birthDate: '1964-11-22' }).profile['patient']).toEqual({ age: [{ value: '61' }], sex: [{ code: 'FEMALE' }] });
    expect(of({ gender: 'other', birthDate: '1964' }).profile['patient']).toEqual({ age: [{ low: '61', high: '62' }], sex: [{ code: 'OTHER' }] });
    expect(of({ gender: 'unknown' }).profile['patient']).toEqual({ sex: [{ unavailable: 'UNKNOWN_TO_SENDER' }] });
    expect(of({ birthDate: '2026-11-22' }).refused.map(({ code, effect, path }) => [code, effect, path])).toEqual([['DATE_IN_FUTURE', 'REFUSED', 'Bundle.entry[0].resource.birthDate']]);
    expect(of({ birthDate: '1964-02-30' }).refused.map(({ code }) => code)).toEqual(['DATE_INVALID']);
    expect(of({ gender: 'toString' }).refused.map(({ code }) => code)).toEqual(['VALUE_NOT_READ']);
    expect(of({ deceasedBoolean: true }).notes.map(({ code }) => code)).toContain('PATIENT_DECEASED');
    expect(of({ deceasedBoolean: false }).notes.map(({ code }) => code)).not.toContain('PATIENT_DECEASED');
  });
});

describe('duplicates', () => {
  const twice = (second: Json): Json => ({ resourceType: 'Bundle', type: 'collection', entry: [{ fullUrl: PATIENT, resource: { resourceType: 'Patient' } }, { resource: { ...laboratory('777-3', 90, '10*9/L'), id: 'a' } }, { resource: second }] });

  it('of the same content are read once and noted, of other content refused', () => {
    expect(readBundle(twice({ id: 'a', ...laboratory('777-3', 90, '10*9/L') }), AS_OF).notes.map(({ code }) => code)).toContain('DUPLICATE');
    expect(refusals(twice({ ...laboratory('777-3', 91, '10*9/L'), id: 'a' }))).toEqual(['DUPLICATE_ID Bundle.entry[2].resource']);
    expect(refusals(twice({ ...laboratory('777-3', 91, '10*9/L'), id: 'b' }))).toEqual([]);
  });
});

describe('the diagnosis', () => {
  const hcc = (verification: string | null, clinical: string | null = 'active'): Json => condition(concept(SNOMED, '109841003', 'Asthma'), verification, clinical);

  it('follows the verification status', () => {
    expect(says('tumor.diagnosis', hcc('confirmed'))).toEqual([{ code: 'HCC' }]);
    expect(says('tumor.diagnosis', hcc(null, null))).toEqual([{ code: 'HCC' }]);
    for (const doubt of ['unconfirmed', 'provisional', 'differential']) expect(says('tumor.diagnosis', hcc(doubt))).toEqual([{ unavailable: 'UNKNOWN_TO_SENDER' }]);
    expect(says('tumor.diagnosis', hcc('refuted'))).toEqual([{ anyOf: ['FIBROLAMELLAR', 'MIXED_HCC_CCA', 'INTRAHEPATIC_CCA', 'LIVER_METASTASIS', 'OTHER'] }]);
    expect(says('tumor.diagnosis', hcc('entered-in-error'))).toEqual([{ unavailable: 'NOT_RECORDED' }]);
    // "toString" is what every object has; found by fuzzing.
    for (const strange of ['perhaps', 'toString', 'constructor', '__proto__']) expect(read(hcc(strange)).refused.map(({ code }) => code)).toEqual(['STATUS_UNKNOWN']);
    expect(read(hcc('confirmed', 'perhaps')).refused.map(({ code }) => code)).toEqual(['STATUS_UNKNOWN']);
    expect(says('tumor.diagnosis', hcc('confirmed', 'resolved'))).toEqual([{ unavailable: 'NOT_RECORDED' }]);
    for (const active of ['recurrence', 'relapse']) expect(says('tumor.diagnosis', hcc('confirmed', active))).toEqual([{ code: 'HCC' }]);
  });

  it('is never assumed: without a tumor it is not recorded, with one elsewhere it is another', () => {
    expect(says('tumor.diagnosis')).toEqual([{ unavailable: 'NOT_RECORDED' }]);
    expect(read().notes.map(({ code }) => code)).toEqual(['DIAGNOSIS_MISSING']);
    const breast = condition(concept('http://hl7.org/fhir/sid/icd-10-cm', 'C50.911'), 'confirmed', 'active');
    expect(says('tumor.diagnosis', breast)).toEqual([{ code: 'OTHER' }]);
    expect(says('comorbidity.otherMalignancy', breast, HCC)).toEqual([{ code: 'YES' }]);
    expect(says('tumor.diagnosis', breast, HCC)).toEqual([{ code: 'HCC' }]);
  });

  it.each([['C22.0', { code: 'HCC' }], ['C22.1', { code: 'INTRAHEPATIC_CCA' }], ['C22.2', { code: 'OTHER' }], ['C78.7', { code: 'LIVER_METASTASIS' }]])('by ICD-10-CM %s', (code, statement) => {
    expect(says('tumor.diagnosis', condition(concept('http://hl7.org/fhir/sid/icd-10-cm', code), 'confirmed', 'active'))).toEqual([statement]);
  });

  it('by histology and site, as mCODE describes it', () => {
    const described = (histology: string, site: string | null): Json =>
      condition(concept(SNOMED, '363346000'), 'confirmed', 'active', {
        extension: [{ url: 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-histology-morphology-behavior', valueCodeableConcept: concept(SNOMED, histology) }],
        ...(site === null ? {} : { bodySite: [concept(SNOMED, site)] }),
      });
    expect(says('tumor.diagnosis', described('25370001', '10200004'))).toEqual([{ code: 'HCC' }]);
    expect(says('tumor.diagnosis', described('25370001', null))).toEqual([{ code: 'HCC' }]);
    expect(says('tumor.diagnosis', described('25370001', '39607008'))).toEqual([{ code: 'OTHER' }]);
    expect(says('tumor.diagnosis', described('1', '10200004'))?.[0]?.['anyOf']).toHaveLength(6);
    expect(says('tumor.diagnosis', described('1', null))).toEqual([{ unavailable: 'NOT_RECORDED' }]);
  });

  it('of a post-coordinated metastasis to the liver is that, and a code of another system is none', () => {
    expect(says('tumor.diagnosis', condition(concept(SNOMED, '94381002:260716003=93761005'), null, null))).toEqual([{ code: 'LIVER_METASTASIS' }]);
    expect(says('tumor.diagnosis', condition(concept('http://example.org', '109841003'), null, null))).toEqual([{ unavailable: 'NOT_RECORDED' }]);
  });
});

describe('findings', () => {
  it.each([
    ['260373001', { code: 'YES' }],
    ['10828004', { code: 'YES' }],
    ['260415000', { code: 'NO' }],
    ['261665006', { unavailable: 'UNKNOWN_TO_SENDER' }],
    ['1220561009', { unavailable: 'NOT_RECORDED' }],
  ])('with the answer %s', (value, statement) => {
    expect(says('liver.cirrhosis', presence('19943007', value))).toEqual([{ ...statement, observedOn: day }]);
  });

  it('with a strange answer leave the fact unknown and say so', () => {
    const reading = read(HCC, presence('19943007', '999'));
    expect([reading.profile['liver'], reading.refused.map(({ code }) => code)]).toEqual([undefined, ['VALUE_NOT_READ']]);
  });

  it('tell only what the code settles', () => {
    const antibodies = (value: string): Json => observation(concept(LOINC, '16128-1'), { valueCodeableConcept: concept(SNOMED, value) });
    expect(says('liver.hepatitisC', antibodies('10828004'))).toBeUndefined();
    expect(says('liver.hepatitisC', antibodies('260385009'))).toEqual([{ code: 'NO', observedOn: day }]);
    expect(says('liver.cirrhosis', presence('716203000', '260415000'))).toBeUndefined();
    expect(says('liver.steatohepatitis', presence('1231824009', '260415000'))).toBeUndefined();
    expect(says('liver.ascites', condition(concept(SNOMED, '389026000'), 'refuted', null))).toEqual([{ code: 'NONE' }]);
    expect(says('tumor.portalVeinThrombus', condition(concept(SNOMED, '17920008'), 'confirmed', 'active'))).toBeUndefined();
  });

  it('of the past are not read as absent, and stay where having had them is the fact', () => {
    expect(says('liver.cirrhosis', condition(concept(SNOMED, '19943007'), 'confirmed', 'resolved'))).toBeUndefined();
    expect(says('liver.hepatitisC', condition(concept(SNOMED, '50711007'), 'confirmed', 'resolved'))).toEqual([{ code: 'YES' }]);
  });

  it('of spread belong to the liver tumor unless another primary is named', () => {
    const from = (code: string): Json => ({ ...bundleOf(condition(concept(SNOMED, code), 'confirmed', 'active'), condition(concept(SNOMED, '94391008'), 'confirmed', 'active', { extension: [{ url: 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-related-primary-cancer-condition', valueReference: { reference: 'urn:uuid:00000000-0000-4000-8000-000000000002' } }] })) });
    expect(readBundle(from('109841003'), AS_OF).profile['tumor']?.['metastasisLung']).toEqual([{ code: 'YES' }]);
    expect(readBundle(from('94381002'), AS_OF).profile['tumor']?.['metastasisLung']).toBeUndefined();
  });
});

describe('measurements', () => {
  it('take the newest by clinical time, in the zone of the times', () => {
    const at = (value: number, effectiveDateTime: string): Json => laboratory('777-3', value, '10*9/L', { effectiveDateTime });
    expect(says('labs.platelets', at(90, '2026-11-10'), at(80, '2026-11-12'), at(70, '2026-11-11'))).toEqual([{ value: 80, unit: '10*9/L', observedOn: '2026-11-12' }]);
    expect(says('labs.platelets', at(90, '2026-11-12T08:00:00Z'), at(80, '2026-11-12T09:30:00+02:00'))).toEqual([{ value: 90, unit: '10*9/L', observedOn: '2026-11-12' }]);
    expect(says('labs.platelets', at(90, '2026-11-12'), at(80, '2026-11-12'))).toHaveLength(2);
    expect(says('labs.platelets', at(90, '2026-11'), at(80, '2026-11-12'))).toHaveLength(2);
  });

  it('by issue only where no clinical time is sent, which is noted', () => {
    const { effectiveDateTime: _none, ...undated } = laboratory('777-3', 80, '10*9/L', { issued: '2026-11-13T10:00:00Z' });
    const reading = read(HCC, undated);
    expect([reading.profile['labs'], reading.notes.map(({ code }) => code)]).toEqual([{ platelets: [{ value: 80, unit: '10*9/L', observedOn: '2026-11-13' }] }, ['ISSUED_AS_DATE']]);
    expect(read(HCC, laboratory('777-3', 80, '10*9/L', { issued: '2026-11-13T10:00:00Z' })).notes).toEqual([]);
  });

  it.each([['2026-11-22', 'DATE_IN_FUTURE'], ['2026-02-30', 'DATE_INVALID'], ['12.11.2026', 'DATE_INVALID'], [20261112, 'DATE_INVALID']])('dated %s refuse the bundle', (effectiveDateTime, code) => {
    expect(read(HCC, laboratory('777-3', 80, '10*9/L', { effectiveDateTime })).refused.map((problem) => [problem.code, problem.effect])).toEqual([[code, 'REFUSED']]);
  });

  it('in error or cancelled are ignored, registered are pending, preliminary are marked and give way to final', () => {
    const as = (status: string | undefined, value = 80): Json => laboratory('777-3', value, '10*9/L', { status });
    for (const status of ['entered-in-error', 'cancelled']) expect(says('labs.platelets', as(status))).toBeUndefined();
    expect(says('labs.platelets', as('registered'))).toEqual([{ unavailable: 'PENDING', observedOn: day }]);
    for (const status of ['final', 'amended', 'corrected']) expect(says('labs.platelets', as(status))).toHaveLength(1);
    expect(read(HCC, as('preliminary')).notes.map(({ code }) => code)).toEqual(['PRELIMINARY']);
    expect(says('labs.platelets', as('preliminary', 70), as('final'))).toEqual([{ value: 80, unit: '10*9/L', observedOn: day }]);
    for (const status of ['unknown', undefined]) expect(read(HCC, as(status)).refused.map(({ code }) => code)).toEqual(['STATUS_UNKNOWN']);
  });

  it('that cannot be used do not let an older value pass for the present', () => {
    const old = laboratory('1975-2', 1, 'mg/dL', { effectiveDateTime: '2026-11-01' });
    expect(says('labs.bilirubin', old, laboratory('1975-2', 18, 'umol/L'))).toEqual([{ unavailable: 'UNKNOWN_TO_SENDER' }]);
    expect(says('labs.bilirubin', old, observation(concept(LOINC, '1975-2'), { dataAbsentReason: concept('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'unknown') }))).toEqual([{ value: 1, unit: 'mg/dL', observedOn: '2026-11-01' }]);
  });

  it('use the coded unit, note another displayed one, and fall back to the displayed one', () => {
    const with_ = (valueQuantity: Json): Json => observation(concept(LOINC, '1751-7'), { valueQuantity });
    const mixed = read(HCC, with_({ value: 38, unit: 'g/dL', system: 'http://unitsofmeasure.org', code: 'g/L' }));
    expect([mixed.profile['labs'], mixed.notes.map(({ code }) => code)]).toEqual([{ albumin: [{ value: 38, unit: 'g/L', observedOn: day }] }, ['UNIT_DISPLAY_MISMATCH']]);
    expect(says('labs.albumin', with_({ value: 38, unit: 'g/L', system: 'http://example.org', code: 'x' }))).toEqual([{ value: 38, unit: 'g/L', observedOn: day }]);
    expect(says('labs.albumin', observation(concept(LOINC, '1751-7'), { valueRange: { low: quantity(35, 'g/L'), high: quantity(38, 'g/L') } }))).toEqual([{ unit: 'g/L', low: 35, high: 38, observedOn: day }]);
  });

  it('of performance come in three published shapes, and contradict themselves in none', () => {
    const ecog = (members: Json, code: Json = concept(LOINC, '89247-1')): Json => observation(code, members);
    const one = [{ value: 1, observedOn: day }];
    expect(says('performance.ecog', ecog({ valueInteger: 1, interpretation: [concept(LOINC, 'LA9623-5')] }))).toEqual(one);
    expect(says('performance.ecog', ecog({ valueCodeableConcept: concept(LOINC, 'LA9623-5') }))).toEqual([{ value: '1', observedOn: day }]);
    expect(says('performance.ecog', ecog({ valueCodeableConcept: concept(SNOMED, '422512005') }, concept(SNOMED, '423740007')))).toEqual([{ value: '1', observedOn: day }]);
    expect(says('performance.ecog', ecog({ valueQuantity: quantity(1, '{score}') }))).toEqual(one);
    expect(read(HCC, ecog({ valueInteger: 1, interpretation: [concept(LOINC, 'LA9624-3')] })).refused.map(({ code }) => code)).toEqual(['CONTRADICTION']);
    expect(read(HCC, ecog({ valueInteger: 7 })).refused.map(({ code, effect }) => [code, effect])).toEqual([['CODE_UNKNOWN', 'REFUSED']]);
    expect(read(HCC, ecog({ valueInteger: 1 }, concept(LOINC, '42800-3'))).notes.map(({ code }) => code)).toEqual(['CODE_RETIRED']);
    expect(says('performance.karnofsky', ecog({ valueCodeableConcept: concept(LOINC, 'LA29177-5') }, concept(LOINC, '89243-0')))).toEqual([{ value: '80', observedOn: day }]);
  });

  it('of the liver and the stage are read by code', () => {
    expect(says('liver.childPughClass', presence('3191000175106', '710067001'))).toEqual([{ code: 'C', observedOn: day }]);
    expect(says('liver.childPughPoints', observation(concept(SNOMED, '3191000175106'), { valueInteger: 7 }))).toEqual([{ value: 7, observedOn: day }]);
    expect(says('tumor.bclc', observation(concept('http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl', 'C115134'), { valueCodeableConcept: concept(WORD, 'BCLC_B') }))).toEqual([{ code: 'BCLC_B', observedOn: day }]);
    expect(says('tumor.portalVeinThrombus', local('tumor.portalVeinThrombus', 'VP2'))).toEqual([{ code: 'VP2', observedOn: day }]);
    expect(says('tumor.resectability', observation(concept(FACT, 'tumor.resectability'), { valueBoolean: true }))).toEqual([{ unavailable: 'UNKNOWN_TO_SENDER' }]);
    expect(says('sorafenib.refused', observation(concept(FACT, 'sorafenib.refused'), { valueBoolean: false }))).toEqual([{ code: 'NO', observedOn: day }]);
  });
});

describe('sorafenib', () => {
  const take = (resourceType: string, status: string, members: Json = {}): Json => about(resourceType, { status, medicationCodeableConcept: concept('http://www.nlm.nih.gov/research/umls/rxnorm', '495881'), ...members });
  const order = { intent: 'order' };

  it.each([
    ['MedicationRequest', 'active', { code: 'CURRENT' }],
    ['MedicationRequest', 'stopped', { code: 'STOPPED' }],
    ['MedicationRequest', 'completed', { anyOf: ['CURRENT', 'STOPPED'] }],
    ['MedicationAdministration', 'completed', { anyOf: ['CURRENT', 'STOPPED'] }],
    ['MedicationStatement', 'active', { code: 'CURRENT' }],
    ['MedicationStatement', 'completed', { code: 'STOPPED' }],
    ['MedicationStatement', 'not-taken', { anyOf: ['NEVER', 'STOPPED'] }],
  ])('%s %s', (type, status, statement) => {
    expect(says('sorafenib.status', take(type, status, order))).toEqual([statement]);
  });

  it.each([['MedicationRequest', 'cancelled'], ['MedicationRequest', 'draft'], ['MedicationAdministration', 'not-done'], ['MedicationStatement', 'intended'], ['MedicationStatement', 'entered-in-error']])('%s %s says nothing', (type, status) => {
    expect(says('sorafenib.status', take(type, status, order))).toBeUndefined();
  });

  it('is not told by a plan, by another medicine or by a strange status; reasons of stopping are told', () => {
    expect(says('sorafenib.status', take('MedicationRequest', 'active', { intent: 'plan' }))).toBeUndefined();
    expect(says('sorafenib.status', take('MedicationStatement', 'active', { medicationCodeableConcept: concept('http://www.nlm.nih.gov/research/umls/rxnorm', '1') }))).toBeUndefined();
    expect(read(HCC, take('MedicationStatement', 'unknown')).refused.map(({ code }) => code)).toEqual(['STATUS_UNKNOWN']);
    expect(read(HCC, take('MedicationStatement', 'stopped', { statusReason: [concept(SNOMED, '407563006')] })).used.at(-1)?.how).toContain('not tolerated');
    expect(says('sorafenib.refused', take('MedicationStatement', 'not-taken', { statusReason: [concept(SNOMED, '182895007')] }))).toEqual([{ code: 'YES' }]);
  });
});

describe('treatments', () => {
  const cycles = (...resources: readonly Json[]): unknown => says('tace.consecutiveCycles', ...resources)?.[0]?.['low'];
  const tace = (performed: string | null, members: Json = {}): Json => procedure('441525007', performed, members);

  it('count only what is certain', () => {
    expect(cycles(tace('2026-01-10'), tace('2026-03-10'), tace('2026-05-10'))).toBe('3');
    expect(cycles(tace('2026-01-10'), procedure('448781006', '2026-02-10'), tace('2026-03-10'))).toBe('1');
    expect(cycles(tace('2026-01-10'), tace('2026-03-10'), procedure('448781006', '2026-04-10'))).toBe('2');
    expect(cycles(procedure('448781006', null), tace('2026-01-10'), tace('2026-03-10'))).toBe('1');
    expect(cycles(tace('2026-03'), tace('2026-03-10'))).toBe('1');
    expect(cycles(tace(null), tace('2026-03-10'))).toBe('1');
    expect(cycles()).toBeUndefined();
    expect(says('tace.done', HCC)).toBeUndefined();
  });

  it('tell from the last session to the first progression after it', () => {
    const status = (code: string, effectiveDateTime: string): Json => observation(concept(LOINC, '97509-4'), { effectiveDateTime, valueCodeableConcept: concept(SNOMED, code) });
    const months = (...resources: readonly Json[]): unknown => says('tace.monthsFromLastToProgression', ...resources);
    const worse = '271299001';
    expect(months(tace('2026-01-10'), tace('2026-03-10'), status(worse, '2026-02-01'), status(worse, '2026-06-01'), status(worse, '2026-05-10'))).toEqual([{ value: '61', unit: 'd' }]);
    expect(months(tace('2026-03-10'), status('359746009', '2026-05-10'))).toBeUndefined();
    expect(months(tace('2026-03-10'), status(worse, '2026-03-10'))).toBeUndefined();
    expect(months(tace(null), tace('2026-03-10'), status(worse, '2026-05-10'))).toBeUndefined();
    expect(months(tace('2026-03'), status(worse, '2026-05-10'))).toEqual([{ low: '40', high: '70', unit: 'd' }]);
  });

  it('are told apart by code and status, and by what they were done for', () => {
    expect(says('history.ablation', procedure('609232008', day))).toEqual([{ code: 'YES' }]);
    expect(says('history.otherLocalTreatment', procedure('448781006', day))).toBeUndefined();
    expect(says('history.otherLocalTreatment', procedure('449404007', day))).toEqual([{ code: 'YES' }]);
    expect(says('history.transplant', procedure('18027006', day))).toEqual([{ code: 'YES' }]);
    for (const trap of ['314617008', '307627000', '17203000']) expect(read(HCC, procedure(trap, day)).used.map(({ fact }) => fact)).toEqual(['tumor.diagnosis']);
    for (const status of ['not-done', 'preparation', 'stopped', 'entered-in-error']) expect(says('history.resection', procedure('107963000', day, { status }))).toBeUndefined();
    expect(read(HCC, procedure('107963000', day, { status: 'unknown' })).refused.map(({ code }) => code)).toEqual(['STATUS_UNKNOWN']);
    expect(says('tace.done', tace(day, { bodySite: [concept(SNOMED, '39607008')] }))).toBeUndefined();
    const other = condition(concept('http://hl7.org/fhir/sid/icd-10-cm', 'C50.911'), 'confirmed', 'active');
    const reason = { reasonReference: [{ reference: 'urn:uuid:00000000-0000-4000-8000-000000000002' }] };
    expect(says('history.radiotherapy', other, procedure('1217123003', day, reason))).toBeUndefined();
    expect(says('history.radiotherapy', HCC, procedure('1217123003', day, reason))).toEqual([{ code: 'YES' }]);
  });
});
