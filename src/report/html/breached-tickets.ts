/** The breaches of one ticket belong together: it was late once, however many rules say so. */
import type { BreachResult } from '../../audit/result.ts';
import { grouped } from '../grouped.ts';

export interface BreachedTicket {
  /** That which was over most. */
  readonly worst: BreachResult;
  /** Those with a clock of their own, the worst first. */
  readonly own: readonly BreachResult[];
  /** Combined rules that were breached with one of these. */
  readonly with: readonly BreachResult[];
}

/** The worst first; equal ones as they stand in the result. */
export function breachedTickets(breaches: Iterable<BreachResult>): BreachedTicket[] {
  const perTicket = grouped(breaches, ({ ticket, source }) => JSON.stringify([ticket, source]));
  return [...perTicket.values()].map(together).sort((a, b) => b.worst.overrunMs - a.worst.overrunMs);
}

export function anchorOf(rank: number): string {
  return `breach-${rank + 1}`;
}

function together(list: readonly BreachResult[]): BreachedTicket {
  const sorted = [...list].sort((a, b) => b.overrunMs - a.overrunMs);
  const rules = new Set(sorted.map(({ rule }) => rule));
  const own = sorted.filter(({ part }) => part === null || !rules.has(part));
  return { worst: own[0]!, own, with: sorted.filter((breach) => !own.includes(breach)) };
}
