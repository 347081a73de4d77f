/** Takes the rows of a tickets export into the store. */
import type { RowSink } from '../csv/read-rows.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { MOMENT_COLUMNS, MOMENTS, REQUIRED_COLUMNS } from '../intake/canonical.ts';
import { CellReader } from '../intake/cells.ts';
import type { ColumnTimes } from '../intake/column-times.ts';
import { Header } from '../intake/header.ts';
import type { InputTally } from '../intake/tally.ts';
import type { LatestInstant } from './latest-instant.ts';
import {
  CONFLICTING_ROWS,
  GOOD_ROW,
  REJECTED_ROW,
  type TicketRow,
  type TicketStore,
} from './ticket-store.ts';

export class TicketReader implements RowSink {
  readonly #store: TicketStore;
  readonly #tally: InputTally;
  readonly #latest: LatestInstant;
  readonly #cells: CellReader;
  /** The moments of which some tickets export has a column, filled or not. */
  readonly #momentColumns: Set<string>;
  #id = -1;
  #moments: readonly number[] = [];
  #columns: readonly number[] = [];

  constructor(
    store: TicketStore,
    tally: InputTally,
    latest: LatestInstant,
    momentColumns: Set<string>,
    times: ColumnTimes,
  ) {
    this.#store = store;
    this.#momentColumns = momentColumns;
    this.#tally = tally;
    this.#latest = latest;
    this.#cells = new CellReader(tally, times);
  }

  header(names: readonly string[], line: number, written: readonly string[] = names): boolean {
    const header = new Header(names, written);
    const missing = header.missing(REQUIRED_COLUMNS.tickets, this.#tally.path, line);
    const read = ['id', ...MOMENT_COLUMNS, ...this.#store.columns.map(({ name }) => name)];
    this.#tally.diagnostics.push(...missing, ...header.repeated(read, this.#tally.path, line));
    this.#id = header.at('id');
    this.#moments = MOMENT_COLUMNS.map((column) => header.at(column));
    this.#columns = this.#store.columns.map((column) => header.at(column.name));
    for (const { name } of this.#store.columns) if (header.has(name)) this.#store.exported.add(name);
    for (const moment of MOMENTS) if (header.has(`${moment}_at`)) this.#momentColumns.add(moment);
    return missing.length === 0;
  }

  row(cells: readonly string[], line: number): void {
    if (this.#tally.passesOver(cells)) return;
    const id = this.#cells.requiredText(cells[this.#id]!, 'id', line);
    const row = this.#read(cells, line);
    const rejected = this.#cells.rejects(line);
    if (rejected) {
      this.#reject(id, row);
      return;
    }
    const ticket = this.#store.ticket(id, this.#tally.index, line);
    for (const at of row.moments) this.#latest.see(at, this.#tally.index, line);
    if (this.#store.hasFlag(ticket, GOOD_ROW)) {
      this.#again(ticket, row);
      return;
    }
    this.#store.flag(ticket, GOOD_ROW);
    this.#store.setRow(ticket, row);
  }

  /** A row whose cells are not where the header says: nothing in it can be trusted, but it may be a ticket. */
  reject(problem: Diagnostic, _cells: readonly string[], line: number): void {
    this.#tally.reject(line, [problem]);
    this.#store.flag(this.#store.nameless(this.#tally.index, line), REJECTED_ROW);
  }

  #read(cells: readonly string[], line: number): TicketRow {
    const moments = this.#moments.map((at, moment) =>
      at < 0 ? Number.NaN : this.#cells.instant(cells[at]!.trim(), MOMENT_COLUMNS[moment]!, line),
    );
    const values = this.#columns.map((at, column) =>
      at < 0 ? 0 : this.#store.columns[column]!.values.code(cells[at]!),
    );
    return { moments, values, file: this.#tally.index, line };
  }

  #reject(id: string, row: TicketRow): void {
    const ticket =
      id === '' ? this.#store.nameless(row.file, row.line) : this.#store.ticket(id, row.file, row.line);
    this.#store.flag(ticket, REJECTED_ROW);
    if (!this.#store.hasRow(ticket)) this.#store.setRow(ticket, row);
  }

  #again(ticket: number, row: TicketRow): void {
    if (this.#store.hasFlag(ticket, CONFLICTING_ROWS) || !this.#store.sameRow(ticket, row)) {
      this.#conflict(ticket, row);
      return;
    }
    if (!this.#tally.excluded.has('duplicate')) this.#tally.firstDuplicate = row.line;
    this.#tally.exclude('duplicate');
  }

  #conflict(ticket: number, row: TicketRow): void {
    const other = `${this.#tally.pathOf(this.#store.file.get(ticket))}:${this.#store.line.get(ticket)}`;
    this.#tally.diagnostics.push(
      diagnostic(
        'conflicting-rows',
        { file: this.#tally.path, line: row.line },
        { ticket: this.#store.idOf(ticket), other },
      ),
    );
    this.#store.flag(ticket, CONFLICTING_ROWS);
    this.#store.conflicts.push({ ticket, file: row.file });
    this.#store.keepAgreement(ticket, row);
  }
}
