/** How a list of changes is shown: what changed, which way, before and after. */
import type { Change, Changed } from '../../audit/comparison/comparison.ts';
import { countText } from '../figures.ts';
import { grid } from '../grid.ts';
import { cut, type Page, prose } from '../page.ts';
import type { Tone } from '../paint.ts';
import type { Cell, Column } from '../tabular.ts';
import type { Words } from '../words.ts';

const listed = 20;

const tones: Readonly<Record<Change, Tone>> = {
  same: 'muted',
  better: 'good',
  worse: 'bad',
  changed: 'open',
  new: 'plain',
  gone: 'plain',
};

/** The first of a list, or all of it, and how many are left. */
export function changes<T>(
  page: Page,
  list: readonly T[],
  columns: readonly Column[],
  cellsOf: (one: T) => Readonly<Record<string, Cell>>,
): string[] {
  const { words } = page;
  const { kept, leftOff } = cut(page, list, listed);
  const { lines } = grid(
    page,
    changeColumns(words, columns),
    kept.map((one) => ({ cells: cellsOf(one) })),
  );
  const more = leftOff === 0 ? [] : prose(page, words.comparison.more(countText(leftOff, words)), 2, 'muted');
  return [...lines, ...more];
}

export function changeColumns({ comparison }: Words, others: readonly Column[]): Column[] {
  return [
    { key: 'change', head: comparison.changed },
    ...others,
    { key: 'before', head: comparison.before, breaks: 'words' },
    { key: 'after', head: comparison.after, breaks: 'words' },
  ];
}

export function changeCells<Value>(
  { change, before, after }: Changed<Value>,
  { comparison }: Words,
  text: (value: Value | null) => string,
): Readonly<Record<'change' | 'before' | 'after', Cell>> {
  return {
    change: { text: comparison.change[change], tone: tones[change] },
    before: { text: text(before) },
    after: { text: text(after) },
  };
}
