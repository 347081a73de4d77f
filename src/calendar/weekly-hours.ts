/** Hours as a policy writes them, "mon-fri" and "08:00-18:00", and as a calendar is laid out from them. */
import { msPerDay } from '../time/local-date.ts';
import { append } from '../time/spans.ts';
import { readDays } from './weekdays.ts';

/** Per weekday, Monday first: flat pairs of ms since local midnight, in [0, 86 400 000], sorted, touching ones merged. */
export type WeeklyHours = readonly (readonly number[])[];

export interface HoursEntry {
  /** `mon`, `mon-fri`, `sat,sun`, `ma t/m vr`. */
  readonly days: string;
  /** `08:00-18:00`, `22:00-06:00` (past midnight), `00:00-24:00`. */
  readonly spans: readonly string[];
}

/** What is wrong with one entry; `text` is the day or the span as it was written, `with` the span that it overlaps. */
export type WeeklyProblem =
  | { readonly kind: 'unknown-day'; readonly entry: number; readonly text: string }
  | {
      readonly kind: 'unreadable-span' | 'empty-span' | 'past-midnight';
      readonly entry: number;
      readonly text: string;
    }
  | {
      readonly kind: 'overlap';
      readonly entry: number;
      readonly text: string;
      readonly with: string;
      readonly withEntry: number;
    };

/** A span of one weekday as laid out, with where it was written. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly entry: number;
  readonly text: string;
}

/**
 * The hours of a week. What a span has past midnight belongs to the next weekday's early hours. Everything wrong is
 * reported at once; what could be read is laid out all the same, and overlapping hours count once.
 */
export function weeklyHours(entries: readonly HoursEntry[]): {
  hours: WeeklyHours;
  problems: WeeklyProblem[];
} {
  const week: Stretch[][] = Array.from({ length: 7 }, () => []);
  const problems: WeeklyProblem[] = [];
  entries.forEach(({ days, spans }, entry) => {
    const weekdays = readDays(days, (text) => problems.push({ kind: 'unknown-day', entry, text }));
    for (const text of spans) {
      const span = readSpan(text);
      if (typeof span === 'string') problems.push({ kind: span, entry, text });
      else for (const day of weekdays) addSpan(week, day, { ...span, entry, text });
    }
  });
  const hours = week.map((stretches) => laidOut(stretches, problems));
  return { hours, problems };
}

/**
 * The hours of a single date, as `DatedHours` has them: flat pairs. They end at 24:00 at the latest, since the next
 * date has hours of its own: a span past midnight is a problem. `entry` is 0 in every problem.
 */
export function hoursOfDate(spans: readonly string[]): {
  hours: readonly number[];
  problems: WeeklyProblem[];
} {
  const stretches: Stretch[] = [];
  const problems: WeeklyProblem[] = [];
  for (const text of spans) {
    const span = readSpan(text);
    if (typeof span === 'string') problems.push({ kind: span, entry: 0, text });
    else if (span.to > msPerDay) problems.push({ kind: 'past-midnight', entry: 0, text });
    else stretches.push({ ...span, entry: 0, text });
  }
  const hours = laidOut(stretches, problems);
  return { hours, problems };
}

/**
 * Hours on one line, `mon-fri 08:00-18:00, sat 09:00-12:00`, as entries. What is no span is taken for a day, and days
 * without a span get an empty one, so that `weeklyHours` reports both.
 */
export function parseHoursText(written: string): HoursEntry[] {
  const text = written.replace(/\s+/g, ' ');
  const entries: { days: string; spans: string[] }[] = [];
  let read = 0;
  for (const match of text.matchAll(/\d{1,2}:\d{2}\s*[-–]\s*\d{1,2}:\d{2}/g)) {
    const days = withoutCommas(text.slice(read, match.index));
    if (days !== '' || entries.length === 0) entries.push({ days, spans: [] });
    entries.at(-1)!.spans.push(match[0]);
    read = match.index + match[0].length;
  }
  const rest = withoutCommas(text.slice(read));
  if (rest !== '' || entries.length === 0) entries.push({ days: rest, spans: [''] });
  return entries;
}

/** Milliseconds since local midnight; past 24:00 when the span ends on the next day. */
function readSpan(text: string): { from: number; to: number } | 'unreadable-span' | 'empty-span' {
  const parts = /^(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (parts === null) return 'unreadable-span';
  const [fromHour, fromMinute, toHour, toMinute] = parts.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const [from, to] = [(fromHour * 60 + fromMinute) * 60_000, (toHour * 60 + toMinute) * 60_000];
  if (fromMinute > 59 || toMinute > 59 || from >= msPerDay || to > msPerDay) return 'unreadable-span';
  if (from === to) return 'empty-span';
  return { from, to: to < from ? to + msPerDay : to };
}

function addSpan(week: Stretch[][], day: number, span: Stretch): void {
  week[day]!.push({ ...span, to: Math.min(span.to, msPerDay) });
  if (span.to > msPerDay) week[(day + 1) % 7]!.push({ ...span, from: 0, to: span.to - msPerDay });
}

function laidOut(stretches: Stretch[], problems: WeeklyProblem[]): number[] {
  const hours: number[] = [];
  let last: Stretch | null = null;
  for (const stretch of stretches.sort((a, b) => a.from - b.from)) {
    if (last !== null && stretch.from < last.to) reportOverlap(last, stretch, problems);
    append(hours, stretch.from, stretch.to);
    if (last === null || stretch.to > last.to) last = stretch;
  }
  return hours;
}

/** Once for a pair of spans, however many weekdays they share. */
function reportOverlap(one: Stretch, other: Stretch, problems: WeeklyProblem[]): void {
  const [first, second] = one.entry <= other.entry ? [one, other] : [other, one];
  const problem = { entry: second.entry, text: second.text, with: first.text, withEntry: first.entry };
  const known = problems.some(
    (each) =>
      each.kind === 'overlap' &&
      each.entry === problem.entry &&
      each.text === problem.text &&
      each.with === problem.with &&
      each.withEntry === problem.withEntry,
  );
  if (!known) problems.push({ kind: 'overlap', ...problem });
}

function withoutCommas(text: string): string {
  return text.replace(/^[\s,;]+|[\s,;:]+$/g, '');
}
