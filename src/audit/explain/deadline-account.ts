/** How a target became a deadline, in steps that can be followed with a calendar and a pencil (SEMANTICS section 2). */
import type { Language } from '../../diagnostics/diagnostic.ts';
import type { Target } from '../../policy/policy.ts';
import { targetText } from '../../policy/target-text.ts';
import { instantText } from '../../time/instant.ts';
import { dateOf, localDay } from '../../time/local-date.ts';
import type { Zone } from '../../time/zone.ts';
import { bindingPart, type Course, judge, movedPoint } from '../deadline.ts';
import { CLOCK, type Measure, openMeasure } from '../measure.ts';
import {
  endOfWorkingDay,
  nextWorkingDay,
  sameLocalTimeLater,
  sameTimeOnWorkingDay,
} from '../points-in-time.ts';
import { daysUsed, runsUsed, workingDaysAfter } from './day-steps.ts';
import type { DeadlineAccount, DeadlineStep } from './explanation.ts';

type Judged = Exclude<Target, { kind: 'none' }>;

/** Null where the target cannot be judged: it waits for a release, and no register was given. */
export function deadlineAccount(target: Judged, course: Course, language: Language): DeadlineAccount | null {
  const judged = judge(target, course);
  if (judged === null) return null;
  const { zone } = course.calendar;
  const inDays = target.kind === 'working-days';
  const parts = partsOf(target, course, language);
  return {
    target: targetText(target, language),
    kind: target.kind,
    backward: false,
    workingDay: inDays ? course.workingDay : null,
    fullDayMs: inDays && course.workingDay === 'hours' ? course.calendar.fullDayMs : null,
    due: Number.isNaN(judged.due) ? null : instantText(judged.due, zone),
    targetMs: Number.isNaN(judged.targetMs) ? null : judged.targetMs,
    late: judged.late,
    steps: stepsOf(target, course, judged.due),
    parts,
    binding: parts.length === 0 ? null : bindingOf(target, course),
  };
}

function partsOf(target: Judged, course: Course, language: Language): DeadlineAccount[] {
  if (target.kind !== 'earliest' && target.kind !== 'latest') return [];
  return target.of.map((part) => deadlineAccount(part as Judged, course, language)!);
}

/** The position of the part that binds. */
function bindingOf(target: Judged, course: Course): number | null {
  if (target.kind !== 'earliest' && target.kind !== 'latest') return null;
  const dues = target.of.map((part) => judge(part as Judged, course)!);
  return dues.indexOf(bindingPart(dues, target.kind));
}

function stepsOf(target: Judged, course: Course, due: number): DeadlineStep[] {
  const { calendar, clock } = course;
  const open = openMeasure(calendar);
  switch (target.kind) {
    case 'open':
      return daysUsed(target.ms, course, due);
    case 'clock':
      return runsUsed(target.ms, course, due);
    case 'calendar':
      return pointSteps(
        sameLocalTimeLater(target.unit, target.count, clock.from, calendar.zone),
        CLOCK,
        course,
        target.unit,
      );
    case 'next-working-day':
      return [
        ...workingDaysAfter(localDay(calendar.zone, clock.from), 1, calendar),
        ...pointSteps(nextWorkingDay(target.at, clock.from, calendar), open, course),
      ];
    case 'working-days':
      return workingDaySteps(target.days, course, due, open);
    case 'next-release':
      return [{ step: 'release', at: Number.isNaN(due) ? null : instantText(due, calendar.zone) }];
    // The happening itself is the point: there is nothing to count off.
    case 'before':
      return Number.isNaN(due)
        ? []
        : [{ step: 'point', at: instantText(due, calendar.zone), from: null, lastDay: false }];
    case 'earliest':
    case 'latest':
      return [];
  }
}

function workingDaySteps(days: number, course: Course, due: number, open: Measure): DeadlineStep[] {
  const { calendar, clock, workingDay } = course;
  const { zone } = calendar;
  if (workingDay === 'hours') return daysUsed(days * calendar.fullDayMs, course, due);
  if (workingDay === 'end-of-day') {
    return [
      ...workingDaysAfter(localDay(zone, clock.from), days, calendar),
      ...pointSteps(endOfWorkingDay(days, clock.from, calendar), open, course),
    ];
  }
  const start = calendar.nextOpening(clock.from);
  const opening: DeadlineStep[] =
    start === clock.from ? [] : [{ step: 'next-opening', at: instantText(start, zone) }];
  return [
    ...opening,
    ...workingDaysAfter(localDay(zone, start), days, calendar),
    ...pointSteps(sameTimeOnWorkingDay(days, clock.from, calendar), open, course),
  ];
}

type CalendarUnit = Extract<Target, { kind: 'calendar' }>['unit'];

/** So many weeks, months or years from an instant, on or back. */
export function calendarStep(unit: CalendarUnit, from: number, at: number, zone: Zone): DeadlineStep {
  const dayOfMonth = (instant: number): number => dateOf(localDay(zone, instant)).day;
  const lastDay = unit !== 'week' && dayOfMonth(at) !== dayOfMonth(from);
  return { step: 'point', at: instantText(at, zone), from: instantText(from, zone), lastDay };
}

/** Where the point lies, and each pause that moves it on. */
function pointSteps(
  base: number,
  measure: Measure,
  course: Course,
  unit: CalendarUnit | null = null,
): DeadlineStep[] {
  const { calendar, clock } = course;
  const { zone } = calendar;
  const text = (at: number): string => instantText(at, zone);
  const steps: DeadlineStep[] = [
    unit === null
      ? { step: 'point', at: text(base), from: null, lastDay: false }
      : calendarStep(unit, clock.from, base, zone),
  ];
  movedPoint(base, measure, course, (from, to, ms, at) => {
    steps.push({ step: 'moved', from: text(from), to: text(to), ms, at: text(at) });
  });
  return steps;
}
