import { describe, expect, it } from 'vitest';
import { MovedStore } from '../../src/tickets/moved-store.ts';
import { TicketStore } from '../../src/tickets/ticket-store.ts';

/** What is written into a store, or asked only while it is. */
const WRITING = [
  'constructor',
  'ticket',
  'ticketInBytes',
  'nameless',
  'flag',
  'addEvent',
  'setRow',
  'keepAgreement',
  'sameRow',
];

describe('a store whose times are taken for others', () => {
  it('asks all that is asked of the store behind it', () => {
    const asked = Object.getOwnPropertyNames(TicketStore.prototype).filter((name) => !WRITING.includes(name));
    const own = Object.getOwnPropertyNames(MovedStore.prototype);
    expect(asked.filter((name) => !own.includes(name))).toEqual([]);
    const store = new TicketStore(['priority']);
    const moved = new MovedStore(store, (at) => at);
    const fields = Object.keys(store) as (keyof TicketStore)[];
    expect(fields.filter((name) => name !== 'eventAt' && moved[name] !== store[name])).toEqual([]);
  });

  it('moves the moments of rows and events, and leaves what is not known unknown', () => {
    const store = new TicketStore(['priority']);
    const ticket = store.ticket('A', 0, 2);
    const unknown = Number.NaN;
    const moments = [1000, unknown, unknown, 5000, unknown];
    store.setRow(ticket, { moments, values: [0], file: 0, line: 2 });
    store.addEvent(ticket, 3000, 0);
    const moved = new MovedStore(store, (at) => at + 60_000);
    expect(moments.map((_, moment) => moved.rowMoment(ticket, moment))).toEqual([
      61_000,
      unknown,
      unknown,
      65_000,
      unknown,
    ]);
    expect(moved.eventAt.get(0)).toBe(63_000);
    expect([store.rowMoment(ticket, 0), store.eventAt.get(0)]).toEqual([1000, 3000]);
  });
});
