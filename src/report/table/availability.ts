/** Availability per service and period, and the outages it lost time to. */
import type { RulePeriodResult, RuleResult, ServiceResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { durationText } from '../../time/duration.ts';
import { boundsOf } from '../figures.ts';
import { grid } from '../grid.ts';
import { grouped } from '../grouped.ts';
import { cut, notShown, type Page, prose } from '../page.ts';
import type { Column, Row } from '../tabular.ts';
import { counted } from '../wording.ts';
import type { Words } from '../words.ts';
import { durationCell, judgedCells, momentCell } from './cells.ts';

export interface Entry {
  readonly service: string;
  readonly period: string;
  readonly figures: ServiceResult;
}

const outagesShown = 10;

export function availability(rule: RuleResult, page: Page): string[] {
  const { words } = page;
  const entries = entriesOf([...rule.periods, ...(rule.years ?? [])], words);
  const excluding = entries.some((entry) => entry.figures.excludedMs > 0);
  const rows = entries.map((_, i) => rowOf(i, entries, excluding, rule, words));
  const { lines, keys } = grid(page, columns(words), rows);
  return [...lines, ...notes(entries, keys, rule, page), ...outages(entriesOf(rule.periods, words), page)];
}

/** Service by service, each through the periods: how it went is seen at a glance. */
export function entriesOf(periods: readonly RulePeriodResult[], words: Words): Entry[] {
  const entries = periods.flatMap((period) => {
    const label = shown(period.label) + (period.partial ? ` ${words.partialPeriod}` : '');
    return (period.services ?? []).map((figures) => ({
      service: serviceText(figures),
      period: label,
      figures,
    }));
  });
  return [...grouped(entries, ({ service }) => service).values()].flat();
}

function serviceText({ service, environment }: ServiceResult): string {
  return shown(service) + (environment === null ? '' : ` (${shown(environment)})`);
}

function columns({ head }: Words): Column[] {
  return [
    { key: 'service', head: head.service, breaks: 'words', tight: 12 },
    { key: 'period', head: head.period, breaks: 'words' },
    { key: 'window', head: head.window, align: 'right', breaks: 'words' },
    { key: 'up', head: head.up, align: 'right', breaks: 'words' },
    { key: 'down', head: head.down, align: 'right', breaks: 'words' },
    { key: 'unknown', head: head.unknown, align: 'right', breaks: 'words' },
    { key: 'excluded', head: head.excludedTime, align: 'right', spare: 2, breaks: 'words' },
    { key: 'attained', head: head.attained, align: 'right' },
    { key: 'bounds', head: head.bounds, align: 'right', spare: 3 },
    { key: 'norm', head: head.norm, align: 'right', spare: 1 },
    { key: 'verdict', head: head.verdict, plain: true },
  ];
}

function rowOf(
  i: number,
  entries: readonly Entry[],
  excluding: boolean,
  { norm }: RuleResult,
  words: Words,
): Row {
  const { service, period, figures } = entries[i]!;
  return {
    cells: {
      service: { text: entries[i - 1]?.service === service ? '' : service, tone: 'strong' },
      period: { text: period },
      window: durationCell(figures.windowMs, words),
      up: durationCell(figures.upMs, words),
      down: durationCell(figures.downMs, words),
      unknown: durationCell(figures.unknownMs, words),
      excluded: excluding ? durationCell(figures.excludedMs, words) : { text: '' },
      ...judgedCells(figures, norm, words),
    },
  };
}

/** What the columns that found no room would have said. */
function notes(
  entries: readonly Entry[],
  keys: ReadonlySet<string>,
  { norm }: RuleResult,
  page: Page,
): string[] {
  const { words } = page;
  const note = (
    key: string,
    textOf: (figures: ServiceResult) => string | null,
    say: (list: string) => string,
  ) => {
    const items = entries.flatMap(({ service, period, figures }) => {
      const text = keys.has(key) ? null : textOf(figures);
      return text === null ? [] : [`${service} ${period} ${text}`];
    });
    return items.length === 0 ? [] : prose(page, say(items.join('; ')), 2, 'muted', 2);
  };
  return [
    ...note(
      'excluded',
      ({ excludedMs }) => (excludedMs === 0 ? null : durationText(excludedMs, words.language)),
      words.excludedTime,
    ),
    ...note('bounds', (figures) => boundsOf(figures, norm, words), words.unknownBounds),
  ];
}

/** The longest first. */
function outages(entries: readonly Entry[], page: Page): string[] {
  const { words } = page;
  const all = entries.flatMap(({ service, figures }) =>
    figures.outages.map((outage) => ({ service, ...outage })),
  );
  if (all.length === 0) return [];
  all.sort((a, b) => b.countedMs - a.countedMs);
  const { kept, leftOff } = cut(page, all, outagesShown);
  const count = counted(all.length, words.noun.outage, words);
  const title = all.length === 1 ? count : `${count}, ${words.largestFirst}`;
  const rows = kept.map(({ service, from, to, countedMs }) => ({
    cells: {
      service: { text: service },
      from: momentCell(from, words),
      to: momentCell(to, words),
      counted: durationCell(countedMs, words),
    },
  }));
  const { lines } = grid(page, outageColumns(words), rows);
  return ['', ...prose(page, title, 2, 'strong'), ...lines, ...notShown(page, leftOff, 'outage', 'json')];
}

function outageColumns({ head }: Words): Column[] {
  return [
    { key: 'service', head: head.service, breaks: 'words', tight: 12 },
    { key: 'from', head: head.outageFrom, tight: 'words' },
    { key: 'to', head: head.outageTo, tight: 'words' },
    { key: 'counted', head: head.outage, align: 'right', breaks: 'words' },
  ];
}
