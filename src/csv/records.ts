/**
 * From UTF-8 to records with their line numbers, on either of two ways that nobody can tell apart: our scanner takes what it
 * knows, and from the first record that it does not know the parser, which is the reference, reads the file to its end.
 */

import { isAscii } from 'node:buffer';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { lineBreaksInBytes } from './line-breaks.ts';
import { RecordScanner, UNFINISHED, UNKNOWN } from './scan-record.ts';
import { RowInBytes } from './scanned-row.ts';
import { MAX_RECORD, RecordSplitter } from './split-records.ts';

/** Takes records, each with the line on which it starts; false says that no more are wanted. */
export interface RecordTaker {
  take(cells: string[], line: number): boolean;
  /** The same of a record that was scanned. The row is used again for the next one. */
  takeScanned(row: RowInBytes, line: number): boolean;
}

const LF = 10;
const CR = 13;
const ASCII_END = 0x80;

/** Splits the UTF-8 that it is given, in any pieces, into records. Blank lines are passed over and counted as lines. */
export class Records {
  readonly #path: string;
  readonly #delimiter: string;
  readonly #taker: RecordTaker;
  readonly #row = new RowInBytes();
  readonly #scanner: RecordScanner;
  #parser: RecordSplitter | null = null;
  /** The record that is not finished, and the line on which it starts. */
  #rest: Buffer = Buffer.alloc(0);
  #line: number;
  #wanted = true;

  constructor(path: string, delimiter: string, firstLine: number, taker: RecordTaker) {
    this.#path = path;
    this.#delimiter = delimiter;
    this.#line = firstLine;
    this.#taker = taker;
    const code = delimiter.codePointAt(0)!;
    this.#scanner = new RecordScanner(code, this.#row);
    if (code >= ASCII_END) this.#parser = this.#newParser();
  }

  /** Whether there is a use in giving more bytes. */
  get open(): boolean {
    return this.#parser?.open ?? this.#wanted;
  }

  /** What broke the reading: nothing after it can be trusted. */
  get breakdown(): Diagnostic | null {
    return this.#parser?.breakdown ?? null;
  }

  /** Hands out the records that end in these bytes. Throws what the taker throws, nothing else. */
  async write(utf8: Buffer): Promise<void> {
    if (this.#parser !== null) return this.#parser.write(utf8);
    await this.#scanned(this.#rest.length === 0 ? utf8 : Buffer.concat([this.#rest, utf8]), false);
  }

  /** There are no more bytes: hands out the last record. */
  async end(): Promise<void> {
    if (this.#parser === null) await this.#scanned(this.#rest, true);
    await this.#parser?.end();
  }

  /** The line on which the byte after `next` stands, when `next` comes after all that was written so far. */
  lineAfter(next: Buffer): number {
    if (this.#parser !== null) return this.#parser.lineAfter(next);
    return this.#line + lineBreaksInBytes(Buffer.concat([this.#rest, next]));
  }

  async #scanned(bytes: Buffer, last: boolean): Promise<void> {
    const from = this.#scan(bytes, last);
    this.#rest = bytes.subarray(from);
    if (this.#parser === null) return;
    // Not to be held on to besides what the parser holds.
    this.#rest = Buffer.alloc(0);
    await this.#parser.write(bytes.subarray(from));
  }

  /** Returns where the first record starts that was not handed out. */
  #scan(bytes: Buffer, last: boolean): number {
    const row = this.#row;
    row.bytes = bytes;
    row.ascii = isAscii(bytes);
    let at = 0;
    while (at < bytes.length && this.#wanted) {
      const breakLength = blankLine(bytes, at);
      if (breakLength > 0) {
        this.#line++;
        at += breakLength;
        continue;
      }
      const next = this.#scanner.scan(bytes, at, last);
      const length = (next < 0 ? bytes.length : next) - at;
      if (next === UNKNOWN || length >= MAX_RECORD) {
        this.#parser = this.#newParser();
        break;
      }
      if (next === UNFINISHED) break;
      const line = this.#line;
      this.#line += 1 + row.innerBreaks;
      at = next;
      this.#wanted = this.#taker.takeScanned(row, line);
    }
    return at;
  }

  #newParser(): RecordSplitter {
    return new RecordSplitter(this.#path, this.#delimiter, this.#line, (cells, line) =>
      this.#taker.take(cells, line),
    );
  }
}

/** The bytes of the line break that stands at `at`; 0 when none does, or one that the parser has to judge. */
function blankLine(bytes: Buffer, at: number): number {
  if (bytes[at] === LF) return 1;
  return bytes[at] === CR && bytes[at + 1] === LF ? 2 : 0;
}
