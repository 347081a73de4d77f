import { isLineBreak } from './line-breaks.ts';

/** How a file is laid out, by its beginning. */
export interface Layout {
  readonly delimiter: string;
  /** Bytes to pass over before the header, and the line that follows them. */
  readonly skip: number;
  readonly firstLine: number;
}

/** In the order of preference when the header has as many of two of them: Dutch exports write `;`. */
const DELIMITERS = [';', ',', '\t', '|'] as const;
const QUOTE = 0x22;

/**
 * The layout of a file that begins with `text` (UTF-8, no byte order mark). A first line `sep=;`, which Excel
 * writes and obeys, names the delimiter; else it is the one that stands most often outside quotes in the header. A
 * header with none of them is that of a file with one column.
 */
export function layoutOf(text: Buffer): Layout {
  const named = /^sep=([^"\r\n])[ \t]*(?:\r\n|\n|\r|$)/iu.exec(text.toString('utf8', 0, 64));
  if (named) return { delimiter: named[1]!, skip: Buffer.byteLength(named[0]), firstLine: 2 };
  const counts = countInHeader(text);
  const most = Math.max(...counts);
  const delimiter = most === 0 ? ',' : DELIMITERS[counts.indexOf(most)]!;
  return { delimiter, skip: 0, firstLine: 1 };
}

/** How often each delimiter stands outside quotes in the first line on which something is written. */
function countInHeader(text: Buffer): number[] {
  const counts = DELIMITERS.map(() => 0);
  const codes = DELIMITERS.map((delimiter) => delimiter.charCodeAt(0));
  let quoted = false;
  let atFieldStart = true;
  let written = false;
  for (const byte of text) {
    const which = codes.indexOf(byte);
    if (quoted) {
      if (byte !== QUOTE) written = true;
      else quoted = false;
      // A doubled quote closes here and opens again.
      atFieldStart = !quoted;
    } else if (isLineBreak(byte)) {
      if (written) break;
      counts.fill(0);
      atFieldStart = true;
    } else {
      if (which >= 0) counts[which]!++;
      else if (byte === QUOTE) quoted = atFieldStart;
      else written ||= byte > 0x20;
      atFieldStart = which >= 0;
    }
  }
  return counts;
}
