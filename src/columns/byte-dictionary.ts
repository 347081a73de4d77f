/**
 * What the bytes of some cells of a row mean, remembered by the bytes: a look-up makes no string. For cells of which few
 * different ones occur; beyond a thousand it remembers no more.
 */
const SLOTS = 1 << 12;
const MOST = 1_000;
const WORD = 4;

interface Entry<T> {
  readonly hash: number;
  /** Of each cell, then of each run. */
  readonly lengths: Int32Array;
  /** The bytes of all runs, four at a time. */
  readonly words: Int32Array;
  readonly meaning: T;
  /** The one that came after this one last time: rows tell of the same things in the same turn. */
  next: Entry<T> | null;
}

/**
 * Cells beside each other, taken together with what stands between them: with the length of each they are the same cells
 * when they are the same bytes.
 */
interface Run {
  readonly first: number;
  readonly last: number;
}

export class ByteDictionary<T> {
  readonly #slots: (Entry<T> | undefined)[] = Array.from({ length: SLOTS }, () => undefined);
  readonly #cells: readonly number[];
  readonly #runs: readonly Run[];
  #size = 0;
  #recent: Entry<T> | null = null;
  #bytes: Uint8Array = new Uint8Array(0);
  #words: DataView = new DataView(new ArrayBuffer(0));

  /** @param cells the positions in the row of the cells that count */
  constructor(cells: readonly number[]) {
    this.#cells = [...cells].sort((a, b) => a - b);
    this.#runs = runsOf(this.#cells);
  }

  /** The meaning of a row; its cells stand in [starts, ends) of the bytes. Undefined: not remembered. */
  find(bytes: Uint8Array, starts: Int32Array, ends: Int32Array): T | undefined {
    this.#see(bytes);
    const guess = this.#recent?.next ?? null;
    const entry =
      guess !== null && this.#same(guess, starts, ends) ? guess : this.#slots[this.#slot(starts, ends)];
    if (entry !== undefined) this.#follow(entry);
    return entry?.meaning;
  }

  /** Remembers the meaning of a row that is not there yet; returns it. */
  add(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, meaning: T): T {
    if (this.#size === MOST) return meaning;
    this.#size++;
    this.#see(bytes);
    const lengths = [
      ...this.#cells.map((cell) => ends[cell]! - starts[cell]!),
      ...this.#runs.map(({ first, last }) => ends[last]! - starts[first]!),
    ];
    const words: number[] = [];
    for (const { first, last } of this.#runs) {
      const start = starts[first]!;
      const end = ends[last]!;
      for (let at = start; at < end; at += WORD) words.push(this.#word(at, start, end));
    }
    const hash = this.#hash(starts, ends);
    const entry = {
      hash,
      lengths: Int32Array.from(lengths),
      words: Int32Array.from(words),
      meaning,
      next: null,
    };
    this.#slots[this.#slot(starts, ends)] = entry;
    this.#follow(entry);
    return meaning;
  }

  #see(bytes: Uint8Array): void {
    if (bytes === this.#bytes) return;
    this.#bytes = bytes;
    this.#words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  #follow(entry: Entry<T>): void {
    if (this.#recent !== null) this.#recent.next = entry;
    this.#recent = entry;
  }

  /** Where a row stands, or where it would. */
  #slot(starts: Int32Array, ends: Int32Array): number {
    const hash = this.#hash(starts, ends);
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const entry = this.#slots[slot];
      if (entry === undefined || (entry.hash === hash && this.#same(entry, starts, ends))) return slot;
    }
  }

  /** FNV-1a over the words, with the length of each cell in it. */
  #hash(starts: Int32Array, ends: Int32Array): number {
    let hash = 0x811c9dc5;
    for (const cell of this.#cells) hash = mixed(hash, ends[cell]! - starts[cell]!);
    for (const { first, last } of this.#runs) {
      const start = starts[first]!;
      const end = ends[last]!;
      for (let at = start; at < end; at += WORD) hash = mixed(hash, this.#word(at, start, end));
    }
    return hash >>> 0;
  }

  #same({ lengths, words }: Entry<T>, starts: Int32Array, ends: Int32Array): boolean {
    const cells = this.#cells;
    for (let i = 0; i < cells.length; i++) {
      if (ends[cells[i]!]! - starts[cells[i]!]! !== lengths[i]) return false;
    }
    let word = 0;
    const runs = this.#runs;
    for (let i = 0; i < runs.length; i++) {
      const { first, last } = runs[i]!;
      const start = starts[first]!;
      const end = ends[last]!;
      if (end - start !== lengths[cells.length + i]) return false;
      for (let at = start; at < end; at += WORD) {
        if (this.#word(at, start, end) !== words[word++]) return false;
      }
    }
    return true;
  }

  /** The four bytes at `at` as a number; the last four where there are no four more, all of a run that is shorter. */
  #word(at: number, start: number, end: number): number {
    if (end - at >= WORD) return this.#words.getInt32(at, true);
    if (end - start >= WORD) return this.#words.getInt32(end - WORD, true);
    let word = 0;
    for (let i = at; i < end; i++) word = (word << 8) | this.#bytes[i]!;
    return word;
  }
}

function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x01000193);
  return product ^ (product >>> 15);
}

/** `cells` ascending. */
function runsOf(cells: readonly number[]): readonly Run[] {
  const runs: { first: number; last: number }[] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run !== undefined && run.last + 1 === cell) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  return runs;
}
