/** What the columns of a ticket say as its timeline goes on. */
import type { TicketStore } from '../tickets/ticket-store.ts';
import type { Timeline } from '../tickets/timeline.ts';

/** Takes event i into the values, a code per column; false when it changes no column that is watched. */
export function takeChange(
  store: TicketStore,
  timeline: Timeline,
  i: number,
  watched: readonly boolean[],
  values: number[],
): boolean {
  const meaning = store.codes.meanings[timeline.code[i]!]!;
  if (meaning.kind !== 'column' || !watched[meaning.column]) return false;
  values[meaning.column] = meaning.value;
  return true;
}
