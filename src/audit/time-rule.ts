/** A time rule made ready for a store of tickets, and the outcome of one ticket under it. */
import type { WorkingTime } from '../calendar/working-time.ts';
import { MOMENTS } from '../intake/canonical.ts';
import type { Policy, Target, Targets, TimeRule } from '../policy/policy.ts';
import type { CodeSet } from '../tickets/event-codes.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import type { Timeline } from '../tickets/timeline.ts';
import { subtract } from '../time/spans.ts';
import { LAID_OUT_FROM, LAID_OUT_TO } from '../time/zone.ts';
import { type OutcomeUnder, owedAfterBreach } from './after-breach.ts';
import { type ClockRun, type ClockTerms, runClock, startOn } from './clock.ts';
import { type Course, countedAndPaused, judge, mayLackDue } from './deadline.ts';
import type { AgreedExclusions } from './exclusions/agreed.ts';
import { type Outcome, unmeasurable, untargeted } from './outcome.ts';
import { type PauseTerms, pausedSpans, pauseTerms } from './pauses.ts';
import type { Priorities } from './priorities.ts';
import { appliesTo, barred, isConcerned, isDamaged, type Scope, scopeOf, startOfDamaged } from './scope.ts';

/** What all rules of an audit share. */
export interface Ground {
  readonly policy: Policy;
  readonly store: TicketStore;
  readonly priorities: Priorities;
  readonly calendars: ReadonlyMap<string, WorkingTime>;
  readonly releases: readonly number[] | null;
  readonly asOf: number;
  /** What both parties agreed to leave out; null: nothing, or not of these verdicts. */
  readonly agreed: AgreedExclusions | null;
}

export interface ReadyTimeRule extends Scope {
  readonly rule: TimeRule;
  readonly pauses: PauseTerms;
  readonly clock: ClockTerms;
  readonly calendar: WorkingTime;
  /** Target by group number; undefined for a group without one (the unknown priorities). */
  readonly targets: readonly (Target | undefined)[];
  /** The clock starts at something that comes later than the report: until then nothing is owed. */
  readonly startsLater: boolean;
  /** Every ticket comes to that in the end: to be restored, to be closed. */
  readonly startComes: boolean;
  /** What it stops at may come about more than once: before the start it was about something else. */
  readonly stopsAnew: boolean;
  /** The end of a ticket: a start that has not come by then does not come. */
  readonly ends: CodeSet;
  /** Of a target `before ...`: by happening the codes of all that counts as it. */
  readonly before: ReadonlyMap<string, CodeSet>;
}

/** `from` is the happening that starts the clock: the rule's own, or the one that stands in for it. */
export function readyTimeRule(rule: TimeRule, from: string, ground: Ground): ReadyTimeRule {
  const { policy, store } = ground;
  const { codes } = store;
  return {
    rule,
    ...scopeOf(rule, policy, store),
    pauses: pauseTerms(store, policy.tickets.pause.filter(appliesTo(rule))),
    clock: {
      starts: codes.setOf([from], from === rule.from ? rule.fromValues : null),
      stops: codes.setOf([rule.to], rule.toValues).with(codes.setOf(rule.toAlso)),
      ...reopening(rule.to, rule.reopen, store),
    },
    calendar: ground.calendars.get(rule.calendar)!,
    targets: targetsByGroup(rule.within, ground.priorities),
    startsLater: !['opened', 'registered'].includes(from),
    startComes: MOMENTS.some((moment) => moment === from),
    stopsAnew: !MOMENTS.some((moment) => moment === rule.to),
    ends: codes.setOf(['closed']),
    before: new Map([...rule.before].map(([happening, all]) => [happening, codes.setOf(all)])),
  };
}

/** The same for each rule that is asked for, made ready once. `startOf` gives the happening that starts its clock. */
export function readyTimeRules(
  startOf: (rule: TimeRule) => string,
  ground: Ground,
): (rule: TimeRule) => ReadyTimeRule {
  const known = new Map<TimeRule, ReadyTimeRule>();
  return (rule) => {
    const ready = known.get(rule) ?? readyTimeRule(rule, startOf(rule), ground);
    known.set(rule, ready);
    return ready;
  };
}

/** A response cannot be taken back by a reopening, a restoration can. */
export function reopening(
  to: string,
  reopen: TimeRule['reopen'],
  store: TicketStore,
): Pick<ClockTerms, 'reopens' | 'reopen'> {
  const reopenable = to === 'restored' || to === 'closed';
  return { reopens: store.codes.setOf(['reopened']), reopen: reopenable ? reopen : 'first' };
}

export function targetsByGroup(targets: Targets, { labels }: Priorities): readonly (Target | undefined)[] {
  return labels.map((id) => ('each' in targets ? targets.each : targets.byPriority.get(id)));
}

/**
 * Null: the rule is not about this ticket, or nothing was breached that would make something owed. What is wrong is
 * looked for in the order of SEMANTICS section 4: conflicting rows, excluded, no usable start, unknown priority,
 * untargeted, stop before start, then the clock. `under` gives the outcome of the same ticket under another rule.
 */
export function timeOutcome(
  ready: ReadyTimeRule,
  timeline: Timeline,
  ground: Ground,
  under: OutcomeUnder,
): Outcome | null {
  const { store } = ground;
  const { ticket } = timeline;
  const damaged = isDamaged(store, ticket);
  if (!isConcerned(ready, timeline, damaged)) return null;
  const owed = owedAfterBreach(ready.rule, under);
  if (owed === 'nothing') return null;
  const start = owed.from ?? laterStart(ready, timeline);
  if (!damaged && start === 'not-yet') return null;
  const clock = runClock(timeline, ready.clock, ground.asOf, start === 'not-yet' ? null : start);
  const group = groupOf(ready.rule.priorityChange, timeline, clock, ground.priorities);
  const moments = {
    from: damaged ? startOfDamaged(ready.clock.starts, clock.from, store, ticket) : clock.from,
    stopped: clock.stopped,
  };
  const bar = barred(ready, timeline, store, group, moments);
  if (bar !== null) return bar;
  if (owed.reason !== null) return unmeasurable(group, moments, owed.reason);
  if (Number.isNaN(clock.from)) return unmeasurable(group, moments, 'no-start');
  const target = ready.targets[group];
  if (target === undefined) return unmeasurable(group, moments, 'unknown-priority');
  if (target.kind === 'none') return untargeted(group, moments);
  if (clock.stopBeforeStart) return unmeasurable(group, moments, 'stop-before-start');
  return clockOutcome(target, ready, timeline, clock, group, ground);
}

/**
 * Of a clock that starts later than the report: its start, where stops before that are about something else, or that it
 * has not come yet. Null: the clock starts where the rule says, and a stop before that contradicts it.
 */
export function laterStart(ready: ReadyTimeRule, timeline: Timeline): number | 'not-yet' | null {
  const { startsLater, startComes, stopsAnew, ends, clock } = ready;
  if (!startsLater) return null;
  const from = startOn(timeline, clock);
  if (Number.isNaN(from))
    return startComes && Number.isNaN(startOn(timeline, { starts: ends })) ? 'not-yet' : null;
  return stopsAnew ? from : null;
}

function clockOutcome(
  target: Exclude<Target, { kind: 'none' }>,
  ready: ReadyTimeRule,
  timeline: Timeline,
  clock: ClockRun,
  group: number,
  ground: Ground,
): Outcome {
  const course = courseOf(ready, timeline, clock, ground);
  // No calendar is laid out that far: what was not laid out would count as closed.
  const beyond = clock.from < LAID_OUT_FROM || clock.end > LAID_OUT_TO;
  if (beyond || !ready.calendar.hasOpening) return unmeasurable(group, clock, 'no-open-time');
  const judged = judge(target, course);
  if (judged === null) return unmeasurable(group, clock, 'unknown-release');
  if (Number.isNaN(judged.due) && !mayLackDue(target)) return unmeasurable(group, clock, 'no-open-time');
  const { countedMs, pausedMs } = countedAndPaused(target, course);
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
    countedMs,
    pausedMs,
    decidedBy: null,
    evidence: null,
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
    openMs: null,
    happened: (happening) => firstFrom(timeline, ready.before.get(happening)!, clock.from),
  };
}

/** The first of these at or after an instant; NaN when there is none. */
function firstFrom(timeline: Timeline, codes: CodeSet, from: number): number {
  for (let i = 0; i < timeline.length; i++)
    if (timeline.at[i]! >= from && codes.has(timeline.code[i]!)) return timeline.at[i]!;
  return Number.NaN;
}

/** The priority that holds for the whole ticket when it changed while the clock ran. */
export function groupOf(
  change: TimeRule['priorityChange'],
  timeline: Timeline,
  clock: ClockRun,
  priorities: Priorities,
): number {
  switch (change) {
    case 'last':
      return priorities.at(timeline, clock.lastIndex);
    case 'first':
      return priorities.first(timeline, clock.from);
    case 'highest':
      return priorities.highest(timeline, clock.from, clock.lastIndex);
  }
}
