/**
 * Records that come in hundreds, not millions: maintenance, outages, the register, measurements. Each is kept as it stands, with
 * its instants read, so that conditions can look at every column.
 */
import type { RowSink } from '../csv/read-rows.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { TIME_COLUMNS } from '../intake/canonical.ts';
import { type CellFaultCode, CellReader } from '../intake/cells.ts';
import type { ColumnTimes } from '../intake/column-times.ts';
import { Header } from '../intake/header.ts';
import type { InputTally } from '../intake/tally.ts';
import { figureOf } from './figure.ts';

export interface Fact {
  readonly file: number;
  readonly line: number;
  /** The cell's text, '' when missing or when there is no such column. */
  text(column: string): string;
  /** The cell as an instant in ms since 1970 UTC; NaN when it is empty or none. */
  instant(column: string): number;
}

/** What a check of a row's texts finds. */
export interface CellFault {
  readonly code: CellFaultCode;
  readonly column: string;
}

export interface FactShape {
  /** Columns that have to be there and filled. */
  readonly required: readonly string[];
  /** Columns that hold an instant, required or not. */
  readonly instants: readonly string[];
  /** Columns that hold a figure. */
  readonly figures?: readonly string[];
  /** A start and an end: the end has to lie after the start; `moment`: or at the same instant. */
  readonly span: readonly [from: string, to: string, or?: 'moment'] | null;
  /** What else has to be so of the row's texts. */
  readonly check?: (text: (column: string) => string) => readonly CellFault[];
}

export const MAINTENANCE: FactShape = {
  required: ['from', 'to'],
  instants: TIME_COLUMNS.maintenance,
  span: ['from', 'to'],
};
export const OUTAGES: FactShape = {
  required: ['from'],
  instants: TIME_COLUMNS.outages,
  span: ['from', 'to'],
};
export const REGISTER: FactShape = {
  required: ['kind', 'at'],
  instants: TIME_COLUMNS.register,
  span: ['at', 'until', 'moment'],
};
export const MEASUREMENTS: FactShape = {
  required: ['metric', 'at', 'value'],
  instants: TIME_COLUMNS.measurements,
  figures: ['value'],
  span: null,
};

export class FactReader implements RowSink {
  readonly facts: Fact[] = [];
  /** Rows that were rejected, as far as they can be read: what they tell of is not known, and is not nothing either. */
  readonly unreadable: Fact[] = [];
  readonly #shape: FactShape;
  readonly #tally: InputTally;
  readonly #cells: CellReader;
  readonly #seen = new Set<string>();
  #header = new Header([]);

  constructor(shape: FactShape, tally: InputTally, times: ColumnTimes) {
    this.#shape = shape;
    this.#tally = tally;
    this.#cells = new CellReader(tally, times);
  }

  header(names: readonly string[], line: number, written: readonly string[] = names): boolean {
    this.#header = new Header(names, written);
    const missing = this.#header.missing(this.#shape.required, this.#tally.path, line);
    // A condition may look at any of the columns.
    const repeated = this.#header.repeated(written, this.#tally.path, line);
    this.#tally.diagnostics.push(...missing, ...repeated);
    return missing.length === 0;
  }

  row(cells: readonly string[], line: number): void {
    if (this.#tally.passesOver(cells)) return;
    const texts = cells.map((cell) => cell.trim());
    const at = (column: string): string => texts[this.#header.at(column)] ?? '';
    for (const column of this.#shape.required) this.#cells.requiredText(at(column), column, line);
    const instants = new Map(this.#shape.instants.map((c) => [c, this.#cells.instant(at(c), c, line)]));
    if (this.#shape.span !== null) {
      const [from, to, or] = this.#shape.span;
      const lasted = instants.get(to)! - instants.get(from)!;
      if (lasted < 0 || (lasted === 0 && or !== 'moment'))
        this.#cells.note('end-before-start', at(to), to, line);
    }
    for (const column of this.#shape.figures ?? [])
      if (at(column) !== '' && figureOf(at(column)) === null)
        this.#cells.note('bad-number', at(column), column, line);
    for (const { code, column } of this.#shape.check?.(at) ?? [])
      this.#cells.note(code, at(column), column, line);
    const fact: Fact = {
      file: this.#tally.index,
      line,
      text: at,
      instant: (column) => instants.get(column) ?? Number.NaN,
    };
    if (this.#cells.rejects(line)) {
      this.unreadable.push(fact);
      return;
    }
    const whole = JSON.stringify(texts);
    if (this.#seen.has(whole)) {
      if (!this.#tally.excluded.has('duplicate')) this.#tally.firstDuplicate = line;
      this.#tally.exclude('duplicate');
      return;
    }
    this.#seen.add(whole);
    this.facts.push(fact);
  }

  reject(problem: Diagnostic, cells: readonly string[], line: number): void {
    this.#tally.reject(line, [problem]);
    const texts = cells.map((cell) => cell.trim());
    this.unreadable.push({
      file: this.#tally.index,
      line,
      text: (column) => texts[this.#header.at(column)] ?? '',
      instant: () => Number.NaN,
    });
  }
}
