/** What changed between two results, for a terminal: the verdicts first, then what it comes from. */
import type { Change, Changed, Comparison } from '../../audit/comparison/comparison.ts';
import { shown } from '../../text/shown.ts';
import { countText, normText } from '../figures.ts';
import { grid } from '../grid.ts';
import { momentText } from '../moment.ts';
import { cut, facts, type Page, prose, section } from '../page.ts';
import { painter, type Tone } from '../paint.ts';
import { durationCell } from '../table/cells.ts';
import type { TableOptions } from '../table.ts';
import type { Cell, Column } from '../tabular.ts';
import { verdictText, wordFor, wordsOf } from '../wording.ts';
import type { Words } from '../words.ts';
import { together } from '../wrap.ts';
import { ledgerCellText } from './ledger-lines.ts';

const narrowest = 24;
const listed = 20;

export function comparisonTable(comparison: Comparison, options: TableOptions): string {
  const page: Page = {
    width: Math.max(narrowest, Math.floor(options.width)),
    words: wordsOf(options.language),
    paint: painter(options.color),
    all: options.all,
  };
  const { section: title } = page.words.comparison;
  const lines = [
    ...head(comparison, page),
    ...section(page, title.rules, rules(comparison, page)),
    ...section(page, title.settings, settings(comparison, page)),
    ...section(page, title.inputs, inputs(comparison, page)),
    ...section(page, title.tickets, tickets(comparison, page)),
    ...section(page, title.cases, cases(comparison, page)),
    ...section(page, title.ledger, ledger(comparison, page)),
  ];
  return `${lines.join('\n')}\n`;
}

const tones: Readonly<Record<Change, Tone>> = {
  same: 'muted',
  better: 'good',
  worse: 'bad',
  changed: 'open',
  new: 'plain',
  gone: 'plain',
};

function head({ before, after, verdict }: Comparison, page: Page): string[] {
  const { words } = page;
  const { comparison } = words;
  const name = ({ title, period }: typeof before): string => `${shown(title)} · ${shown(period)}`;
  const change = `${verdictText(verdict.before!, words)} → ${verdictText(verdict.after!, words)}`;
  return facts(page, [
    [comparison.before, name(before)],
    [comparison.after, name(after)],
    [words.section.verdict, `${change} (${comparison.change[verdict.change]})`],
  ]);
}

function rules({ rules: list }: Comparison, page: Page): string[] {
  const { words } = page;
  const text = (standing: (typeof list)[number]['before']): string =>
    standing === null
      ? '–'
      : together(`${figureText(standing.attained, words)} ${verdictText(standing.verdict, words)}`);
  const rows = list.map((rule) => ({
    cells: { ...changeCells(rule, words, text), rule: { text: shown(rule.title) } },
  }));
  const columns = changeColumns(words, [{ key: 'rule', head: words.head.rule, breaks: 'words' }]);
  return [...grid(page, columns, rows).lines];
}

/** With all its decimals: what got a little worse is not to read the same. */
function figureText(share: string | null, words: Words): string {
  return share === null ? '–' : normText({ atLeast: share, strictly: false }, words);
}

function settings({ settings: list }: Comparison, page: Page): string[] {
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

function inputs({ inputs: list }: Comparison, page: Page): string[] {
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

function tickets({ tickets: list }: Comparison, page: Page): string[] {
  const { words } = page;
  return changes(
    page,
    list,
    [
      { key: 'ticket', head: words.head.ticket, breaks: 20, tight: 12 },
      { key: 'rule', head: words.head.rule, breaks: 'words' },
    ],
    (one) => ({
      ...changeCells(one, words, (standing) => {
        if (standing === null) return '–';
        const outcome = wordFor(words.outcome, standing.outcome);
        if (standing.reason !== null)
          return `${outcome}: ${wordFor(words.unmeasurableReason, standing.reason)}`;
        return `${outcome}: ${words.head.overrun} ${durationCell(standing.overrunMs ?? 0, words).text}`;
      }),
      ticket: { text: shown(one.ticket) },
      rule: { text: shown(one.rule) },
    }),
  );
}

function cases({ cases: list }: Comparison, page: Page): string[] {
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

function ledger({ ledger: list }: Comparison, page: Page): string[] {
  if (list === null) return [];
  const { words } = page;
  if (list.length === 0) return prose(page, words.comparison.nothing, 2, 'muted');
  return changes(
    page,
    list,
    [
      { key: 'ticket', head: words.head.ticket, breaks: 20, tight: 12 },
      { key: 'rule', head: words.head.rule, breaks: 'words' },
    ],
    (one) => {
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
    },
  );
}

/** The first of a list, or all of it, and how many are left. */
function changes<T>(
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

function changeColumns({ comparison }: Words, others: readonly Column[]): Column[] {
  return [
    { key: 'change', head: comparison.changed },
    ...others,
    { key: 'before', head: comparison.before, breaks: 'words' },
    { key: 'after', head: comparison.after, breaks: 'words' },
  ];
}

function changeCells<Value>(
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
