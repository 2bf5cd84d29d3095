import { CodeTable, rowsOf } from './code-table.js';
import { codeSystemOf } from './code-systems.js';
import { FINDING_CODES } from './finding-codes.js';
import { MEASURE_CODES, VALUE_CODES } from './observation-codes.js';
import { PROCEDURE_CODES } from './treatment-codes.js';
import { VOCABULARY } from '../vocabulary.js';

describe('a code table', () => {
  const table = new CodeTable([...rowsOf('icd10cm', ['C78', 'C78.0'], 'prefix', { prefix: true }), ...rowsOf('icd10cm', ['C78.01'], 'exact'), ...rowsOf('snomed', ['1'], 'one'), ...rowsOf('icd10cm', ['K74'], 'plain')]);
  const found = (system: 'icd10cm' | 'snomed', code: string): string | undefined => table.find([{ system, code }])?.code;

  it('finds the full code first, then the longest prefix, in its system only', () => {
    expect(['C78.01', 'C78.02', 'C78.9', 'C79', 'K74.6'].map((code) => found('icd10cm', code))).toEqual(['C78.01', 'C78.0', 'C78', undefined, undefined]);
    expect(found('snomed', 'C78')).toBeUndefined();
    expect(found('snomed', '1')).toBe('1');
    expect(table.find([])).toBeUndefined();
    expect(table.find([{ system: 'snomed', code: '2' }, { system: 'snomed', code: '1' }])?.means).toBe('one');
  });

  it('holds no code twice', () => {
    expect(() => new CodeTable([...rowsOf('snomed', ['1'], 'a'), ...rowsOf('snomed', ['1'], 'b')])).toThrow('code snomed|1 stands twice');
  });

  it('knows code systems by their whole URI', () => {
    expect([codeSystemOf('http://loinc.org'), codeSystemOf('http://loinc.org/'), codeSystemOf('http://snomed.info/sct')]).toEqual(['loinc', null, 'snomed']);
  });
});

describe('the tables', () => {
  it('name facts that can be sent, with words that the fact has', () => {
    const wrong = FINDING_CODES.rows.flatMap(({ code, means }) => {
      if (means.kind !== 'finding' && means.kind !== 'metastasis') return [];
      const definition = VOCABULARY.fact(means.fact);
      const words = definition?.kind === 'choice' ? [...definition.choices, ...definition.groups].map((choice) => choice.code) : [];
      const said = means.kind === 'metastasis' ? ['YES', 'NO'] : [means.present, means.absent, means.past].filter((word) => word !== null);
      return definition?.given === true && said.length > 0 && said.every((word) => words.includes(word)) ? [] : [code];
    });
    expect(wrong).toEqual([]);
    expect(MEASURE_CODES.rows.filter(({ means }) => VOCABULARY.fact(means.fact)?.given !== true)).toEqual([]);
    expect(PROCEDURE_CODES.rows.flatMap(({ means }) => (means.kind === 'treatment' ? means.facts : [])).filter((fact) => VOCABULARY.fact(fact)?.given !== true)).toEqual([]);
  });

  it('hold the codes that the vocabulary names for its measurements and grades', () => {
    const find = (system: 'loinc' | 'snomed' | 'ncit', code: string): string | undefined => MEASURE_CODES.find([{ system, code }])?.means.fact;
    expect([find('loinc', '777-3'), find('loinc', '53962-7'), find('loinc', '89247-1'), find('snomed', '3191000175106'), find('ncit', 'C115134'), find('loinc', '33728-7')]).toEqual(['labs.platelets', 'labs.afp', 'performance.ecog', 'liver.childPughClass', 'tumor.bclc', 'tumor.largestDiameter']);
    expect(VALUE_CODES.get('performance.ecog')?.find([{ system: 'loinc', code: 'LA9626-8' }])?.means).toBe('4');
    expect(VALUE_CODES.get('performance.karnofsky')?.find([{ system: 'loinc', code: 'LA29175-9' }])?.means).toBe('100');
    expect(VALUE_CODES.get('liver.childPughClass')?.find([{ system: 'snomed', code: '710065009' }])?.means).toBe('A');
  });
});
