/**
 * Targets and deadlines (SEMANTICS section 2): is a clock on time, when was its target used up, and by how much was
 * it over. A duration is judged by the time counted, a point in time by the instant of the stop.
 */
import type { WorkingTime } from '../calendar/working-time.ts';
import type { Target, WorkingDayMode } from '../policy/policy.ts';
import { parts } from '../policy/target-parts.ts';
import { subtract } from '../time/spans.ts';
import type { ClockRun } from './clock.ts';
import { CLOCK, type Measure, openMeasure } from './measure.ts';
import {
  endOfWorkingDay,
  nextWorkingDay,
  sameLocalTimeLater,
  sameTimeOnWorkingDay,
} from './points-in-time.ts';

/** What a target is judged against. */
export interface Course {
  readonly clock: ClockRun;
  /** Flat pairs: the stretches of the clock less its pauses. Not yet cut to the calendar's hours. */
  readonly counting: readonly number[];
  readonly calendar: WorkingTime;
  readonly workingDay: WorkingDayMode | null;
  /** Instants of the releases in the register, ascending; null when no register was given. */
  readonly releases: readonly number[] | null;
  /** Open time in `counting`, worked out when it is first asked for. */
  openMs: number | null;
  /** When a happening that a target names came about, at or after the start; NaN: not by as-of. */
  happened(happening: string): number;
}

export interface Judgement {
  readonly late: boolean;
  /** First instant at which the target is used up; NaN when none is known (no release follows). */
  readonly due: number;
  /** NaN for a point in time. */
  readonly targetMs: number;
  /** 0 unless late. For a duration what was counted beyond it, for a point in time the elapsed time after it. */
  readonly overrunMs: number;
}

/** Null: the target cannot be judged, since it waits for a release and no register was given. */
export function judge(target: Exclude<Target, { kind: 'none' }>, course: Course): Judgement | null {
  switch (target.kind) {
    case 'open':
      return duration(target.ms, openMeasure(course.calendar), course);
    case 'clock':
      return duration(target.ms, CLOCK, course);
    case 'working-days':
      return workingDays(target.days, course);
    case 'calendar':
      return point(
        sameLocalTimeLater(target.unit, target.count, course.clock.from, course.calendar.zone),
        CLOCK,
        course,
      );
    case 'next-working-day':
      return point(
        nextWorkingDay(target.at, course.clock.from, course.calendar),
        openMeasure(course.calendar),
        course,
      );
    case 'before':
      return before(course.happened(target.happening), course.clock);
    case 'next-release':
      return nextRelease(course);
    case 'earliest':
    case 'latest':
      return all(target, course);
  }
}

/** Time counted and time paused between start and end, in the measure of the target. */
export function countedAndPaused(target: Target, course: Course): { countedMs: number; pausedMs: number } {
  const measure = countsClockTime(target) ? CLOCK : openMeasure(course.calendar);
  const { counting, clock } = course;
  const countedMs = countedIn(measure, course);
  const isWhole = counting.length === 2 && counting[0] === clock.from && counting[1] === clock.end;
  return { countedMs, pausedMs: isWhole ? 0 : measure.between(clock.from, clock.end) - countedMs };
}

export function countsClockTime(target: Target): boolean {
  if (target.kind === 'earliest' || target.kind === 'latest') return target.of.some(countsClockTime);
  return target.kind === 'clock';
}

/** A course has one calendar: open time is looked up once for the judgement and the figures beside it. */
function countedIn(measure: Measure, course: Course): number {
  if (measure === CLOCK) return measure.total(course.counting);
  course.openMs ??= measure.total(course.counting);
  return course.openMs;
}

function duration(targetMs: number, measure: Measure, course: Course): Judgement {
  const counted = countedIn(measure, course);
  const due = usedUp(targetMs, measure, course);
  return { late: counted > targetMs, due, targetMs, overrunMs: Math.max(0, counted - targetMs) };
}

/** After the end the clock is taken to run on: a ticket that was on time has a due too. */
function usedUp(targetMs: number, measure: Measure, course: Course): number {
  const { counting, clock } = course;
  let left = targetMs;
  if (left === 0) return clock.from;
  for (let i = 0; i < counting.length; i += 2) {
    // Nothing stands still between here and the end: it runs on from here.
    if (counting[i + 1] === clock.end) return measure.add(counting[i]!, left);
    const here = measure.between(counting[i]!, counting[i + 1]!);
    if (here >= left) return measure.add(counting[i]!, left);
    left -= here;
  }
  return measure.add(clock.end, left);
}

/**
 * Paused time moves a point in time: each pause of which some time passes before the point, as moved so far, moves it by
 * all that passes in that pause. (So says "what passed in pauses before it is added, and again until no further pause
 * falls before it": a point that moves into a pause moves on to beyond it.) The time between restoration and reopening is
 * paused too. `moves` is told of each pause that does so.
 */
export function movedPoint(
  base: number,
  measure: Measure,
  course: Pick<Course, 'clock' | 'counting'>,
  moves: (from: number, to: number, ms: number, due: number) => void = () => {},
): number {
  const paused = subtract([course.clock.from, course.clock.end], course.counting);
  let due = base;
  let moved = 0;
  for (let i = 0; i < paused.length; i += 2) {
    const [from, to] = [paused[i]!, paused[i + 1]!];
    // A pause outside the hours takes nothing from the time before the point.
    if (measure.between(from, Math.min(to, due)) === 0) continue;
    const ms = measure.between(from, to);
    moved += ms;
    due = measure.add(base, moved);
    moves(from, to, ms, due);
  }
  return due;
}

function point(base: number, measure: Measure, course: Course): Judgement {
  return atPoint(movedPoint(base, measure, course), course);
}

function atPoint(due: number, course: Course): Judgement {
  const late = course.clock.end > due;
  return { late, due, targetMs: Number.NaN, overrunMs: late ? course.clock.end - due : 0 };
}

function workingDays(days: number, course: Course): Judgement {
  const { calendar } = course;
  const open = openMeasure(calendar);
  switch (course.workingDay) {
    case 'hours':
      return duration(days * calendar.fullDayMs, open, course);
    case 'end-of-day':
      return point(endOfWorkingDay(days, course.clock.from, calendar), open, course);
    case 'same-time':
      return point(sameTimeOnWorkingDay(days, course.clock.from, calendar), open, course);
    case null:
      throw new Error('working days without a working_day: the policy check lets no such policy through');
  }
}

/**
 * Done before something happens, or at the same instant (exactly the limit is on time here too). Pauses do not move it.
 * As long as it has not happened nothing is late; once it has, without the stop, that is final.
 */
function before(due: number, { stopped, end }: ClockRun): Judgement {
  const late = Number.isNaN(stopped) ? !Number.isNaN(due) : stopped > due;
  return { late, due, targetMs: Number.NaN, overrunMs: late ? end - due : 0 };
}

/** Whether a target may lack a due: it waits for something that has not come about, a release or a happening. */
export function mayLackDue(target: Target): boolean {
  return parts(target).some(({ kind }) => kind === 'next-release' || kind === 'before');
}

/** Until a release follows, the deadline has not passed. The deadline of a release does not move with pauses. */
function nextRelease(course: Course): Judgement | null {
  if (course.releases === null) return null;
  const due = course.releases.find((at) => at > course.clock.from) ?? Number.NaN;
  return atPoint(due, course);
}

/** `earliest`: every part must hold. `latest`: one part that holds is enough. The part that binds gives the figures. */
function all(target: Extract<Target, { kind: 'earliest' | 'latest' }>, course: Course): Judgement | null {
  const parts: Judgement[] = [];
  for (const part of target.of) {
    const judged = part.kind === 'none' ? null : judge(part, course);
    if (judged === null) return null;
    parts.push(judged);
  }
  const earliest = target.kind === 'earliest';
  const late = earliest ? parts.some((p) => p.late) : parts.every((p) => p.late);
  const { due, targetMs } = bindingPart(parts, target.kind);
  // What binds may not be over itself, where a part that was to hold as well is.
  const { overrunMs } = bindingPart(late ? parts.filter((p) => p.late) : parts, target.kind);
  return { late, due, targetMs, overrunMs };
}

/** The part whose due is that of the whole: the first one, or the last. */
export function bindingPart<T extends Pick<Judgement, 'due'>>(
  parts: readonly T[],
  kind: 'earliest' | 'latest',
): T {
  return parts.reduce((a, b) => (binds(b, a, kind === 'earliest') ? b : a));
}

/** An unknown due (NaN) lies after every other. */
function binds(a: Pick<Judgement, 'due'>, b: Pick<Judgement, 'due'>, earliest: boolean): boolean {
  const [dueA, dueB] = [a, b].map((j) => (Number.isNaN(j.due) ? Number.POSITIVE_INFINITY : j.due)) as [
    number,
    number,
  ];
  return earliest ? dueA < dueB : dueA > dueB;
}
