/** Chance that is the same on every machine: one generator, started from a number that is written down. */
export interface Chance {
  /** A number from 0 up to 1. */
  next(): number;
  /** A whole number from `least` up to and with `most`. */
  between(least: number, most: number): number;
  pick<T>(choices: readonly T[]): T;
  /** True in `share` of the calls (0 to 1). */
  happens(share: number): boolean;
}

/** Mulberry32 (public domain, Tommy Ettinger): 32 bits of state, only whole-number arithmetic. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick: (choices) => choices[between(0, choices.length - 1)]!,
    happens: (share) => next() < share,
  };
}
