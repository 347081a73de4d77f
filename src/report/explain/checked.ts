/** What a check looked at: the case that fits the ticket, and the row behind each value. */
import type { CheckedValue, TicketRuleAccount } from '../../audit/explain/explanation.ts';
import { shown } from '../../text/shown.ts';
import { countText } from '../figures.ts';
import { sourceText } from '../source.ts';
import { wordFor } from '../wording.ts';
import { letterMoment } from './dates.ts';
import type { ExplainPage } from './page.ts';

export function checkedPairs(page: ExplainPage, { checked }: TicketRuleAccount): [string, string][] {
  if (checked === null) return [];
  const { own, words } = page;
  const { position, cases, priorities, condition, hours, values } = checked;
  const why = [
    ...(priorities === null ? [] : [words.list(priorities.map((id) => shown(wordFor(words.group, id))))]),
    ...(condition === '' ? [] : [shown(condition)]),
    ...hours.map(({ title, open }) => own.outcome.opened(shown(title), open)),
  ].join('; ');
  const fits: [string, string][] =
    cases < 2 && why === ''
      ? []
      : [[own.label.fits, own.outcome.fits(countText(position, words), countText(cases, words), why)]];
  return [...fits, ...values.map((value): [string, string] => [own.label.says, valueText(page, value)])];
}

/** `channel: telefoon (tickets.csv:88)`, with when an event said so. */
function valueText(page: ExplainPage, { column, value, at, source }: CheckedValue): string {
  const { own, words } = page;
  const when = at === null ? '' : `, ${letterMoment(at, page)}`;
  const where = source === null ? '' : ` (${sourceText(source, words)})`;
  return `${shown(column)}: ${value === '' ? own.outcome.empty : shown(value)}${when}${where}`;
}
