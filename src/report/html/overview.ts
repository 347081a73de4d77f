/** One line a rule: what was agreed, and whether it was kept; also of rules that could not be assessed, and why. */
import { attainedOf, judgedOneByOne } from '../../audit/judged.ts';
import type { RuleResult } from '../../audit/result.ts';
import { normText, percentageText } from '../figures.ts';
import { remarks } from '../table/overview.ts';
import { html, type Markup } from './markup.ts';
import { dataTable, section, verdictMark } from './parts.ts';
import type { Sheet } from './sheet.ts';

export function overview(sheet: Sheet): Markup {
  const { result, say } = sheet;
  const columns = [
    { head: say.head.rule },
    { head: say.head.verdict },
    { head: say.head.attained, figures: true },
  ];
  const rows = result.rules.map((rule) => rowOf(rule, sheet));
  return section('overview', sheet, dataTable(say.section.overview, columns, rows));
}

function rowOf(rule: RuleResult, { at, say, words }: Sheet) {
  const judged = judgedOneByOne(rule);
  const attained = rule.verdict === 'not-assessed' ? '' : percentageText(attainedOf(rule), rule.norm, words);
  const small = [
    ...remarks(rule, judged, words),
    ...(rule.norm === null ? [] : [words.commitment[rule.commitment]]),
    rule.clause,
  ];
  return [
    html`${rule.verdict === 'not-assessed' ? rule.title : html`<a href="#${at(`rule-${rule.id}`)}">${rule.title}</a>`}<small>${small.join(' · ')}</small>`,
    verdictMark(rule.verdict, words),
    html`${attained}${rule.norm === null ? null : html`<small>${say.norm(normText(rule.norm, words))}</small>`}`,
  ];
}
