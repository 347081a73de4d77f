/** An export with one full row per update: what changed, and the ticket as it stood first and last. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { STANDS_FOR_ROW } from '../tickets/ticket-store.ts';
import { ChangeLog } from './change-log.ts';
import { empty, type Records } from './records.ts';
import type { ProfileDocument } from './schema.ts';
import { type MomentGround, type MomentSource, momentSource } from './source.ts';

type HistoryDocument = NonNullable<ProfileDocument['history']>;

interface Update {
  readonly at: number;
  readonly order: number;
  readonly cells: readonly string[];
}

/** Memory grows with the tickets by two rows each, and with the rows by some forty bytes for each column that changes. */
export class HistoryRows {
  readonly changes = new ChangeLog();
  readonly #at: MomentSource;
  readonly #order: readonly number[];
  readonly #id: number;
  /** Tracked columns, and where they stand in a canonical row. */
  readonly #tracked: readonly (readonly [field: string, at: number])[];
  readonly #records: Records;
  readonly #ground: MomentGround;
  readonly #tickets = new Map<string, { first: Update; last: Update }>();

  private constructor(document: HistoryDocument, records: Records, ground: MomentGround, at: MomentSource) {
    this.#at = at;
    this.#records = records;
    this.#ground = ground;
    this.#order = document.order.map((name) => ground.columns.find([name])).filter((index) => index >= 0);
    this.#id = records.header.indexOf('id');
    this.#tracked = document.changes
      .map((field) => [field, records.header.indexOf(field)] as const)
      .filter(([, index]) => index >= 0);
  }

  /** Null: the file has no column that tells when an update was made. */
  static in(document: HistoryDocument, records: Records, ground: MomentGround): HistoryRows | null {
    const at = momentSource(document.at, ground);
    return at === null ? null : new HistoryRows(document, records, ground, at);
  }

  /** Whether the profile is about this row. */
  concerns(cells: readonly string[]): boolean {
    return this.#records.scope.holds(cells);
  }

  /** Takes one update in; returns the ticket's id. With problems, nothing was taken. */
  take(cells: readonly string[], line: number, problems: Diagnostic[]): string {
    const row = { cells, line, each: -1, parts: [] };
    const canonical = this.#records.cells(row, problems);
    const id = canonical[this.#id]!;
    const at = this.#at.instant(row, problems);
    if (problems.length === 0 && Number.isNaN(at)) problems.push(empty(this.#at.name, this.#ground, line));
    if (problems.length > 0) return id;
    const order = this.#orderOf(cells);
    this.#keep(id, { at, order, cells: canonical });
    for (const [field, index] of this.#tracked)
      this.changes.add(id, at, order, line, field, canonical[index]!, STANDS_FOR_ROW);
    return id;
  }

  /** The ticket as it stood last, but as it stood first in the columns whose changes are events. */
  ticketRow(id: string): readonly string[] {
    const { first, last } = this.#tickets.get(id)!;
    const row = [...last.cells];
    for (const [, index] of this.#tracked) row[index] = first.cells[index]!;
    return row;
  }

  /** A number of all order columns, the first weighing most; anything but a number comes first. */
  #orderOf(cells: readonly string[]): number {
    let order = 0;
    for (const index of this.#order) {
      const number = Number(cells[index]!.trim());
      order = order * 1e6 + (Number.isFinite(number) ? number : 0);
    }
    return order;
  }

  #keep(id: string, update: Update): void {
    const known = this.#tickets.get(id);
    if (known === undefined) {
      this.#tickets.set(id, { first: update, last: update });
      return;
    }
    if (isBefore(update, known.first)) known.first = update;
    if (!isBefore(update, known.last)) known.last = update;
  }
}

function isBefore(a: Update, b: Update): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
