/**
 * Instants with a state, in about a byte each. Probes come at regular intervals: of each is kept how much its interval differs
 * from the one before it, in as few bytes as that takes. Whatever the order, what goes in comes out.
 */

/** The state a probe found. */
export const DOWN = 0;
export const UP = 1;
export type State = typeof DOWN | typeof UP;

/** Each block of probes can be read by itself. */
const SHIFT = 11;
const SIZE = 1 << SHIFT;
const MASK = SIZE - 1;

/** A difference beyond this (ms) takes more than one byte. */
const SMALL = 32;
/** Beyond this, six days, the probe itself is kept: what differs is a whole number of 32 bits, its state and sign included. */
const LARGE = 1 << 29;
/** The interval before the first probe of a block. */
const NONE = -LARGE * 2;
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
  /** Instant x 2 + state of the first probe of each block, and the bytes of the others. */
  readonly #firsts: number[] = [];
  readonly #blocks: Uint8Array[] = [];
  /** The block that is being filled. */
  #filling = new Uint8Array(FIRST);
  #filled = 0;
  #room = FIRST - LONGEST;
  readonly #pushed = new Float64Array(1);
  #at = Number.NaN;
  /** Between the last two probes; 0 where the last one is kept itself. */
  #interval = NONE;
  /** The latest of those that an earlier one came behind. */
  #highest = Number.NEGATIVE_INFINITY;
  /** The block that was read last, and how many of its probes were. */
  #read = -1;
  #readLength = 0;
  #packed = new Float64Array(0);

  /** The latest instant; -Infinity when there are none. */
  get latest(): number {
    return this.length === 0 ? Number.NEGATIVE_INFINITY : Math.max(this.#highest, this.#at);
  }

  /** @param at whole milliseconds, below 2^52 */
  push(at: number, state: State): void {
    this.#pushed[0] = at;
    this.pushFound(this.#pushed, state);
  }

  /** The same of the instant that stands in `found`: a number that is handed on may cost an object, which counts at millions. */
  pushFound(found: Float64Array, state: State): void {
    const at = found[0]!;
    const interval = at - this.#at;
    const change = interval - this.#interval;
    if (interval > 0 && change >= -SMALL && change < SMALL && this.#filled < this.#room) {
      this.#filling[this.#filled++] = (((change << 1) ^ (change >> 31)) << 1) | state;
      this.#interval = interval | 0;
      this.#at = at;
      this.length++;
      if ((this.length & MASK) === 0) this.#close();
    } else this.#pushOther(at, state);
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

  /** The first of a block, the first there is no room for, or one that does not come about when it was expected. */
  #pushOther(at: number, state: State): void {
    const interval = at - this.#at;
    if (interval === 0) this.ties = true;
    if (interval < 0) {
      this.ascending = false;
      this.#highest = Math.max(this.#highest, this.#at);
    }
    if ((this.length & MASK) === 0) {
      this.#firsts.push(at * 2 + state);
      this.#interval = 0;
    } else {
      if (this.#filled >= this.#room) this.#grow();
      // Intervals that grew a little at a time may have grown beyond it as well.
      if (Math.abs(interval) < LARGE && this.#interval < LARGE) this.#put(interval, state);
      else this.#putWhole(at, state);
    }
    this.#at = at;
    this.length++;
    if ((this.length & MASK) === 0) this.#close();
  }

  /** The block is full; the next one can be read without it. */
  #close(): void {
    this.#blocks.push(this.#filling.slice(0, this.#filled));
    this.#filled = 0;
    this.#interval = NONE;
  }

  /** The first block starts small: there may be thousands of columns with little in them. */
  #grow(): void {
    const larger = new Uint8Array(this.#filling.length * 2);
    larger.set(this.#filling);
    this.#filling = larger;
    this.#room = larger.length - LONGEST;
  }

  /** How much the interval differs from the last: seven bits a byte, the lowest first, as long as more follow. */
  #put(interval: number, state: State): void {
    const change = interval - this.#interval;
    let rest = (((change << 1) ^ (change >> 31)) << 1) | state;
    for (; rest < 0 || rest >= MORE; rest >>>= 7) this.#filling[this.#filled++] = (rest & 0x7f) | MORE;
    this.#filling[this.#filled++] = rest;
    this.#interval = interval;
  }

  #putWhole(at: number, state: State): void {
    for (const byte of WHOLE) this.#filling[this.#filled++] = byte;
    new DataView(this.#filling.buffer).setFloat64(this.#filled, at * 2 + state);
    this.#filled += 8;
    this.#interval = 0;
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
      if (value >= MORE) {
        if (bytes[next] === WHOLE[1]) {
          packed[i] = new DataView(bytes.buffer).getFloat64(next + 1);
          at = instantOf(packed[i]!);
          interval = 0;
          next += 9;
          continue;
        }
        value -= MORE;
        let byte = MORE;
        for (let bits = 7; byte >= MORE; bits += 7) {
          byte = bytes[next++]!;
          value |= (byte & 0x7f) << bits;
        }
      }
      interval += (value >>> 2) ^ -((value >>> 1) & 1);
      at += interval;
      packed[i] = at * 2 + (value & 1);
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
