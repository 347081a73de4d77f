/**
 * The rows of one ticket with their lines, kept while the exports are read: the store has no line for each event, since
 * there may be millions. Whoever reads hands the rows on to the reader that takes them into the store.
 */
import type { RowSink } from '../csv/row-sink.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Header } from '../intake/header.ts';

export interface TrailRow {
  readonly role: 'tickets' | 'events';
  /** Index of the input file. */
  readonly file: number;
  readonly line: number;
  /** The cell without the white space around it; '' when there is no such column. */
  text(column: string): string;
}

export class TicketTrail {
  readonly rows: TrailRow[] = [];
  readonly #id: string;

  constructor(id: string) {
    this.#id = id.trim();
  }

  /** The sink as it is, with what it is given looked at on its way. */
  beside(sink: RowSink, role: TrailRow['role'], file: number): RowSink {
    let header = new Header([]);
    let id = -1;
    return {
      header: (names: readonly string[], line: number): boolean => {
        header = new Header(names);
        id = header.at('id');
        return sink.header(names, line);
      },
      row: (cells: readonly string[], line: number): void => {
        if (id >= 0 && cells[id]!.trim() === this.#id) this.#keep(cells, header, role, file, line);
        sink.row(cells, line);
      },
      reject: (problem: Diagnostic, cells: readonly string[], line: number): void =>
        sink.reject(problem, cells, line),
    };
  }

  #keep(cells: readonly string[], header: Header, role: TrailRow['role'], file: number, line: number): void {
    const texts = cells.map((cell) => cell.trim());
    this.rows.push({ role, file, line, text: (column) => texts[header.at(column)] ?? '' });
  }
}
