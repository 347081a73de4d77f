/** The one door from the bytes of a file to its rows. */
import type { Code } from '../diagnostics/catalogue.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { blocksOf } from './blocks.ts';
import { transcoderFor } from './encoding.ts';
import { kindOfBytes, kindOfText } from './file-kind.ts';
import { RowFitter } from './fit-rows.ts';
import { layoutOf } from './layout.ts';
import { type LineEndings, lineBreaksInBytes, lineEndingsIn } from './line-breaks.ts';
import { Records } from './records.ts';
import type { RowSink } from './row-sink.ts';
import type { Transcoder } from './transcoder.ts';

export type { RowSink, ScannedRow } from './row-sink.ts';

export interface ReadSummary {
  /** Data rows, the rejected ones included; blank lines are not rows. */
  readonly rows: number;
  /** Bytes read: the size of the file, or less where reading stopped before its end. */
  readonly bytes: number;
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1252` or `utf-8+windows-1252`; empty when nothing was read. */
  readonly encoding: string;
  /** What stands between two cells; empty when it was not looked for. */
  readonly delimiter: string;
  /** Of the first block of the file (about a MiB): those inside quotes count too. */
  readonly lineEndings: LineEndings;
  /** About the file as a whole; rows that were rejected went to the sink. */
  readonly diagnostics: readonly Diagnostic[];
  /** False: what the sink got is not the file's content, and must not be used. The diagnostics or the sink say why. */
  readonly usable: boolean;
}

/**
 * Reads a CSV file (UTF-8, UTF-16, with a mark or recognised by its zeros, else windows-1252; `;` `,` tab `|` or what `sep=` names; CRLF, LF and
 * CR; quotes as in RFC 4180) and hands its rows to the sink, in the order of the file, in bounded memory. However the
 * bytes are cut into chunks, the sink and the caller get the same.
 *
 * @param path names the file in diagnostics; the file itself is not touched
 * @param chunks the raw bytes of the file, unpacked
 * @returns what was read and what is wrong with the file. Throws only what `chunks` or `sink` throws.
 */
export async function readRows(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  sink: RowSink,
): Promise<ReadSummary> {
  const reading = new Reading(path, sink);
  for await (const block of blocksOf(chunks)) {
    await reading.take(block);
    if (!reading.open) return reading.summary();
  }
  await reading.end();
  return reading.summary();
}

class Reading {
  readonly #path: string;
  readonly #rows: RowFitter;
  #bytes = 0;
  #transcoder: Transcoder | null = null;
  #records: Records | null = null;
  #delimiter = '';
  #lineEndings: LineEndings = { crlf: 0, lf: 0, cr: 0 };
  #unmarked = false;
  #foreignLine: number | null = null;
  #wrongKind: Code | null = null;

  constructor(path: string, sink: RowSink) {
    this.#path = path;
    this.#rows = new RowFitter(path, sink);
  }

  get open(): boolean {
    return this.#wrongKind === null && (this.#records?.open ?? true);
  }

  async take(block: Buffer): Promise<void> {
    this.#bytes += block.length;
    if (this.#transcoder === null) return this.#begin(block);
    await this.#split(await this.#transcoder.write(block, false));
  }

  async end(): Promise<void> {
    if (this.#transcoder === null) return;
    await this.#split(await this.#transcoder.write(Buffer.alloc(0), true));
    if (this.open) await this.#records?.end();
  }

  /** The first block, or the whole of a smaller file, decides what the file is and how it is laid out. */
  async #begin(block: Buffer): Promise<void> {
    this.#wrongKind = kindOfBytes(block);
    if (this.#wrongKind) return;
    const { transcoder, markBytes } = transcoderFor(block);
    this.#transcoder = transcoder;
    this.#unmarked = markBytes === 0 && transcoder.encoding.startsWith('utf-16');
    const text = await transcoder.write(block.subarray(markBytes), false);
    this.#wrongKind = kindOfText(text);
    if (this.#wrongKind) return;
    const { delimiter, skip, firstLine } = layoutOf(text);
    this.#lineEndings = lineEndingsIn(text);
    this.#delimiter = delimiter;
    this.#noteForeign(text);
    this.#records = new Records(this.#path, delimiter, firstLine, this.#rows);
    await this.#records.write(text.subarray(skip));
  }

  async #split(text: Buffer): Promise<void> {
    this.#noteForeign(text);
    await this.#records?.write(text);
  }

  /** The first byte that is not UTF-8 is looked for in each block, its line is counted only when there is one. */
  #noteForeign(text: Buffer): void {
    const at = this.#transcoder?.firstForeign ?? null;
    if (at === null) return;
    const before = text.subarray(0, at);
    this.#foreignLine = this.#records?.lineAfter(before) ?? 1 + lineBreaksInBytes(before);
  }

  summary(): ReadSummary {
    const fatal = this.#fatal();
    return {
      rows: this.#rows.rows,
      bytes: this.#bytes,
      encoding: this.#transcoder?.encoding ?? '',
      delimiter: this.#delimiter,
      lineEndings: this.#lineEndings,
      diagnostics: [...fatal, ...(this.#wrongKind ? [] : this.#encodingWarning())],
      usable: fatal.length === 0 && this.#rows.accepted === true,
    };
  }

  #fatal(): Diagnostic[] {
    if (this.#wrongKind) return [diagnostic(this.#wrongKind, { file: this.#path })];
    const breakdown = this.#records?.breakdown ?? null;
    if (breakdown) return [breakdown];
    return this.#rows.accepted === null ? [diagnostic('empty-file', { file: this.#path })] : [];
  }

  #encodingWarning(): Diagnostic[] {
    if (this.#unmarked) {
      const { encoding } = this.#transcoder!;
      return [diagnostic('unmarked-utf16', { file: this.#path }, { encoding })];
    }
    if (this.#foreignLine === null) return [];
    const code = this.#transcoder?.encoding === 'windows-1252' ? 'not-utf8' : 'mixed-encoding';
    const place = { file: this.#path, line: this.#foreignLine };
    return [diagnostic(code, place, { line: this.#foreignLine })];
  }
}
