/** The largest breaches, as many as there is room for; the rest is counted. */
import type { Listed } from '../../audit/listed.ts';
import type { BreachResult } from '../../audit/result.ts';
import { durationText } from '../../time/duration.ts';
import { countText } from '../figures.ts';
import { momentText } from '../moment.ts';
import { wordFor } from '../wording.ts';
import type { Words } from '../words.ts';
import { bytes, cell, row, table, text } from './text.ts';

/** Empty where there are none. `room` in bytes; with room for no breach the heading and their number remain. */
export function breaches(all: Listed<BreachResult>, room: number, words: Words): string {
  if (all.length === 0) return '';
  const { rule, ticket, priority, due, stopped, overrun } = words.head;
  const heading = table([rule, ticket, priority, due, stopped, overrun], []);
  let report = text([`### ${words.section.breaches}`, '', ...heading]);
  const rest = (left: number): string =>
    left === 0 ? '' : `\n${words.more(countText(left, words), false)}\n`;
  for (const [i, breach] of [...all].sort(mostOver).entries()) {
    const more = `${row(cells(breach, words))}\n`;
    if (bytes(report) + bytes(more) + bytes(rest(all.length - i)) > room)
      return report + rest(all.length - i);
    report += more;
  }
  return report;
}

function cells(breach: BreachResult, words: Words): string[] {
  return [
    cell(breach.rule),
    cell(breach.ticket),
    cell(wordFor(words.group, breach.priority)),
    // A check has no clock: it has nothing to be late by.
    ...(breach.check === null
      ? [
          momentText(breach.due, words),
          breach.stopped === null ? words.stillOpen : momentText(breach.stopped, words),
          durationText(breach.overrunMs, words.language),
        ]
      : ['', '', '']),
  ];
}

function mostOver(a: BreachResult, b: BreachResult): number {
  return b.overrunMs - a.overrunMs || compare(a.rule, b.rule) || compare(a.ticket, b.ticket);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
