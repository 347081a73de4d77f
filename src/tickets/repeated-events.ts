/** Event rows that stand twice: of one export, or of two that overlap (SEMANTICS section 4). */
import type { TicketStore } from './ticket-store.ts';

/** How far is looked back among the events of one instant: an export with more of them is not searched to the end. */
const LOOKED_BACK = 64;

export class RepeatedEvents {
  /** By event: 1 for one that is known to say nothing new. */
  readonly flags: Uint8Array;
  readonly #store: TicketStore;
  readonly #order: Int32Array;

  /** `order`: the events by ticket, in file order within each. */
  constructor(store: TicketStore, order: Int32Array) {
    this.flags = new Uint8Array(order.length);
    this.#store = store;
    this.#order = order;
  }

  /**
   * Whether the event in this place of the order is identical (ticket, instant, what it says) to one before it, and so
   * says nothing new. Within one file something else at the same instant may not stand between them: `waiting`, `active`,
   * `waiting` are three. An event that no rule looks at is never repeated: what it says is not kept. `from`: the place of
   * the ticket's first event; those before this one have to be looked at first.
   */
  isRepeated(place: number, from: number): boolean {
    const { eventAt, eventCode, codes } = this.#store;
    const event = this.#order[place]!;
    const at = eventAt.get(event);
    const code = eventCode.get(event);
    if (codes.meanings[code]!.kind === 'other') return false;
    let between = false;
    for (let j = place - 1; j >= Math.max(from, place - LOOKED_BACK); j--) {
      const before = this.#order[j]!;
      if (eventAt.get(before) !== at || this.flags[before] === 1) continue;
      if (eventCode.get(before) === code) {
        if (between && this.#fileOf(before) === this.#fileOf(event)) return false;
        this.flags[event] = 1;
        return true;
      }
      between = true;
    }
    return false;
  }

  /** The position in `eventFiles` of the file that an event comes from. */
  #fileOf(event: number): number {
    return this.#store.eventFiles.findLastIndex(({ first }) => first <= event);
  }
}
