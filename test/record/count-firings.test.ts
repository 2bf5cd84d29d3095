import fc from 'fast-check';
import { memoryShelf } from '../../src/app/memory-shelf.js';
import { countFiringsOverTime } from '../../src/board/count-firings-over-time.js';
import { countRuleFirings, type FiringsFilter } from '../../src/board/count-rule-firings.js';
import { firingOrder } from '../../src/board/firing-order.js';
import type { CountedFirings } from '../../src/board/ports/record-rows.js';
import type { AdmittedDesk } from '../../src/board/admitted.js';
import { rulesOfOption } from '../../src/board/rules-of-option.js';
import { shippedRules } from '../cases/shipped-rules.js';

const { content, digest } = shippedRules().ruleSet;
const order = firingOrder(content).map(({ code }) => code);
const [first = '', second = '', third = ''] = order;

/** A desk onto rows in memory: only what counting reads. */
function deskOnto(rows: readonly CountedFirings[], contents: Readonly<Record<string, unknown>> = {}): AdmittedDesk<'read-firings'> {
  const fits = ({ ruleSet, from, to }: FiringsFilter) => (row: CountedFirings) => (ruleSet ?? row.ruleSet) === row.ruleSet && row.recordedAt >= (from ?? '') && row.recordedAt < (to ?? '9');
  const reader = {
    firings: (filter: FiringsFilter, above: number, count: number) => Promise.resolve(rows.filter(fits(filter)).filter(({ index }) => index > above).slice(0, count)),
    findAssessments: (filter: FiringsFilter) => Promise.resolve({ rows: rows.filter(fits(filter)).slice(-1), total: 0 }),
    ruleSets: () => Promise.resolve(Object.entries(contents).map(([key, value]) => ({ digest: key, content: JSON.stringify(value) }))),
  };
  return { reader, shelf: memoryShelf(shippedRules()), tenant: 'test', clock: { now: () => '2031-01-01T00:00:00.000Z' } } as unknown as AdmittedDesk<'read-firings'>;
}

/** A row whose first three rules were decided so, all others held. */
function row(index: number, day: string, three: string, ruleSet = digest): CountedFirings {
  return { index, ruleSet, recordedAt: `${day}T08:00:00.000Z`, truths: three.padEnd(order.length, 'H') };
}

const counts = async (rows: readonly CountedFirings[], filter: FiringsFilter = {}) => countRuleFirings(filter, deskOnto(rows));
const codes = async (rows: readonly CountedFirings[], filter: FiringsFilter) => (await counts(rows, filter)).firings.map(({ rule }) => rule.code);

describe('counting firings', () => {
  it('counts each rule, says when it held first and last, and which share was unknown', async () => {
    const { firings, assessments } = await counts([row(0, '2026-01-01', 'HFU'), row(3, '2026-01-02', 'FUU'), row(7, '2026-01-05', 'HFU')]);
    expect(assessments).toBe(3);
    expect(firings).toHaveLength(order.length);
    expect(firings.slice(0, 3)).toMatchObject([
      { rule: { code: first }, ruleSet: digest, assessments: 3, holds: 2, fails: 1, unknown: 0, unknownShare: '0', firstHeld: '2026-01-01T08:00:00.000Z', lastHeld: '2026-01-05T08:00:00.000Z' },
      { rule: { code: second }, holds: 0, fails: 2, unknown: 1, unknownShare: '≈0.333333', firstHeld: null, lastHeld: null },
      { rule: { code: third }, holds: 0, fails: 0, unknown: 3, unknownShare: '1' },
    ]);
  });

  it('agrees with counting one row after the other, whatever the rows and the size of the log', async () => {
    const rows = fc.array(fc.stringMatching(/^[HFU]{3}$/), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(rows, async (threes) => {
        const { firings, assessments } = await counts(threes.map((three, at) => row(at * 2, '2026-01-01', three)));
        expect(assessments).toBe(threes.length);
        for (const at of [0, 1, 2]) {
          const letters = threes.map((three) => three.charAt(at));
          const of = (letter: string): number => letters.filter((each) => each === letter).length;
          expect(firings[at]).toMatchObject({ holds: of('H'), fails: of('F'), unknown: of('U') });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('reads on past one stretch of the log', async () => {
    const many = Array.from({ length: 4_001 }, (_, at) => row(at, '2026-01-01', 'HFU'));
    expect((await counts(many)).firings[1]).toMatchObject({ fails: 4_001 });
  });

  it('names rules that never held', async () => {
    expect(await codes([row(0, '2026-01-01', 'HFU')], { silence: 'NEVER_FIRED' })).toEqual([second, third]);
    expect(await codes([], { silence: 'NEVER_FIRED' })).toEqual(order);
  });

  it('names rules that held in the earlier half of the period only, when the later one had assessments', async () => {
    const rows = [row(0, '2026-01-01', 'HHF'), row(1, '2026-01-02', 'FHF'), row(2, '2026-01-09', 'FHH'), row(3, '2026-01-11', 'UFF')];
    expect(await codes(rows, { silence: 'GONE_SILENT' })).toEqual([first]);
    // Bounds move the middle: from the new year on to the end of March only the earlier half has assessments.
    expect(await codes(rows, { silence: 'GONE_SILENT', from: '2026-01-01', to: '2026-04-01' })).toEqual([]);
    expect(await codes(rows, { silence: 'GONE_SILENT', from: '2026-01-02', to: '2026-01-12' })).toEqual([]);
  });

  it('names rules that are unknown in nine of ten, from twenty assessments on', async () => {
    const rows = (unknown: number, all: number) => Array.from({ length: all }, (_, at) => row(at, '2026-01-01', at < unknown ? 'HUH' : 'HHH'));
    expect(await codes(rows(18, 20), { silence: 'NEARLY_ALWAYS_UNKNOWN' })).toEqual([second]);
    expect(await codes(rows(17, 20), { silence: 'NEARLY_ALWAYS_UNKNOWN' })).toEqual([]);
    expect(await codes(rows(19, 19), { silence: 'NEARLY_ALWAYS_UNKNOWN' })).toEqual([]);
  });

  it('narrows to a source, to an option, to a beginning of the code', async () => {
    const ofSource = await codes([], { source: '000' });
    expect(ofSource).toEqual(order.filter((code) => /^(source|finding|course):000\//.test(code) || content.cautions.some((caution) => caution.source === '000' && code === `caution:${caution.code}`)));
    expect(ofSource).toContain('source:000/large-hcc');
    const ofOption = await codes([], { option: 'rfa-sorafenib' });
    expect(ofOption).toContain('finding:000/os-overall');
    expect(ofOption).not.toContain('source:000/large-hcc');
    expect(new Set(ofOption)).toEqual(new Set([...rulesOfOption(content, 'rfa-sorafenib')].filter((code) => order.includes(code))));
    expect(await codes([], { rulePrefix: 'finding:000/os-o' })).toEqual(['finding:000/os-overall']);
    expect(await codes([], { source: 'none' })).toEqual([]);
  });

  it('keeps rule sets apart, those that cannot answer any more too', async () => {
    const former = { ...content, cautions: [], options: [], sources: content.sources.slice(0, 1) };
    const rows = [row(0, '2026-01-01', 'HFU'), { index: 1, ruleSet: 'former', recordedAt: '2026-01-02T08:00:00.000Z', truths: 'U'.repeat(firingOrder(former).length) }];
    const { firings, assessments } = await countRuleFirings({}, deskOnto(rows, { former }));
    expect(assessments).toBe(2);
    expect(firings).toHaveLength(order.length + firingOrder(former).length);
    expect(firings.filter(({ rule }) => rule.code === first).map(({ ruleSet, holds, unknown }) => [ruleSet, holds, unknown])).toEqual([[digest, 1, 0], ['former', 0, 1]]);
    const only = await countRuleFirings({ ruleSet: 'former' }, deskOnto(rows, { former }));
    expect([only.assessments, only.firings.length]).toEqual([1, firingOrder(former).length]);
    expect((await countRuleFirings({ ruleSet: 'nobody' }, deskOnto(rows))).firings).toEqual([]);
  });

  it('refuses firings that do not fit their rule set', async () => {
    await expect(counts([{ ...row(0, '2026-01-01', ''), truths: 'H' }])).rejects.toMatchObject({ name: 'RecordBroken' });
    await expect(counts([row(0, '2026-01-01', 'X')])).rejects.toMatchObject({ name: 'RecordBroken' });
  });
});

describe('counting one rule over time', () => {
  const rows = [row(0, '2026-01-30', 'H'), row(1, '2026-01-31', 'F'), row(2, '2026-03-01', 'U')];

  it('gives every period from first to last, also those without assessments', async () => {
    expect(await countFiringsOverTime(first, {}, 'MONTH', deskOnto(rows))).toEqual({
      kind: 'counted',
      periods: [
        { from: '2026-01-01', to: '2026-02-01', holds: 1, fails: 1, unknown: 0 },
        { from: '2026-02-01', to: '2026-03-01', holds: 0, fails: 0, unknown: 0 },
        { from: '2026-03-01', to: '2026-04-01', holds: 0, fails: 0, unknown: 1 },
      ],
    });
    expect(await countFiringsOverTime(first, { from: '2026-01-29', to: '2026-02-01' }, 'DAY', deskOnto(rows))).toMatchObject({
      periods: [{ from: '2026-01-29', holds: 0 }, { from: '2026-01-30', holds: 1 }, { from: '2026-01-31', fails: 1, to: '2026-02-01' }],
    });
  });

  it('counts whichever rule set has the rule, and tells when none does', async () => {
    const former = { ...content, sources: [], options: [], cautions: [] };
    const mixed = [...rows, { index: 9, ruleSet: 'former', recordedAt: '2026-03-02T08:00:00.000Z', truths: 'H' }];
    expect(await countFiringsOverTime('scope', { from: '2026-03-01' }, 'MONTH', deskOnto(mixed, { former }))).toMatchObject({ periods: [{ holds: 1, unknown: 1 }] });
    expect(await countFiringsOverTime(second, { from: '2026-03-01' }, 'MONTH', deskOnto(mixed, { former }))).toMatchObject({ periods: [{ holds: 1, unknown: 0 }] });
    expect(await countFiringsOverTime('source:000/none', {}, 'DAY', deskOnto(rows))).toEqual({ kind: 'rule-unknown' });
    expect(await countFiringsOverTime(first, {}, 'DAY', deskOnto([]))).toEqual({ kind: 'counted', periods: [] });
  });

  it('refuses more periods than anyone reads', async () => {
    expect(await countFiringsOverTime(first, { from: '2016-01-01', to: '2026-01-01' }, 'DAY', deskOnto([]))).toEqual({ kind: 'too-many-periods', most: 1_100 });
  });
});
