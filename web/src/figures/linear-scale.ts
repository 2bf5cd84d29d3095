/** Maps a value to a place between 0 and `width`; what lies outside is kept at the edge. */
export function linearScale(from: number, to: number, width: number): (value: number) => number {
  return (value) => Math.min(Math.max(((value - from) / (to - from)) * width, 0), width);
}

/** The same on a logarithmic axis, as ratios are drawn; `from` and `to` lie above 0. */
export function logScale(from: number, to: number, width: number): (value: number) => number {
  const inner = linearScale(Math.log(from), Math.log(to), width);
  return (value) => (value <= 0 ? 0 : inner(Math.log(value)));
}

/** Number in a printed value; null where it holds none. Only figures are drawn with it, nothing is decided. */
export function drawn(text: string | null | undefined): number | null {
  const match = /-?\d+(?:\.\d+)?/.exec(text ?? '');
  return match === null ? null : Number(match[0]);
}
