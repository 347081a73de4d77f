/** The rows of a ledger as they are compared: by the names of its columns, durations in seconds as it has them. */
import type { Line } from '../../audit/comparison/compare.ts';
import { durationText } from '../../time/duration.ts';
import { LEDGER_COLUMNS, type LedgerRows } from '../ledger-row.ts';
import { momentText } from '../moment.ts';
import { wordFor } from '../wording.ts';
import type { Words } from '../words.ts';

/** Where a line stands in its file is no change of the ticket. */
const COMPARED = LEDGER_COLUMNS.filter(({ name }) => name !== 'path' && name !== 'line');

export function* ledgerLines(rows: LedgerRows): Generator<Line> {
  for (const row of rows) {
    const cells = COMPARED.map(({ name, type, of }) => {
      const value = of(row);
      return [name, type === 'duration' && value !== null ? Number(value) / 1000 : value];
    });
    yield { rule: row.rule, ticket: row.ticket, cells: Object.fromEntries(cells) };
  }
}

/** `geteld 2 u 10 min`, `uitkomst overschreden`; `–` where the cell is empty. */
export function ledgerCellText(field: string, value: string | number | null, words: Words): string {
  const column = COMPARED.find(({ name }) => name === field)!;
  return `${words.column[column.name]} ${value === null || value === '' ? '–' : told(value)}`;

  function told(full: string | number): string {
    if (column.type === 'duration') return durationText(Math.round(Number(full) * 1000), words.language);
    if (column.type === 'instant') return momentText(String(full), words);
    return wordFor(column.words === undefined ? {} : words[column.words], String(full));
  }
}
