/** One line a rule: what was agreed, and whether it was kept. */
import type {
  AuditResult,
  CountsResult,
  RulePeriodResult,
  RuleResult,
  SamplesResult,
  ServiceResult,
  ShareText,
} from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { compareShares, countText, marginText, normText, percentageText } from '../figures.ts';
import { grid } from '../grid.ts';
import type { Page } from '../page.ts';
import type { Column, Row } from '../tabular.ts';
import { wordFor } from '../wording.ts';
import type { Unit, Words } from '../words.ts';
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
  const attained =
    rule.verdict === 'not-assessed' ? '' : percentageText(lowest(judged.list), rule.norm, words);
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

/** What the verdict of a rule is put together from. */
interface Judged {
  /** What each of them is; null when they differ in more than one way. */
  readonly unit: Unit | null;
  readonly list: readonly (CountsResult | ServiceResult | SamplesResult)[];
}

function remarks(rule: RuleResult, { unit, list }: Judged, words: Words): string[] {
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

/** In every period that decides: each service; each priority where the norm says so; else each application, or all. */
function judgedOneByOne({ years, periods, total, norm, measure }: RuleResult): Judged {
  const deciding = years ?? periods;
  const each = (unit: Unit, within: (period: RulePeriodResult) => Judged['list']): Judged => ({
    unit: deciding.length > 1 ? null : unit,
    list: deciding.flatMap(within),
  });
  if (measure === 'availability') return each('service', ({ services = [] }) => services);
  if (measure === 'latency') return each('service', ({ samples = [] }) => samples);
  if (norm?.over === 'each') return each('priority', ({ groups = [] }) => groups);
  if (total?.applications !== undefined) return each('application', ({ applications = [] }) => applications);
  return { ...each('period', ({ pooled }) => (pooled === undefined ? [] : [pooled])), unit: 'period' };
}

function lowest(list: Judged['list']): ShareText | null {
  const shares = list.flatMap(({ attained }) => (attained === null ? [] : [attained]));
  return shares.reduce<ShareText | null>(
    (least, share) => (least === null || compareShares(share, least) < 0 ? share : least),
    null,
  );
}
