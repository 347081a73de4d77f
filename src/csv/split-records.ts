/** From UTF-8 to records with their line numbers: the only place that knows which parser does it. */
import { Parser } from 'csv-parse';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { findBrokenQuote } from './broken-quote.ts';
import { lineBreaksInText } from './line-breaks.ts';
import { UnreadTail } from './unread-tail.ts';

/** The characters a record may have. Without a limit an unclosed quote would take the whole file into memory. */
export const MAX_RECORD = 1 << 20;

/** Takes a record and the line on which it starts; false says that no more are wanted. */
export type TakeRecord = (cells: string[], line: number) => boolean;

/**
 * csv-parse with its records taken directly where it pushes them. Its readable side would lose the records before
 * an error, tells nothing of their place, and costs more; `on_record` and `info: true` nearly double the time.
 */
class TappedParser extends Parser {
  readonly #tap: (cells: string[]) => void;

  constructor(delimiter: string, tap: (cells: string[]) => void) {
    super({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD,
    });
    this.#tap = tap;
  }

  override push(record: string[] | null): boolean {
    if (record === null) return super.push(null);
    this.#tap(record);
    return true;
  }
}

/** Splits the UTF-8 that it is given, in any pieces, into records. Blank lines are passed over and counted as lines. */
export class RecordSplitter {
  /** What broke the reading: nothing after it can be trusted. */
  breakdown: Diagnostic | null = null;
  readonly #path: string;
  readonly #delimiter: string;
  readonly #takeRecord: TakeRecord;
  readonly #parser: TappedParser;
  readonly #tail: UnreadTail;
  #recordEnd = 0;
  #nextLine: number;
  #blankLines = 0;
  #quotesSeen = false;
  #wanted = true;
  #thrown: { readonly error: unknown } | null = null;

  constructor(path: string, delimiter: string, firstLine: number, takeRecord: TakeRecord) {
    this.#path = path;
    this.#delimiter = delimiter;
    this.#takeRecord = takeRecord;
    this.#nextLine = firstLine;
    this.#tail = new UnreadTail(firstLine);
    this.#parser = new TappedParser(delimiter, (cells) => this.#tapped(cells));
    this.#parser.on('error', () => {}); // it comes by the callbacks as well
  }

  /** Whether there is a use in giving more bytes. */
  get open(): boolean {
    return this.#wanted && this.breakdown === null;
  }

  /** Where the record that was handed out last ended, in bytes from the first given, and the line behind it. */
  get recordEnd(): number {
    return this.#recordEnd;
  }

  get nextLine(): number {
    return this.#nextLine;
  }

  /** Hands out the records that end in these bytes. Throws what `takeRecord` throws, nothing else. */
  async write(utf8: Buffer): Promise<void> {
    this.#quotesSeen ||= utf8.includes('"');
    this.#tail.append(utf8);
    await this.#settle((done) => this.#parser.write(utf8, done));
    this.#tail.forgetBefore(this.#recordEnd, this.#nextLine);
  }

  /** There are no more bytes: hands out the last record. */
  async end(): Promise<void> {
    await this.#settle((done) => this.#parser.end(done));
  }

  /** The line on which the byte after `next` stands, when `next` comes after all that was written so far. */
  lineAfter(next: Buffer): number {
    return this.#tail.lineAfter(next);
  }

  async #settle(act: (done: (error?: Error | null) => void) => void): Promise<void> {
    const error = await new Promise<Error | null | undefined>((resolve) => act(resolve));
    if (this.#thrown) throw this.#thrown.error;
    if (error && this.open) this.breakdown = this.#explain(error);
  }

  #tapped(cells: string[]): void {
    if (!this.open || this.#thrown) return;
    const { bytes, empty_lines } = this.#parser.info;
    const line = this.#nextLine + empty_lines - this.#blankLines;
    this.#blankLines = empty_lines;
    this.#nextLine = line + 1;
    if (this.#quotesSeen) this.#countQuotedLines(cells, line, bytes);
    this.#recordEnd = bytes;
    if (!this.open) return;
    try {
      this.#wanted = this.#takeRecord(cells, line);
    } catch (error) {
      // Thrown through the parser's stream it would reach the caller as something else, or not at all.
      this.#thrown = { error };
    }
  }

  /** A record has a line more for each line break in its cells: only quotes bring one in. */
  #countQuotedLines(cells: readonly string[], line: number, end: number): void {
    let suspect = false;
    for (const cell of cells) {
      if (!cell.includes('\n') && !cell.includes('\r')) continue;
      this.#nextLine += lineBreaksInText(cell);
      suspect ||= cell.startsWith('"');
    }
    if (suspect) this.breakdown = this.#brokenQuote(this.#tail.between(this.#recordEnd, end), line);
  }

  #explain(error: Error): Diagnostic {
    this.#tail.forgetBefore(this.#recordEnd, this.#nextLine);
    const { bytes, line } = this.#tail.rest;
    const code = 'code' in error ? String(error.code) : error.name;
    const tooLong = code === 'CSV_MAX_RECORD_SIZE';
    // The parser gave up somewhere past these bytes, at a place that it does not tell.
    const seen = tooLong ? bytes.subarray(0, MAX_RECORD) : bytes;
    const quote = this.#brokenQuote(seen, line);
    if (quote) return quote;
    const place = { file: this.#path, line };
    if (tooLong) return diagnostic('record-too-long', place, { limit: MAX_RECORD });
    return diagnostic('csv-unreadable', place, { cause: code });
  }

  #brokenQuote(record: Buffer, line: number): Diagnostic | null {
    const quote = findBrokenQuote(record, this.#delimiter, line);
    if (quote === null) return null;
    const { code, opened, closed } = quote;
    return diagnostic(code, { file: this.#path, line: opened }, { opened, closed });
  }
}
