/** Hours that can be read, and a time zone that exists. */
import type { WeeklyProblem } from '../../calendar/weekly-hours.ts';
import { hoursOfDate } from '../../calendar/weekly-hours.ts';
import type { PolicyCode } from '../../diagnostics/catalogue-policy.ts';
import { zoneNamed } from '../../time/zone.ts';
import { choices, closest } from '../closest.ts';
import { readHours, spansOf } from '../hours.ts';
import { folded } from '../vocabulary.ts';
import { at, type Path } from '../written.ts';
import type { Check, Draft, Findings } from './check.ts';
import { wrong, wrongKey } from './check.ts';

const CODES: Readonly<Record<WeeklyProblem['kind'], PolicyCode>> = {
  'unknown-day': 'unknown-day',
  'unreadable-span': 'bad-hours',
  'empty-span': 'empty-hours',
  'past-midnight': 'hours-past-midnight',
  overlap: 'overlapping-hours',
};

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const DAYS_IN_FULL = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export const hoursCanBeRead: Check = (draft) =>
  Object.entries(draft.document.calendars).flatMap(([id, calendar]) => {
    const path = ['calendars', id, 'hours'];
    const { hours } = calendar;
    const asMap = at(draft.written, path);
    if (asMap?.kind === 'map' && asMap.entries.size === 0) return wrong(draft, 'no-hours', path);
    const weekly = readHours(hours).problems.flatMap((problem) =>
      hoursFinding(draft, problem, [...path, ...problem.path]),
    );
    const dated = Object.entries(calendar.exceptions).flatMap(([date, exception]) => {
      if (folded(exception.hours) === 'closed') return [];
      const { problems } = hoursOfDate(spansOf(exception.hours));
      return problems.flatMap((problem) =>
        hoursFinding(draft, problem, ['calendars', id, 'exceptions', date]),
      );
    });
    return [...weekly, ...dated];
  });

function hoursFinding(draft: Draft, problem: WeeklyProblem, path: Path): Findings {
  const slots = {
    found: problem.text,
    with: problem.kind === 'overlap' ? problem.with : '',
    choices: choices(problem.text, closest(problem.text, DAYS_IN_FULL).length > 0 ? DAYS_IN_FULL : DAYS),
  };
  const about = problem.kind === 'unknown-day' ? wrongKey : wrong;
  return about(draft, CODES[problem.kind], path, slots);
}

export const timezoneExists: Check = (draft) => {
  const { timezone } = draft.document;
  return zoneNamed(timezone) === null
    ? wrong(draft, 'unknown-timezone', ['timezone'], { name: timezone })
    : [];
};

export const agreementHasALength: Check = (draft) => {
  const { measured_from: from, measured_until: until } = draft.document.agreement;
  if (from === undefined || until === undefined || from < until) return [];
  return wrong(draft, 'agreement-without-length', ['agreement', 'measured_until'], { from, until });
};
