/**
 * All tickets of an audit in columns: what their rows say, and their events in the order of the files. Nothing is
 * interpreted here. Memory grows with the tickets and, by thirteen bytes each, with the events.
 */
import { CodeColumn, FloatColumn, IntColumn } from '../columns/column.ts';
import { Dictionary, perCode } from '../columns/dictionary.ts';
import { IdTable } from '../columns/id-table.ts';
import { HAPPENINGS, MOMENTS } from '../intake/canonical.ts';
import { type AskedHappenings, EventCodes } from './event-codes.ts';

/** What is known against a ticket's data. Flags add up. */
export const CONFLICTING_ROWS = 1;
export const REJECTED_ROW = 2;
export const REJECTED_EVENT = 4;
/** A row of a tickets export that could be read stands behind it. */
export const GOOD_ROW = 8;

/** What an event is to its row in the books: the row's own, one beside it, or of a row that a ticket is booked for. */
export const STANDS_FOR_ROW = 1;
export const BESIDE_THE_FORMER = 0;
export const BOOKED_ELSEWHERE = 2;
export type Standing = typeof STANDS_FOR_ROW | typeof BESIDE_THE_FORMER | typeof BOOKED_ELSEWHERE;

const NONE = -1;

/** One ticket row as read: the five moments (NaN: empty), and the codes of the columns the audit looks at. */
export interface TicketRow {
  readonly moments: readonly number[];
  readonly values: readonly number[];
  readonly file: number;
  readonly line: number;
}

export class TicketStore {
  /** The columns the audit looks at, each with the texts that occur in it. */
  readonly columns: readonly { readonly name: string; readonly values: Dictionary }[];
  readonly codes: EventCodes;
  readonly flags = new IntColumn();
  /** The ticket's first row, or else its first event: the line a reader is sent to. */
  readonly file = new IntColumn();
  readonly line = new IntColumn();

  readonly eventTicket = new IntColumn();
  readonly eventAt = new FloatColumn();
  readonly eventCode = new CodeColumn();
  /** Where each events file begins among the events, with its index among the inputs. */
  readonly eventFiles: {
    readonly file: number;
    readonly first: number;
    /** Where a row can tell of several events: what each is to its row. */
    readonly standing: IntColumn | null;
    /** The happenings that it can tell of; null: any. */
    readonly tells: ReadonlySet<string> | null;
  }[] = [];
  /** Rows beyond a ticket's first that count for nothing new; they are used, as evidence of the contradiction. */
  readonly conflicts: { readonly ticket: number; readonly file: number }[] = [];

  /** Columns of which some tickets export has a header, filled or not. */
  readonly exported = new Set<string>();

  readonly #ids = new IdTable();
  readonly #columnIndex: ReadonlyMap<string, { readonly index: number; readonly values: Dictionary }>;
  readonly #row = new IntColumn();
  readonly #rowMoments = MOMENTS.map(() => new FloatColumn());
  readonly #rowValues: readonly IntColumn[];
  readonly #meanings: readonly ((code: number) => string)[];

  /**
   * `columns`: the ticket columns a policy looks at; `happenings`: what its rules listen to besides the usual, and the
   * values of happenings that they ask for;
   * `meaning`: one text for the words of a column that say the same, so that contradicting rows may agree on it.
   */
  constructor(
    columns: readonly string[],
    happenings: AskedHappenings = new Map(),
    meaning: (column: string, text: string) => string = (_, text) => text.toLowerCase(),
  ) {
    this.columns = columns.map((name) => ({ name, values: new Dictionary() }));
    this.#columnIndex = new Map(this.columns.map((c, index) => [c.name, { index, values: c.values }]));
    this.#rowValues = columns.map(() => new IntColumn());
    this.#meanings = this.columns.map(({ name, values }) => perCode(values, (text) => meaning(name, text)));
    this.codes = new EventCodes(
      this.#columnIndex,
      new Map([...HAPPENINGS.map((name): [string, ReadonlySet<string>] => [name, new Set()]), ...happenings]),
    );
  }

  get size(): number {
    return this.#ids.size;
  }

  /** Empty for a ticket whose row does not tell. */
  idOf(ticket: number): string {
    return this.#ids.text(ticket);
  }

  /** Of all tickets, in the order in which they first stood in the input. */
  *ids(): Generator<string> {
    for (let ticket = 0; ticket < this.size; ticket++) yield this.idOf(ticket);
  }

  /** Index of the column named so, -1 when the audit does not look at it. */
  columnAt(name: string): number {
    return this.#columnIndex.get(name)?.index ?? NONE;
  }

  /** Whether any export tells of a column: by a header of its own, or by an event. */
  tellsOf(name: string): boolean {
    return this.exported.has(name) || (this.#columnIndex.get(name)?.values.size ?? 0) > 1;
  }

  has(id: string): boolean {
    return this.find(id) >= 0;
  }

  /** The ticket with this id; -1: none. */
  find(id: string): number {
    return this.#ids.find(id);
  }

  /** The ticket with this id, made when there is none yet. */
  ticket(id: string, file: number, line: number): number {
    const known = this.#ids.find(id);
    return known >= 0 ? known : this.#place(this.#ids.add(id), file, line);
  }

  /** The ticket whose id stands in [from, to) of the bytes; -1 when that has to be asked by its text. */
  ticketInBytes(bytes: Uint8Array, from: number, to: number): number {
    return this.#ids.findInBytes(bytes, from, to);
  }

  /** The same, made there when there is none yet; -1 when that has to be done by its text. */
  newTicketInBytes(bytes: Uint8Array, from: number, to: number, file: number, line: number): number {
    const added = this.#ids.addInBytes(bytes, from, to);
    return added < 0 ? -1 : this.#place(added, file, line);
  }

  /** A ticket without an id, or whose id cannot be trusted: its file and line are all there is to name it by. */
  nameless(file: number, line: number): number {
    return this.#place(this.#ids.addNameless(), file, line);
  }

  flag(ticket: number, flag: number): void {
    this.flags.set(ticket, this.flags.get(ticket) | flag);
  }

  hasFlag(ticket: number, flag: number): boolean {
    return (this.flags.get(ticket) & flag) !== 0;
  }

  addEvent(ticket: number, at: number, code: number): void {
    this.eventTicket.push(ticket);
    this.eventAt.push(at);
    this.eventCode.push(code);
  }

  hasRow(ticket: number): boolean {
    return this.#row.get(ticket) !== NONE;
  }

  /** A moment of the ticket's row, NaN when it says nothing of it. `moment` is the position in MOMENTS. */
  rowMoment(ticket: number, moment: number): number {
    const row = this.#row.get(ticket);
    return row === NONE ? Number.NaN : this.#rowMoments[moment]!.get(row);
  }

  /** What the ticket's row says in a column: a code of that column's dictionary, 0 when missing. */
  rowValue(ticket: number, column: number): number {
    const row = this.#row.get(ticket);
    return row === NONE ? 0 : this.#rowValues[column]!.get(row);
  }

  setRow(ticket: number, row: TicketRow): void {
    let index = this.#row.get(ticket);
    if (index === NONE) {
      index = this.#rowMoments[0]!.length;
      for (const column of this.#rowMoments) column.push(Number.NaN);
      for (const column of this.#rowValues) column.push(0);
      this.#row.set(ticket, index);
    }
    row.moments.forEach((at, moment) => {
      this.#rowMoments[moment]!.set(index, at);
    });
    row.values.forEach((code, column) => {
      this.#rowValues[column]!.set(index, code);
    });
    this.file.set(ticket, row.file);
    this.line.set(ticket, row.line);
  }

  /** Keeps of the ticket's row only what another row says too: on the rest the rows contradict each other. */
  keepAgreement(ticket: number, row: TicketRow): void {
    const moments = row.moments.map((at, moment) =>
      at === this.rowMoment(ticket, moment) ? at : Number.NaN,
    );
    const values = row.values.map((code, column) => (this.#agrees(ticket, column, code) ? code : 0));
    this.setRow(ticket, { moments, values, file: this.file.get(ticket), line: this.line.get(ticket) });
  }

  /** Whether the ticket's row says the same as another, in all that the audit looks at. */
  sameRow(ticket: number, row: TicketRow): boolean {
    const sameMoments = row.moments.every((at, moment) => Object.is(at, this.rowMoment(ticket, moment)));
    return sameMoments && row.values.every((code, column) => code === this.rowValue(ticket, column));
  }

  #agrees(ticket: number, column: number, code: number): boolean {
    const known = this.rowValue(ticket, column);
    return known === code || this.#meanings[column]!(known) === this.#meanings[column]!(code);
  }

  #place(ticket: number, file: number, line: number): number {
    this.#row.push(NONE);
    this.flags.push(0);
    this.file.push(file);
    this.line.push(line);
    return ticket;
  }
}
