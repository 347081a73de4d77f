/** How a target counted back from an instant became the last moment for something, in steps back in time. */
import type { Language } from '../../diagnostics/diagnostic.ts';
import type { Target } from '../../policy/policy.ts';
import { targetText } from '../../policy/target-text.ts';
import { instantText } from '../../time/instant.ts';
import { localDay } from '../../time/local-date.ts';
import type { DueTerms } from '../obligations/due.ts';
import { lastMoment } from '../obligations/time-before.ts';
import { daysUsedBack, workingDaysBefore } from './day-steps.ts';
import { calendarStep } from './deadline-account.ts';
import type { DeadlineAccount, DeadlineStep } from './explanation.ts';

/** `late`: it was not done by then. */
export function backAccount(
  target: Target,
  before: number,
  terms: DueTerms,
  late: boolean,
  language: Language,
): DeadlineAccount {
  const { calendar, workingDay } = terms;
  const due = lastMoment(target, before, terms);
  const inDays = target.kind === 'working-days';
  const combines = target.kind === 'earliest' || target.kind === 'latest';
  const parts = combines ? target.of.map((part) => backAccount(part, before, terms, late, language)) : [];
  const binding = parts.findIndex((part) => part.due === dueText(due, terms));
  return {
    target: targetText(target, language),
    kind: target.kind,
    backward: true,
    workingDay: inDays ? workingDay : null,
    fullDayMs: inDays && workingDay === 'hours' ? calendar.fullDayMs : null,
    due: dueText(due, terms),
    targetMs: lengthOf(target, terms),
    late,
    steps: Number.isNaN(due) || combines ? [] : stepsBack(target, before, due, terms),
    parts,
    binding: parts.length === 0 ? null : binding,
  };
}

function dueText(due: number, { calendar }: DueTerms): string | null {
  return Number.isNaN(due) ? null : instantText(due, calendar.zone);
}

/** Null for a point in time. */
function lengthOf(target: Target, { calendar, workingDay }: DueTerms): number | null {
  if (target.kind === 'open' || target.kind === 'clock') return target.ms;
  return target.kind === 'working-days' && workingDay === 'hours' ? target.days * calendar.fullDayMs : null;
}

function stepsBack(target: Target, before: number, due: number, terms: DueTerms): DeadlineStep[] {
  const { calendar } = terms;
  const { zone } = calendar;
  const open = lengthOf(target, terms);
  switch (target.kind) {
    case 'clock':
      return [
        {
          step: 'run',
          from: instantText(due, zone),
          to: instantText(before, zone),
          ms: target.ms,
          leftMs: 0,
        },
      ];
    case 'calendar':
      return [calendarStep(target.unit, before, due, zone)];
    case 'working-days':
      if (open === null)
        return [
          ...workingDaysBefore(localDay(zone, before), target.days, calendar),
          { step: 'point', at: instantText(due, zone), from: null, lastDay: false },
        ];
      return daysUsedBack(open, before, due, calendar);
    case 'open':
      return daysUsedBack(target.ms, before, due, calendar);
    default:
      throw new Error(`${target.kind} counted backward: the policy check lets none through`);
  }
}
