/** Durations: as people read them, as machines read them, and as a policy writes them. */
import { twoDigits } from './local-date.ts';

/**
 * For people: `4 u 12 min`, `52 u 05 min 07 s`, `4 h 00 min 07.250 s`. Hours are not turned into days: a day of open
 * time is not a day. Exact to the millisecond; parts that are zero at the end are dropped.
 */
export function durationText(ms: number, language: 'nl' | 'en'): string {
  const whole = Math.abs(ms);
  const hours = Math.floor(whole / 3_600_000);
  const minutes = Math.floor(whole / 60_000) % 60;
  const seconds = Math.floor(whole / 1000) % 60;
  const thousandths = whole % 1000;
  const parts: string[] = [];
  if (hours > 0) parts.push(`${hours} ${language === 'nl' ? 'u' : 'h'}`);
  if (minutes > 0 || (hours > 0 && seconds + thousandths > 0)) {
    parts.push(`${hours > 0 ? twoDigits(minutes) : minutes} min`);
  }
  if (seconds + thousandths > 0 || parts.length === 0) {
    const fraction = thousandths === 0 ? '' : `${language === 'nl' ? ',' : '.'}${threeDigits(thousandths)}`;
    parts.push(`${parts.length > 0 ? twoDigits(seconds) : seconds}${fraction} s`);
  }
  return `${ms < 0 ? '-' : ''}${parts.join(' ')}`;
}

/** For machines, in seconds: `14400`, or `14400.250` with three decimals where they are not whole. */
export function secondsText(ms: number): string {
  const whole = Math.abs(ms);
  const text = `${Math.floor(whole / 1000)}${whole % 1000 === 0 ? '' : `.${threeDigits(whole % 1000)}`}`;
  return ms < 0 ? `-${text}` : text;
}

export type DurationUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'working-day';

export interface Duration {
  readonly value: number;
  readonly unit: DurationUnit;
  /** Round the clock: `4 clock hours`. */
  readonly clock: boolean;
}

/**
 * A duration as a policy writes it: `4 hours`, `1.5 hours`, `90 minutes`, `30 seconds`, `4 clock hours`,
 * `2 working days`, `1 day`, `2 weeks`, `1 month`, `1 year`. Whole numbers, for hours also with up to two decimals, for
 * seconds with up to three (`0.25 seconds`, of a response time).
 * Null for anything else.
 */
export function parseDuration(text: string): Duration | null {
  const parts =
    /^(\d{1,9})(\.\d{1,3})?\s+(?:(clock)\s+(?=[smh])|(working)\s+(?=d))?(second|minute|hour|day|week|month|year)s?$/i.exec(
      text.trim(),
    );
  if (parts === null) return null;
  const [, number, decimals, clock, working] = parts;
  const unit = parts[5]!.toLowerCase() as DurationUnit;
  const places = decimals === undefined ? 0 : decimals.length - 1;
  if (places > (MOST_DECIMALS[unit] ?? 0) || (clock !== undefined && unit === 'month')) return null;
  return {
    value: Number(`${number}${decimals ?? ''}`),
    unit: working === undefined ? unit : 'working-day',
    clock: clock !== undefined,
  };
}

const MOST_DECIMALS: Readonly<Partial<Record<DurationUnit, number>>> = { hour: 2, second: 3 };

const lengths: Readonly<Partial<Record<DurationUnit, number>>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
};

/** The length of a duration in seconds, minutes or hours, in milliseconds; null for units whose length varies. */
export function durationMs(duration: Duration): number | null {
  const length = lengths[duration.unit];
  return length === undefined ? null : Math.round(duration.value * length);
}

function threeDigits(n: number): string {
  return `${n}`.padStart(3, '0');
}
