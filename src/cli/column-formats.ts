/** Finds out how an input writes its times, before it is read: a canonical file may have been through a spreadsheet. */
import { readRows } from '../csv/read-rows.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { ColumnFormats } from '../intake/column-times.ts';
import { TimeColumns } from '../intake/time-columns.ts';
import type { InputStream } from './input-stream.ts';

/** As much of a file as is looked at to see whether its times are in ISO 8601. */
const HEAD = 1 << 20;

export interface FormatsFound {
  readonly formats: ColumnFormats;
  readonly diagnostics: readonly Diagnostic[];
  /** The bytes of the input, all of them. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * The formats of the time columns named. Where the first MiB has none but ISO 8601 that is that: the input is read once. Else
 * every row counts for the order of day and month, so that the file is read twice; what cannot be (a pipe of more than
 * a MiB) has to be told its format. Throws what reading throws.
 */
export async function columnFormats(
  shown: string,
  columns: readonly string[],
  input: InputStream,
  again: () => InputStream,
): Promise<FormatsFound> {
  const { head, whole, chunks } = await peeked(input.chunks);
  let seen = new TimeColumns(columns, whole);
  await readRows(shown, head, seen);
  if (!seen.found) return { formats: new Map(), diagnostics: [], chunks };
  if (!whole) {
    if (input.once === true) {
      const problem = diagnostic('time-format-needed', { file: shown });
      return { formats: new Map(), diagnostics: [problem], chunks };
    }
    seen = new TimeColumns(columns, true);
    await readRows(shown, again().chunks, seen);
  }
  return { ...seen.decide(shown), chunks };
}

/** The beginning of the bytes, and all of them once more. */
async function peeked(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ head: Uint8Array[]; whole: boolean; chunks: AsyncIterable<Uint8Array> }> {
  const source = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  const head: Uint8Array[] = [];
  let whole = false;
  for (let bytes = 0; bytes < HEAD && !whole; ) {
    const next = await source.next();
    if (next.done === true) whole = true;
    else {
      // The giver may use its buffer again.
      head.push(Buffer.from(next.value));
      bytes += next.value.length;
    }
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* head;
    try {
      for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
    } finally {
      await source.return?.();
    }
  }
  return { head, whole, chunks: all() };
}
