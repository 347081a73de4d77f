/** A time rule made ready for a store of tickets, and the outcome of one ticket under it. */
import type { WorkingTime } from '../calendar/working-time.ts';
import { MOMENTS } from '../intake/canonical.ts';
import type { Policy, Target, Term, TimeRule } from '../policy/policy.ts';
import { CONFLICTING_ROWS, REJECTED_EVENT, REJECTED_ROW, type TicketStore } from '../tickets/ticket-store.ts';
import type { Timeline } from '../tickets/timeline.ts';
import { subtract } from '../time/spans.ts';
import { LAID_OUT_FROM, LAID_OUT_TO } from '../time/zone.ts';
import { type ClockRun, type ClockTerms, runClock } from './clock.ts';
import { type Course, countedAndPaused, judge } from './deadline.ts';
import { type Outcome, outcome, type UnmeasurableReason } from './outcome.ts';
import { type PauseTerms, pausedSpans, pauseTerms } from './pauses.ts';
import type { Priorities } from './priorities.ts';
import { mentionsRelease } from './sources.ts';
import { type Test, testOn } from './terms.ts';

/** What all rules of an audit share. */
export interface Ground {
  readonly policy: Policy;
  readonly store: TicketStore;
  readonly priorities: Priorities;
  readonly calendars: ReadonlyMap<string, WorkingTime>;
  readonly releases: readonly number[] | null;
  readonly asOf: number;
}

export interface ReadyTimeRule {
  readonly rule: TimeRule;
  readonly when: Test;
  readonly exclude: readonly { readonly term: Term; readonly test: Test }[];
  readonly pauses: PauseTerms;
  readonly clock: ClockTerms;
  readonly calendar: WorkingTime;
  /** Target by group number; undefined for a group without one (the unknown priorities). */
  readonly targets: readonly (Target | undefined)[];
}

/** `from` is the happening that starts the clock: the rule's own, or the one that stands in for it. */
export function readyTimeRule(rule: TimeRule, from: string, ground: Ground): ReadyTimeRule {
  const { policy, store, priorities } = ground;
  const applies = (term: { rules: readonly string[] | 'all' }): boolean =>
    term.rules === 'all' || term.rules.includes(rule.id);
  const within = rule.within;
  return {
    rule,
    when: testOn(store, rule.when),
    exclude: policy.tickets.exclude.filter(applies).map((term) => ({ term, test: testOn(store, term.when) })),
    pauses: pauseTerms(store, policy.tickets.pause.filter(applies)),
    clock: clockTerms(rule, from, store),
    calendar: ground.calendars.get(rule.calendar)!,
    targets: priorities.labels.map((id) => ('each' in within ? within.each : within.byPriority.get(id))),
  };
}

/** A response cannot be taken back by a reopening, a restoration can. */
function clockTerms(rule: TimeRule, from: string, store: TicketStore): ClockTerms {
  const code = (happening: string): number => store.codes.happening(happening);
  const reopenable = rule.to === 'restored' || rule.to === 'closed';
  return {
    starts: new Set([code(from)]),
    stops: new Set([rule.to, ...rule.toAlso].map(code)),
    reopens: new Set([code('reopened')]),
    reopen: reopenable ? rule.reopen : 'first',
  };
}

/**
 * Null: the rule is not about this ticket. What is wrong is looked for in the order of SEMANTICS section 4:
 * conflicting rows, excluded, no usable start, unknown priority, untargeted, stop before start, then the clock.
 */
export function timeOutcome(ready: ReadyTimeRule, timeline: Timeline, ground: Ground): Outcome | null {
  const { store } = ground;
  const { ticket } = timeline;
  const damaged = store.hasFlag(ticket, REJECTED_ROW | REJECTED_EVENT | CONFLICTING_ROWS);
  const concerned = damaged ? ready.when.mayHold(timeline.final) : ready.when.holds(timeline.final);
  if (!concerned) return null;
  const clock = runClock(timeline, ready.clock, ground.asOf);
  const group = groupOf(ready.rule, timeline, clock, ground.priorities);
  const moments = {
    from: damaged ? startOfDamaged(ready, clock, ground, ticket) : clock.from,
    stopped: clock.stopped,
  };
  const unmeasurable = (reason: UnmeasurableReason): Outcome =>
    outcome('unmeasurable', group, { ...moments, reason });

  if (store.hasFlag(ticket, CONFLICTING_ROWS)) return unmeasurable('conflicting-rows');
  const excluded = ready.exclude.find(({ test }) => test.holds(timeline.final));
  if (excluded !== undefined) return outcome('excluded', group, { ...moments, term: excluded.term });
  if (store.hasFlag(ticket, REJECTED_ROW)) return unmeasurable('rejected-row');
  if (store.hasFlag(ticket, REJECTED_EVENT)) return unmeasurable('rejected-event');
  if (Number.isNaN(clock.from)) return unmeasurable('no-start');
  const target = ready.targets[group];
  if (target === undefined) return unmeasurable('unknown-priority');
  if (target.kind === 'none') return outcome('untargeted', group, moments);
  if (clock.stopBeforeStart) return unmeasurable('stop-before-start');
  return clockOutcome(target, ready, timeline, clock, group, ground);
}

/**
 * A row that was rejected says nothing of as-of. What can be read of its start tells its period all the same, also
 * where that lies after as-of: bad data never makes a ticket vanish.
 */
function startOfDamaged(ready: ReadyTimeRule, clock: ClockRun, { store }: Ground, ticket: number): number {
  const moment = MOMENTS.findIndex((name) => ready.clock.starts.has(store.codes.happening(name)));
  return Number.isNaN(clock.from) && moment >= 0 ? store.rowMoment(ticket, moment) : clock.from;
}

function clockOutcome(
  target: Exclude<Target, { kind: 'none' }>,
  ready: ReadyTimeRule,
  timeline: Timeline,
  clock: ClockRun,
  group: number,
  ground: Ground,
): Outcome {
  const moments = { from: clock.from, stopped: clock.stopped };
  const course = courseOf(ready, timeline, clock, ground);
  // No calendar is laid out that far: what was not laid out would count as closed.
  const beyond = clock.from < LAID_OUT_FROM || clock.end > LAID_OUT_TO;
  if (beyond || !ready.calendar.hasOpening)
    return outcome('unmeasurable', group, { ...moments, reason: 'no-open-time' });
  const judged = judge(target, course);
  if (judged === null) return outcome('unmeasurable', group, { ...moments, reason: 'unknown-release' });
  if (Number.isNaN(judged.due) && !mentionsRelease(target)) {
    return outcome('unmeasurable', group, { ...moments, reason: 'no-open-time' });
  }
  const kind = judged.late ? 'breached' : Number.isNaN(clock.stopped) ? 'running' : 'met';
  return {
    kind,
    reason: null,
    term: null,
    group,
    from: clock.from,
    stopped: clock.stopped,
    due: judged.due,
    targetMs: judged.targetMs,
    overrunMs: judged.overrunMs,
    ...countedAndPaused(target, course),
    decidedBy: null,
  };
}

/** What a clock's target is judged against. */
export function courseOf(
  ready: ReadyTimeRule,
  timeline: Timeline,
  clock: ClockRun,
  ground: Pick<Ground, 'store' | 'policy' | 'releases'>,
): Course {
  const paused = pausedSpans(ground.store, timeline, ready.pauses);
  return {
    clock,
    counting: paused.length === 0 ? clock.stretches : subtract(clock.stretches, paused),
    calendar: ready.calendar,
    workingDay: ready.rule.workingDay ?? ground.policy.workingDay,
    releases: ground.releases,
  };
}

function groupOf(rule: TimeRule, timeline: Timeline, clock: ClockRun, priorities: Priorities): number {
  switch (rule.priorityChange) {
    case 'last':
      return priorities.at(timeline, clock.lastIndex);
    case 'first':
      return priorities.first(timeline, clock.from);
    case 'highest':
      return priorities.highest(timeline, clock.from, clock.lastIndex);
  }
}
