/**
 * Working time: a calendar laid out as spans of instants, year by year as questions come in, so that every answer
 * costs one look-up and never a walk. What was asked before does not change what is answered.
 */
import { dateOf, dayNumberOf, msPerDay, weekdayOf } from '../time/local-date.ts';
import { type Spans, totalLength } from '../time/spans.ts';
import type { Zone } from '../time/zone.ts';
import type { CalendarDefinition, DatedHours } from './definition.ts';
import type { ClosedDate } from './holiday-rules.ts';
import type { HolidaySource } from './holidays.ts';
import { LaidOutYears } from './laid-out-years.ts';

/**
 * Instants and lengths in milliseconds; a day is a local date as whole days since 1970-01-01. A calendar is open at
 * the instants at which the zone's wall clock lies in its hours (SEMANTICS section 1); it is closed before 1900 and
 * after 2200.
 */
export interface WorkingTime {
  readonly id: string;
  readonly zone: Zone;
  /** False: it never opens. A clock that has to run in it is an error. */
  readonly hasOpening: boolean;
  /** The length of the full day: of the longest weekday, or of the longest dated hours when no weekday has any. */
  readonly fullDayMs: number;
  /** Open time in [from, to); 0 when to <= from. */
  openTime(from: number, to: number): number;
  /** The first instant t >= from with openTime(from, t) === ms: `from` itself for 0, NaN when there is none. */
  addOpenTime(from: number, ms: number): number;
  isOpenAt(instant: number): boolean;
  /** The instant itself when it is open, else the next opening; NaN when there is none. */
  nextOpening(instant: number): number;
  /** Whether there is any open time on a local date. */
  isWorkingDay(day: number): boolean;
  /** The nth working day strictly after a date; NaN when there is none. */
  nextWorkingDay(day: number, n: number): number;
  /** The first opening of a local date; NaN when it is closed. */
  openOf(day: number): number;
  /** The last close of a local date, `24:00` being the midnight that ends it; NaN when it is closed. */
  closeOf(day: number): number;
  /** Open spans within [from, to), clipped. Days that touch at midnight are one span. */
  spansBetween(from: number, to: number): Spans;
  /** What a local date is, and why: for whoever explains an answer. */
  dateAccount(day: number): DateAccount;
  /** The same calendar read otherwise: for whoever looks how another figure may have come about. */
  readOtherwise(how: OtherReading): WorkingTime;
}

export type OtherReading =
  /** Every hour of every day is open. */
  | { readonly kind: 'round-the-clock' }
  /** No holiday and no dated closure closes it. */
  | { readonly kind: 'no-holidays' }
  /** Its hours are those of another zone's wall clock. */
  | { readonly kind: 'zone'; readonly zone: Zone }
  /** Every weekday has the hours of the longest one; holidays stay. */
  | { readonly kind: 'every-day' }
  /** Every weekday that opens has these hours, in ms since local midnight; holidays stay. */
  | { readonly kind: 'hours'; readonly from: number; readonly to: number };

/** Hours are flat pairs of milliseconds since local midnight; none: closed all day. */
export interface DateAccount {
  /** Where its hours come from: its weekday, a holiday, or a single date with hours of its own. */
  readonly kind: 'weekday' | 'holiday' | 'exception';
  /** Of the holiday or the exception, where it has one. */
  readonly name: string | null;
  /** Of a holiday: whether the country's list has it, or the policy adds it. */
  readonly from: 'data' | 'policy' | null;
  readonly hours: readonly number[];
  /** The hours of its weekday. */
  readonly usual: readonly number[];
}

/** Throws when the definition has holiday rules and no holidays are given: they would silently be working days. */
export function workingTime(
  definition: CalendarDefinition,
  zone: Zone,
  holidays: HolidaySource | null,
): WorkingTime {
  if (definition.holidays !== null && holidays === null) throw new Error(`no holidays for ${definition.id}`);
  return new LaidOutCalendar(definition, zone, holidays);
}

const closed: readonly number[] = [];

const wholeDay: readonly number[] = [0, msPerDay];

class LaidOutCalendar implements WorkingTime {
  readonly id: string;
  readonly zone: Zone;
  readonly hasOpening: boolean;
  readonly fullDayMs: number;
  readonly #definition: CalendarDefinition;
  readonly #weekly: CalendarDefinition['weekly'];
  readonly #exceptions: ReadonlyMap<number, DatedHours>;
  readonly #holidays: HolidaySource | null;
  readonly #years: LaidOutYears;

  constructor(definition: CalendarDefinition, zone: Zone, holidays: HolidaySource | null) {
    this.id = definition.id;
    this.zone = zone;
    this.#definition = definition;
    this.#weekly = definition.weekly;
    this.#holidays = holidays;
    this.#exceptions = new Map(definition.exceptions.map((each) => [dayOf(each), each]));
    this.#years = new LaidOutYears(zone, (day) => this.#hoursOf(day));
    const longest = (all: Iterable<readonly number[]>) => Math.max(0, ...[...all].map(totalLength));
    this.fullDayMs = longest(definition.weekly) || longest(definition.exceptions.map((each) => each.hours));
    this.hasOpening = this.fullDayMs > 0 || definition.exceptions.some((each) => each.hours.length > 0);
  }

  openTime(from: number, to: number): number {
    if (to <= from) return 0;
    this.#years.cover(from);
    this.#years.cover(to);
    return this.#years.spans.openBefore(to) - this.#years.spans.openBefore(from);
  }

  addOpenTime(from: number, ms: number): number {
    if (ms < 0) throw new RangeError(`open time of ${ms} ms cannot be added`);
    if (ms === 0) return from;
    if (!this.hasOpening || Number.isNaN(from)) return Number.NaN;
    this.#years.cover(from);
    const open = this.#years.spans.openBefore(from) + ms;
    if (open > this.#years.spans.total) this.#years.growUntil(() => open <= this.#years.spans.total);
    const { spans } = this.#years;
    return open <= spans.total ? spans.instantAt(open, Math.max(spans.lastAt(from), 0)) : Number.NaN;
  }

  isOpenAt(instant: number): boolean {
    this.#years.cover(instant);
    return this.#years.spans.isOpenAt(instant);
  }

  nextOpening(instant: number): number {
    if (this.isOpenAt(instant)) return instant;
    if (!this.hasOpening || Number.isNaN(instant)) return Number.NaN;
    const next = this.#years.spans.lastAt(instant) + 1;
    this.#years.growUntil(() => next < this.#years.spans.count);
    return this.#years.spans.opens[next] ?? Number.NaN;
  }

  isWorkingDay(day: number): boolean {
    return !Number.isNaN(this.openOf(day));
  }

  nextWorkingDay(day: number, n: number): number {
    if (!(n >= 1)) throw new RangeError(`working day number ${n} after a date`);
    this.#years.coverDay(day);
    if (this.hasOpening) this.#years.growUntil(() => !Number.isNaN(this.#years.days.after(day, n)));
    return this.#years.days.after(day, n);
  }

  openOf(day: number): number {
    this.#years.coverDay(day);
    return this.#years.days.openOf(day);
  }

  closeOf(day: number): number {
    this.#years.coverDay(day);
    return this.#years.days.closeOf(day);
  }

  spansBetween(from: number, to: number): Spans {
    if (!(from < to)) return [];
    this.#years.cover(from);
    this.#years.cover(to);
    return this.#years.spans.between(from, to);
  }

  dateAccount(day: number): DateAccount {
    const exception = this.#exceptions.get(day);
    const holiday = this.#holiday(day);
    const [hours, usual] = [this.#hoursOf(day), this.#weekly[weekdayOf(day)]!];
    const name = exception?.name ?? holiday?.name ?? null;
    if (exception !== undefined) return { kind: 'exception', name, from: 'policy', hours, usual };
    if (holiday !== undefined) return { kind: 'holiday', name, from: holiday.from, hours, usual };
    return { kind: 'weekday', name: null, from: null, hours, usual };
  }

  readOtherwise(how: OtherReading): WorkingTime {
    const own = this.#definition;
    switch (how.kind) {
      case 'round-the-clock': {
        const weekly = own.weekly.map(() => wholeDay);
        return workingTime({ ...own, weekly, holidays: null, exceptions: [] }, this.zone, null);
      }
      case 'no-holidays': {
        const exceptions = own.exceptions.filter(({ hours }) => hours.length > 0);
        return workingTime({ ...own, holidays: null, exceptions }, this.zone, null);
      }
      case 'zone':
        return workingTime(own, how.zone, this.#holidays);
      case 'every-day': {
        const longest = own.weekly.reduce((most, day) => (totalLength(day) > totalLength(most) ? day : most));
        return workingTime({ ...own, weekly: own.weekly.map(() => longest) }, this.zone, this.#holidays);
      }
      case 'hours': {
        const weekly = own.weekly.map((day) => (day.length === 0 ? closed : [how.from, how.to]));
        return workingTime({ ...own, weekly }, this.zone, this.#holidays);
      }
    }
  }

  #holiday(day: number): ClosedDate | undefined {
    return this.#holidays?.datesOf(dateOf(day).year).get(day);
  }

  #hoursOf(day: number): readonly number[] {
    const exception = this.#exceptions.get(day);
    if (exception !== undefined) return exception.hours;
    return this.#holiday(day) === undefined ? this.#weekly[weekdayOf(day)]! : closed;
  }
}

function dayOf(exception: DatedHours): number {
  const day = dayNumberOf(exception.date);
  if (day === null) throw new Error(`not a date: ${exception.date}`);
  return day;
}
