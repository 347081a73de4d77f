/**
 * Finds the cells of one record in UTF-8, without making strings. It knows what nearly every export is made of: cells as they
 * stand, cells in quotes as RFC 4180 has them, LF and CRLF. What else there is it leaves to the parser.
 */
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
  /** 1 for the bytes that may end a cell. */
  readonly #ends = new Uint8Array(256);
  readonly #delimiter: number;

  /** @param delimiter one byte, of ASCII */
  constructor(delimiter: number, row: RowInBytes) {
    this.#row = row;
    this.#delimiter = delimiter;
    for (const byte of [delimiter, LF, CR]) this.#ends[byte] = 1;
  }

  /**
   * Fills the row with the cells of the record that starts at `from`; returns where the next one starts. `last`: nothing
   * comes after these bytes.
   */
  scan(bytes: Buffer, from: number, last: boolean): number {
    const row = this.#row;
    const ends = this.#ends;
    const delimiter = this.#delimiter;
    const length = bytes.length;
    row.begin();
    for (let at = from; ; at++) {
      const start = at;
      if (at < length && bytes[at] === QUOTE) {
        at = this.#closingQuote(bytes, at);
        if (at < 0) return last ? UNKNOWN : UNFINISHED;
        row.add(start + 1, at);
        at++;
        if (at < length && ends[bytes[at]!] === 0) return UNKNOWN;
      } else {
        while (at < length && ends[bytes[at]!] === 0) at++;
        row.add(start, at);
      }
      if (at === length) return last ? at : UNFINISHED;
      if (bytes[at] !== delimiter) return this.#afterBreak(bytes, at, last);
    }
  }

  #afterBreak(bytes: Buffer, at: number, last: boolean): number {
    if (!last && at + AHEAD >= bytes.length) return UNFINISHED;
    if (bytes[at] === LF) return at + 1;
    return bytes[at + 1] === LF ? at + 2 : UNKNOWN;
  }

  /** Where the quoted cell that opens at `open` is closed, -1 when it is not. */
  #closingQuote(bytes: Buffer, open: number): number {
    const row = this.#row;
    for (let at = open + 1; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte === QUOTE) {
        if (bytes[at + 1] !== QUOTE) return at;
        row.doubled.add(row.width);
        at++;
      } else if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) row.innerBreaks++;
    }
    return -1;
  }
}
