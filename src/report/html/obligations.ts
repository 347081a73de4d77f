/** What else was owed: how often it was kept, and case by case what was not, what is under way and what was left out. */
import { attainedOf } from '../../audit/judged.ts';
import type { CaseResult, RuleResult } from '../../audit/result.ts';
import { countText, percentageText } from '../figures.ts';
import { agreedText, dueOf, isCeiling, quantity, sourcesText } from '../table/obligations.ts';
import { wordFor } from '../wording.ts';
import { type Content, html, type Markup } from './markup.ts';
import { cutOff, dataTable, leftOffNote, moment, paragraph, section, verdictMark } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { metOf, terms } from './ticket-rules.ts';

const casesShown = 40;
/** The worst news first. */
const order: readonly CaseResult['outcome'][] = ['breached', 'unmeasurable', 'running', 'excluded'];

export function obligations(sheet: Sheet): Markup {
  const { result, say } = sheet;
  const rules = result.rules.filter(
    ({ verdict, periods }) => verdict !== 'not-assessed' && periods.some(({ cases }) => cases !== undefined),
  );
  if (rules.length === 0) return section('obligations', sheet, paragraph(say.obligations.none));
  return section(
    'obligations',
    sheet,
    paragraph(say.obligations.intro, 'muted'),
    table(rules, sheet),
    rules.map((rule) => notable(rule, sheet)),
    upcoming(rules, sheet),
  );
}

function table(rules: readonly RuleResult[], sheet: Sheet): Markup {
  const { say, words } = sheet;
  const columns = [
    { head: say.head.rule },
    { head: say.head.verdict },
    { head: say.head.met, figures: true },
    { head: say.head.attained, figures: true },
  ];
  const rows = rules.map((rule): Content[] => [
    html`<span id="rule-${rule.id}">${rule.title}</span><small>${terms(rule, sheet)}</small>`,
    verdictMark(rule.verdict, words),
    rule.total === null ? '' : metOf(rule.total.pooled, sheet),
    percentageText(attainedOf(rule), rule.norm, words),
  ]);
  return dataTable(say.section.obligations, columns, rows);
}

/** The cases of a rule that were not simply kept. */
function notable({ title, periods }: RuleResult, sheet: Sheet): Markup | null {
  const { say, words } = sheet;
  const all = periods.flatMap(({ cases = [] }) => cases);
  const cases = order.flatMap((outcome) => all.filter((one) => one.outcome === outcome));
  if (cases.length === 0) return null;
  const { kept, leftOff } = cutOff(cases, casesShown);
  const columns = [{ head: say.head.what }, ...caseColumns(sheet)];
  const rows = kept.map((one): Content[] => [
    html`${nameOf(one)}<small class="case-${one.outcome}">${outcomeOf(one, sheet)}</small>`,
    ...caseCells(one, sheet),
  ]);
  const count = say.obligations.caseCount(countText(cases.length, words));
  return html`<h3>${title}</h3>
${dataTable(`${title}: ${count}`, columns, rows)}${leftOffNote(leftOff, 'json', sheet)}`;
}

/** With the reason, where it is not judged. */
function outcomeOf({ outcome, why }: CaseResult, { say, words }: Sheet): string {
  return say.caseOutcome[outcome] + (why === null ? '' : `: ${wordFor(words.caseReason, why)}`);
}

/** What is owed after the period, of all rules together. */
function upcoming(rules: readonly RuleResult[], sheet: Sheet): Markup | null {
  const { say, words } = sheet;
  const all = rules.flatMap(({ title, periods }) =>
    periods.flatMap(({ upcoming: list = [] }) => list.map((one) => ({ title, one }))),
  );
  if (all.length === 0) return null;
  const { kept, leftOff } = cutOff(all, casesShown);
  const columns = [{ head: say.head.rule }, { head: say.head.what }, ...caseColumns(sheet)];
  const rows = kept.map(({ title, one }): Content[] => [title, nameOf(one), ...caseCells(one, sheet)]);
  const caption = say.obligations.upcoming(countText(all.length, words));
  return html`<details><summary>${caption}</summary>
${dataTable(caption, columns, rows)}${leftOffNote(leftOff, 'json', sheet)}</details>
`;
}

function caseColumns({ say: { head } }: Sheet) {
  return [
    { head: head.from },
    { head: head.due },
    { head: head.done },
    { head: head.found, figures: true },
    { head: head.limit },
    { head: head.source },
  ];
}

function caseCells(one: CaseResult, { say, words }: Sheet): Content[] {
  const when = (iso: string | null): Content => (iso === null ? '' : moment(iso, words));
  return [
    when(one.from),
    when(dueOf(one)),
    one.done === null ? (isCeiling(one) ? '' : say.notDone) : when(one.done),
    one.found === null ? '' : quantity(one.found, one.unit, words),
    agreedText(one, words),
    html`<span class="source">${sourcesText(one, words)}</span>`,
  ];
}

function nameOf({ group, what }: CaseResult): string {
  return [...new Set([group, what].filter((name) => name !== null && name !== ''))].join(': ') || '–';
}
