/** The gaps between updates in a timeline: each with a total of its own, and what it is held against. */
import type { GapAccount } from '../../audit/explain/explanation.ts';
import { durationText } from '../../time/duration.ts';
import type { Row } from '../tabular.ts';
import { letterMoment } from './dates.ts';
import { eventRowsUpTo, rowMoment, stretchRows, type Told } from './timeline-rows.ts';

/** Of more gaps than this those that were on time are one row each. */
const mostWhole = 6;

export function gapRows(told: Told, gap: GapAccount, count: number): Row[] {
  const whole = told.page.all || count <= mostWhole || gap.late || gap.decides;
  const before = eventRowsUpTo(told, gap.from);
  // The stretches go before the total: what they take from the events has to be taken first.
  return whole
    ? [...before, ...stretchRows(told, gap.spans), totalRow(told, gap)]
    : [...before, oneRow(told, gap)];
}

function oneRow(told: Told, gap: GapAccount): Row {
  const { page, withYear } = told;
  const counted = durationText(gap.countedMs, page.words.language);
  return {
    cells: {
      from: { text: rowMoment(gap.from, page.words, withYear), indent: 2, tone: 'muted' },
      to: { text: rowMoment(gap.to, page.words, withYear), tone: 'muted' },
      what: { text: page.own.span.counted, tone: 'good' },
      counted: { text: counted },
      total: { text: counted },
    },
  };
}

function totalRow({ page }: Told, gap: GapAccount): Row {
  const { own } = page;
  const text = gap.decides ? own.outcome.decides(figures(page, gap)) : figures(page, gap);
  return {
    cells: { from: { text: '' }, what: { text, tone: gap.late ? 'bad' : 'plain' } },
  };
}

function figures(page: Told['page'], gap: GapAccount): string {
  const { own, words } = page;
  const say = own.outcome;
  const length = (ms: number): string => durationText(ms, words.language);
  const { countedMs, targetMs, overrunMs, late, deadline, to } = gap;
  if (targetMs !== null)
    return late
      ? say.breachedDuration(length(countedMs), length(targetMs), length(overrunMs))
      : say.metDuration(length(countedMs), length(targetMs), length(targetMs - countedMs));
  const due = deadline.due!;
  return late
    ? say.breachedPoint(length(overrunMs), letterMoment(due, page))
    : say.metPoint(length(Date.parse(due) - Date.parse(to)));
}
