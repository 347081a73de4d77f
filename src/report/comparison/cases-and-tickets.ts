/** One by one: the tickets, the cases of obligations, and the lines of the ledger that are other than before. */
import type { Comparison } from '../../audit/comparison/comparison.ts';
import { shown } from '../../text/shown.ts';
import { momentText } from '../moment.ts';
import { type Page, prose } from '../page.ts';
import { durationCell } from '../table/cells.ts';
import type { Column } from '../tabular.ts';
import { wordFor } from '../wording.ts';
import type { Words } from '../words.ts';
import { changeCells, changes } from './changes.ts';
import { ledgerCellText } from './ledger-lines.ts';

export function tickets({ tickets: list }: Comparison, page: Page): string[] {
  const { words } = page;
  return changes(page, list, ticketColumns(words), (one) => ({
    ...changeCells(one, words, (standing) => {
      if (standing === null) return '–';
      const outcome = wordFor(words.outcome, standing.outcome);
      if (standing.reason !== null)
        return `${outcome}: ${wordFor(words.unmeasurableReason, standing.reason)}`;
      return `${outcome}: ${words.head.overrun} ${durationCell(standing.overrunMs ?? 0, words).text}`;
    }),
    ticket: { text: shown(one.ticket) },
    rule: { text: shown(one.rule) },
  }));
}

export function cases({ cases: list }: Comparison, page: Page): string[] {
  const { words } = page;
  return changes(
    page,
    list,
    [
      { key: 'what', head: words.head.what, breaks: 'words', tight: 12 },
      { key: 'rule', head: words.head.rule, breaks: 'words' },
    ],
    (one) => ({
      ...changeCells(one, words, (standing) => {
        if (standing === null) return '–';
        const outcome = wordFor(words.outcome, standing.outcome);
        return standing.done === null ? outcome : `${outcome}: ${momentText(standing.done, words)}`;
      }),
      what: {
        text:
          [one.group, one.what]
            .filter(Boolean)
            .map((name) => shown(name!))
            .join(': ') || '–',
      },
      rule: { text: shown(one.rule) },
    }),
  );
}

export function ledger({ ledger: list }: Comparison, page: Page): string[] {
  if (list === null) return [];
  const { words } = page;
  if (list.length === 0) return prose(page, words.comparison.nothing, 2, 'muted');
  return changes(page, list, ticketColumns(words), (one) => {
    const told = one.change === 'changed' ? one.fields : ['outcome'];
    const text = (cells: (typeof one)['before']): string =>
      cells === null
        ? '–'
        : told.map((field) => ledgerCellText(field, cells[field] ?? null, words)).join(', ');
    return {
      ...changeCells(one, words, text),
      ticket: { text: shown(one.ticket) },
      rule: { text: shown(one.rule) },
    };
  });
}

function ticketColumns({ head }: Words): Column[] {
  return [
    { key: 'ticket', head: head.ticket, breaks: 20, tight: 12 },
    { key: 'rule', head: head.rule, breaks: 'words' },
  ];
}
