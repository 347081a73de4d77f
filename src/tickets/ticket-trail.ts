/**
 * The rows of one ticket with their lines, kept while the exports are read: the store has no line for each event, since
 * there may be millions. Whoever reads hands the rows on to the reader that takes them into the store.
 */
import type { RowSink } from '../csv/row-sink.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ColumnTimes } from '../intake/column-times.ts';
import { Header } from '../intake/header.ts';

export interface TrailRow {
  readonly role: 'tickets' | 'events';
  /** Index of the input file. */
  readonly file: number;
  readonly line: number;
  /** The cell without the white space around it; '' when there is no such column. */
  text(column: string): string;
  /** The cell as an instant, NaN when it is none; both instants of a local time that occurs twice. */
  instant(column: string): { readonly at: number; readonly ambiguous: readonly [number, number] | null };
}

export class TicketTrail {
  readonly rows: TrailRow[] = [];
  readonly #id: string;

  constructor(id: string) {
    this.#id = id.trim();
  }

  /** The sink as it is, with what it is given looked at on its way. */
  beside(sink: RowSink, role: TrailRow['role'], file: number, times: ColumnTimes): RowSink {
    let header = new Header([]);
    let id = -1;
    return {
      header: (names, line, written): boolean => {
        header = new Header(names);
        id = header.at('id');
        return sink.header(names, line, written);
      },
      row: (cells: readonly string[], line: number): void => {
        if (id >= 0 && cells[id]!.trim() === this.#id) this.#keep(cells, header, { role, file, line }, times);
        sink.row(cells, line);
      },
      reject: (problem: Diagnostic, cells: readonly string[], line: number): void =>
        sink.reject(problem, cells, line),
    };
  }

  #keep(
    cells: readonly string[],
    header: Header,
    place: Pick<TrailRow, 'role' | 'file' | 'line'>,
    times: ColumnTimes,
  ): void {
    const texts = cells.map((cell) => cell.trim());
    const text = (column: string): string => texts[header.at(column)] ?? '';
    const instant: TrailRow['instant'] = (column) => {
      const reader = times.of(column);
      const at = reader.read(text(column));
      return { at, ambiguous: reader.ambiguous };
    };
    this.rows.push({ ...place, text, instant });
  }
}
