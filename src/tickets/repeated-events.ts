/** Event rows that stand twice: of one export, or of two that overlap (SEMANTICS section 4). */
import type { TicketStore } from './ticket-store.ts';

/** How far is looked back among the events of one instant: an export with more of them is not searched to the end. */
const LOOKED_BACK = 64;

/**
 * Marks each event that is identical (ticket, instant, what it says) to one before it, and so says nothing new. Within
 * one file something else at the same instant may not stand between them: `waiting`, `active`, `waiting` are three. An
 * event that no rule looks at is never marked: what it says is not kept.
 *
 * `first` and `order` group the events by ticket, in file order within each.
 */
export function repeatedEvents(store: TicketStore, first: Int32Array, order: Int32Array): Uint8Array {
  const repeated = new Uint8Array(order.length);
  const fileOf = filesOf(store);
  for (let ticket = 0; ticket < store.size; ticket++) {
    const [from, to] = [first[ticket]!, first[ticket + 1]!];
    let latest = Number.NEGATIVE_INFINITY;
    for (let i = from; i < to; i++) {
      const event = order[i]!;
      const at = store.eventAt.get(event);
      // Nearly all exports are in time order: nothing before a later instant can be the same.
      if (at <= latest && isRepeated(i, from)) repeated[event] = 1;
      latest = Math.max(latest, at);
    }
  }
  return repeated;

  function isRepeated(i: number, from: number): boolean {
    const event = order[i]!;
    const [at, code] = [store.eventAt.get(event), store.eventCode.get(event)];
    if (store.codes.meanings[code]!.kind === 'other') return false;
    let between = false;
    for (let j = i - 1; j >= Math.max(from, i - LOOKED_BACK); j--) {
      const before = order[j]!;
      if (store.eventAt.get(before) !== at || repeated[before] === 1) continue;
      if (store.eventCode.get(before) === code) return !between || fileOf(before) !== fileOf(event);
      between = true;
    }
    return false;
  }
}

/** The position in `eventFiles` of the file that an event comes from. */
function filesOf(store: TicketStore): (event: number) => number {
  const files = store.eventFiles;
  return (event) => files.findLastIndex(({ first }) => first <= event);
}
