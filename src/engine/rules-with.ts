import type { Decisions } from './decisions.js';
import { FAILS, HOLDS } from './fact-cells.js';
import { slotOf } from './slot-of.js';

/** The bits of one word whose conjunctions have a packed truth. */
function bitsWith(truth: number, failing: number, open: number): number {
  if (truth === FAILS) return failing;
  return truth === HOLDS ? ~(failing | open) : open & ~failing;
}

/**
 * The numbers of the rules with a packed truth, ascending. Looks at 32 conjunctions at once and stops only where
 * there is something to tell: few of many rules hold.
 */
export function rulesWith(decisions: Decisions, truth: number): number[] {
  const { compiled, failing, open, nodeTruths } = decisions;
  const { conjunctions, opposed, rulesOfDecision, words } = compiled;
  const found: number[] = [];
  for (let word = 0; word < words; word += 1) {
    const plain = bitsWith(truth, failing[word]!, open[word]!);
    const opposite = bitsWith(HOLDS - truth, failing[word]!, open[word]!) & opposed[word]!;
    for (let rest = plain | opposite; rest !== 0; rest &= rest - 1) {
      const slot = slotOf(word, rest & -rest);
      // Bits behind the last conjunction are never set, so they look as if they held.
      if (slot >= conjunctions) continue;
      for (const rule of rulesOfDecision[slot]!) if (decisions.packedTruth(rule) === truth) found.push(rule);
    }
  }
  nodeTruths.forEach((nodeTruth, node) => {
    if (nodeTruth === truth) found.push(...rulesOfDecision[conjunctions + node]!);
  });
  return found.sort((a, b) => a - b);
}
