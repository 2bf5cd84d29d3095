import { glossary } from './glossary.js';
import { PROBLEM_CODES } from './problem-codes.js';
import { VOCABULARY, vocabularyOf } from './vocabulary.js';

const only = (...paths: readonly string[]) => glossary(vocabularyOf(VOCABULARY.facts.filter(({ path }) => paths.includes(path))));

describe('glossary', () => {
  it('has every fact with label, definition and units, every group once, and every problem', () => {
    const page = glossary(VOCABULARY);
    for (const { path, label, definition } of VOCABULARY.facts) {
      expect(page.split(`\n### ${path}\n`)).toHaveLength(2);
      expect(page).toContain(`**${label}.** ${definition}`);
    }
    expect(page.match(/^## .*$/gm)).toEqual(['## patient', '## performance', '## liver', '## labs', '## tumor', '## tace', '## localTherapy', '## history', '## sorafenib', '## comorbidity', '## Why a value is not there', '## Problems of a profile']);
    for (const [code, { effect, message }] of Object.entries(PROBLEM_CODES)) expect(page).toContain(`| ${code} | ${effect} | ${message} |`);
  });

  it('tells of a quantity its ranges, units, freshness and codes', () => {
    const page = only('labs.bilirubin');
    expect(page).toContain('The 1 facts that');
    expect(page).toContain('Possible 1.7 to 1200 umol/L; usual 3 to 600 umol/L.\n');
    expect(page).toContain('| unit | canonical units in one | also written |\n| --- | --- | --- |\n| `umol/L` | 1 | ');
    expect(page).toContain('| `mg/dL` | 17.1 | `mg/dl` `MG/DL` ');
    expect(page).toContain('Current for 30 days: Liver function can turn within weeks; laboratory values of the last month decide. Can change: yes.\n');
    expect(page).toContain('Codes: loinc 14631-6, loinc 1975-2.');
    expect(page).not.toContain('Assumed when');
    expect(page).not.toContain('Computed from other facts');
  });

  it('tells of a scale its steps, of a choice its codes and coarser words', () => {
    expect(only('performance.karnofsky')).toContain('Whole number in steps of 10. Possible 0 to 100; usual 10 to 100.');
    expect(only('tumor.number')).toContain('Whole number. Possible 0 to 100; usual 1 to 20.');
    const bclc = only('tumor.bclc');
    expect(bclc).toContain('| BCLC_0 | BCLC 0 | Very early stage |  |');
    expect(bclc).toContain('| coarser word | label | stands for |\n| --- | --- | --- |\n| BCLC_B | BCLC B, substage not stated | BCLC_B1, BCLC_B2, BCLC_B3, BCLC_B4 |');
    expect(only('liver.childPughClass')).toContain('| A | Child-Pugh A | 5 to 6 points | snomed 710065009 |');
    expect(only('liver.childPughClass')).not.toContain('coarser word');
  });

  it('marks what is assumed, computed, for good, growing, and read in a secondary text only', () => {
    expect(only('labs.creatinineUpperLimit')).toContain('Assumed when nothing is sent: 106.08. 1.2 mg/dL (106.08 umol/L) stands in');
    expect(only('liver.albiGrade')).toContain('Can change: yes. Computed from other facts; cannot be sent.');
    expect(only('tace.done')).toContain('Does not go out of date: History does not age. Can change: only upward.\n');
    expect(only('tace.done')).toContain('Codes: snomed 441525007 (read in a secondary text only).');
    expect(only('patient.sex')).toContain('Can change: no.');
    expect(only('patient.sex')).not.toContain('Codes:');
  });

  it('keeps a vertical bar out of the table', () => {
    const fact = { ...VOCABULARY.facts.find(({ path }) => path === 'patient.sex'), choices: [{ code: 'A', label: 'a|b', definition: '' }] } as never;
    expect(glossary(vocabularyOf([fact]))).toContain('| A | a\\|b |  |  |');
  });
});
