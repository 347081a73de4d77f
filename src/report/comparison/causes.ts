/** Where a change may come from: what was asked otherwise, and other files. */
import type { Comparison } from '../../audit/comparison/comparison.ts';
import { shown } from '../../text/shown.ts';
import { countText } from '../figures.ts';
import { grid } from '../grid.ts';
import { type Page, prose } from '../page.ts';
import type { Column } from '../tabular.ts';
import { changeCells, changeColumns } from './changes.ts';

export function settings({ settings: list }: Comparison, page: Page): string[] {
  if (list.length === 0) return prose(page, page.words.comparison.nothing, 2, 'muted');
  const { words } = page;
  const { comparison } = words;
  const rows = list.map(({ name, before, after }) => ({
    cells: {
      name: { text: shown(name) },
      before: { text: valueText(before) },
      after: { text: valueText(after) },
    },
  }));
  const columns: Column[] = [
    { key: 'name', head: comparison.setting, breaks: 'words' },
    { key: 'before', head: comparison.before, breaks: 16 },
    { key: 'after', head: comparison.after, breaks: 16 },
  ];
  return [...grid(page, columns, rows).lines];
}

/** A digest is known by its beginning. */
function valueText(value: string | null): string {
  if (value === null) return '–';
  return /^[0-9a-f]{64}$/.test(value) ? value.slice(0, 12) : shown(value);
}

export function inputs({ inputs: list }: Comparison, page: Page): string[] {
  const { words } = page;
  const rows = list.map((input) => ({
    cells: {
      ...changeCells(input, words, (one) =>
        one === null
          ? '–'
          : `${shown(one.path)}, ${words.comparison.rows(countText(one.rows, words))}, ${one.sha256.slice(0, 12)}`,
      ),
      role: { text: words.role[input.role] },
    },
  }));
  const columns = changeColumns(words, [{ key: 'role', head: words.head.role }]);
  return [...grid(page, columns, rows).lines];
}
