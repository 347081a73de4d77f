/** The calendars that were counted in, and the days on which their hours were other than usual. */
import type { CalendarUsed, HolidayUsed } from '../../audit/evidence-result.ts';
import type { TypedColumn } from '../typed-column.ts';
import { plan } from './plan.ts';

const CALENDAR_COLUMNS: readonly TypedColumn<CalendarUsed>[] = [
  { name: 'calendar', type: 'text', of: ({ id }) => id, width: 24 },
  { name: 'open_s', type: 'duration', of: ({ openMs }) => openMs },
  { name: 'working_days', type: 'count', of: ({ workingDays }) => workingDays },
  { name: 'rules', type: 'text', of: ({ rules }) => rules.join(', '), width: 90 },
];

export const CALENDARS = plan('calendars', CALENDAR_COLUMNS, ({ result }) => result.evidence.calendars);

type HolidayRow = HolidayUsed & { readonly calendar: string };

const HOLIDAY_COLUMNS: readonly TypedColumn<HolidayRow>[] = [
  { name: 'calendar', type: 'text', of: ({ calendar }) => calendar, width: 24 },
  { name: 'date', type: 'date', of: ({ date }) => date },
  { name: 'holiday', type: 'text', of: ({ name }) => name, width: 36 },
  { name: 'open_s', type: 'duration', of: ({ openMs }) => openMs },
  { name: 'source', type: 'text', of: ({ source }) => source },
];

export const HOLIDAYS = plan('holidays', HOLIDAY_COLUMNS, ({ result }) =>
  result.evidence.calendars.flatMap(({ id, holidays }) => holidays.map((day) => ({ ...day, calendar: id }))),
);
