/** Targets of obligations: the arithmetic of ticket deadlines, on a clock that nothing pauses. */
import { type WorkingTime, workingTime } from '../../calendar/working-time.ts';
import type { FactBasedRule, RecurrenceRule, SequenceRule, SpanRule, Target } from '../../policy/policy.ts';
import type { Zone } from '../../time/zone.ts';
import { type Course, countedAndPaused, type Judgement, judge } from '../deadline.ts';
import type { ObligationGround } from './ground.ts';

export interface DueTerms {
  readonly calendar: WorkingTime;
  readonly workingDay: FactBasedRule['workingDay'];
}

export function dueTerms(
  rule: RecurrenceRule | SequenceRule | SpanRule,
  { calendars, zone }: ObligationGround,
): DueTerms {
  const calendar = rule.calendar === null ? withoutHours(zone) : calendars.get(rule.calendar)!;
  return { calendar, workingDay: rule.workingDay };
}

/** For targets that need no hours: the zone is all that is asked of it. */
function withoutHours(zone: Zone): WorkingTime {
  const weekly = [[], [], [], [], [], [], []] as const;
  return workingTime({ id: '', title: '', clause: null, weekly, holidays: null, exceptions: [] }, zone, null);
}

/** From one moment to another against a target: late, when it was used up, and how long it took in what measure. */
export interface Took {
  readonly late: boolean;
  /** NaN: the calendar does not open often enough. */
  readonly due: number;
  /** What passed and what was agreed, in the target's own time; for points in time and months elapsed time. */
  readonly foundMs: number;
  readonly limitMs: number;
}

export function took(target: Target, from: number, to: number, terms: DueTerms): Took {
  const end = Math.max(from, to);
  const course = plainCourse(from, end, terms);
  const { late, due, targetMs } = judgement(target, course);
  const inOwnTime = !Number.isNaN(targetMs) && target.kind !== 'earliest' && target.kind !== 'latest';
  return inOwnTime
    ? { late, due, foundMs: countedAndPaused(target, course).countedMs, limitMs: targetMs }
    : { late, due, foundMs: end - from, limitMs: due - from };
}

/** The first instant at which the target is used up. */
export function dueAfter(target: Target, from: number, terms: DueTerms): number {
  return took(target, from, from, terms).due;
}

/** The course of a clock that runs from one moment to another. */
export function plainCourse(from: number, end: number, terms: DueTerms): Course {
  const counting = from < end ? [from, end] : [];
  const clock = courseClock(from, end, counting);
  return { clock, counting, releases: null, openMs: null, happened: NOTHING, ...terms };
}

/** No happening of a ticket: the policy check lets no such target through. */
const NOTHING = (): number => Number.NaN;

function courseClock(from: number, end: number, stretches: readonly number[]) {
  return { from, stopped: end, end, lastIndex: 0, stopBeforeStart: false, stretches };
}

function judgement(target: Target, course: Course): Judgement {
  const judged = target.kind === 'none' ? null : judge(target, course);
  if (judged === null) throw new Error(`${target.kind} in an obligation: the policy check lets none through`);
  return judged;
}
