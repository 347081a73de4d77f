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
/** Room for the beginning of a record before the next bytes. */
const SPARE = 1 << 16;

/** Splits the UTF-8 that it is given, in any pieces, into records. Blank lines are passed over and counted as lines. */
export class Records {
  readonly #path: string;
  readonly #delimiter: string;
  readonly #taker: RecordTaker;
  readonly #row = new RowInBytes();
  readonly #scanner: RecordScanner;
  #parser: RecordSplitter | null = null;
  /** What is scanned, and how much of it there is: after a write the record that is not finished. */
  #bytes: Buffer = Buffer.alloc(0);
  #filled = 0;
  /** The line on which the first record starts that was not handed out. */
  #line: number;
  #wanted = true;

  /** @param piece how many bytes are looked at for marks at a time: it makes no difference to what comes out */
  constructor(path: string, delimiter: string, firstLine: number, taker: RecordTaker, piece?: number) {
    this.#path = path;
    this.#delimiter = delimiter;
    this.#line = firstLine;
    this.#taker = taker;
    const code = delimiter.codePointAt(0)!;
    this.#scanner = new RecordScanner(code, this.#row, piece);
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

  /** Hands out the records that end in these bytes; keeps nothing of them. Throws what the taker throws, nothing else. */
  async write(utf8: Buffer): Promise<void> {
    if (this.#parser !== null) return this.#parser.write(Buffer.from(utf8));
    this.#append(utf8);
    await this.#take(false);
  }

  /** There are no more bytes: hands out the last record. */
  async end(): Promise<void> {
    if (this.#parser === null) await this.#take(true);
    await this.#parser?.end();
  }

  /** The line on which the byte after `next` stands, when `next` comes after all that was written so far. */
  lineAfter(next: Buffer): number {
    if (this.#parser !== null) return this.#parser.lineAfter(next);
    return this.#line + lineBreaksInBytes(Buffer.concat([this.#bytes.subarray(0, this.#filled), next]));
  }

  #append(utf8: Buffer): void {
    const needed = this.#filled + utf8.length;
    if (needed > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(needed + SPARE);
      larger.set(this.#bytes.subarray(0, this.#filled));
      this.#bytes = larger;
    }
    this.#bytes.set(utf8, this.#filled);
    this.#filled = needed;
  }

  async #take(last: boolean): Promise<void> {
    const bytes = this.#bytes.subarray(0, this.#filled);
    const from = this.#scan(bytes, last);
    if (this.#parser !== null) return this.#parser.write(bytes.subarray(from));
    this.#bytes.copyWithin(0, from, this.#filled);
    this.#filled -= from;
  }

  /** Returns where the first record starts that was not handed out. */
  #scan(bytes: Buffer, last: boolean): number {
    const row = this.#row;
    row.bytes = bytes;
    row.ascii = isAscii(bytes);
    this.#scanner.begin(bytes);
    let at = 0;
    while (at < bytes.length && this.#wanted) {
      const breakLength = blankLine(bytes, at);
      if (breakLength > 0) {
        this.#line++;
        at += breakLength;
        continue;
      }
      const next = this.#scanner.scan(at, last);
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
