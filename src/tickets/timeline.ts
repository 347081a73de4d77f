/**
 * The timeline of a ticket: its events and the moments of its row, in time order (SEMANTICS section 3). Equal times
 * keep the order of the file; what the row says comes after the events of the same instant.
 */
import { MOMENTS } from '../intake/canonical.ts';
import { RepeatedEvents } from './repeated-events.ts';
import type { TicketStore } from './ticket-store.ts';

/** A timeline of more moments than this is sorted in another way: it may be in reverse. */
const LONG = 256;

export interface Timeline {
  readonly ticket: number;
  readonly length: number;
  /** Instants, ascending. */
  readonly at: readonly number[];
  /** Event codes of the store, in step with `at`. */
  readonly code: readonly number[];
  /** What each column of the store says last, at as-of. */
  readonly final: readonly number[];
  /** By column whether an event gives it a value. */
  readonly changed: readonly boolean[];
  /** Moments (bit per position in MOMENTS) that the row gives otherwise than the events, which win. */
  readonly differing: number;
  /** Instants at which the ticket counts as closed though no export says so; nearly always none. */
  readonly derived: readonly number[];
  /** Whether anything was left out because it lies after as-of. */
  readonly later: boolean;
}

/** Says when a ticket counts as closed without being told so: instants, ascending, none after as-of. */
export type Closing = (at: readonly number[], code: readonly number[], length: number) => readonly number[];

const NOTHING_DERIVED: readonly number[] = [];

/** Lays out timelines one at a time. The one returned is reused by the next call: do not keep it. */
export class Timelines {
  readonly #repeated: RepeatedEvents;
  readonly #store: TicketStore;
  readonly #asOf: number;
  /** Positions of the events of ticket t: #order[#first[t]] up to #order[#first[t + 1]]. */
  readonly #first: Int32Array;
  readonly #order: Int32Array;
  readonly #at: number[] = [];
  readonly #code: number[] = [];
  readonly #final: number[];
  readonly #changed: boolean[];
  readonly #momentCodes: readonly number[];
  readonly #closing: Closing | null;
  #later = false;

  /** `closing`: null where no agreement closes a ticket by itself. */
  constructor(store: TicketStore, asOf: number, closing: Closing | null = null) {
    this.#store = store;
    this.#asOf = asOf;
    this.#closing = closing;
    this.#final = store.columns.map(() => 0);
    this.#changed = store.columns.map(() => false);
    this.#momentCodes = MOMENTS.map((moment) => store.codes.happening(moment));
    [this.#first, this.#order] = groupByTicket(store);
    this.#repeated = new RepeatedEvents(store, this.#order);
  }

  /** By event: 1 for one that says what one before it says, and is left out; of the tickets that were laid out so far. */
  get repeated(): Uint8Array {
    return this.#repeated.flags;
  }

  of(ticket: number): Timeline {
    this.#later = false;
    let length = this.#events(ticket);
    let differing = 0;
    for (let moment = 0; moment < MOMENTS.length; moment++) {
      const at = this.#store.rowMoment(ticket, moment);
      if (Number.isNaN(at)) continue;
      const told = this.#told(this.#momentCodes[moment]!, at, length);
      if (told === 'otherwise') differing |= 1 << moment;
      if (told !== 'not' || this.#isLater(at)) continue;
      this.#at[length] = at;
      this.#code[length] = this.#momentCodes[moment]!;
      length++;
    }
    this.#sort(length);
    const derived = this.#closing === null ? NOTHING_DERIVED : this.#closing(this.#at, this.#code, length);
    for (let i = 0; i < derived.length; i++) length = this.#insertClosed(derived[i]!, length);
    this.#readFinal(ticket, length);
    return {
      ticket,
      length,
      at: this.#at,
      code: this.#code,
      final: this.#final,
      changed: this.#changed,
      differing,
      derived,
      later: this.#later,
    };
  }

  /** What lies after as-of has not happened yet. */
  #isLater(at: number): boolean {
    if (at <= this.#asOf) return false;
    this.#later = true;
    return true;
  }

  #events(ticket: number): number {
    const { eventAt, eventCode } = this.#store;
    const from = this.#first[ticket]!;
    const to = this.#first[ticket + 1]!;
    let length = 0;
    let latest = Number.NEGATIVE_INFINITY;
    for (let place = from; place < to; place++) {
      const event = this.#order[place]!;
      const at = eventAt.get(event);
      // Nearly all exports are in time order: nothing before a later instant can be the same.
      if (at > latest) latest = at;
      else if (this.#repeated.isRepeated(place, from)) continue;
      if (this.#isLater(at)) continue;
      this.#at[length] = at;
      this.#code[length] = eventCode.get(event);
      length++;
    }
    return length;
  }

  /** Whether the events tell of a moment too, at this instant or only at another. */
  #told(code: number, at: number, length: number): 'not' | 'so' | 'otherwise' {
    let told: 'not' | 'otherwise' = 'not';
    for (let i = 0; i < length; i++) {
      if (this.#code[i] !== code) continue;
      if (this.#at[i] === at) return 'so';
      told = 'otherwise';
    }
    return told;
  }

  /** Insertion sort: stable, and nearly all timelines are short, or in order already. */
  #sort(length: number): void {
    if (length > LONG) {
      this.#sortLong(length);
      return;
    }
    for (let i = 1; i < length; i++) {
      const at = this.#at[i]!;
      const code = this.#code[i]!;
      let j = i - 1;
      while (j >= 0 && this.#at[j]! > at) {
        this.#at[j + 1] = this.#at[j]!;
        this.#code[j + 1] = this.#code[j]!;
        j--;
      }
      this.#at[j + 1] = at;
      this.#code[j + 1] = code;
    }
  }

  /** After what happened at the same instant. */
  #insertClosed(at: number, length: number): number {
    let i = length;
    while (i > 0 && this.#at[i - 1]! > at) {
      this.#at[i] = this.#at[i - 1]!;
      this.#code[i] = this.#code[i - 1]!;
      i--;
    }
    this.#at[i] = at;
    this.#code[i] = this.#momentCodes[MOMENTS.indexOf('closed')]!;
    return length + 1;
  }

  #sortLong(length: number): void {
    const moments = Array.from({ length }, (_, i) => ({ at: this.#at[i]!, code: this.#code[i]! }));
    moments.sort((a, b) => a.at - b.at);
    for (const [i, { at, code }] of moments.entries()) {
      this.#at[i] = at;
      this.#code[i] = code;
    }
  }

  #readFinal(ticket: number, length: number): void {
    for (let column = 0; column < this.#final.length; column++) {
      this.#final[column] = this.#store.rowValue(ticket, column);
      this.#changed[column] = false;
    }
    const { columnOf, givenBy } = this.#store.codes;
    for (let i = 0; i < length; i++) {
      const code = this.#code[i]!;
      const column = columnOf[code]!;
      if (column < 0) continue;
      this.#final[column] = givenBy[code]!;
      this.#changed[column] = true;
    }
  }
}

/** A counting sort: the events by ticket, in file order within each. */
function groupByTicket(store: TicketStore): [first: Int32Array, order: Int32Array] {
  const events = store.eventTicket.length;
  const first = new Int32Array(store.size + 1);
  for (let event = 0; event < events; event++) first[store.eventTicket.get(event) + 1]!++;
  for (let ticket = 0; ticket < store.size; ticket++) first[ticket + 1]! += first[ticket]!;
  const next = first.slice();
  const order = new Int32Array(events);
  for (let event = 0; event < events; event++) order[next[store.eventTicket.get(event)]!++] = event;
  return [first, order];
}
