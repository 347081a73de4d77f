/** How the times of an export are written, over all of its columns: one system writes them in one way. */
import type { DateOrder } from '../time/detect-format.ts';
import type { ColumnFacts } from './column.ts';
import type { OpenOrder } from './mapping.ts';

export interface WrittenTimes {
  /** Formats of the columns asked for; empty where the order of day and month stays open, or is mixed. */
  readonly formats: readonly string[];
  readonly open: OpenOrder | null;
}

/**
 * The formats of the columns named. A date past the twelfth in any column decides for all: no system writes one column
 * with the day first and the next with the month first.
 */
export function timesOf(used: readonly ColumnFacts[], all: readonly ColumnFacts[]): WrittenTimes {
  const order = orderOf(all);
  const formats = new Set<string>();
  for (const { name, time } of used) {
    if (time === null) continue;
    if (time.order === 'mixed') return { formats: [], open: null };
    const open = time.order === 'open' && !time.alike;
    if (open && order === null) {
      const [dayFirst, monthFirst] = [textsOf(time.formats), textsOf(time.otherwise)];
      return { formats: [], open: { column: name, example: time.either!, dayFirst, monthFirst } };
    }
    for (const text of textsOf(open && order === 'month-first' ? time.otherwise : time.formats))
      formats.add(text);
  }
  return { formats: [...formats], open: null };
}

/** The order that some column decides, and none contradicts. */
export function orderOf(columns: readonly ColumnFacts[]): DateOrder | null {
  const decided = new Set(columns.flatMap(({ time }) => (time === null ? [] : [time.order])));
  if (decided.has('mixed') || (decided.has('day-first') && decided.has('month-first'))) return null;
  return decided.has('day-first') ? 'day-first' : decided.has('month-first') ? 'month-first' : null;
}

function textsOf(formats: readonly { readonly text: string }[]): string[] {
  return formats.map(({ text }) => text);
}
