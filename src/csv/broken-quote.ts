/**
 * Finds the quote that broke a record. The parser merely says that something is wrong, and where a quoted field
 * ends in the middle of text it says nothing at all: a forgotten quote may have swallowed a hundred rows into one
 * field. So a suspect record is read again here, from its bytes.
 */
import { isLineBreak, lineBreaksInBytes } from './line-breaks.ts';

const QUOTE = 0x22;

export interface BrokenQuote {
  readonly code: 'unclosed-quote' | 'misplaced-quote';
  /** The line with the quote that opens the field. */
  readonly opened: number;
  /** The line with the quote that closes it in the middle of text; of an unclosed one, the last line looked at. */
  readonly closed: number;
}

/**
 * The first field of the record (UTF-8, which may have blank lines before it; it starts on `line`) that opens with a quote and is not
 * closed, or goes on over several lines and is closed by a quote that text follows. Null when there is none. On a
 * single line such a quote is merely text: it spoils no other row.
 */
export function findBrokenQuote(record: Buffer, delimiter: string, line: number): BrokenQuote | null {
  let start = 0;
  while (isLineBreak(record[start])) start++;
  const lineAt = (offset: number) => line + lineBreaksInBytes(record.subarray(start, offset));
  let at = start;
  while (at < record.length) {
    if (record[at] === QUOTE) {
      const close = closingQuote(record, at);
      if (close === -1) return { code: 'unclosed-quote', opened: lineAt(at), closed: lineAt(record.length) };
      const [opened, closed] = [lineAt(at), lineAt(close)];
      if (closed > opened && !endsField(record, close + 1, delimiter)) {
        return { code: 'misplaced-quote', opened, closed };
      }
      at = close + 1;
    }
    const next = record.indexOf(delimiter, at);
    if (next === -1) return null;
    at = next + Buffer.byteLength(delimiter);
  }
  return null;
}

/** Where the field that the quote at `open` opens is closed; a doubled quote is a character of the field. */
function closingQuote(record: Buffer, open: number): number {
  let close = record.indexOf(QUOTE, open + 1);
  while (close !== -1 && record[close + 1] === QUOTE) close = record.indexOf(QUOTE, close + 2);
  return close;
}

function endsField(record: Buffer, at: number, delimiter: string): boolean {
  if (at >= record.length || isLineBreak(record[at])) return true;
  return record.subarray(at, at + Buffer.byteLength(delimiter)).equals(Buffer.from(delimiter));
}
