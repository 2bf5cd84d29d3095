import { checkAgreement } from '../../bench/agreement.js';
import { prepareConsilium } from '../../bench/contenders/consilium.js';
import type { Contender } from '../../bench/contenders/contender.js';
import { PEERS, workOfSize } from '../../bench/rule-bench.js';

const work = workOfSize(100);
const reference = prepareConsilium(work);

function altered(change: (holds: Set<number>, unknown: Set<number>) => void): Contender {
  const find: Contender['find'] = async (patient) => {
    const found = await reference.find(patient);
    const [holds, unknown] = [new Set(found.holds), new Set(found.unknown)];
    change(holds, unknown);
    return { holds, unknown };
  };
  return { name: 'altered', run: () => null, find };
}

describe('the engines that the benchmark compares', () => {
  it.each(PEERS.map((prepare) => prepare(work)))('$name finds the same rules as this engine', async (peer) => {
    const { patients, holds, unknown } = await checkAgreement(reference, [peer], 20);
    expect(patients).toBe(20);
    expect(Math.min(holds, unknown)).toBeGreaterThan(10);
  });

  it('refuses one rule too many, one too few, and UNKNOWN told as FAILS', async () => {
    const [first] = (await reference.find(0)).unknown ?? [];
    await expect(checkAgreement(reference, [altered((holds) => holds.add(first!))], 1)).rejects.toThrow('altered disagrees on patient 0: 1 rules on HOLDS');
    await expect(checkAgreement(reference, [altered((holds) => holds.clear())], 20)).rejects.toThrow('altered disagrees');
    await expect(checkAgreement(reference, [altered((_, unknown) => unknown.delete(first!))], 1)).rejects.toThrow(`0 rules on HOLDS, 1 on UNKNOWN (rules ${first})`);
  });

  it('refuses to have compared nothing', async () => {
    await expect(checkAgreement(reference, [], 0)).rejects.toThrow('nothing to compare');
  });

  it('get the same work in every run, with about as many distinct criteria as real rules have', () => {
    expect(workOfSize(100)).toEqual(work);
    const distinct = prepareConsilium(workOfSize(1000)).compiled.leaves.length;
    expect(distinct).toBeGreaterThanOrEqual(850);
    expect(distinct).toBeLessThanOrEqual(900);
    for (const patient of work.patients) expect(patient.size).toBeLessThan(work.facts.length);
  });
});
