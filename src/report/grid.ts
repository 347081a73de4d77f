/**
 * A table without lines: aligned columns, cells wrapped, nothing cut off. Where the terminal is too narrow for its
 * columns the rows are stacked: the first cell, and under it what the others say.
 */
import Table from 'cli-table3';
import { displayWidth, padded } from '../text/display-width.ts';
import { type Layout, layOut } from './grid-layout.ts';
import { inARow, type Page } from './page.ts';
import type { Cell, Column, Row } from './tabular.ts';
import { onOneLine, wrap } from './wrap.ts';

export interface Grid {
  readonly lines: readonly string[];
  /** Keys of the columns that are there. */
  readonly keys: ReadonlySet<string>;
}

const margin = 2;

export function grid(page: Page, columns: readonly Column[], rows: readonly Row[]): Grid {
  if (rows.length === 0) return { lines: [], keys: new Set() };
  const offered = columns.filter(({ from = 0 }) => from <= page.width);
  const layout = layOut(offered, rows, page.width - margin);
  if (layout === null) return stacked(page, offered, rows);
  const keys = new Set(layout.columns.map((column) => column.key));
  const body = rows.flatMap((row) => [...rowLines(page, layout, row), ...(row.below?.(keys) ?? [])]);
  return { lines: tableOf([...headLines(page, layout), ...body]), keys };
}

function headLines(page: Page, layout: Layout): string[] {
  const cells = layout.columns.map((column, i) => wrap(column.head, layout.widths[i]!));
  const height = Math.max(...cells.map((lines) => lines.length));
  const bottom = cells.map((lines) => [...Array<string>(height - lines.length).fill(''), ...lines]);
  return joined(
    page,
    layout,
    bottom.map((lines) => lines.map((text) => ({ text, tone: 'muted' }))),
  );
}

function rowLines(page: Page, layout: Layout, row: Row): string[] {
  const cells = layout.columns.map((column, i) => {
    const { text, tone = 'plain', indent = 0 } = row.cells[column.key] ?? { text: '' };
    const lines = wrap(text, layout.widths[i]! - indent).map((line) => line.trimEnd());
    return lines.map((line): Cell => ({ text: line, tone, indent }));
  });
  return joined(page, layout, cells);
}

/** Lines from columns of cells. */
function joined(page: Page, layout: Layout, cells: readonly (readonly Cell[])[]): string[] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, n) => {
    const parts = layout.columns.map((column, i) => {
      const { text, tone = 'plain', indent = 0 } = cells[i]![n] ?? { text: '' };
      const blanks = padded('', layout.widths[i]! - indent - displayWidth(text), 'left');
      const painted = page.paint(tone, text);
      return ' '.repeat(indent) + (column.align === 'right' ? blanks + painted : painted + blanks);
    });
    return ' '.repeat(margin) + parts.join(' '.repeat(layout.gap));
  });
}

const noBorders = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map((place) => [place, '']),
);

/**
 * The table that the lines make. Their cells are wrapped and padded already, and stand beside each other: cli-table3
 * measures some scripts otherwise than terminals show them, cuts what it takes to be too long, and takes thirty
 * microseconds for a cell. So it gets all lines as one cell, and no width to keep.
 */
function tableOf(lines: readonly string[]): string[] {
  const style = { 'padding-left': 0, 'padding-right': 0, head: [], border: [] };
  const table = new Table({ chars: noBorders, style });
  table.push([lines.join('\n')]);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}

function stacked(page: Page, columns: readonly Column[], rows: readonly Row[]): Grid {
  const keys = new Set(columns.map((column) => column.key));
  const [first, ...others] = columns;
  const lines = rows.flatMap((row) => {
    const { text, tone, indent = 0 } = row.cells[first!.key] ?? { text: '' };
    const pieces = others.flatMap((column) => {
      const cell = row.cells[column.key];
      if (cell === undefined || cell.text === '') return [];
      const head = column.plain ? '' : `${onOneLine(column.head)} `;
      return [{ ...cell, text: head + (cell.alone ?? cell.text) }];
    });
    const title = wrap(text, page.width - indent).map((line) => page.paint(tone ?? 'strong', line.trimEnd()));
    return [
      ...title.map((line) => ' '.repeat(indent) + line),
      ...inARow(page, pieces, indent + margin),
      ...(row.below?.(keys) ?? []),
    ];
  });
  return { lines, keys };
}
