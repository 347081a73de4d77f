/**
 * Instants with a state, in about a byte each. Probes come at regular intervals: of each is kept how much its interval differs
 * from the one before it, in as few bytes as that takes. Whatever the order, what goes in comes out.
 */

/** The state a probe found. */
export const DOWN = 0;
export const UP = 1;
export type State = typeof DOWN | typeof UP;

/** Each block of probes can be read by itself. */
const SHIFT = 10;
const SIZE = 1 << SHIFT;
const MASK = SIZE - 1;

/** A difference beyond these takes more than one byte. */
const SMALL = 32;
/** Beyond this (ms) sums of doubles might not be exact: the probe itself is kept. */
const LARGE = 2 ** 49;
const MORE = 0x80;
/** Says that the eight bytes of a probe follow: no other number is written like that. */
const WHOLE = [MORE, 0] as const;
/** Room for the longest. */
const LONGEST = 16;
const FIRST = 64;

export class ProbeColumn {
  length = 0;
  /** None stands before an earlier one. */
  ascending = true;
  /** Some stand directly behind one of the same instant. */
  ties = false;
  /** The latest instant; -Infinity when there are none. */
  latest = Number.NEGATIVE_INFINITY;
  /** Instant x 2 + state of the first probe of each block, and the bytes of the others. */
  readonly #firsts: number[] = [];
  readonly #blocks: Uint8Array[] = [];
  /** The block that is being filled. */
  #filling = new Uint8Array(FIRST);
  #filled = 0;
  #at = Number.NaN;
  #interval = 0;
  /** The block that was read last, and how many of its probes were. */
  #read = -1;
  #readLength = 0;
  #packed = new Float64Array(0);

  /** @param at whole milliseconds, below 2^52 */
  push(at: number, state: State): void {
    const interval = at - this.#at;
    this.#see(interval, at);
    if ((this.length & MASK) === 0) this.#begin(at, state);
    else {
      const change = interval - this.#interval;
      if (this.#filled + LONGEST > this.#filling.length) this.#grow();
      if (change >= -SMALL && change < SMALL)
        this.#filling[this.#filled++] = (((change << 1) ^ (change >> 31)) << 1) | state;
      else this.#far(change, at, state);
      this.#interval = interval;
    }
    this.#at = at;
    this.length++;
  }

  /** Instant x 2 + state. */
  get(index: number): number {
    const offset = index & MASK;
    if (index >> SHIFT !== this.#read || offset >= this.#readLength) this.#decode(index >> SHIFT);
    return this.#packed[offset]!;
  }

  /** The same of all probes from a position to the end of their block; they hold until others are asked for. */
  stretch(index: number): Float64Array {
    const block = index >> SHIFT;
    const length = Math.min(SIZE, this.length - (block << SHIFT));
    if (block !== this.#read || length !== this.#readLength) this.#decode(block);
    return this.#packed.subarray(index & MASK, length);
  }

  /** Of an ascending column: the position of the first probe at or after an instant. */
  positionFrom(at: number): number {
    let [low, high] = [0, this.#firsts.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (instantOf(this.#firsts[middle]!) < at) low = middle + 1;
      else high = middle;
    }
    // It stands in the block before the first that begins at or after the instant, or begins that one.
    let position = Math.max(0, low - 1) << SHIFT;
    const end = Math.min(this.length, low << SHIFT);
    while (position < end && instantOf(this.get(position)) < at) position++;
    return position;
  }

  #see(interval: number, at: number): void {
    if (interval > 0) {
      if (at > this.latest) this.latest = at;
      return;
    }
    if (this.length === 0) this.latest = at;
    else if (interval === 0) this.ties = true;
    else this.ascending = false;
  }

  #begin(at: number, state: State): void {
    if (this.length > 0) this.#blocks.push(this.#filling.slice(0, this.#filled));
    this.#firsts.push(at * 2 + state);
    this.#filled = 0;
    this.#interval = 0;
  }

  /** The first block starts small: there may be thousands of columns with little in them. */
  #grow(): void {
    const larger = new Uint8Array(this.#filling.length * 2);
    larger.set(this.#filling);
    this.#filling = larger;
  }

  /** Seven bits a byte, the lowest first, as long as more follow. */
  #far(change: number, at: number, state: State): void {
    if (!(Math.abs(change) < LARGE)) {
      for (const byte of WHOLE) this.#filling[this.#filled++] = byte;
      new DataView(this.#filling.buffer).setFloat64(this.#filled, at * 2 + state);
      this.#filled += 8;
      return;
    }
    let rest = (change < 0 ? -change * 2 - 1 : change * 2) * 2 + state;
    for (; rest >= MORE; rest = Math.floor(rest / MORE)) this.#filling[this.#filled++] = (rest % MORE) | MORE;
    this.#filling[this.#filled++] = rest;
  }

  #decode(block: number): void {
    const length = Math.min(SIZE, this.length - (block << SHIFT));
    if (this.#packed.length < length) this.#packed = new Float64Array(length);
    const packed = this.#packed;
    const bytes = this.#blocks[block] ?? this.#filling;
    packed[0] = this.#firsts[block]!;
    let at = instantOf(packed[0]);
    let interval = 0;
    let next = 0;
    for (let i = 1; i < length; i++) {
      let value = bytes[next++]!;
      if (value < MORE) {
        interval += (value >> 2) ^ -((value >> 1) & 1);
        at += interval;
        packed[i] = at * 2 + (value & 1);
        continue;
      }
      if (bytes[next] === WHOLE[1]) {
        packed[i] = new DataView(bytes.buffer, bytes.byteOffset).getFloat64(next + 1);
        next += 9;
        interval = instantOf(packed[i]!) - at;
        at += interval;
        continue;
      }
      value -= MORE;
      for (let worth = MORE, more = true; more; worth *= MORE) {
        const byte = bytes[next++]!;
        more = byte >= MORE;
        value += (more ? byte - MORE : byte) * worth;
      }
      const folded = Math.floor(value / 2);
      interval += folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
      at += interval;
      packed[i] = at * 2 + (value % 2);
    }
    this.#read = block;
    this.#readLength = length;
  }
}

export function instantOf(packed: number): number {
  return Math.floor(packed / 2);
}

export function stateOf(packed: number): State {
  return (packed - instantOf(packed) * 2) as State;
}
