/** One line a rule: what was agreed, and whether it was kept. */
import { attainedOf, type Judged, judgedOneByOne } from '../../audit/judged.ts';
import type { AuditResult, RuleResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { countText, marginText, normText, percentageText } from '../figures.ts';
import { grid } from '../grid.ts';
import type { Page } from '../page.ts';
import type { Column, Row } from '../tabular.ts';
import { wordFor } from '../wording.ts';
import type { Words } from '../words.ts';
import { verdictCell } from './cells.ts';

export function overview(result: AuditResult, page: Page): readonly string[] {
  const rows = result.rules.map((rule) => rowOf(rule, page.words));
  return grid(page, columns(page.words), rows).lines;
}

function columns({ head }: Words): Column[] {
  return [
    { key: 'verdict', head: head.verdict },
    { key: 'rule', head: head.rule, breaks: 'words', plain: true },
    { key: 'attained', head: head.attained, align: 'right' },
    { key: 'norm', head: head.norm, align: 'right' },
    { key: 'remark', head: head.remark, breaks: 'words', plain: true },
    { key: 'commitment', head: head.commitment, plain: true },
    { key: 'clause', head: head.clause, spare: 1, from: 140 },
  ];
}

function rowOf(rule: RuleResult, words: Words): Row {
  const judged = judgedOneByOne(rule);
  const attained = rule.verdict === 'not-assessed' ? '' : percentageText(attainedOf(rule), rule.norm, words);
  return {
    cells: {
      verdict: verdictCell(rule.verdict, words),
      rule: { text: shown(rule.title) },
      attained: { text: attained },
      norm: { text: rule.norm === null ? '' : normText(rule.norm, words) },
      remark: { text: remarks(rule, judged, words).join(', ') },
      commitment: { text: rule.norm === null ? '' : words.commitment[rule.commitment] },
      clause: { text: shown(rule.clause) },
    },
  };
}

/** What else there is to say of a rule on its line. */
export function remarks(rule: RuleResult, { unit, list }: Judged, words: Words): string[] {
  if (rule.reason !== null) return [wordFor(words.notAssessedReason, rule.reason)];
  const partial = rule.partial ? [words.partialVerdict] : [];
  const total = countText(list.length, words);
  const [only] = list;
  if (list.length > 1) {
    return [
      words.lowestOf(total, unit === null ? '' : words.unit[unit][1]),
      ...countsOf(list, words),
      ...partial,
    ];
  }
  const margin = only !== undefined && 'spare' in only ? marginText(only, words) : '';
  return margin === '' ? partial : [margin, ...partial];
}

function countsOf(list: Judged['list'], words: Words): string[] {
  return (['missed', 'undecided'] as const).flatMap((verdict) => {
    const n = list.filter((one) => one.verdict === verdict).length;
    return n === 0 ? [] : [`${countText(n, words)} ${words.verdictCounted[verdict]}`];
  });
}
