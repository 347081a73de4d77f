/** Which tickets a rule is about, and what keeps one of them from being judged under it (SEMANTICS section 4). */
import { MOMENTS } from '../intake/canonical.ts';
import type { Condition } from '../policy/condition.ts';
import type { Policy, Term } from '../policy/policy.ts';
import type { CodeSet } from '../tickets/event-codes.ts';
import { CONFLICTING_ROWS, REJECTED_EVENT, REJECTED_ROW, type TicketStore } from '../tickets/ticket-store.ts';
import type { Timeline } from '../tickets/timeline.ts';
import { excluded, type Moments, type Outcome, unmeasurable } from './outcome.ts';
import { type Test, testOn } from './terms.ts';

export interface Scope {
  readonly when: Test;
  readonly exclude: readonly { readonly term: Term; readonly test: Test }[];
}

interface Scoped {
  readonly id: string;
  readonly when: Condition | null;
}

/** Whether a term of the policy (an exclusion, a pause) is about a rule. */
export function appliesTo(rule: { readonly id: string }) {
  return (term: { readonly rules: readonly string[] | 'all' }): boolean =>
    term.rules === 'all' || term.rules.includes(rule.id);
}

export function scopeOf(rule: Scoped, policy: Policy, store: TicketStore): Scope {
  const excluding = policy.tickets.exclude.filter(appliesTo(rule));
  return {
    when: testOn(store, rule.when),
    exclude: excluding.map((term) => ({ term, test: testOn(store, term.when) })),
  };
}

/** Bad data against a ticket: then a rule is about it as soon as it may be. */
export function isDamaged(store: TicketStore, ticket: number): boolean {
  return store.hasFlag(ticket, REJECTED_ROW | REJECTED_EVENT | CONFLICTING_ROWS);
}

export function isConcerned({ when }: Scope, timeline: Timeline, damaged: boolean): boolean {
  return damaged ? when.mayHold(timeline.final) : when.holds(timeline.final);
}

/** In this order: rows that contradict each other, a term that leaves it out, what could not be read. Null: none of it. */
export function barred(
  { exclude }: Scope,
  timeline: Timeline,
  store: TicketStore,
  group: number,
  moments: Moments,
): Outcome | null {
  const { ticket } = timeline;
  const isSound = !isDamaged(store, ticket);
  if (isSound && exclude.length === 0) return null;
  if (store.hasFlag(ticket, CONFLICTING_ROWS)) return unmeasurable(group, moments, 'conflicting-rows');
  const leftOut = exclude.find(({ test }) => test.holds(timeline.final));
  if (leftOut !== undefined) return excluded(group, moments, leftOut.term);
  if (store.hasFlag(ticket, REJECTED_ROW)) return unmeasurable(group, moments, 'rejected-row');
  if (store.hasFlag(ticket, REJECTED_EVENT)) return unmeasurable(group, moments, 'rejected-event');
  return null;
}

/**
 * A row that was rejected says nothing of as-of. What can be read of its start tells its period all the same, also
 * where that lies after as-of: bad data never makes a ticket vanish.
 */
export function startOfDamaged(starts: CodeSet, from: number, store: TicketStore, ticket: number): number {
  const moment = MOMENTS.findIndex((name) => starts.has(store.codes.happening(name)));
  return Number.isNaN(from) && moment >= 0 ? store.rowMoment(ticket, moment) : from;
}
