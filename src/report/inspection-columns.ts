/** The columns of an export, each with what it holds. */
import type { ColumnFacts } from '../inspection/column.ts';
import { MOST_WORDS } from '../inspection/column.ts';
import type { Inspection } from '../inspection/inspection.ts';
import { shown } from '../text/shown.ts';
import { countText } from './figures.ts';
import { grid } from './grid.ts';
import { INSPECTION_WORDS } from './inspection-words.ts';
import { type Page, prose, section } from './page.ts';
import type { Row } from './tabular.ts';
import { counted } from './wording.ts';

/** Rows of a screen that the columns may take. */
const ONE_SCREEN = 24;
/** Texts of a status that are named; as many as there are of a status, a priority and a type. */
const SOME_WORDS = 4;
const ALL_WORDS = 12;
const LONGEST_EXAMPLE = 40;
const NAMED_EMPTY = 8;

/** Columns of one name, one beside the other: Jira's `Comment` x 75. */
interface Shown {
  readonly first: ColumnFacts;
  readonly count: number;
  readonly becomes: readonly string[];
}

export function columnsSection(inspection: Inspection, page: Page): string[] {
  const words = INSPECTION_WORDS[page.words.language];
  const all = together(inspection);
  const filled = all.filter(({ first }) => first.kind !== 'empty');
  const empty = all.filter(({ first }) => first.kind === 'empty');
  const kept = page.all ? filled : foremost(filled);
  const { head } = words;
  const table = grid(
    page,
    [
      { key: 'name', head: head.name, breaks: 20 },
      { key: 'kind', head: head.kind },
      { key: 'becomes', head: head.becomes, breaks: 'words' },
      { key: 'empty', head: head.empty, align: 'right', spare: 1 },
      { key: 'holds', head: head.holds, breaks: 'words', plain: true },
    ],
    kept.map((column) => rowOf(column, page)),
  );
  const rest = filled.length - kept.length;
  const names = empty
    .slice(0, NAMED_EMPTY)
    .map(({ first }) => shown(first.name === '' ? `(${first.index + 1})` : first.name));
  const more = empty.length > NAMED_EMPTY ? ', …' : '';
  return section(page, words.section.columns, [
    ...table.lines,
    ...(rest === 0
      ? []
      : prose(page, words.notShown(counted(rest, words.columns, page.words)), 2, 'muted', 2)),
    ...(empty.length === 0
      ? []
      : prose(
          page,
          words.emptyColumns(counted(empty.length, words.columns, page.words), names.join(', ') + more),
          2,
          'muted',
          2,
        )),
  ]);
}

function together({ sheet, becomes }: Inspection): Shown[] {
  const found: { first: ColumnFacts; count: number; becomes: string[] }[] = [];
  const byName = new Map<string, (typeof found)[number]>();
  for (const column of sheet.columns) {
    const own = becomes.get(column.index) ?? [];
    const same = byName.get(column.name);
    if (same === undefined || column.name === '') {
      const one = { first: column, count: 1, becomes: [...own] };
      found.push(one);
      byName.set(column.name, one);
      continue;
    }
    same.count++;
    same.becomes.push(...own.filter((target) => !same.becomes.includes(target)));
    if (same.first.kind === 'empty') same.first = column;
  }
  return found;
}

/** Those that are read, times and words before anything else, in the order of the file. */
function foremost(columns: readonly Shown[]): readonly Shown[] {
  const rank = ({ becomes, first }: Shown): number =>
    becomes.length > 0 ? 0 : first.kind === 'time' ? 1 : first.kind === 'word' ? 2 : 3;
  const order = new Map(columns.map((column, index) => [column, index]));
  const chosen = [...columns].sort((a, b) => rank(a) - rank(b) || order.get(a)! - order.get(b)!);
  return chosen.slice(0, ONE_SCREEN).sort((a, b) => order.get(a)! - order.get(b)!);
}

function rowOf({ first, count, becomes }: Shown, page: Page): Row {
  const words = INSPECTION_WORDS[page.words.language];
  const name = first.name === '' ? `(${first.index + 1})` : shown(first.name);
  return {
    cells: {
      name: { text: count === 1 ? name : `${name} ×${count}`, tone: becomes.length > 0 ? 'strong' : 'plain' },
      kind: { text: words.kind[first.kind] },
      becomes: { text: becomes.map(shown).join(', ') },
      empty: { text: first.empty === 0 ? '' : countText(first.empty, page.words) },
      holds: { text: holds(first, becomes, page) },
    },
  };
}

function holds(column: ColumnFacts, becomes: readonly string[], page: Page): string {
  const words = INSPECTION_WORDS[page.words.language];
  const signs = column.signs.map(({ text }) => `"${shown(text)}"`).join(', ');
  const nothing = signs === '' ? [] : [words.nothingSigns(signs)];
  return [...said(column, becomes, page), ...nothing].join('; ');
}

function said(column: ColumnFacts, becomes: readonly string[], page: Page): string[] {
  if (column.time !== null) return timesOf(column.time, page);
  const listed =
    column.kind === 'word' ||
    column.kind === 'yes-no' ||
    (becomes.some((target) => CHOICES.has(target)) && column.kind !== 'id');
  if (listed) return [wordsOf(column, becomes.length > 0 || page.all ? ALL_WORDS : SOME_WORDS, page)];
  return column.example === null ? [] : [short(column.example)];
}

const CHOICES = new Set([
  'status',
  'priority',
  'type',
  'environment',
  'channel',
  'component',
  'application',
  'service',
  'up',
]);

function wordsOf({ words: all, capped }: ColumnFacts, most: number, page: Page): string {
  const words = INSPECTION_WORDS[page.words.language];
  const named = all.slice(0, most).map(({ text, count }) => `${short(text)} ${countText(count, page.words)}`);
  const rest = all.length - named.length;
  const more = capped
    ? [words.cappedWords(countText(MOST_WORDS, page.words))]
    : rest > 0
      ? [words.moreWords(countText(rest, page.words))]
      : [];
  return [...named, ...more].join(' · ');
}

function timesOf(time: NonNullable<ColumnFacts['time']>, page: Page): string[] {
  const words = INSPECTION_WORDS[page.words.language];
  const { formats, order, alike, dayFirst, monthFirst, either, values, fitting, misfit, earliest, latest } =
    time;
  const ordered =
    order === 'day-first' && dayFirst !== null
      ? [words.order.decided['day-first'](short(dayFirst.text), dayFirst.line)]
      : order === 'month-first' && monthFirst !== null
        ? [words.order.decided['month-first'](short(monthFirst.text), monthFirst.line)]
        : order === 'mixed' && dayFirst !== null && monthFirst !== null
          ? [words.order.mixed(short(dayFirst.text), dayFirst.line, short(monthFirst.text), monthFirst.line)]
          : order === 'open' && either !== null
            ? [alike ? words.order.alike : words.order.open(short(either.text), either.line)]
            : [];
  const out =
    misfit === null
      ? []
      : [words.misfit(countText(values - fitting, page.words), short(misfit.text), misfit.line)];
  const range =
    earliest === null || latest === null ? [] : [words.range(short(earliest.text), short(latest.text))];
  return [formats.map(({ text }) => text).join(' | '), ...ordered, ...out, ...range];
}

function short(text: string): string {
  const safe = shown(text);
  return safe.length > LONGEST_EXAMPLE ? `${safe.slice(0, LONGEST_EXAMPLE - 1)}…` : safe;
}
