/** One line of CSV as RFC 4180 has it: commas, quotes where needed, but ended by LF. */

const NEEDS_QUOTES = /[",\r\n]/;
const FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/**
 * The line of these cells; null is an empty cell. A line of one blank cell is quoted, else it would be a blank line.
 *
 * With `guardFormulas` a text that a spreadsheet would run as a formula (it begins with `=` `+` `-` `@`, tab or CR and
 * is not a plain number) gets an apostrophe before it: for columns with other people's text in them.
 */
export function csvLine(
  cells: readonly (string | number | null)[],
  { guardFormulas }: { readonly guardFormulas: boolean } = { guardFormulas: false },
): string {
  const line = cells.map((cell) => quoted(guardFormulas ? guarded(cell) : String(cell ?? ''))).join(',');
  return `${cells.length === 1 && line.trim() === '' ? `"${line}"` : line}\n`;
}

function guarded(cell: string | number | null): string {
  if (typeof cell !== 'string') return String(cell ?? '');
  return FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
