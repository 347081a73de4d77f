/**
 * Numbers that are missing from the numbering of tickets: a ticket may not be deleted, so a gap deserves a look. Only
 * between the first and the last number of a series can anything be seen to be missing.
 */
import { dateOf } from '../../time/local-date.ts';

/** A ticket's id, and the local date on which it was opened, as whole days since 1970-01-01; NaN when not known. */
export interface Numbered {
  readonly id: string;
  readonly openedOn: number;
}

export interface NumberGap {
  readonly first: string;
  readonly last: string;
  readonly count: number;
}

interface Part {
  readonly number: number;
  readonly digits: string;
  readonly openedOn: number;
}

/** More digits than this are a key made by a machine, not a running number. */
const MOST_DIGITS = 15;
/** The most exact first: how dates stand in front of a number that starts again with each of them: `M1601 0878`, `2025 00123`, `250520 058`. */
const DATE_FORMS: readonly ((day: number) => string)[] = [
  (day) => text(day, 4, 2, 2),
  (day) => text(day, 2, 2, 2),
  (day) => text(day, 4, 2, 0),
  (day) => text(day, 2, 2, 0),
  (day) => text(day, 4, 0, 0),
];
/** Numbers given just after midnight to what was reported before it carry another date than the ticket. */
const AGREEING = 0.9;

/** Series by their prefix, in the order of their text; the gaps of each in rising order. */
export function numberGaps(tickets: Iterable<Numbered>): NumberGap[] {
  const series = new Map<string, Part[]>();
  for (const { id, openedOn } of tickets) {
    const digits = /\d+$/.exec(id)?.[0] ?? '';
    if (digits === '' || digits.length > MOST_DIGITS) continue;
    const prefix = id.slice(0, id.length - digits.length);
    const part = { number: Number(digits), digits, openedOn };
    const known = series.get(prefix);
    if (known === undefined) series.set(prefix, [part]);
    else known.push(part);
  }
  return [...series]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([prefix, parts]) => withinDates(prefix, parts).flatMap(([head, list]) => gapsOf(head, list)));
}

/** A series whose numbers start with the date of their ticket is one series for each date. */
function withinDates(prefix: string, parts: readonly Part[]): [string, readonly Part[]][] {
  const form = DATE_FORMS.find((each) => areDated(parts, each));
  if (form === undefined) return [[prefix, parts]];
  const length = form(0).length;
  const dated = new Map<string, Part[]>();
  for (const { digits, openedOn } of parts) {
    const head = prefix + digits.slice(0, length);
    const rest = digits.slice(length);
    const list = dated.get(head) ?? [];
    dated.set(head, list);
    list.push({ number: Number(rest), digits: rest, openedOn });
  }
  return [...dated].sort(([a], [b]) => (a < b ? -1 : 1));
}

function areDated(parts: readonly Part[], form: (day: number) => string): boolean {
  const length = form(0).length;
  const known = parts.filter(({ openedOn }) => !Number.isNaN(openedOn));
  if (known.length === 0 || parts.some(({ digits }) => digits.length <= length)) return false;
  const agreeing = known.filter(({ digits, openedOn }) => digits.startsWith(form(openedOn)));
  return agreeing.length >= AGREEING * known.length;
}

function text(day: number, yearDigits: 2 | 4, monthDigits: 0 | 2, dayDigits: 0 | 2): string {
  const date = dateOf(day);
  const year = String(date.year)
    .padStart(4, '0')
    .slice(4 - yearDigits);
  const two = (n: number, digits: 0 | 2): string => (digits === 0 ? '' : String(n).padStart(2, '0'));
  return year + two(date.month, monthDigits) + two(date.day, dayDigits);
}

/** Numbers with leading zeros are shown with as many digits. */
function gapsOf(prefix: string, parts: readonly Part[]): NumberGap[] {
  const numbers = Float64Array.from(parts, ({ number }) => number).sort();
  const width = parts.reduce(
    (most, { digits }) => (digits.startsWith('0') ? Math.max(most, digits.length) : most),
    1,
  );
  const shown = (number: number): string => prefix + String(number).padStart(width, '0');
  const gaps: NumberGap[] = [];
  for (let i = 1; i < numbers.length; i++) {
    const [before, after] = [numbers[i - 1]!, numbers[i]!];
    if (after - before > 1)
      gaps.push({ first: shown(before + 1), last: shown(after - 1), count: after - before - 1 });
  }
  return gaps;
}
