/** Whether a value that was read from a file has a shape; and if not, what is wrong where. The file is anybody's. */
import { dayNumberOf } from '../../time/local-date.ts';
import { PATTERNS } from './patterns.ts';
import type { Mark, Shape } from './shape.ts';

export interface ShapeProblem {
  /** `rules[3].periods[0].verdict`; empty for the value as a whole. */
  readonly at: string;
  /** As JSON has it, cut short; `nothing` where there is none. */
  readonly found: string;
  /** In the words of JSON, the same in any language: `string`, `"met" | "missed"`, `string | null`. */
  readonly expected: string;
}

/** Everything that is wrong, in the order of the shape. Keys that the shape does not know are no problem. */
export function shapeProblems(value: unknown, shape: Shape, at = ''): ShapeProblem[] {
  if (typeof shape === 'string') return fits(value, shape) ? [] : [problem(value, shape, at)];
  switch (shape.kind) {
    case 'one-of':
      return shape.words.includes(value as string) ? [] : [problem(value, shape, at)];
    case 'nullable':
      if (value === null) return [];
      return shapeProblems(value, shape.inner, at).map((one) =>
        one.at === at ? { ...one, expected: `${one.expected} | null` } : one,
      );
    case 'optional':
      return value === undefined ? [] : shapeProblems(value, shape.inner, at);
    case 'list':
      if (!Array.isArray(value)) return [problem(value, shape, at)];
      return value.flatMap((item, i) => shapeProblems(item, shape.item, `${at}[${i}]`));
    case 'record':
      if (!isObject(value)) return [problem(value, shape, at)];
      return Object.entries(value).flatMap(([key, one]) =>
        shapeProblems(one, shape.value, `${at}[${JSON.stringify(key)}]`),
      );
    case 'object':
      if (!isObject(value)) return [problem(value, shape, at)];
      return Object.entries(shape.fields).flatMap(([key, field]) =>
        shapeProblems(
          Object.hasOwn(value, key) ? value[key] : undefined,
          field,
          at === '' ? key : `${at}.${key}`,
        ),
      );
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const TEXTS = Object.fromEntries(
  Object.entries(PATTERNS).map(([mark, pattern]) => [mark, new RegExp(pattern)]),
) as Record<keyof typeof PATTERNS, RegExp>;

function fits(value: unknown, mark: Mark): boolean {
  switch (mark) {
    case 'switch':
      return typeof value === 'boolean';
    case 'figure':
      return typeof value === 'number' && Number.isFinite(value);
    case 'whole':
      return Number.isSafeInteger(value);
    case 'count':
      return Number.isSafeInteger(value) && (value as number) >= 0;
    case 'text':
      return typeof value === 'string';
    case 'instant':
    case 'date':
      return typeof value === 'string' && TEXTS[mark].test(value) && isTime(value);
    case 'share':
    case 'decimal':
      return typeof value === 'string' && TEXTS[mark].test(value);
  }
}

/** There is such a day, and such a time of day. */
function isTime(text: string): boolean {
  const [date, time] = text.split('T') as [string, string | undefined];
  // The calendar comes round every 400 years: also of a year of six digits.
  const known = date.replace(/^[+-]\d{6}/, (year) => String(2000 + (Math.abs(Number(year)) % 400)));
  if (dayNumberOf(known) === null) return false;
  return time === undefined || /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d/.test(time);
}

const LONGEST = 60;

function problem(value: unknown, shape: Shape, at: string): ShapeProblem {
  const json = value === undefined ? 'nothing' : brief(value);
  const found = json.length <= LONGEST ? json : `${json.slice(0, LONGEST)}…`;
  return { at, found, expected: expectedOf(shape) };
}

function brief(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length}]`;
  return isObject(value) ? '{…}' : JSON.stringify(value);
}

const EXPECTED: Readonly<Record<Mark, string>> = {
  text: 'string',
  instant: 'string "2025-07-01T00:00:00+02:00"',
  date: 'string "2025-07-01"',
  share: 'string "0.857142"',
  decimal: 'string "12.5"',
  count: 'integer >= 0',
  whole: 'integer',
  figure: 'number',
  switch: 'true | false',
};

function expectedOf(shape: Shape): string {
  if (typeof shape === 'string') return EXPECTED[shape];
  if (shape.kind === 'one-of') return shape.words.map((word) => JSON.stringify(word)).join(' | ');
  return shape.kind === 'list' ? 'array' : 'object';
}
