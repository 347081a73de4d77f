/** What else was owed: how often it was kept, and case by case what was not, what is under way and what was left out. */
import type { CaseResult, RuleResult } from '../../audit/result.ts';
import { durationText } from '../../time/duration.ts';
import { countText } from '../figures.ts';
import { sourceText } from '../source.ts';
import type { Content, Markup } from './markup.ts';
import { html } from './markup.ts';
import { cutOff, dataTable, leftOffNote, moment, paragraph, ruleHeading, section } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { figures, terms } from './ticket-rules.ts';

const casesShown = 40;
/** The worst news first. */
const order: readonly CaseResult['outcome'][] = ['breached', 'unmeasurable', 'running', 'excluded'];

export function obligations(sheet: Sheet): Markup {
  const { result, say } = sheet;
  const rules = result.rules.filter(
    ({ verdict, periods }) => verdict !== 'not-assessed' && periods.some(({ cases }) => cases !== undefined),
  );
  return section(
    'obligations',
    sheet,
    rules.length === 0 ? paragraph(say.obligations.none) : paragraph(say.obligations.intro, 'muted'),
    rules.map(
      (rule) => html`<div class="rule" id="rule-${rule.id}">
${ruleHeading(rule, terms(rule, sheet), sheet.words)}${figures(rule, sheet)}${caseLists(rule, sheet)}</div>
`,
    ),
  );
}

function caseLists({ title, periods }: RuleResult, sheet: Sheet): Content {
  const { say, words } = sheet;
  const cases = periods.flatMap((period) => period.cases ?? []);
  const upcoming = periods.flatMap((period) => period.upcoming ?? []);
  const notable = order.flatMap((outcome) => cases.filter((one) => one.outcome === outcome));
  return [
    caseTable(
      `${title}: ${say.obligations.caseCount(countText(notable.length, words))}`,
      notable,
      true,
      sheet,
    ),
    caseTable(
      `${title}: ${say.obligations.upcoming(countText(upcoming.length, words))}`,
      upcoming,
      false,
      sheet,
    ),
  ];
}

function caseTable(caption: string, cases: readonly CaseResult[], judged: boolean, sheet: Sheet): Content {
  if (cases.length === 0) return null;
  const { say } = sheet;
  const { kept, leftOff } = cutOff(cases, casesShown);
  const columns = [
    { head: say.head.what },
    ...(judged ? [{ head: say.head.outcome }] : []),
    { head: say.head.from },
    { head: say.head.due },
    { head: say.head.done },
    { head: say.head.found, figures: true },
    { head: say.head.limit, figures: true },
    { head: say.head.source },
  ];
  const rows = kept.map((one) => rowOf(one, judged, sheet));
  const open = cases.some(({ outcome }) => outcome === 'breached');
  const short = caption.slice(caption.lastIndexOf(': ', caption.lastIndexOf(':') - 1) + 2);
  const table = html`<summary>${short}</summary>
${dataTable(caption, columns, rows)}${leftOffNote(leftOff, 'json', sheet)}`;
  return open ? html`<details open>${table}</details>\n` : html`<details>${table}</details>\n`;
}

function rowOf(one: CaseResult, judged: boolean, { say, words }: Sheet): Content[] {
  const when = (iso: string | null): Content => (iso === null ? '' : moment(iso, words));
  const names = [...new Set([one.group, one.what].filter((name) => name !== null && name !== ''))];
  return [
    names.join(': ') || '–',
    ...(judged ? [html`<span class="case-${one.outcome}">${say.caseOutcome[one.outcome]}</span>`] : []),
    when(one.from),
    when(one.due),
    one.done === null ? say.notDone : when(one.done),
    quantity(one.found, one.unit, words),
    quantity(one.limit, one.unit, words),
    one.sources.slice(-2).map((source) => html`<span class="source">${sourceText(source, words)}</span> `),
  ];
}

function quantity(n: number | null, unit: CaseResult['unit'], words: Sheet['words']): string {
  if (n === null) return '';
  if (unit === 'ms') return durationText(n, words.language);
  return unit === 'count' ? countText(n, words) : String(n).replace('.', words.decimalSign);
}
