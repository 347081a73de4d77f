/** A target used up date by date, and working days counted off: the steps of a deadline. */
import type { WorkingTime } from '../../calendar/working-time.ts';
import { instantText } from '../../time/instant.ts';
import { localDateText, localDay, startOfDay } from '../../time/local-date.ts';
import { append, intersect, type Spans, subtract, totalLength } from '../../time/spans.ts';
import type { Course } from '../deadline.ts';
import type { DeadlineStep } from './explanation.ts';

/** After the end the clock is taken to run on, as for the deadline itself. */
function running({ counting, clock }: Course, due: number): Spans {
  const spans = [...counting];
  append(spans, clock.end, Math.max(due, clock.end));
  return spans;
}

/** Open time, date by date, until `targetMs` are used up at `due`; nothing where it never is. */
export function daysUsed(targetMs: number, course: Course, due: number): DeadlineStep[] {
  const { calendar, clock } = course;
  if (Number.isNaN(due)) return [];
  const runs = running(course, due);
  const steps: DeadlineStep[] = [];
  let leftMs = targetMs;
  const last = localDay(calendar.zone, due);
  for (let day = localDay(calendar.zone, clock.from); leftMs > 0 && day <= last; day++) {
    const [from, to] = [startOfDay(calendar.zone, day), startOfDay(calendar.zone, day + 1)];
    if (!calendar.isWorkingDay(day)) {
      addClosed(steps, day, calendar);
      continue;
    }
    const open = calendar.spansBetween(Math.max(from, clock.from), Math.min(to, due));
    const counts = intersect(open, runs);
    const ms = totalLength(counts);
    const stillMs = totalLength(subtract(open, runs));
    leftMs -= ms;
    if (ms > 0) {
      const [first, last] = [counts[0]!, counts.at(-1)!].map((at) => instantText(at, calendar.zone));
      steps.push({ step: 'day', date: localDateText(day), from: first!, to: last!, ms, stillMs, leftMs });
    } else if (stillMs > 0) steps.push({ step: 'still', date: localDateText(day), ms: stillMs });
    else steps.push({ step: 'after-hours', date: localDateText(day) });
  }
  return steps;
}

/** Round the clock, stretch by stretch. */
export function runsUsed(targetMs: number, course: Course, due: number): DeadlineStep[] {
  const { zone } = course.calendar;
  const runs = intersect(running(course, due), [course.clock.from, due]);
  const steps: DeadlineStep[] = [];
  let leftMs = targetMs;
  for (let i = 0; i < runs.length; i += 2) {
    const [from, to] = [runs[i]!, runs[i + 1]!];
    leftMs -= to - from;
    steps.push({
      step: 'run',
      from: instantText(from, zone),
      to: instantText(to, zone),
      ms: to - from,
      leftMs,
    });
  }
  return steps;
}

/** The first `count` working days after a local date, with the dates between that are none. */
export function workingDaysAfter(start: number, count: number, calendar: WorkingTime): DeadlineStep[] {
  const last = calendar.nextWorkingDay(start, count);
  const steps: DeadlineStep[] = [];
  let n = 0;
  for (let day = start + 1; day <= last; day++) {
    if (calendar.isWorkingDay(day)) steps.push({ step: 'working-day', date: localDateText(day), n: ++n });
    else addClosed(steps, day, calendar);
  }
  return steps;
}

/** Open time before an instant, date by date back in time, until `targetMs` are used up at `due`. */
export function daysUsedBack(
  targetMs: number,
  before: number,
  due: number,
  calendar: WorkingTime,
): DeadlineStep[] {
  const { zone } = calendar;
  const steps: DeadlineStep[] = [];
  let leftMs = targetMs;
  const first = localDay(zone, due);
  for (let day = localDay(zone, before); leftMs > 0 && day >= first; day--) {
    const [from, to] = [startOfDay(zone, day), startOfDay(zone, day + 1)];
    if (!calendar.isWorkingDay(day)) {
      addClosed(steps, day, calendar);
      continue;
    }
    const open = calendar.spansBetween(Math.max(from, due), Math.min(to, before));
    const ms = totalLength(open);
    if (ms === 0) continue;
    leftMs -= ms;
    const [start, end] = [open[0]!, open.at(-1)!].map((at) => instantText(at, zone));
    steps.push({ step: 'day', date: localDateText(day), from: start!, to: end!, ms, stillMs: 0, leftMs });
  }
  return steps;
}

/** The last `count` working days before a local date, with the dates between that are none, back in time. */
export function workingDaysBefore(start: number, count: number, calendar: WorkingTime): DeadlineStep[] {
  const steps: DeadlineStep[] = [];
  for (let n = 0, day = start - 1; n < count; day--) {
    if (calendar.isWorkingDay(day)) steps.push({ step: 'working-day', date: localDateText(day), n: ++n });
    else addClosed(steps, day, calendar);
  }
  return steps;
}

/** Dates that are closed for the same reason, one after the other, are one step. */
function addClosed(steps: DeadlineStep[], day: number, calendar: WorkingTime): void {
  const { kind: why, name: named, usual } = calendar.dateAccount(day);
  // A weekend on which a holiday falls is closed as a weekend is.
  const [kind, name] = usual.length === 0 ? (['weekday', null] as const) : ([why, named] as const);
  const date = localDateText(day);
  const last = steps.at(-1);
  if (last?.step === 'closed' && last.why === kind && last.name === name)
    steps[steps.length - 1] = date < last.date ? { ...last, date } : { ...last, until: date };
  else steps.push({ step: 'closed', date, until: date, why: kind, name });
}
