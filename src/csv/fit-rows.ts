import { diagnostic } from '../diagnostics/diagnostic.ts';
import { headerOf } from './header.ts';
import type { RecordTaker } from './records.ts';
import type { RowSink } from './row-sink.ts';
import type { RowInBytes } from './scanned-row.ts';

/** Makes rows of records: the first record with something in it is the header, the others are fitted to its columns. */
export class RowFitter implements RecordTaker {
  /** Rows so far, header and blank lines not counted, rejected ones included. */
  rows = 0;
  /** Whether the sink took the header; null when there has been none. */
  accepted: boolean | null = null;
  readonly #path: string;
  readonly #sink: RowSink;
  #width = 0;
  #required = 0;

  constructor(path: string, sink: RowSink) {
    this.#path = path;
    this.#sink = sink;
  }

  /** Takes the next record; false when the sink wants no more. */
  take(cells: string[], line: number): boolean {
    if (this.accepted === null) return this.#takeHeader(cells, line);
    if (cells.length !== this.#width && !this.#fit(cells, line)) return true;
    this.rows++;
    this.#sink.row(cells, line);
    return true;
  }

  /** The same for a record that was scanned: a sink that reads bytes need not be given texts. */
  takeScanned(row: RowInBytes, line: number): boolean {
    const fits = this.accepted !== null && row.width === this.#width && row.doubled.size === 0;
    if (fits && this.#sink.scanned?.(row, line) === true) {
      this.rows++;
      return true;
    }
    return this.take(row.cells(), line);
  }

  #takeHeader(cells: readonly string[], line: number): boolean {
    // An empty first row of a spreadsheet comes as `;;;`.
    if (cells.every((cell) => cell.trim() === '')) return true;
    const instead = this.#sink.headerInstead?.(cells) ?? null;
    const header = headerOf(instead ?? cells);
    this.#width = header.names.length;
    this.#required = header.required;
    this.accepted = this.#sink.header(header.names, line, header.written);
    if (instead !== null && this.accepted) this.take([...cells], line);
    return this.accepted;
  }

  /** Gives the record as many cells as there are columns, where that loses nothing; else passes it over or rejects it. */
  #fit(cells: string[], line: number): boolean {
    const found = cells.length;
    if (found === 1 && cells[0]!.trim() === '') return false; // a line of spaces is blank too
    if (found >= this.#required && found < this.#width) {
      while (cells.length < this.#width) cells.push('');
      return true;
    }
    if (found > this.#width && cells.slice(this.#width).every((cell) => cell === '')) {
      cells.length = this.#width;
      return true;
    }
    const [code, expected] =
      found > this.#width
        ? (['row-too-wide', this.#width] as const)
        : (['row-too-narrow', this.#required] as const);
    this.rows++;
    const place = { file: this.#path, line };
    this.#sink.reject(diagnostic(code, place, { found, expected }), cells, line);
    return false;
  }
}
