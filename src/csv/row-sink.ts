import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ScannedRow } from './scanned-row.ts';

export type { ScannedRow } from './scanned-row.ts';

/** Who takes the rows of a file. */
export interface RowSink {
  /**
   * Called once, before any row: one name per column, trimmed, no two alike, capitals or not (of columns with one
   * name the second is `Name (2)`; one without a name is `(column N)`). `line` counts from 1; `written` has the names
   * as they stand in the file. Returns false to stop reading this file: the sink cannot use it, and says why itself.
   */
  header(names: readonly string[], line: number, written: readonly string[]): boolean;
  /** For a file that may come without a header: given its first record, the header to use; null: that record is it. */
  headerInstead?(first: readonly string[]): readonly string[] | null;
  /**
   * `cells` has exactly as many entries as the header; `line` is the line (from 1) on which the record starts. The
   * array may be used again for the next row: do not keep it.
   */
  row(cells: readonly string[], line: number): void;
  /**
   * The same row as bytes, for a sink that reads millions: true when it took it, false to be given it by `row` instead, for
   * which it has to come to the same. No cell has doubled quotes in it. Not every row is offered.
   */
  scanned?(row: ScannedRow, line: number): boolean;
  /** A row that does not fit the header's columns, with its cells as they were found. It counts as read and rejected. */
  reject(diagnostic: Diagnostic, cells: readonly string[], line: number): void;
}

/** Every row to each of several sinks, so that one read of a file serves them all. They can use a file, or none can. */
export function toEach(sinks: readonly RowSink[]): RowSink {
  const [only, ...others] = sinks;
  if (only !== undefined && others.length === 0) return only;
  return {
    header: (names, line, written) =>
      sinks.map((sink) => sink.header(names, line, written)).every((usable) => usable),
    headerInstead: (first) => only?.headerInstead?.(first) ?? null,
    row(cells, line) {
      for (const sink of sinks) sink.row(cells, line);
    },
    scanned(row, line) {
      for (const sink of sinks) if (sink.scanned?.(row, line) !== true) sink.row(row.cells(), line);
      return true;
    },
    reject(problem, cells, line) {
      for (const sink of sinks) sink.reject(problem, cells, line);
    },
  };
}
