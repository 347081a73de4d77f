/**
 * Finds the cells of one record in UTF-8, without making strings. It knows what nearly every export is made of: cells as
 * they stand, cells in quotes as RFC 4180 has them, LF and CRLF. What else there is it leaves to the parser.
 */
import { markFinder } from './marks.ts';
import type { RowInBytes } from './scanned-row.ts';

const LF = 10;
const CR = 13;
const QUOTE = 0x22;

/** The record goes on beyond the bytes, or may do so. */
export const UNFINISHED = -1;
/** Something that the parser has to judge. */
export const UNKNOWN = -2;

/** How far the parser looks ahead: a record whose line break stands nearer to the end of the bytes is not given out yet. */
const AHEAD = 2;

export class RecordScanner {
  readonly #row: RowInBytes;
  readonly #delimiter: number;
  readonly #finder = markFinder();
  readonly #piece: number;
  #bytes: Buffer = Buffer.alloc(0);
  /** The marks in [.., looked) of the bytes are known: those from `next` on come after what was scanned. */
  #looked = 0;
  #count = 0;
  #next = 0;

  /**
   * @param delimiter one byte, of ASCII
   * @param piece how many bytes are looked at for marks at a time
   */
  constructor(delimiter: number, row: RowInBytes, piece: number) {
    this.#row = row;
    this.#delimiter = delimiter;
    this.#piece = piece;
  }

  /** From here on records of these bytes are asked for, at `from` or behind it. */
  begin(bytes: Buffer, from: number): void {
    this.#bytes = bytes;
    this.#looked = from;
    this.#count = 0;
    this.#next = 0;
  }

  /**
   * Fills the row with the cells of the record that starts at `from`: where reading began, or where the record or
   * the blank line before it ended. Returns where the next one starts. `last`: nothing comes after these bytes.
   */
  scan(from: number, last: boolean): number {
    const row = this.#row;
    const bytes = this.#bytes;
    const delimiter = this.#delimiter;
    const { marks } = this.#finder;
    row.begin();
    let starts = row.starts;
    let ends = row.ends;
    let width = 0;
    let start = from;
    let next = this.#next;
    for (;;) {
      if (next === this.#count) {
        next = 0;
        if (!this.#look()) break;
      }
      const at = marks[next++]!;
      // That of a blank line before the record.
      if (at < start) continue;
      const byte = bytes[at];
      if (byte === QUOTE) {
        // Elsewhere it is a character as any other.
        if (at !== start) continue;
        row.width = width;
        this.#next = next;
        const end = this.#quoted(start);
        if (end < 0) return last ? UNKNOWN : UNFINISHED;
        if (end === bytes.length) return last ? end : UNFINISHED;
        if (bytes[end] !== delimiter) return isBreak(bytes[end]) ? this.#afterBreak(end, last) : UNKNOWN;
        start = end + 1;
        next = this.#next;
        width = row.width;
        starts = row.starts;
        ends = row.ends;
        continue;
      }
      if (width === starts.length) {
        row.grow();
        starts = row.starts;
        ends = row.ends;
      }
      starts[width] = start;
      ends[width] = at;
      width++;
      if (byte !== delimiter) {
        row.width = width;
        this.#next = next;
        return this.#afterBreak(at, last);
      }
      start = at + 1;
    }
    row.width = width;
    this.#next = next;
    row.add(start, bytes.length);
    return last ? bytes.length : UNFINISHED;
  }

  /** Looks for marks in the next piece that has some; false when there are none up to the end. */
  #look(): boolean {
    while (this.#looked < this.#bytes.length) {
      const to = Math.min(this.#looked + this.#piece, this.#bytes.length);
      this.#count = this.#finder.find(this.#bytes, this.#looked, to, this.#delimiter);
      this.#next = 0;
      this.#looked = to;
      if (this.#count > 0) return true;
    }
    return false;
  }

  #afterBreak(at: number, last: boolean): number {
    const bytes = this.#bytes;
    if (!last && at + AHEAD >= bytes.length) return UNFINISHED;
    if (bytes[at] === LF) return at + 1;
    return bytes[at + 1] === LF ? at + 2 : UNKNOWN;
  }

  /** Adds the quoted cell that opens at `open`; returns where it ends, its closing quote included; -1: it is not closed. */
  #quoted(open: number): number {
    const row = this.#row;
    const bytes = this.#bytes;
    const { marks } = this.#finder;
    let doubled = -1;
    while (this.#next < this.#count || this.#look()) {
      const at = marks[this.#next++]!;
      const byte = bytes[at];
      if (byte === QUOTE) {
        if (at === doubled) continue;
        if (bytes[at + 1] !== QUOTE) {
          row.add(open + 1, at);
          return at + 1;
        }
        doubled = at + 1;
        row.doubled.add(row.width);
      } else if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) row.innerBreaks++;
    }
    return -1;
  }
}

function isBreak(byte: number | undefined): boolean {
  return byte === LF || byte === CR;
}
