/** Tickets that a rule is not about: what they say instead, and those of which an empty cell hides it. */
import type { CodeSet } from '../tickets/event-codes.ts';
import type { Timeline } from '../tickets/timeline.ts';
import type { Period } from '../time/period.ts';
import type { ReadyCadenceRule } from './cadence-rule.ts';
import type { ReadyCheckRule } from './check-rule.ts';
import { startOn } from './clock.ts';
import { type LeftScope, saidBefore, says } from './left-scope.ts';
import type { ReadyRule } from './ticket-rules.ts';
import type { Ground, ReadyTimeRule } from './time-rule.ts';

type OwnRule = ReadyTimeRule | ReadyCadenceRule | ReadyCheckRule;

/** By what tickets say, how many say so, most first. */
export type SaidInstead = readonly { readonly what: string; readonly tickets: number }[];

export class NotConcerned {
  /** Tickets of the period of which an empty cell hides whether the rule is about them. */
  readonly unclear: number[] = [];
  /** Tickets of the period that it was about until they were changed. */
  readonly left: LeftScope[] = [];
  readonly #own: OwnRule | null;
  readonly #ground: Ground;
  readonly #audit: Period;
  readonly #said = new Map<string, number>();

  constructor({ time, other }: ReadyRule, ground: Ground, audit: Period) {
    this.#own = time ?? other;
    this.#ground = ground;
    this.#audit = audit;
  }

  /** Takes a ticket that has no outcome under the rule. */
  add(timeline: Timeline): void {
    const own = this.#own;
    if (own === null || !startsIn(this.#audit, timeline, own.clock)) return;
    // It would be about this ticket if another rule had been breached: nothing is unclear.
    if (own.when.holds(timeline.final)) return;
    const before = saidBefore(own.when, timeline, this.#ground.store);
    if (before !== null) {
      const after = whatItSays(own, timeline, this.#ground);
      this.left.push({ rule: own.rule, ticket: timeline.ticket, before, after });
    }
    if (own.when.mayHold(timeline.final)) {
      this.unclear.push(timeline.ticket);
      return;
    }
    const what = whatItSays(own, timeline, this.#ground);
    this.#said.set(what, (this.#said.get(what) ?? 0) + 1);
  }

  get said(): SaidInstead {
    return [...this.#said]
      .map(([what, tickets]) => ({ what, tickets }))
      .sort((a, b) => b.tickets - a.tickets || (a.what < b.what ? -1 : 1));
  }
}

/** Whether the first of some happenings lies in a period. */
export function startsIn(
  audit: Period,
  timeline: Timeline,
  happenings: { readonly starts: CodeSet },
): boolean {
  const from = startOn(timeline, happenings);
  return from >= audit.from && from < audit.to;
}

/** What a ticket says in the columns by which a rule knows what it is about: "type: tip". */
export function whatItSays({ when }: OwnRule, timeline: Timeline, { store }: Ground): string {
  return says(when, timeline.final, store);
}
