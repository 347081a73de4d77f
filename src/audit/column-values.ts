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
  const { columnOf, givenBy } = store.codes;
  const code = timeline.code[i]!;
  const column = columnOf[code]!;
  if (column < 0 || !watched[column]) return false;
  values[column] = givenBy[code]!;
  return true;
}
