/** Finds the bytes in a text that may end a cell or a record, or open or close a quoted one: its marks. */
import { MARK_MODULE, MARKS_AT, MOST_BYTES } from './mark-module.ts';

const LF = 10;
const CR = 13;
const QUOTE = 0x22;

export interface MarkFinder {
  /** Those that were found last: ascending places in the bytes that were given. */
  readonly marks: Int32Array;
  /**
   * Looks for the delimiter, LF, CR and double quotes in [from, to) of the bytes, `MOST_BYTES` at most; returns how many
   * `marks` there are now.
   */
  find(bytes: Uint8Array, from: number, to: number, delimiter: number): number;
}

export { MOST_BYTES } from './mark-module.ts';

let finder: MarkFinder | null = null;

/** One for all, since each has a memory of its own: what it found holds until somebody asks again. */
export function markFinder(): MarkFinder {
  finder ??= vectorFinder() ?? new LoopFinder();
  return finder;
}

/** Null: Node runs without WebAssembly (`--jitless`), or the processor has no vectors. */
export function vectorFinder(): MarkFinder | null {
  try {
    return new VectorFinder();
  } catch {
    return null;
  }
}

interface MarkExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  find(length: number, base: number, delimiter: number): number;
}

/** As much of the JavaScript interface as is used here: the types of Node do not have it. */
interface Machine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}

class VectorFinder implements MarkFinder {
  readonly marks: Int32Array;
  readonly #input: Uint8Array;
  readonly #find: MarkExports['find'];

  constructor() {
    const { Module, Instance } = (globalThis as unknown as { WebAssembly: Machine }).WebAssembly;
    const { memory, find } = new Instance(new Module(MARK_MODULE)).exports as MarkExports;
    this.#find = find;
    this.#input = new Uint8Array(memory.buffer, 0, MARKS_AT);
    this.marks = new Int32Array(memory.buffer, MARKS_AT);
  }

  find(bytes: Uint8Array, from: number, to: number, delimiter: number): number {
    if (from >= to) return 0;
    this.#input.set(bytes.subarray(from, to));
    let count = this.#find(to - from, from, delimiter);
    while (count > 0 && this.marks[count - 1]! >= to) count--;
    return count;
  }
}

/** The same byte by byte. */
export class LoopFinder implements MarkFinder {
  readonly marks = new Int32Array(MOST_BYTES);

  find(bytes: Uint8Array, from: number, to: number, delimiter: number): number {
    let count = 0;
    for (let at = from; at < to; at++) {
      const byte = bytes[at];
      if (byte === delimiter || byte === LF || byte === CR || byte === QUOTE) this.marks[count++] = at;
    }
    return count;
  }
}
