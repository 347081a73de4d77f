/**
 * Changes of tickets that have to be put in order before they can be told: a row is the ticket as it stood after an
 * update, or a change makes sense only with the one before it. Kept in columns, some forty bytes a change.
 */
import { FloatColumn, IntColumn } from '../columns/column.ts';
import { Dictionary } from '../columns/dictionary.ts';
import type { Standing } from '../tickets/ticket-store.ts';

export interface Change {
  readonly id: string;
  readonly at: number;
  readonly line: number;
  readonly field: string;
  readonly value: string;
  /** '' when nothing is known of what stood there before. */
  readonly before: string;
  /** Nothing changed: the row says what was known already. */
  readonly same: boolean;
  /** What the change is to its row in the books. */
  readonly standing: Standing;
}

export class ChangeLog {
  readonly #ids = new Dictionary();
  readonly #fields = new Dictionary();
  readonly #values = new Dictionary();
  readonly #ticket = new IntColumn();
  readonly #at = new FloatColumn();
  readonly #order = new FloatColumn();
  readonly #line = new IntColumn();
  readonly #field = new IntColumn();
  readonly #value = new IntColumn();
  readonly #standing = new IntColumn();

  /** `order` puts changes of one instant in order, before their place in the file does. */
  add(
    id: string,
    at: number,
    order: number,
    line: number,
    field: string,
    value: string,
    standing: Standing,
  ): void {
    this.#ticket.push(this.#ids.code(id));
    this.#at.push(at);
    this.#order.push(order);
    this.#line.push(line);
    this.#field.push(this.#fields.code(field));
    this.#value.push(this.#values.code(value));
    this.#standing.push(standing);
  }

  /** Ticket by ticket in the order in which they first stood in the file, each in the order of time. */
  *inOrder(): Generator<Change> {
    const order = Array.from({ length: this.#at.length }, (_, i) => i).sort(
      (a, b) =>
        this.#ticket.get(a) - this.#ticket.get(b) ||
        this.#at.get(a) - this.#at.get(b) ||
        this.#order.get(a) - this.#order.get(b) ||
        a - b,
    );
    const known = new Map<number, number>();
    let ticket = -1;
    for (const change of order) {
      if (this.#ticket.get(change) !== ticket) known.clear();
      ticket = this.#ticket.get(change);
      const field = this.#field.get(change);
      const value = this.#value.get(change);
      const before = known.get(field);
      known.set(field, value);
      yield {
        id: this.#ids.text(ticket),
        at: this.#at.get(change),
        line: this.#line.get(change),
        field: this.#fields.text(field),
        value: this.#values.text(value),
        before: before === undefined ? '' : this.#values.text(before),
        same: before === value,
        standing: this.#standing.get(change) as Standing,
      };
    }
  }
}
