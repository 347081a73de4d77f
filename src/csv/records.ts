/**
 * From UTF-8 to records with their line numbers, on either of two ways that nobody can tell apart: our scanner takes what it
 * knows, and a record that it does not know goes to the parser, which is the reference. Where one begins both are as good,
 * whatever came before, so that the scanner goes on behind it; in a file full of them the parser reads on to the end.
 */
import { isAscii } from 'node:buffer';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { LentRecord } from './lent-record.ts';
import { lineBreaksInBytes } from './line-breaks.ts';
import { MOST_BYTES } from './marks.ts';
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
/** A new parser costs as much as the parsing of some hundred records: one is made for so many that were scanned. */
const SCANNED_PER_LENT = 100;

/** What makes no difference to what comes out. */
export interface Pace {
  /** How many bytes are looked at for marks at a time. */
  readonly piece: number;
  /** How many bytes of a record the parser is given at first; then as many again as it has. */
  readonly lentBytes: number;
  /** How many records it is given besides those that a file of its length may have. */
  readonly lentRecords: number;
}

const PACE: Pace = { piece: MOST_BYTES, lentBytes: 1 << 10, lentRecords: 10 };

/** Splits the UTF-8 that it is given, in any pieces, into records. Blank lines are passed over and counted as lines. */
export class Records {
  readonly #path: string;
  readonly #delimiter: string;
  readonly #taker: RecordTaker;
  readonly #pace: Pace;
  readonly #row = new RowInBytes();
  readonly #scanner: RecordScanner;
  /** Reads on to the end, once there is one. */
  #parser: RecordSplitter | null = null;
  /** The record that the scanner is waiting for. */
  #lent: LentRecord | null = null;
  #lentSoFar = 0;
  #scanned = 0;
  /** What is scanned, and how much of it there is: after a write the record that is not finished. */
  #bytes: Buffer = Buffer.alloc(0);
  #filled = 0;
  /** The line on which the first record starts that was not handed out. */
  #line: number;
  #wanted = true;

  constructor(path: string, delimiter: string, firstLine: number, taker: RecordTaker, pace: Pace = PACE) {
    this.#pace = pace;
    this.#path = path;
    this.#delimiter = delimiter;
    this.#line = firstLine;
    this.#taker = taker;
    const code = delimiter.codePointAt(0)!;
    this.#scanner = new RecordScanner(code, this.#row, pace.piece);
    if (code >= ASCII_END) this.#parser = this.#parserOfRest();
  }

  /** Whether there is a use in giving more bytes. */
  get open(): boolean {
    return this.#parser?.open ?? (this.#wanted && this.breakdown === null);
  }

  /** What broke the reading: nothing after it can be trusted. */
  get breakdown(): Diagnostic | null {
    return (this.#parser ?? this.#lent)?.breakdown ?? null;
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
    this.#row.bytes = bytes;
    this.#row.ascii = isAscii(bytes);
    let at = 0;
    for (;;) {
      if (this.#lent !== null) {
        const length = await this.#lent.read(bytes.subarray(at), last);
        if (length < 0) break;
        at += length;
        this.#line = this.#lent.nextLine;
        this.#lent = null;
      }
      this.#scanner.begin(bytes, at);
      at = this.#scan(bytes, at, last);
      if (this.#lent === null) break;
    }
    if (this.#parser !== null) {
      // It keeps what it is given.
      await this.#parser.write(Buffer.from(bytes.subarray(at)));
      at = bytes.length;
    }
    this.#bytes.copyWithin(0, at, this.#filled);
    this.#filled -= at;
  }

  /** Returns where the first record starts that was not handed out. It is lent to the parser, where that has to judge it. */
  #scan(bytes: Buffer, from: number, last: boolean): number {
    const row = this.#row;
    let at = from;
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
        const most = this.#pace.lentRecords + this.#scanned / SCANNED_PER_LENT;
        if (++this.#lentSoFar > most) this.#parser = this.#parserOfRest();
        else this.#lent = this.#lentRecord();
        break;
      }
      if (next === UNFINISHED) break;
      const line = this.#line;
      this.#line += 1 + row.innerBreaks;
      this.#scanned++;
      at = next;
      this.#wanted = this.#taker.takeScanned(row, line);
    }
    return at;
  }

  #lentRecord(): LentRecord {
    const { lentBytes } = this.#pace;
    return new LentRecord(this.#path, this.#delimiter, this.#line, lentBytes, (cells, line) => {
      this.#wanted = this.#taker.take(cells, line);
      return this.#wanted;
    });
  }

  #parserOfRest(): RecordSplitter {
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
