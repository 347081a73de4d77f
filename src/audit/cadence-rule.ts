/** Updates on the way: between start and stop no gap longer than agreed (SEMANTICS section 8). */
import type { WorkingTime } from '../calendar/working-time.ts';
import type { CadenceRule, Target } from '../policy/policy.ts';
import type { CodeSet } from '../tickets/event-codes.ts';
import type { Timeline } from '../tickets/timeline.ts';
import { subtract } from '../time/spans.ts';
import { LAID_OUT_FROM, LAID_OUT_TO } from '../time/zone.ts';
import { type ClockRun, type ClockTerms, runClock } from './clock.ts';
import { type Course, countedAndPaused, type Judgement, judge } from './deadline.ts';
import { type Outcome, unmeasurable, untargeted } from './outcome.ts';
import { type PauseTerms, pausedSpans, pauseTerms } from './pauses.ts';
import { appliesTo, barred, isConcerned, isDamaged, type Scope, scopeOf, startOfDamaged } from './scope.ts';
import { type Ground, groupOf, reopening, targetsByGroup } from './time-rule.ts';

export interface ReadyCadenceRule extends Scope {
  readonly rule: CadenceRule;
  readonly pauses: PauseTerms;
  readonly clock: ClockTerms;
  readonly updates: CodeSet;
  readonly calendar: WorkingTime;
  readonly targets: readonly (Target | undefined)[];
}

export function readyCadenceRule(rule: CadenceRule, ground: Ground): ReadyCadenceRule {
  const { policy, store } = ground;
  const { codes } = store;
  return {
    rule,
    ...scopeOf(rule, policy, store),
    pauses: pauseTerms(store, policy.tickets.pause.filter(appliesTo(rule))),
    clock: {
      starts: codes.setOf([rule.from]),
      stops: codes.setOf([rule.to, ...rule.toAlso]),
      ...reopening(rule.to, 'resume', store),
    },
    updates: codes.setOf(rule.updates),
    calendar: ground.calendars.get(rule.calendar)!,
    targets: targetsByGroup(rule.every, ground.priorities),
  };
}

/** Null: the rule is not about this ticket. What is wrong is looked for in the order of a clock. */
export function cadenceOutcome(ready: ReadyCadenceRule, timeline: Timeline, ground: Ground): Outcome | null {
  const { store } = ground;
  const damaged = isDamaged(store, timeline.ticket);
  if (!isConcerned(ready, timeline, damaged)) return null;
  const clock = runClock(timeline, ready.clock, ground.asOf);
  const group = groupOf(ready.rule.priorityChange, timeline, clock, ground.priorities);
  const from = damaged ? startOfDamaged(ready.clock.starts, clock.from, store, timeline.ticket) : clock.from;
  const moments = { from, stopped: clock.stopped };
  const bar = barred(ready, timeline, store, group, moments);
  if (bar !== null) return bar;
  if (Number.isNaN(clock.from)) return unmeasurable(group, moments, 'no-start');
  const target = ready.targets[group];
  if (target === undefined) return unmeasurable(group, moments, 'unknown-priority');
  if (target.kind === 'none') return untargeted(group, moments);
  if (clock.stopBeforeStart) return unmeasurable(group, moments, 'stop-before-start');
  const beyond = clock.from < LAID_OUT_FROM || clock.end > LAID_OUT_TO;
  if (beyond || !ready.calendar.hasOpening) return unmeasurable(group, moments, 'no-open-time');
  const gaps = judgedGaps(ready, target, timeline, clock, ground);
  if (gaps.some(({ judged }) => Number.isNaN(judged.due)))
    return unmeasurable(group, moments, 'no-open-time');
  return outcomeOfGaps(gaps, clock, group);
}

/** From one update to the next; instants in ms. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly course: Course;
  readonly countedMs: number;
  readonly pausedMs: number;
  readonly judged: Judgement;
}

/** Each gap is a clock of its own: it starts at an update and stops at the next. */
export function judgedGaps(
  ready: ReadyCadenceRule,
  target: Exclude<Target, { kind: 'none' }>,
  timeline: Timeline,
  clock: ClockRun,
  { store, policy }: Ground,
): Gap[] {
  const paused = pausedSpans(store, timeline, ready.pauses);
  const cuts = gapsOf(timeline, ready.updates, clock);
  const gaps: Gap[] = [];
  for (let i = 0; i < cuts.length; i += 2) {
    const [from, to] = [cuts[i]!, cuts[i + 1]!];
    const alone: ClockRun = { ...clock, from, stopped: to, end: to, stretches: to > from ? [from, to] : [] };
    const course = {
      clock: alone,
      counting: paused.length === 0 ? alone.stretches : subtract(alone.stretches, paused),
      calendar: ready.calendar,
      workingDay: policy.workingDay,
      releases: null,
      openMs: null,
      happened: () => Number.NaN,
    };
    const judged = judge(target, course);
    if (judged === null)
      throw new Error('a gap is no target to wait for: the policy check lets none through');
    gaps.push({ from, to, course, judged, ...countedAndPaused(target, course) });
  }
  return gaps;
}

/** Flat pairs from update to update, in each stretch in which updates are owed; at least one pair. */
function gapsOf({ at, code, length }: Timeline, updates: CodeSet, clock: ClockRun): number[] {
  const gaps: number[] = [];
  let event = 0;
  for (let i = 0; i < clock.stretches.length; i += 2) {
    let from = clock.stretches[i]!;
    const to = clock.stretches[i + 1]!;
    while (event < length && at[event]! <= from) event++;
    for (; event < length && at[event]! < to; event++) {
      if (!updates.has(code[event]!) || at[event]! === from) continue;
      gaps.push(from, at[event]!);
      from = at[event]!;
    }
    gaps.push(from, to);
  }
  return gaps.length === 0 ? [clock.from, clock.from] : gaps;
}

/** The figures are those of the longest gap; breached from the instant at which the first gap that was over was used up. */
function outcomeOfGaps(gaps: readonly Gap[], clock: ClockRun, group: number): Outcome {
  const over = gaps.filter(({ judged }) => judged.late);
  const deciding = (over.length > 0 ? over : gaps).reduce((a, b) => (isWorse(b, a) ? b : a));
  const first = over[0] ?? deciding;
  return {
    kind: over.length > 0 ? 'breached' : Number.isNaN(clock.stopped) ? 'running' : 'met',
    reason: null,
    term: null,
    group,
    from: clock.from,
    due: first.judged.due,
    stopped: clock.stopped,
    countedMs: deciding.countedMs,
    pausedMs: deciding.pausedMs,
    targetMs: deciding.judged.targetMs,
    overrunMs: deciding.judged.overrunMs,
    decidedBy: null,
    evidence: { kind: 'gap', from: deciding.from, to: deciding.to, over: over.length },
  };
}

/** Over by more; of gaps that are over by the same, or not at all, the longer one. The first of equals stands. */
function isWorse(a: Gap, b: Gap): boolean {
  if (a.judged.overrunMs !== b.judged.overrunMs) return a.judged.overrunMs > b.judged.overrunMs;
  return a.countedMs > b.countedMs;
}
