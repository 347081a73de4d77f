/**
 * What the bytes of some cells of a row mean, remembered by the bytes: a look-up makes no string. For cells of which few
 * different ones occur; beyond a thousand it remembers no more.
 */
const SLOTS = 1 << 12;
const MOST = 1_000;
const WORD = 4;

interface Entry<T> {
  readonly hash: number;
  readonly lengths: Int32Array;
  /** The bytes of all cells, four at a time. */
  readonly words: Int32Array;
  readonly meaning: T;
  /** The one that came after this one last time: rows tell of the same things in the same turn. */
  next: Entry<T> | null;
}

export class ByteDictionary<T> {
  readonly #slots: (Entry<T> | undefined)[] = Array.from({ length: SLOTS }, () => undefined);
  readonly #cells: readonly number[];
  #size = 0;
  #recent: Entry<T> | null = null;
  #bytes: Uint8Array = new Uint8Array(0);
  #words: DataView = new DataView(new ArrayBuffer(0));

  /** @param cells the positions in the row of the cells that count */
  constructor(cells: readonly number[]) {
    this.#cells = cells;
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
    const lengths = Int32Array.from(this.#cells, (cell) => ends[cell]! - starts[cell]!);
    const words: number[] = [];
    for (const cell of this.#cells) {
      const [start, end] = [starts[cell]!, ends[cell]!];
      for (let at = start; at === start || at < end; at += WORD) words.push(this.#word(at, start, end));
    }
    const hash = this.#hash(starts, ends);
    const entry = { hash, lengths, words: Int32Array.from(words), meaning, next: null };
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
    for (let i = 0; i < this.#cells.length; i++) {
      const [start, end] = [starts[this.#cells[i]!]!, ends[this.#cells[i]!]!];
      hash = Math.imul(hash ^ (end - start), 0x01000193);
      for (let at = start; at === start || at < end; at += WORD) {
        hash = Math.imul(hash ^ this.#word(at, start, end), 0x01000193);
        hash ^= hash >>> 15;
      }
    }
    return hash >>> 0;
  }

  #same({ lengths, words }: Entry<T>, starts: Int32Array, ends: Int32Array): boolean {
    for (let i = 0, word = 0; i < lengths.length; i++) {
      const [start, end] = [starts[this.#cells[i]!]!, ends[this.#cells[i]!]!];
      if (end - start !== lengths[i]) return false;
      for (let at = start; at === start || at < end; at += WORD) {
        if (this.#word(at, start, end) !== words[word++]) return false;
      }
    }
    return true;
  }

  /** The four bytes at `at` as a number; the last ones of the cell where it has no four more, all of a shorter one. */
  #word(at: number, start: number, end: number): number {
    if (end - at >= WORD) return this.#words.getInt32(at, true);
    if (end - start >= WORD) return this.#words.getInt32(end - WORD, true);
    let word = 0;
    for (let i = at; i < end; i++) word = (word << 8) | this.#bytes[i]!;
    return word;
  }
}
