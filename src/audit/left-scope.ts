/**
 * Tickets that a rule was about, until a column was changed by which it knows them (type: incident, later: tip). A rule
 * goes by what a ticket said last, so such a ticket leaves it without an outcome; it is told of, or nobody would see it.
 */
import type { TicketBasedRule } from '../policy/policy.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import type { Timeline } from '../tickets/timeline.ts';
import { takeChange } from './column-values.ts';
import type { AuditInput } from './input.ts';
import type { LeftScopeResult } from './result.ts';
import type { Test } from './terms.ts';

export interface LeftScope {
  readonly rule: TicketBasedRule;
  readonly ticket: number;
  /** What it said when the rule was about it, and at as-of. */
  readonly before: string;
  readonly after: string;
}

/** What it said when the rule was last about it: "type: incident"; null where the rule never was. */
export function saidBefore(when: Test, timeline: Timeline, store: TicketStore): string | null {
  // Nearly no ticket ever changes in those columns.
  if (!when.columns.some((column) => timeline.changed[column])) return null;
  const watched = store.columns.map((_, column) => when.columns.includes(column));
  // A status in a ticket's row is its present one and says nothing of the past.
  const status = store.columnAt('status');
  const values = watched.map((is, column) =>
    is && column !== status ? store.rowValue(timeline.ticket, column) : 0,
  );
  let said: string | null = null;
  for (let i = 0; i < timeline.length; i++) {
    const before = when.holds(values) ? says(when, values, store) : null;
    if (takeChange(store, timeline, i, watched, values)) said = before ?? said;
  }
  return said;
}

/** What is said in the columns by which a rule knows what it is about. */
export function says({ columns }: Test, values: readonly number[], store: TicketStore): string {
  return columns
    .map((column) => `${store.columns[column]!.name}: ${store.columns[column]!.values.text(values[column]!)}`)
    .join(', ');
}

export function leftScopeResults(
  { tickets, files }: AuditInput,
  left: readonly LeftScope[],
): LeftScopeResult[] {
  const { store } = tickets!;
  return left.map(({ rule, ticket, before, after }) => ({
    rule: rule.id,
    clause: rule.clause,
    ticket: store.idOf(ticket),
    before,
    after,
    source: { path: files[store.file.get(ticket)]!.tally.path, line: store.line.get(ticket) },
  }));
}
