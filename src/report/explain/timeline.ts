/** The timeline of a rule: events and the stretches between them, with a running total. */
import type { EventAccount, SpanAccount, TicketRuleAccount } from '../../audit/explain/explanation.ts';
import { shown } from '../../text/shown.ts';
import { durationText } from '../../time/duration.ts';
import { countText } from '../figures.ts';
import { grid } from '../grid.ts';
import { localOf } from '../moment.ts';
import { sourceText } from '../source.ts';
import type { Column, Row } from '../tabular.ts';
import type { Words } from '../words.ts';
import { eventText } from './events.ts';
import type { ExplainPage } from './page.ts';

/** More stretches than this between two events are folded: the first and the last ones are shown. */
const mostSpans = 16;
const shownAtEnds = 5;

/** Empty where there is no clock: the events stand in a table of their own. */
export function timeline(
  page: ExplainPage,
  { spans }: TicketRuleAccount,
  events: readonly EventAccount[],
): readonly string[] {
  if (spans.length === 0) return [];
  const used = events.filter(({ use }) => use === 'used');
  const years = new Set([...spans.map(({ from }) => from), spans.at(-1)!.to].map((iso) => iso.slice(0, 4)));
  const told: Told = { page, withYear: years.size > 1 };
  const rows: Row[] = [];
  let next = 0;
  for (const run of runsBetween(spans, used)) {
    const first = run[0]!;
    while (next < used.length && Date.parse(used[next]!.at!) <= Date.parse(first.from))
      rows.push(eventRow(told, used[next++]!));
    // What comes after the stop is told once; the events say the rest.
    if (first.kind !== 'after-stop' || first === spans.find(({ kind }) => kind === 'after-stop'))
      rows.push(...spanRows(told, run));
  }
  rows.push(...used.slice(next).map((event) => eventRow(told, event)));
  return grid(page, columns(page), rows).lines;
}

interface Told {
  readonly page: ExplainPage;
  /** Whether it lasts over a turn of the year: then every time has its year. */
  readonly withYear: boolean;
}

/** The stretches with no event, start or stop between them. */
function runsBetween(spans: readonly SpanAccount[], events: readonly EventAccount[]): SpanAccount[][] {
  const moments = new Set(events.map(({ at }) => Date.parse(at!)));
  const runs: SpanAccount[][] = [];
  for (const span of spans) {
    const last = runs.at(-1)?.at(-1);
    const apart =
      last === undefined || moments.has(Date.parse(span.from)) || isOutside(last) !== isOutside(span);
    if (apart) runs.push([span]);
    else runs.at(-1)!.push(span);
  }
  return runs;
}

function isOutside({ kind }: SpanAccount): boolean {
  return kind === 'before-start' || kind === 'after-stop';
}

function columns({ own }: ExplainPage): Column[] {
  return [
    { key: 'from', head: own.head.from },
    { key: 'to', head: own.head.to, spare: 1 },
    { key: 'what', head: own.head.what, breaks: 'words', plain: true },
    { key: 'counted', head: own.head.counted, align: 'right' },
    { key: 'total', head: own.head.total, align: 'right' },
  ];
}

function eventRow({ page, withYear }: Told, event: EventAccount): Row {
  const source = sourceText(event.source, page.words);
  return {
    cells: {
      from: { text: moment(event.at!, page.words, withYear), tone: 'strong' },
      what: { text: `${eventText(page, event)} (${source})`, tone: 'strong' },
    },
  };
}

function spanRows(told: Told, run: readonly SpanAccount[]): Row[] {
  const { page } = told;
  if (page.all || run.length <= mostSpans) return run.map((span) => spanRow(told, span));
  const folded = run.slice(shownAtEnds, -shownAtEnds);
  const counted = folded.reduce((sum, { countedMs }) => sum + countedMs, 0);
  const { own, words } = page;
  const text = own.otherSpans(countText(folded.length, words), durationText(counted, words.language));
  const total = durationText(folded.at(-1)!.countedTotalMs, words.language);
  return [
    ...run.slice(0, shownAtEnds).map((span) => spanRow(told, span)),
    { cells: { from: { text: '' }, what: { text, tone: 'muted' }, total: { text: total } } },
    ...run.slice(-shownAtEnds).map((span) => spanRow(told, span)),
  ];
}

function spanRow({ page, withYear }: Told, span: SpanAccount): Row {
  const { words } = page;
  const [from, to] = [localOf(span.from, words), localOf(span.to, words)];
  const end = to !== null && to.day === from?.day ? to.time : moment(span.to, words, withYear);
  const counts = span.countedMs > 0;
  return {
    cells: {
      from: { text: moment(span.from, words, withYear), indent: 2, tone: 'muted' },
      to: { text: end, tone: 'muted' },
      what: { text: spanText(page, span), tone: span.over && counts ? 'bad' : counts ? 'good' : 'muted' },
      counted: { text: counts ? durationText(span.countedMs, words.language) : '' },
      total: { text: counts ? durationText(span.countedTotalMs, words.language) : '' },
    },
  };
}

function moment(iso: string, words: Words, withYear: boolean): string {
  const local = localOf(iso, words);
  if (local === null) return shown(iso);
  return `${withYear ? local.date : local.dayText} ${local.time}`;
}

/** `paused 7 h: wachten op klant (3.3 wachten)`. */
function spanText({ own, words }: ExplainPage, span: SpanAccount): string {
  const { kind, holiday, pauses, over, pausedMs } = span;
  if (kind === 'holiday') return `${own.span.holiday}: ${holiday === '' ? own.noName : shown(holiday ?? '')}`;
  if (kind === 'counted') return over ? own.legend.over : own.span.counted;
  if (pausedMs === 0) return own.span[kind];
  const why = pauses.map((pause) => `${shown(pause.why || pause.condition)} (${shown(pause.clause)})`);
  const text = `${own.span[kind]}, ${durationText(pausedMs, words.language)}`;
  return kind === 'paused' ? `${text}: ${why.join('; ')}` : text;
}
