import { at, DAY, instantOf, wallClock } from './local-time.ts';
import type { Cells } from './ticket.ts';

export type Print = (instant: number) => string;

/** A fact as it is written down: `kind | at | subject | until`, local times; subject and until may be left out. */
export function facts(print: Print, lines: readonly string[]): Cells[] {
  return lines.map((line) => {
    const [kind, moment, subject = '', until = ''] = line.split(' | ');
    return {
      kind: kind!,
      at: print(at(moment!)),
      until: until === '' ? '' : print(at(until)),
      subject,
      ref: '',
    };
  });
}

/** One every day at that local time, from the first date up to the second, but not on the dates that are left out. */
export function daily(
  print: Print,
  kind: string,
  time: string,
  [from, to]: readonly [string, string],
  leftOut: readonly string[] = [],
): Cells[] {
  const rows: Cells[] = [];
  for (let wall = wallClock(at(`${from} ${time}`)); wall < wallClock(at(`${to} 00:00`)); wall += DAY) {
    if (leftOut.includes(new Date(wall).toISOString().slice(0, 10))) continue;
    rows.push({ kind, at: print(instantOf(wall)), until: '', subject: '', ref: '' });
  }
  return rows;
}

/** A list of facts in the order in which they happened; those of one moment keep their order. */
export function inOrder(rows: readonly Cells[]): Cells[] {
  const instant = (row: Cells): number => Date.parse(row.at!);
  return rows.toSorted((one, other) => instant(one) - instant(other));
}
