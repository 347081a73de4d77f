/** The timeline of a rule: events and the stretches between them, with a running total; of updates gap by gap. */
import type { EventAccount, TicketRuleAccount } from '../../audit/explain/explanation.ts';
import { grid } from '../grid.ts';
import type { Column } from '../tabular.ts';
import { gapRows } from './gaps.ts';
import type { ExplainPage } from './page.ts';
import { eventRow, stretchRows, type Told } from './timeline-rows.ts';

/** Empty where there is no clock: the events stand in a table of their own. */
export function timeline(
  page: ExplainPage,
  { spans, gaps }: TicketRuleAccount,
  events: readonly EventAccount[],
): readonly string[] {
  const all = gaps.length > 0 ? gaps.flatMap((gap) => gap.spans) : spans;
  if (all.length === 0) return [];
  const years = new Set([...all.map(({ from }) => from), all.at(-1)!.to].map((iso) => iso.slice(0, 4)));
  const told: Told = {
    page,
    withYear: years.size > 1,
    waiting: events.filter(({ use }) => use === 'used'),
  };
  const rows =
    gaps.length > 0 ? gaps.flatMap((gap) => gapRows(told, gap, gaps.length)) : stretchRows(told, spans);
  rows.push(...told.waiting.map((event) => eventRow(told, event)));
  return grid(page, columns(page), rows).lines;
}

function columns({ own }: ExplainPage): Column[] {
  return [
    { key: 'from', head: own.head.from },
    { key: 'to', head: own.head.to, spare: 1 },
    { key: 'what', head: own.head.what, breaks: 'words', plain: true },
    // Stacked, the stretch before it says what the figure is.
    { key: 'counted', head: own.head.counted, align: 'right', plain: true },
    { key: 'total', head: own.head.total, align: 'right' },
  ];
}
