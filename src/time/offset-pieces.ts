/** A year of a zone as pieces with one offset each, found by asking at coarse steps and halving where it changes. */

/** The instants [from, to), in which local time = instant + offset; all in milliseconds. */
export interface OffsetPiece {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** Below the shortest time for which any zone changed its clock: Boa Vista, 2000, one hour less than a week. */
const step = 6 * 86_400_000;
/** Clocks are changed at whole seconds. */
const second = 1000;

/** The pieces of [from, to), in order. Adjoining ones differ in offset. */
export function offsetPieces(from: number, to: number, offsetAt: (instant: number) => number): OffsetPiece[] {
  const pieces: OffsetPiece[] = [];
  let start = from;
  let offset = offsetAt(from);
  const last = to - 1;
  for (let known = from; known < last; ) {
    const next = Math.min(known + step, last);
    const change = firstChange(known, next, offset, offsetAt);
    if (change === null) known = next;
    else {
      pieces.push({ from: start, to: change, offset });
      [start, known, offset] = [change, change, offsetAt(change)];
    }
  }
  pieces.push({ from: start, to, offset });
  return pieces;
}

/** The first whole second of (from, to] that has another offset; null when `to` still has it. `from` is one too. */
function firstChange(
  from: number,
  to: number,
  offset: number,
  offsetAt: (instant: number) => number,
): number | null {
  if (offsetAt(to) === offset) return null;
  let [same, other] = [from / second, Math.ceil(to / second)];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (offsetAt(middle * second) === offset) same = middle;
    else other = middle;
  }
  return other * second;
}
