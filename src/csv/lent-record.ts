/** One record of a file, read by the parser: which does not go on behind it. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { RecordSplitter, type TakeRecord } from './split-records.ts';

export class LentRecord {
  readonly #parser: RecordSplitter;
  readonly #first: number;
  #fed = 0;

  /**
   * @param line the line on which it starts, or blank lines before it do
   * @param first how many bytes the parser is given at first; then as many again as it has
   */
  constructor(path: string, delimiter: string, line: number, first: number, take: TakeRecord) {
    this.#first = first;
    this.#parser = new RecordSplitter(path, delimiter, line, (cells, at) => {
      take(cells, at);
      return false;
    });
  }

  /** What broke the reading. */
  get breakdown(): Diagnostic | null {
    return this.#parser.breakdown;
  }

  /** Once it was read: the line behind it. */
  get nextLine(): number {
    return this.#parser.nextLine;
  }

  /**
   * Reads on in the bytes that begin with the record, all those of an earlier call among them; nothing is kept of them.
   * Returns where it ends, all of the bytes where there was none before the last; -1 when more are needed, or when it
   * broke down.
   */
  async read(bytes: Buffer, last: boolean): Promise<number> {
    const parser = this.#parser;
    while (parser.open && this.#fed < bytes.length) {
      const to = Math.min(Math.max(2 * this.#fed, this.#first), bytes.length);
      const part = Buffer.from(bytes.subarray(this.#fed, to));
      this.#fed = to;
      await parser.write(part);
    }
    if (parser.open && last) await parser.end();
    if (parser.breakdown !== null) return -1;
    if (!parser.open) return parser.recordEnd;
    // Blank lines may have been all there was.
    return last ? bytes.length : -1;
  }
}
