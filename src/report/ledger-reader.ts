/** A ledger that was written before, read back into its rows. It is a file like any other: nothing in it is trusted. */
import type { RowSink } from '../csv/row-sink.ts';
import { unguarded } from '../csv/write-row.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { LEDGER_COLUMNS, type LedgerRow, type LedgerRows } from './ledger-row.ts';
import { PATTERNS } from './shape/patterns.ts';
import type { CellType } from './typed-column.ts';

type Cell = string | number | null;

/** The fields of a row in the order of the columns. */
const FIELDS = [
  ...(['rule', 'ticket', 'priority', 'period', 'outcome', 'reason', 'from', 'due', 'stopped'] as const),
  ...(['countedMs', 'targetMs', 'pausedMs', 'overrunMs', 'application', 'path', 'line'] as const),
] as const satisfies readonly (keyof LedgerRow)[];

const INSTANT = new RegExp(PATTERNS.instant);
const SECONDS = /^-?\d{1,12}([.,]\d{3})?$/;
const WHOLE = /^\d{1,15}$/;
/** What is wrong in the same way in every row is not said a million times. */
const MOST_PROBLEMS = 20;

/** Holds state: the rows read so far, and what is wrong. Either dialect of CSV is understood. */
export class LedgerReader implements RowSink, LedgerRows {
  readonly problems: Diagnostic[] = [];
  readonly #path: string;
  readonly #rows: LedgerRow[] = [];
  #places: readonly number[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  get size(): number {
    return this.#rows.length;
  }

  [Symbol.iterator](): Iterator<LedgerRow> {
    return this.#rows[Symbol.iterator]();
  }

  header(names: readonly string[], line: number): boolean {
    this.#places = LEDGER_COLUMNS.map(({ name }) => names.indexOf(name));
    const missing = LEDGER_COLUMNS.filter((_, i) => this.#places[i] === -1).map(({ name }) => name);
    if (missing.length === 0) return true;
    this.problems.push(diagnostic('not-a-ledger', this.#at(line), { columns: missing.join(', ') }));
    return false;
  }

  row(cells: readonly string[], line: number): void {
    const row: Record<string, Cell> = {};
    for (const [i, { name, type }] of LEDGER_COLUMNS.entries()) {
      const text = cells[this.#places[i]!]!;
      const value = cellOf(text, type);
      if (value === undefined)
        this.#say(diagnostic('bad-ledger-cell', this.#at(line), { column: name, text }));
      row[FIELDS[i]!] = value ?? null;
    }
    this.#rows.push(row as unknown as LedgerRow);
  }

  reject(problem: Diagnostic): void {
    this.#say(problem);
  }

  #say(problem: Diagnostic): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
  }

  #at(line: number): { file: string; line: number } {
    return { file: this.#path, line };
  }
}

/** Undefined: not a cell of this type. */
function cellOf(text: string, type: CellType): Cell | undefined {
  if (type === 'text') return unguarded(text);
  if (type === 'count') return WHOLE.test(text) ? Number(text) : undefined;
  if (text === '') return null;
  if (type === 'instant') return INSTANT.test(text) ? text : undefined;
  return SECONDS.test(text) ? Math.round(Number(text.replace(',', '.')) * 1000) : undefined;
}
