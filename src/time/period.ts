/** The periods that an audit is about, and the months, quarters and years that norms are judged by. */
import { InstantReader } from './instant.ts';
import { dateOf, dayNumber, localDay, startOfDay, weekdayOf } from './local-date.ts';
import type { Zone } from './zone.ts';

/** `period`: the audit's period as a whole. */
export type PeriodUnit = 'day' | 'month' | 'quarter' | 'year' | 'week' | 'period';

/** The instants [from, to). */
export interface Period {
  /** As people write it: `2025-Q3`, `2025-07`, `2025`, `2025-W31`, `2025-07-01..2025-07-15`. */
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Only a part of the month, quarter, year or week that the label names. */
  readonly partial: boolean;
}

/** A calendar unit as local dates: the day numbers [first, end). */
interface Unit {
  readonly label: string;
  readonly first: number;
  readonly end: number;
}

/**
 * `2025-Q3`, `2025-07`, `2025`, `2025-W31` (ISO 8601 week), or `FROM..TO`: half-open, so TO is not included; each a
 * local date of the zone or a full instant. Null for anything else, and for a period that ends before it has begun.
 */
export function parsePeriod(text: string, zone: Zone): Period | null {
  const written = text.trim();
  const unit = parseUnit(written.toUpperCase());
  if (unit !== null) return periodOf(unit, zone);
  const [from, to, ...more] = written
    .split('..')
    .map((side) => new InstantReader(zone, 'earlier').read(side.trim()));
  if (from === undefined || to === undefined || more.length > 0) return null;
  return from < to ? { label: written, from, to, partial: false } : null;
}

/**
 * The months, quarters, years or weeks that a period touches, in order, each clipped to the period and then marked
 * as partial. The unit `period` gives the period itself.
 */
export function splitPeriod(period: Period, unit: PeriodUnit, zone: Zone): Period[] {
  if (unit === 'period') return [period];
  const units: Period[] = [];
  for (let day = localDay(zone, period.from); ; ) {
    const named = unitWith(day, unit);
    const whole = periodOf(named, zone);
    const [from, to] = [Math.max(whole.from, period.from), Math.min(whole.to, period.to)];
    const partial = from > whole.from || to < whole.to;
    if (from < to) units.push({ label: whole.label, from, to, partial });
    if (whole.to >= period.to) return units;
    day = named.end;
  }
}

/** The whole day, week, month, quarter or year that an instant lies in. */
export function unitAt(instant: number, unit: Exclude<PeriodUnit, 'period'>, zone: Zone): Period {
  return periodOf(unitWith(localDay(zone, instant), unit), zone);
}

function periodOf(unit: Unit, zone: Zone): Period {
  return {
    label: unit.label,
    from: startOfDay(zone, unit.first),
    to: startOfDay(zone, unit.end),
    partial: false,
  };
}

function parseUnit(text: string): Unit | null {
  const parts = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|W(\d{2})))?$/.exec(text);
  if (parts === null) return null;
  const [year, month, quarter, week] = parts.slice(1).map(Number) as [number, number, number, number];
  if (week >= 1) {
    const unit = weekWith(firstMonday(year) + (week - 1) * 7);
    return unit.label === text ? unit : null;
  }
  if (month >= 1 && month <= 12) return months(text, year, month, 1);
  if (quarter >= 1) return months(text, year, quarter * 3 - 2, 3);
  return text.length === 4 ? months(text, year, 1, 12) : null;
}

function unitWith(day: number, unit: Exclude<PeriodUnit, 'period'>): Unit {
  if (unit === 'week') return weekWith(day);
  const { year, month, day: date } = dateOf(day);
  const name = `${year}`.padStart(4, '0');
  const monthName = `${name}-${`${month}`.padStart(2, '0')}`;
  if (unit === 'day')
    return { label: `${monthName}-${`${date}`.padStart(2, '0')}`, first: day, end: day + 1 };
  if (unit === 'year') return months(name, year, 1, 12);
  const quarter = Math.ceil(month / 3);
  if (unit === 'quarter') return months(`${name}-Q${quarter}`, year, quarter * 3 - 2, 3);
  return months(monthName, year, month, 1);
}

function months(label: string, year: number, first: number, count: number): Unit {
  const next = first + count;
  const end = next > 12 ? dayNumber(year + 1, next - 12, 1) : dayNumber(year, next, 1);
  return { label, first: dayNumber(year, first, 1), end };
}

/** The ISO 8601 week of a date. It belongs to the year that its Thursday lies in. */
function weekWith(day: number): Unit {
  const first = day - weekdayOf(day);
  const { year } = dateOf(first + 3);
  const number = (first - firstMonday(year)) / 7 + 1;
  return { label: `${`${year}`.padStart(4, '0')}-W${`${number}`.padStart(2, '0')}`, first, end: first + 7 };
}

/** The Monday of the year's first ISO week: the one with 4 January in it. */
function firstMonday(year: number): number {
  const day = dayNumber(year, 1, 4);
  return day - weekdayOf(day);
}
