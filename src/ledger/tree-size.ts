/** Whether a value can be a tree size or a leaf index: a whole number from 0 that a double holds exactly. */
export function isTreeSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
