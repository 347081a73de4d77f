/** How sure the verdicts are: what each would be at best and at worst, and the tickets that decide it. */
import type { DecidingTicket, DoubtResult } from '../../audit/doubt-result.ts';
import { decidingPeriods, nameOfPart, partsOf } from '../../audit/judged.ts';
import type { RuleResult } from '../../audit/result.ts';
import { boundsOf, countText } from '../figures.ts';
import { ruleTitle } from '../rule-title.ts';
import { wordFor } from '../wording.ts';
import type { Words } from '../words.ts';
import { type Content, html, type Markup } from './markup.ts';
import { dataTable, duration, moment, type Pair, pairs, paragraph, section, verdictMark } from './parts.ts';
import type { Sheet } from './sheet.ts';

export function doubt(sheet: Sheet): Markup {
  const { result, say } = sheet;
  if (result.doubt.length === 0) return section('doubt', sheet, paragraph(say.doubt.none));
  return section(
    'doubt',
    sheet,
    paragraph(say.doubt.intro, 'muted'),
    result.doubt.map((one) => ofRule(one, sheet)),
  );
}

function ofRule(one: DoubtResult, sheet: Sheet): Markup {
  const { result, say, words } = sheet;
  const title = ruleTitle(one.rule, result);
  const isOpen = one.best !== one.worst;
  const rule = result.rules.find(({ id }) => id === one.rule);
  const ranges = rule === undefined ? [] : rangesOf(rule, words);
  const told: readonly Pair[] = [
    [say.doubt.best, verdictMark(one.best, words)],
    [say.doubt.worst, verdictMark(one.worst, words)],
    ...(ranges.length === 0 ? [] : [[say.doubt.between, ranges.map((range) => [range, LINE])] as const]),
    ...marginOf(one, sheet),
    ...(one.open === 0 ? [] : [[say.doubt.open, countText(one.open, words)] as const]),
  ];
  const caption = isOpen ? say.doubt.openTickets : say.doubt.nearest;
  return html`<div class="rule">
<h3>${title} ${verdictMark(one.verdict, words)}</h3>
${pairs(told)}${one.tickets.length === 0 ? null : ticketTable(caption, title, one.tickets, sheet)}${
  isOpen && one.open > one.tickets.length
    ? paragraph(say.doubt.shown(countText(one.tickets.length, words), countText(one.open, words)), 'muted')
    : null
}</div>
`;
}

const LINE: Markup = html`<br>`;

/** Of all that is judged by itself, where a figure is not settled. */
function rangesOf(rule: RuleResult, words: Words): string[] {
  const periods = decidingPeriods(rule);
  return periods.flatMap((period) =>
    partsOf(rule, period).flatMap((part) => {
      const range = 'best' in part ? boundsOf(part, rule.norm, words) : null;
      if (range === null) return [];
      const about = [...(periods.length > 1 ? [period.label] : []), nameOfPart(part)].join(' ').trim();
      return [about === '' ? range : `${about}: ${range}`];
    }),
  );
}

function marginOf({ short, spare }: DoubtResult, { say, words }: Sheet): Pair[] {
  if (short !== null) return [[say.doubt.margin, words.short(countText(short, words))]];
  return spare === null ? [] : [[say.doubt.margin, words.spare(countText(spare, words))]];
}

/** A combined rule has no moment of its own: no column is kept for it. */
function ticketTable(
  caption: string,
  title: string,
  tickets: readonly DecidingTicket[],
  sheet: Sheet,
): Markup {
  const { say } = sheet;
  const withDue = tickets.some(({ due }) => due !== null);
  const columns = [caption, say.head.message, ...(withDue ? [say.head.due] : [])].map((head) => ({ head }));
  const rows = tickets.map((one) => [one.ticket, whyOf(one, sheet), ...(withDue ? [dueOf(one, sheet)] : [])]);
  return dataTable(`${title}: ${caption}`, columns, rows);
}

/** By how much it was over or in time; of one that is open, what it waits for. */
function whyOf({ outcome, reason, marginMs }: DecidingTicket, { words }: Sheet): Content {
  if (reason !== null) return `${words.outcome[outcome]}: ${wordFor(words.unmeasurableReason, reason)}`;
  if (marginMs === null) return words.outcome[outcome];
  const time = duration(marginMs, words);
  return outcome === 'breached' ? words.marginOver(time) : words.marginLeft(time);
}

function dueOf({ due }: DecidingTicket, { words }: Sheet): Content {
  return due === null ? '–' : moment(due, words);
}
