/** Replays every ticket against the ticket rules of a policy. */

import { MOMENTS } from '../intake/canonical.ts';
import type { ExclusionReason } from '../intake/tally.ts';
import type { Rule, TicketBasedRule, TimeRule } from '../policy/policy.ts';
import { isAboutTickets } from '../policy/rule-kinds.ts';
import { REJECTED_EVENT, REJECTED_ROW } from '../tickets/ticket-store.ts';
import { type Timeline, Timelines } from '../tickets/timeline.ts';
import type { Period } from '../time/period.ts';
import type { OutcomeUnder } from './after-breach.ts';
import { cadenceOutcome, type ReadyCadenceRule, readyCadenceRule } from './cadence-rule.ts';
import { checkOutcome, type ReadyCheckRule, readyCheckRule } from './check-rule.ts';
import { type ClockTerms, startOn } from './clock.ts';
import { combinedOutcome } from './combined-rule.ts';
import { type LeftScope, saidBefore, says } from './left-scope.ts';
import { type Outcome, outcome } from './outcome.ts';
import type { TicketKindResult } from './result.ts';
import { Scoreboard } from './scoreboard.ts';
import { closingBySilence } from './silence.ts';
import { TargetUse } from './target-use.ts';
import { TicketKinds } from './ticket-kinds.ts';
import { type Ground, type ReadyTimeRule, readyTimeRule, timeOutcome } from './time-rule.ts';

/** One ticket under one rule, inside the audit's period. */
export interface Finding {
  readonly rule: TicketBasedRule;
  readonly ticket: number;
  readonly outcome: Outcome;
  readonly application: string;
  /** Label of the unit it counts in; that of the audit when it has no usable start and counts in all. */
  readonly period: string;
}

export interface RuleScore {
  readonly rule: TicketBasedRule;
  readonly units: readonly Period[];
  readonly board: Scoreboard;
  /** Figures per calendar year, for a norm that is judged over one. */
  readonly years: readonly Period[];
  readonly yearBoard: Scoreboard | null;
  /** Figures per month of the audit, over all priorities: never judged. */
  readonly months: readonly Period[];
  readonly monthBoard: Scoreboard;
  /** Of a rule with a clock. */
  readonly targetUse: TargetUse | null;
}

/** Where a ticket's rows belong: `used`, or why they are excluded. */
export type TicketPlace = 'used' | ExclusionReason;

export interface TicketAudit {
  readonly scores: readonly RuleScore[];
  readonly kinds: readonly TicketKindResult[];
  readonly places: readonly TicketPlace[];
  /** By event: 1 for a row that stands twice, and was counted once. */
  readonly repeated: Uint8Array;
  /** Per moment the tickets whose row gives another time than its events. */
  readonly differing: readonly { readonly moment: string; readonly tickets: readonly number[] }[];
  /** Per rule the tickets of the period of which an empty cell hides whether the rule is about them. */
  readonly unclear: readonly { readonly rule: string; readonly tickets: readonly number[] }[];
  /** Tickets that count as closed because the customer kept silent, and not because an export says so. */
  readonly closedBySilence: readonly number[];
  /** Per rule the tickets of the period it is not about, by what they say in the columns it looks at. */
  readonly notConcerned: ReadonlyMap<string, readonly { readonly what: string; readonly tickets: number }[]>;
  /** Tickets of the period that a rule was about until they were changed. */
  readonly leftScope: readonly LeftScope[];
}

export interface ReadyRule {
  readonly score: RuleScore;
  readonly time: ReadyTimeRule | null;
  /** A rule about tickets that is neither a clock nor combined. */
  readonly other: ReadyCadenceRule | ReadyCheckRule | null;
  /** Positions of the parts of a combined rule. */
  readonly parts: readonly number[];
  readonly by: number;
}

type OwnRule = ReadyTimeRule | ReadyCadenceRule | ReadyCheckRule;

export interface Periods {
  readonly audit: Period;
  readonly months: readonly Period[];
  unitsOf(rule: Rule): readonly Period[];
  yearsOf(rule: Rule): readonly Period[];
}

/** `found` is called for each ticket and rule, tickets in the order in which they first stood in the input. */
export function auditTickets(
  ground: Ground,
  startOf: (rule: TimeRule) => string,
  periods: Periods,
  found: (finding: Finding, timeline: Timeline) => void,
): TicketAudit {
  const { store } = ground;
  const rules = readyRules(ground, startOf, periods);
  const timelines = new Timelines(store, ground.asOf, closingBySilence(ground));
  const kinds = new TicketKinds(store, ground.priorities.labels);
  const opened = { clock: { starts: new Set([store.codes.happening('opened')]) } };
  const places: TicketPlace[] = [];
  const differing = MOMENTS.map((moment) => ({ moment, tickets: [] as number[] }));
  const unclear = rules.map(() => [] as number[]);
  const elsewhere = rules.map(() => new Map<string, number>());
  const leftScope: LeftScope[] = [];
  const closedBySilence: number[] = [];

  for (let ticket = 0; ticket < store.size; ticket++) {
    const timeline = timelines.of(ticket);
    const damaged = store.hasFlag(ticket, REJECTED_ROW | REJECTED_EVENT);
    if (timeline.length === 0 && timeline.later && !damaged) {
      places.push('after-as-of');
      continue;
    }
    if (startsIn(periods.audit, timeline, opened))
      kinds.opened(timeline.final, ground.priorities.at(timeline, timeline.length - 1));
    if (timeline.differing !== 0) noteDiffering(differing, timeline);
    if (timeline.derived.length > 0) closedBySilence.push(ticket);
    const outcomes = outcomesOf(rules, timeline, ground);
    for (const [index, { time, other }] of rules.entries()) {
      const own = time ?? other;
      if (own === null || outcomes[index] !== null || !startsIn(periods.audit, timeline, own)) continue;
      // It would be about this ticket if another rule had been breached: nothing is unclear.
      if (own.when.holds(timeline.final)) continue;
      const before = saidBefore(own.when, timeline, store);
      const after = whatItSays(own, timeline, ground);
      if (before !== null) leftScope.push({ rule: own.rule, ticket, before, after });
      if (own.when.mayHold(timeline.final)) unclear[index]!.push(ticket);
      else tally(elsewhere[index]!, after);
    }
    places.push(settle(rules, outcomes, timeline, ground, periods.audit, kinds, found));
  }
  return {
    scores: rules.map((ready) => ready.score),
    kinds: kinds.result(rules.map(({ score }) => score.rule.id)),
    places,
    repeated: timelines.repeated,
    differing: differing.filter((d) => d.tickets.length > 0),
    unclear: rules.flatMap(({ score }, i) =>
      unclear[i]!.length === 0 ? [] : [{ rule: score.rule.id, tickets: unclear[i]! }],
    ),
    closedBySilence,
    notConcerned: new Map(rules.map(({ score }, i) => [score.rule.id, mostFirst(elsewhere[i]!)])),
    leftScope,
  };
}

export function readyRules(
  ground: Ground,
  startOf: (rule: TimeRule) => string,
  periods: Periods,
): ReadyRule[] {
  const ticketRules = ground.policy.rules.filter(isAboutTickets);
  const ids = ticketRules.map((rule) => rule.id);
  return ticketRules.map((rule) => ({
    score: emptyScore(rule, ground, periods),
    time: rule.measure === 'time' ? readyTimeRule(rule, startOf(rule), ground) : null,
    other: otherReady(rule, ground),
    parts: rule.measure === 'combined' ? rule.all.map((id) => ids.indexOf(id)) : [],
    by: rule.by === null ? -1 : ground.store.columnAt(rule.by),
  }));
}

function otherReady(rule: TicketBasedRule, ground: Ground): ReadyRule['other'] {
  if (rule.measure === 'cadence') return readyCadenceRule(rule, ground);
  return rule.measure === 'check' ? readyCheckRule(rule, ground) : null;
}

function emptyScore(rule: TicketBasedRule, ground: Ground, periods: Periods): RuleScore {
  const board = (units: readonly Period[]): Scoreboard =>
    new Scoreboard(units, ground.priorities.labels, rule.norm, rule.by !== null);
  const units = periods.unitsOf(rule);
  const years = periods.yearsOf(rule);
  return {
    rule,
    units,
    board: board(units),
    years,
    yearBoard: years.length === 0 ? null : board(years),
    months: periods.months,
    monthBoard: new Scoreboard(periods.months, ['all'], null, false),
    targetUse: rule.measure === 'time' ? new TargetUse() : null,
  };
}

/** By position of the rule. One that goes by others has them judged first, wherever they stand in the policy. */
export function outcomesOf(
  rules: readonly ReadyRule[],
  timeline: Timeline,
  ground: Ground,
): (Outcome | null)[] {
  const outcomes: (Outcome | null | undefined)[] = new Array(rules.length);
  const outcomeAt = (index: number): Outcome | null => {
    let known = outcomes[index];
    if (known === undefined) {
      known = lessAgreed(outcomeUnder(rules[index]!), rules[index]!.score.rule, timeline, ground);
      outcomes[index] = known;
    }
    return known;
  };
  const under: OutcomeUnder = (id) => outcomeAt(rules.findIndex(({ score }) => score.rule.id === id));
  const outcomeUnder = ({ time, other, parts }: ReadyRule): Outcome | null => {
    if (time !== null) return timeOutcome(time, timeline, ground, under);
    if (other === null) return combinedOutcome(parts.map(outcomeAt));
    return 'cases' in other ? checkOutcome(other, timeline, ground) : cadenceOutcome(other, timeline, ground);
  };
  return rules.map((_, index) => outcomeAt(index));
}

/** Both parties may have agreed to leave a ticket out, whatever became of it. */
function lessAgreed(
  found: Outcome | null,
  rule: TicketBasedRule,
  { ticket }: Timeline,
  { agreed, store }: Ground,
): Outcome | null {
  if (found === null || agreed === null || found.kind === 'excluded') return found;
  const { group, from, stopped } = found;
  const term = agreed.termFor(rule, store.ids[ticket]!, from);
  return term === null ? found : outcome('excluded', group, { from, stopped, term });
}

/** Counts the outcomes that lie in the audit's period, and tells where the ticket's rows belong. */
function settle(
  rules: readonly ReadyRule[],
  outcomes: readonly (Outcome | null)[],
  timeline: Timeline,
  ground: Ground,
  audit: Period,
  kinds: TicketKinds,
  found: (finding: Finding, timeline: Timeline) => void,
): TicketPlace {
  const application = cell(ground, timeline, ground.store.columnAt('application'));
  let place: TicketPlace = 'not-concerned';
  for (const [index, { score, by }] of rules.entries()) {
    const outcome = outcomes[index];
    if (outcome === null || outcome === undefined) continue;
    const at = countedAt(outcome, score.rule.countedIn, ground.asOf);
    const everywhere = Number.isNaN(at);
    if (!everywhere && (at < audit.from || at >= audit.to)) {
      if (place === 'not-concerned') place = 'outside-period';
      continue;
    }
    const unit = everywhere ? -1 : score.board.unitAt(at);
    const group = cell(ground, timeline, by);
    score.board.count(unit, outcome.group, group, outcome.kind);
    score.yearBoard?.count(everywhere ? -1 : score.yearBoard.unitAt(at), outcome.group, group, outcome.kind);
    score.monthBoard.count(everywhere ? -1 : score.monthBoard.unitAt(at), 0, '', outcome.kind);
    score.targetUse?.count(outcome);
    kinds.count(timeline.final, outcome.group, index, outcome.kind);
    const period = unit < 0 ? audit.label : score.units[unit]!.label;
    found({ rule: score.rule, ticket: timeline.ticket, outcome, application, period }, timeline);
    if (outcome.kind !== 'excluded') place = 'used';
    else if (place !== 'used') place = 'left-out';
  }
  return place;
}

/** What the ticket says in a column at as-of; '' without the column. */
function cell({ store }: Ground, timeline: Timeline, column: number): string {
  return column < 0 ? '' : store.columns[column]!.values.text(timeline.final[column]!);
}

/** SEMANTICS section 5. NaN: no usable start, so it counts in every period. */
export function countedAt(
  outcome: Outcome,
  countedIn: 'opened' | 'decided' | 'stopped',
  asOf: number,
): number {
  if (Number.isNaN(outcome.from) || countedIn === 'opened') return outcome.from;
  if (countedIn === 'stopped') return Number.isNaN(outcome.stopped) ? asOf : outcome.stopped;
  if (outcome.kind === 'running') return asOf;
  // Of updates on the way it is known at the end only that none was late.
  if (outcome.kind === 'met' && outcome.evidence?.kind === 'gap') return outcome.stopped;
  const known = [outcome.stopped, outcome.decidedBy?.knownAt ?? outcome.due].filter(
    (at) => !Number.isNaN(at),
  );
  return known.length === 0 ? outcome.from : Math.min(...known);
}

function noteDiffering(differing: readonly { readonly tickets: number[] }[], timeline: Timeline): void {
  differing.forEach(({ tickets }, moment) => {
    if ((timeline.differing & (1 << moment)) !== 0) tickets.push(timeline.ticket);
  });
}

function startsIn(
  audit: Period,
  timeline: Timeline,
  own: { readonly clock: Pick<ClockTerms, 'starts'> },
): boolean {
  const from = startOn(timeline, own.clock);
  return from >= audit.from && from < audit.to;
}

/** What a ticket says in the columns by which a rule knows what it is about: "type: tip". */
export function whatItSays({ when }: OwnRule, timeline: Timeline, ground: Ground): string {
  return says(when, timeline.final, ground.store);
}

function tally(counts: Map<string, number>, what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

function mostFirst(counts: ReadonlyMap<string, number>): { what: string; tickets: number }[] {
  return [...counts]
    .map(([what, tickets]) => ({ what, tickets }))
    .sort((a, b) => b.tickets - a.tickets || (a.what < b.what ? -1 : 1));
}
