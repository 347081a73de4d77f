/** Calendars as they are written. What the hours say is read where their place is at hand: checks/hours.ts. */
import * as z from 'zod';
import type { HolidayRule } from '../../calendar/definition.ts';
import { daysInMonth } from '../../time/local-date.ts';
import { date } from './date.ts';
import { count, read, says, strict, text, texts } from './text.ts';

/** `{mon-fri: "08:00-18:00"}`, `["mon-fri 08:00-18:00", "sat 09:00-12:00"]`, or the same as one text. */
const hours = z.union(
  [text, texts, z.record(z.string(), z.union([text, texts], says('expected-text-or-list')))],
  says('expected-hours'),
);

export type WrittenHours = z.output<typeof hours>;

/** `05-05` each year, `2025-12-24` once; anything else is the name of a holiday in the country's list. */
function holidayRule(written: string): HolidayRule | null {
  const nothing = { name: null, year: null, month: null, day: null, yearsDivisibleBy: null, holiday: null };
  const parts = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(written.trim());
  if (parts === null) return /\d{2}/.test(written) ? null : { ...nothing, holiday: written.trim() };
  const year = parts[1] === undefined ? null : Number(parts[1]);
  const [month, day] = [Number(parts[2]), Number(parts[3])];
  // Without a year 29 February is a date: it comes once in four years.
  if (day < 1 || day > daysInMonth(year ?? 2000, month)) return null;
  return { ...nothing, year, month, day };
}

const holidayWords = read<HolidayRule>((written) => {
  const value = holidayRule(written);
  return value === null ? { wrong: 'bad-holiday' } : { value };
});

const holiday = z.union(
  [
    holidayWords,
    z
      .strictObject({ date: holidayWords, name: text.optional(), years_divisible_by: count.optional() })
      .transform(
        ({ date: rule, name, years_divisible_by }): HolidayRule => ({
          ...rule,
          name: name ?? null,
          yearsDivisibleBy: years_divisible_by ?? null,
        }),
      ),
  ],
  says('expected-holiday'),
);

export const HOLIDAY_TYPES = ['public', 'bank', 'school', 'optional', 'observance'] as const;

const holidays = strict({
  clause: text.optional(),
  country: text.optional(),
  state: text.optional(),
  types: z.array(z.enum(HOLIDAY_TYPES), says('expected-list')).min(1, says('empty-list')).default(['public']),
  add: z.array(holiday, says('expected-list')).default([]),
  remove: z.array(holiday, says('expected-list')).default([]),
});

/** `2025-12-24: "08:00-12:00"`, `2025-12-31: closed`; with a name as `{hours: closed, name: Oudjaarsdag}`. */
const exceptions = z.record(
  date,
  z.union(
    [
      text.transform((hours) => ({ hours, name: undefined as string | undefined })),
      strict({ hours: text, name: text.optional() }),
    ],
    says('expected-exception'),
  ),
  says('expected-map'),
);

export const calendar = strict({
  title: text.optional(),
  clause: text.optional(),
  hours,
  holidays: z
    .union([z.literal('none').transform(() => undefined), holidays], says('expected-holidays'))
    .optional(),
  exceptions: exceptions.default({}),
});
