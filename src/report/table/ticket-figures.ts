/** The tickets of a rule: counts, share and verdict per period, application and priority. */
import type { CountsResult, PooledAndGroups, RulePeriodResult, RuleResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { boundsOf, countText, marginText } from '../figures.ts';
import { grid } from '../grid.ts';
import { grouped } from '../grouped.ts';
import { cut, type Page, prose } from '../page.ts';
import type { Cell, Column, Row } from '../tabular.ts';
import { counted, wordFor } from '../wording.ts';
import type { Words } from '../words.ts';
import { together } from '../wrap.ts';
import { judgedCells } from './cells.ts';

export interface Entry {
  readonly label: string;
  /** Empty: all tickets of a period. */
  readonly within: readonly string[];
  readonly counts: CountsResult;
  /** Whether the rule's verdict rests on this row; the verdicts of the others are only told. */
  readonly decides: boolean;
}

/** Outcomes that take no part in the share; shown where there are any. */
const others = ['unmeasurable', 'untargeted', 'excluded'] as const;

export function ticketFigures(rule: RuleResult, page: Page): string[] {
  const { words } = page;
  const entries = entriesOf(rule, words);
  const shownOthers = new Set(others.filter((key) => entries.some((entry) => entry.counts[key] > 0)));
  const rows = entries.map((entry) => rowOf(entry, shownOthers, rule, words));
  const { lines, keys } = grid(page, columns(words), rows);
  return entries.length === 0
    ? []
    : [...lines, ...notes(entries, keys, rule, page), ...elsewhere(rule, page)];
}

/** The whole first, then period by period where there are several. A single year that decides is the whole. */
export function entriesOf({ total, periods, years = [], norm }: RuleResult, words: Words): Entry[] {
  const over = norm?.over ?? 'pooled';
  const onlyPeriod = periods.length === 1 && years.length === 0;
  const whole =
    total === null || years.length === 1
      ? []
      : entriesWithin(words.total, total, onlyPeriod ? over : null, words);
  const parts = periods.length > 1 || whole.length === 0 ? [...years, ...periods] : years;
  const deciding = years.length > 0 ? years : periods;
  return [
    ...whole,
    ...parts.flatMap((period) => periodEntries(period, deciding.includes(period) ? over : null, words)),
  ];
}

function periodEntries(period: RulePeriodResult, over: 'pooled' | 'each' | null, words: Words): Entry[] {
  const { pooled, groups = [], applications } = period;
  if (pooled === undefined) return [];
  const label = shown(period.label) + (period.partial ? ` ${words.partialPeriod}` : '');
  return entriesWithin(label, { pooled, groups, ...(applications && { applications }) }, over, words);
}

/** `over`: what decides, all priorities together or each by itself; null where none of these rows does. */
function entriesWithin(
  label: string,
  { pooled, groups, applications }: PooledAndGroups,
  over: 'pooled' | 'each' | null,
  words: Words,
): Entry[] {
  const each = over === 'each';
  const together = over === 'pooled';
  const oneGroup = groups.length === 1 && groups[0]!.priority === 'all';
  const top: Entry = {
    label,
    within: [],
    counts: pooled,
    decides: applications === undefined && (together || (each && oneGroup)),
  };
  const priorities = (within: readonly string[], list: PooledAndGroups['groups']): Entry[] =>
    list.length === 1 && list[0]!.priority === 'all'
      ? []
      : list.map((counts) => ({
          label: wordFor(words.group, counts.priority),
          within,
          counts,
          decides: each,
        }));
  if (applications === undefined) return [top, ...priorities([label], groups)];
  const ofApplication = grouped(groups, ({ application }) => application ?? '');
  const perApplication = applications.flatMap((counts): Entry[] => {
    const name = counts.application === null ? words.noApplication : shown(counts.application);
    const own = ofApplication.get(counts.application ?? '') ?? [];
    return [
      { label: name, within: [label], counts, decides: together || (each && oneGroup) },
      ...priorities([label, name], own),
    ];
  });
  return [top, ...perApplication];
}

function columns({ head }: Words): Column[] {
  return [
    { key: 'group', head: head.group, breaks: 'words' },
    { key: 'n', head: head.n, align: 'right' },
    { key: 'met', head: head.met, align: 'right' },
    { key: 'breached', head: head.breached, align: 'right' },
    { key: 'running', head: head.running, align: 'right' },
    { key: 'unmeasurable', head: head.unmeasurable, align: 'right', spare: 2 },
    { key: 'untargeted', head: head.untargeted, align: 'right', spare: 3 },
    { key: 'excluded', head: head.excluded, align: 'right', spare: 4 },
    { key: 'attained', head: head.attained, align: 'right' },
    { key: 'bounds', head: head.bounds, align: 'right', spare: 5 },
    { key: 'norm', head: head.norm, align: 'right', spare: 1 },
    { key: 'verdict', head: head.verdict, plain: true },
    { key: 'margin', head: head.margin, plain: true },
  ];
}

function rowOf(
  { label, within, counts, decides }: Entry,
  shownOthers: ReadonlySet<(typeof others)[number]>,
  { norm }: RuleResult,
  words: Words,
): Row {
  const count = (n: number): Cell => ({ text: countText(n, words), tone: n === 0 ? 'muted' : 'plain' });
  const other = (key: (typeof others)[number]): Cell =>
    shownOthers.has(key) ? count(counts[key]) : { text: '' };
  return {
    cells: {
      group: { text: label, indent: 2 * within.length, tone: within.length === 0 ? 'strong' : 'plain' },
      n: count(counts.met + counts.breached),
      met: count(counts.met),
      breached: count(counts.breached),
      running: count(counts.running),
      unmeasurable: other('unmeasurable'),
      untargeted: other('untargeted'),
      excluded: other('excluded'),
      ...judgedCells(counts, norm, words, decides),
      margin: { text: together(marginText(counts, words)) },
    },
  };
}

/** How many kinds of tickets that the rule is not about are named. */
const kindsShown = 6;

function elsewhere({ notConcerned }: RuleResult, page: Page): string[] {
  if (notConcerned.length === 0) return [];
  const { words } = page;
  const all = notConcerned.reduce((sum, { tickets }) => sum + tickets, 0);
  const { kept, leftOff } = cut(page, notConcerned, kindsShown);
  const kinds = kept.map(({ what, tickets }) => `${shown(what)} ${countText(tickets, words)}`);
  const list = [...kinds, ...(leftOff === 0 ? [] : ['…'])].join('; ');
  return prose(page, words.notConcerned(counted(all, words.noun.ticket, words), list), 2, 'muted', 2);
}

/** What the columns that found no room would have said: of the whole and the periods, and of what is undecided. */
function notes(
  entries: readonly Entry[],
  keys: ReadonlySet<string>,
  { norm }: RuleResult,
  page: Page,
): string[] {
  const { words } = page;
  const whole = entries[0]!.counts;
  const besides = others
    .filter((key) => !keys.has(key) && whole[key] > 0)
    .map((key) => `${countText(whole[key], words)} ${words.outcome[key]}`);
  const open = entries.filter(({ within, counts }) => within.length === 0 || counts.verdict === 'undecided');
  const bounds = open.flatMap(({ label, within, counts }) => {
    const text = keys.has('bounds') ? null : boundsOf(counts, norm, words);
    return text === null ? [] : [[...within.filter((above) => above !== words.total), label, text].join(' ')];
  });
  return [
    ...(besides.length === 0 ? [] : prose(page, words.besides(words.list(besides)), 2, 'muted', 2)),
    ...(bounds.length === 0 ? [] : prose(page, words.openBounds(bounds.join('; ')), 2, 'muted', 2)),
  ];
}
