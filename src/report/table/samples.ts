/** Response times per service and period: how many samples there were, and what they came to. */
import type { RuleResult, SamplesResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { countText } from '../figures.ts';
import { grid } from '../grid.ts';
import { grouped } from '../grouped.ts';
import { type Page, prose } from '../page.ts';
import type { Cell, Column, Row } from '../tabular.ts';
import type { Words } from '../words.ts';
import { judgedCells } from './cells.ts';

interface Entry {
  readonly service: string;
  readonly period: string;
  readonly figures: SamplesResult;
}

export function samples(rule: RuleResult, page: Page): string[] {
  const { words } = page;
  const entries = entriesOf(rule, words);
  const rows = entries.map((entry, i) =>
    rowOf(entry, entries[i - 1]?.service === entry.service, rule, words),
  );
  return [...grid(page, columns(words), rows).lines, ...notes(entries, page)];
}

/** Service by service, each through the periods. */
function entriesOf({ periods, years = [] }: RuleResult, words: Words): Entry[] {
  const entries = [...periods, ...years].flatMap(({ label, partial, samples: all = [] }) =>
    all.map((figures) => ({
      service:
        shown(figures.service) + (figures.environment === null ? '' : ` (${shown(figures.environment)})`),
      period: shown(label) + (partial ? ` ${words.partialPeriod}` : ''),
      figures,
    })),
  );
  return [...grouped(entries, ({ service }) => service).values()].flat();
}

function columns({ head }: Words): Column[] {
  return [
    { key: 'service', head: head.service, breaks: 'words', tight: 12 },
    { key: 'period', head: head.period, breaks: 'words' },
    { key: 'samples', head: head.samples, align: 'right' },
    { key: 'within', head: head.within, align: 'right' },
    { key: 'figure', head: head.found, align: 'right' },
    { key: 'limit', head: head.limit, align: 'right', spare: 2 },
    { key: 'attained', head: head.attained, align: 'right' },
    { key: 'norm', head: head.norm, align: 'right', spare: 1 },
    { key: 'verdict', head: head.verdict, plain: true },
  ];
}

function rowOf({ service, period, figures }: Entry, again: boolean, { norm }: RuleResult, words: Words): Row {
  const { figureMs, limitMs, attained, verdict } = figures;
  // An average or a percentile has no share, and is held against the limit and not against a percentage.
  const share = figureMs === null;
  const cells = judgedCells({ attained, best: null, worst: null, verdict }, norm, words);
  return {
    cells: {
      service: { text: again ? '' : service, tone: 'strong' },
      period: { text: period },
      samples: { text: countText(figures.samples, words) },
      within: { text: countText(figures.within, words) },
      figure: { text: share ? '' : msText(figureMs, words) },
      limit: limitCell(limitMs, words),
      verdict: cells.verdict,
      ...(share ? { attained: cells.attained, norm: cells.norm } : {}),
    },
  };
}

function limitCell(limitMs: number, words: Words): Cell {
  return { text: `≤ ${msText(String(limitMs), words)}` };
}

/** `1.234,5 ms` */
export function msText(ms: string, words: Words): string {
  const [whole, decimals] = ms.split('.');
  const rest = decimals === undefined ? '' : words.decimalSign + decimals;
  return `${countText(Number(whole), words)}${rest} ms`;
}

/** What was left out of them, where anything was. */
function notes(entries: readonly Entry[], page: Page): string[] {
  const { words } = page;
  const note = (key: 'excepted' | 'missing', say: (list: string) => string): string[] => {
    const items = entries.flatMap(({ service, period, figures }) =>
      figures[key] === 0 ? [] : [`${service} ${period} ${countText(figures[key], words)}`],
    );
    return items.length === 0 ? [] : prose(page, say(items.join('; ')), 2, 'muted', 2);
  };
  return [...note('excepted', words.exceptedSamples), ...note('missing', words.missingSamples)];
}
