/** An export as it lies there: its columns, each with what it holds. */
import type { RowSink } from '../csv/read-rows.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ColumnFacts, ColumnWatch } from './column.ts';

export interface Sheet {
  /** As the names stand in the header, where some may be empty or stand twice. */
  readonly header: readonly string[];
  readonly columns: readonly ColumnFacts[];
  /** Rows with something in them that fit the header. */
  readonly rows: number;
  /** Rows without anything in them. */
  readonly blank: number;
  /** Rows that do not fit the header: how many, and what was wrong with the first of them. */
  readonly misfits: number;
  readonly firstMisfit: Diagnostic | null;
}

/** Takes the rows of a file and keeps what is counted of each column: memory grows with the columns only. */
export class SheetWatch implements RowSink {
  readonly #headerInstead: (first: readonly string[]) => readonly string[] | null;
  #header: readonly string[] = [];
  #columns: readonly ColumnWatch[] = [];
  #rows = 0;
  #blank = 0;
  #misfits = 0;
  #firstMisfit: Diagnostic | null = null;

  /** `headerInstead`: the header of a file that comes without one, given its first record; null: it has one. */
  constructor(headerInstead: (first: readonly string[]) => readonly string[] | null = () => null) {
    this.#headerInstead = headerInstead;
  }

  headerInstead(first: readonly string[]): readonly string[] | null {
    return this.#headerInstead(first);
  }

  header(_names: readonly string[], _line: number, written: readonly string[]): boolean {
    this.#header = written;
    this.#columns = written.map((name, index) => new ColumnWatch(index, name));
    return true;
  }

  row(cells: readonly string[], line: number): void {
    if (cells.every((cell) => cell.trim() === '')) {
      this.#blank++;
      return;
    }
    this.#rows++;
    for (let i = 0; i < this.#columns.length; i++) this.#columns[i]!.see(cells[i]!, line);
  }

  reject(problem: Diagnostic): void {
    this.#misfits++;
    this.#firstMisfit ??= problem;
  }

  sheet(): Sheet {
    return {
      header: this.#header,
      columns: this.#columns.map((column) => column.facts()),
      rows: this.#rows,
      blank: this.#blank,
      misfits: this.#misfits,
      firstMisfit: this.#firstMisfit,
    };
  }
}
