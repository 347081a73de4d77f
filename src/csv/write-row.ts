/** One line of CSV as RFC 4180 has it: commas (or the delimiter of a dialect), quotes where needed, but ended by LF. */

/** How a spreadsheet of some country wants its CSV. */
export interface CsvDialect {
  readonly delimiter: ',' | ';';
  readonly decimalSign: '.' | ',';
  /** What the file starts with. */
  readonly start: '' | '\uFEFF';
}

export const STANDARD: CsvDialect = { delimiter: ',', decimalSign: '.', start: '' };
/** What a Dutch Excel opens by a double click: semicolons, decimal commas, and a BOM so that it sees UTF-8. */
export const DUTCH_EXCEL: CsvDialect = { delimiter: ';', decimalSign: ',', start: '\uFEFF' };

const NEEDS_QUOTES = /[",\r\n]/;
const NEEDS_QUOTES_DUTCH = /[";\r\n]/;
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
  {
    guardFormulas,
    dialect = STANDARD,
  }: { readonly guardFormulas: boolean; readonly dialect?: CsvDialect } = {
    guardFormulas: false,
  },
): string {
  const line = cells
    .map((cell) => quoted(guardFormulas ? guarded(cell) : String(cell ?? ''), dialect))
    .join(dialect.delimiter);
  return `${cells.length === 1 && line.trim() === '' ? `"${line}"` : line}\n`;
}

function guarded(cell: string | number | null): string {
  if (typeof cell !== 'string') return String(cell ?? '');
  return FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

/** The text as it was before a guard against formulas was put before it. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && guarded(cell.slice(1)) === cell ? cell.slice(1) : cell;
}

function quoted(text: string, { delimiter }: CsvDialect): string {
  const needs = delimiter === ',' ? NEEDS_QUOTES : NEEDS_QUOTES_DUTCH;
  return needs.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
