import { DecisionTable, type Case } from './decision-table.js';
import { YES_NO } from './yes-no.js';
import { LIVER_RESERVE } from './liver-reserve.js';

const STAGE_B = ['BCLC_B1', 'BCLC_B2', 'BCLC_B3', 'BCLC_B4'] as const;

/** Stages in the order of the vocabulary. */
export const BCLC_OUTCOMES = ['BCLC_0', 'BCLC_A', ...STAGE_B, 'BCLC_C', 'BCLC_D'] as const;

const AXES = {
  ecog: ['ZERO', 'ONE_OR_TWO', 'THREE_OR_FOUR'],
  attributable: YES_NO,
  reserve: LIVER_RESERVE,
  candidate: YES_NO,
  spread: YES_NO,
  count: ['NONE', 'ONE', 'TWO_OR_THREE', 'MORE'],
  diameter: ['UP_TO_2', 'UP_TO_3', 'ABOVE_3'],
} as const;

type BclcCase = Case<typeof AXES>;

/** Stages 0, A and B by the tumor alone; a very small tumor with a liver that is not preserved fits no rule and stays 0 or A. */
function stageByTumor({ reserve, count, diameter }: BclcCase): readonly string[] {
  if (count === 'ONE') {
    if (diameter !== 'UP_TO_2') return ['BCLC_A'];
    return reserve === 'PRESERVED' ? ['BCLC_0'] : ['BCLC_0', 'BCLC_A'];
  }
  if (count === 'TWO_OR_THREE' && diameter !== 'ABOVE_3') return ['BCLC_A'];
  return STAGE_B;
}

/** A performance status reduced by something else counts as if it were not reduced. */
function stageOf(of: BclcCase): readonly string[] {
  if (of.reserve === 'FOR_THE_BOARD') {
    return [...new Set([...stageOf({ ...of, reserve: 'PRESERVED' }), ...stageOf({ ...of, reserve: 'END_STAGE' })])];
  }
  if (of.ecog === 'THREE_OR_FOUR' && of.attributable === 'YES') return ['BCLC_D'];
  if (of.reserve === 'END_STAGE' && of.candidate === 'NO') return ['BCLC_D'];
  if (of.spread === 'YES' || (of.ecog === 'ONE_OR_TWO' && of.attributable === 'YES')) return ['BCLC_C'];
  if (of.count === 'NONE') return [];
  return stageByTumor(of);
}

/** The stages of BCLC 2022 for every combination of what they rest on; no nodule and no spread: no stage. */
export const BCLC_TABLE = new DecisionTable(AXES, BCLC_OUTCOMES, stageOf);
