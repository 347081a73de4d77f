/** Rows of a timeline: events, and the stretches between them with a running total. */
import type { EventAccount, SpanAccount } from '../../audit/explain/explanation.ts';
import { shown } from '../../text/shown.ts';
import { durationText } from '../../time/duration.ts';
import { countText } from '../figures.ts';
import { localOf } from '../moment.ts';
import { sourceText } from '../source.ts';
import type { Row } from '../tabular.ts';
import type { Words } from '../words.ts';
import { eventText } from './events.ts';
import type { ExplainPage } from './page.ts';

/** More stretches than this between two events are folded: the first and the last ones are shown. */
const mostSpans = 16;
const shownAtEnds = 5;

export interface Told {
  readonly page: ExplainPage;
  /** Whether it lasts over a turn of the year: then every time has its year. */
  readonly withYear: boolean;
  /** The events that have no row yet, in order. */
  waiting: readonly EventAccount[];
}

/** The stretches, with the events before and between them. */
export function stretchRows(told: Told, spans: readonly SpanAccount[]): Row[] {
  const rows: Row[] = [];
  for (const run of runsBetween(spans, told.waiting)) {
    const first = run[0]!;
    rows.push(...eventRowsUpTo(told, first.from));
    // What comes after the stop is told once; the events say the rest.
    if (first.kind !== 'after-stop' || first === spans.find(({ kind }) => kind === 'after-stop'))
      rows.push(...spanRows(told, run));
  }
  return rows;
}

/** Of the events that have no row yet those up to an instant. */
export function eventRowsUpTo(told: Told, iso: string): Row[] {
  const at = Date.parse(iso);
  const due = told.waiting.filter((event) => Date.parse(event.at!) <= at);
  told.waiting = told.waiting.slice(due.length);
  return due.map((event) => eventRow(told, event));
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

export function eventRow({ page, withYear }: Told, event: EventAccount): Row {
  const source = sourceText(event.source, page.words);
  return {
    cells: {
      from: { text: rowMoment(event.at!, page.words, withYear), tone: 'strong' },
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
  const end = to !== null && to.day === from?.day ? to.time : rowMoment(span.to, words, withYear);
  const counts = span.countedMs > 0;
  return {
    cells: {
      from: { text: rowMoment(span.from, words, withYear), indent: 2, tone: 'muted' },
      to: { text: end, tone: 'muted' },
      what: { text: spanText(page, span), tone: span.over && counts ? 'bad' : counts ? 'good' : 'muted' },
      counted: { text: counts ? durationText(span.countedMs, words.language) : '' },
      total: { text: counts ? durationText(span.countedTotalMs, words.language) : '' },
    },
  };
}

export function rowMoment(iso: string, words: Words, withYear: boolean): string {
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
