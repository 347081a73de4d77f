/** The tickets of a store as somebody has them who reads every time of theirs otherwise: the rest is shared, not copied. */
import { FloatColumn } from '../columns/column.ts';
import { TicketStore } from './ticket-store.ts';

/** To be read only: what is asked of it is asked of the store behind it. */
export class MovedStore extends TicketStore {
  readonly #store: TicketStore;
  readonly #move: (at: number) => number;
  override readonly columns: TicketStore['columns'];
  override readonly codes: TicketStore['codes'];
  override readonly flags: TicketStore['flags'];
  override readonly file: TicketStore['file'];
  override readonly line: TicketStore['line'];
  override readonly eventTicket: TicketStore['eventTicket'];
  override readonly eventAt = new FloatColumn();
  override readonly eventCode: TicketStore['eventCode'];
  override readonly eventFiles: TicketStore['eventFiles'];
  override readonly conflicts: TicketStore['conflicts'];
  override readonly exported: TicketStore['exported'];

  /** `move`: from an instant to the one that it is taken for, both in ms; NaN stays NaN. */
  constructor(store: TicketStore, move: (at: number) => number) {
    super([]);
    this.#store = store;
    this.#move = move;
    this.columns = store.columns;
    this.codes = store.codes;
    this.flags = store.flags;
    this.file = store.file;
    this.line = store.line;
    this.eventTicket = store.eventTicket;
    this.eventCode = store.eventCode;
    this.eventFiles = store.eventFiles;
    this.conflicts = store.conflicts;
    this.exported = store.exported;
    for (let event = 0; event < store.eventAt.length; event++)
      this.eventAt.push(move(store.eventAt.get(event)));
  }

  override get size(): number {
    return this.#store.size;
  }

  override idOf(ticket: number): string {
    return this.#store.idOf(ticket);
  }

  override columnAt(name: string): number {
    return this.#store.columnAt(name);
  }

  override tellsOf(name: string): boolean {
    return this.#store.tellsOf(name);
  }

  override find(id: string): number {
    return this.#store.find(id);
  }

  override hasFlag(ticket: number, flag: number): boolean {
    return this.#store.hasFlag(ticket, flag);
  }

  override hasRow(ticket: number): boolean {
    return this.#store.hasRow(ticket);
  }

  override rowMoment(ticket: number, moment: number): number {
    const at = this.#store.rowMoment(ticket, moment);
    return Number.isNaN(at) ? at : this.#move(at);
  }

  override rowValue(ticket: number, column: number): number {
    return this.#store.rowValue(ticket, column);
  }
}
