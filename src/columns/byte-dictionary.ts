/**
 * What the bytes of some cells of a row mean, remembered by the bytes: a look-up makes no string. For cells of which few
 * different ones occur; beyond a thousand it remembers no more.
 */
const SLOTS = 1 << 12;
const MOST = 1_000;

interface Entry<T> {
  readonly hash: number;
  readonly cells: readonly Uint8Array[];
  readonly meaning: T;
}

export class ByteDictionary<T> {
  readonly #slots: (Entry<T> | undefined)[] = Array.from({ length: SLOTS }, () => undefined);
  readonly #cells: readonly number[];
  #size = 0;

  /** @param cells the positions in the row of the cells that count */
  constructor(cells: readonly number[]) {
    this.#cells = cells;
  }

  /** The meaning of a row; its cells stand in [starts, ends) of the bytes. Undefined: not remembered. */
  find(bytes: Uint8Array, starts: Int32Array, ends: Int32Array): T | undefined {
    const hash = this.#hash(bytes, starts, ends);
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const entry = this.#slots[slot];
      if (entry === undefined) return undefined;
      if (entry.hash === hash && this.#same(entry, bytes, starts, ends)) return entry.meaning;
    }
  }

  /** Remembers the meaning of a row that is not there yet; returns it. */
  add(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, meaning: T): T {
    if (this.#size === MOST) return meaning;
    this.#size++;
    const hash = this.#hash(bytes, starts, ends);
    let slot = hash & (SLOTS - 1);
    while (this.#slots[slot] !== undefined) slot = (slot + 1) & (SLOTS - 1);
    const cells = this.#cells.map((cell) => Uint8Array.from(bytes.subarray(starts[cell]!, ends[cell]!)));
    this.#slots[slot] = { hash, cells, meaning };
    return meaning;
  }

  /** FNV-1a, with the length of each cell in it. */
  #hash(bytes: Uint8Array, starts: Int32Array, ends: Int32Array): number {
    let hash = 0x811c9dc5;
    for (let i = 0; i < this.#cells.length; i++) {
      const cell = this.#cells[i]!;
      const [start, end] = [starts[cell]!, ends[cell]!];
      hash = Math.imul(hash ^ (end - start), 0x01000193);
      for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
    }
    return (hash ^ (hash >>> 15)) >>> 0;
  }

  #same(entry: Entry<T>, bytes: Uint8Array, starts: Int32Array, ends: Int32Array): boolean {
    for (let i = 0; i < this.#cells.length; i++) {
      const cell = this.#cells[i]!;
      const known = entry.cells[i]!;
      const start = starts[cell]!;
      if (ends[cell]! - start !== known.length) return false;
      for (let at = 0; at < known.length; at++) if (bytes[start + at] !== known[at]) return false;
    }
    return true;
  }
}
