/** The number of the conjunction that stands at a bit of a word. */
export function slotOf(word: number, bit: number): number {
  return word * 32 + 31 - Math.clz32(bit);
}
