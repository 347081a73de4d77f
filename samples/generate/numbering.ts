import { inUtc } from './local-time.ts';
import type { Ticket } from './ticket.ts';

/** Gives the tickets, in order of opening, the numbers of a system. */
export type Numbering = (tickets: readonly Ticket[]) => string[];

/** `MG-10401`, `MG-10402`, ... without a gap. */
export function running(prefix: string, first: number): Numbering {
  return (tickets) => tickets.map((_, index) => `${prefix}${first + index}`);
}

/** A number that starts again every month or day: `period` makes the part that changes, `digits` is the width. */
export function restarting(period: (instant: number) => string, digits: number): Numbering {
  return (tickets) => {
    const counts = new Map<string, number>();
    return tickets.map(({ opened }) => {
      const prefix = period(opened);
      const count = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, count);
      return `${prefix}-${String(count).padStart(digits, '0')}`;
    });
  };
}

/** In order of opening, each with its number; a planned case whose number would change is refused. */
export function numbered(tickets: readonly Ticket[], numbering: Numbering): (Ticket & { id: string })[] {
  const inOrder = tickets.toSorted((one, other) => one.opened - other.opened);
  const ids = numbering(inOrder);
  const moved = inOrder.flatMap((ticket, index) =>
    ticket.id === undefined || ticket.id === ids[index]
      ? []
      : [`${ticket.id} -> ${ids[index]} (${ticket.about}, ${inUtc(ticket.opened)})`],
  );
  if (moved.length > 0) throw new Error(`planned cases have moved:\n${moved.join('\n')}`);
  return inOrder.map((ticket, index) => ({ ...ticket, id: ids[index]! }));
}
