/** What the verdict of a rule is put together from, and the one figure that says how near it was. */
import type {
  CountsResult,
  RulePeriodResult,
  RuleResult,
  SamplesResult,
  ServiceResult,
  ShareText,
} from './result.ts';

/** What a rule can be judged by, one by one. */
export type Unit = 'period' | 'application' | 'priority' | 'service';

export interface Judged {
  /** What each of them is; null when they differ in more than one way. */
  readonly unit: Unit | null;
  readonly list: readonly (CountsResult | ServiceResult | SamplesResult)[];
}

type Part = Judged['list'][number];

/** In every period that decides: each service; each priority where the norm says so; else each application, or all. */
export function judgedOneByOne(rule: RuleResult): Judged {
  const deciding = decidingPeriods(rule);
  const unit = unitOf(rule);
  return {
    unit: deciding.length > 1 && unit !== 'period' ? null : unit,
    list: deciding.flatMap((period) => partsOf(rule, period)),
  };
}

/** The periods whose verdicts make the rule's: the years where it is judged over years. */
export function decidingPeriods({ years, periods }: RuleResult): readonly RulePeriodResult[] {
  return years ?? periods;
}

/** What is judged by itself within a period. */
export function partsOf(rule: RuleResult, period: RulePeriodResult): readonly Part[] {
  switch (unitOf(rule)) {
    case 'service':
      return period.services ?? period.samples ?? [];
    case 'priority':
      return period.groups ?? [];
    case 'application':
      return period.applications ?? [];
    case 'period':
      return period.pooled === undefined ? [] : [period.pooled];
  }
}

function unitOf({ measure, norm, total }: RuleResult): Unit {
  if (measure === 'availability' || measure === 'latency') return 'service';
  if (norm?.over === 'each') return 'priority';
  return total?.applications === undefined ? 'period' : 'application';
}

/** What a part is called: its service and environment, its priority and application; empty for the period as a whole. */
export function nameOfPart(part: Part): string {
  const names = [
    'service' in part ? part.service : null,
    'environment' in part ? part.environment : null,
    'application' in part ? part.application : null,
    'priority' in part ? part.priority : null,
  ];
  return names.filter((name) => typeof name === 'string' && name !== '').join(' ');
}

/** The one figure of a rule that is shown for it: the lowest of what is judged one by one; null when nothing was. */
export function attainedOf(rule: RuleResult): ShareText | null {
  return rule.verdict === 'not-assessed' ? null : lowestAttained(judgedOneByOne(rule).list);
}

/** Null when none of them has a case. */
function lowestAttained(list: Judged['list']): ShareText | null {
  return lowestShare(list.flatMap(({ attained }) => (attained === null ? [] : [attained])));
}

/** The figure of a rule over one of its periods, or over the whole audit (''); null without such a period or figure. */
export function attainedOfPeriod(rule: RuleResult, label: string): ShareText | null {
  if (rule.verdict === 'not-assessed') return null;
  if (label === '' && rule.total !== null) return rule.total.pooled.attained;
  const periods = label === '' ? rule.periods : rule.periods.filter((period) => period.label === label);
  return lowestAttained(
    periods.flatMap((period) => (period.pooled ? [period.pooled] : partsOf(rule, period))),
  );
}

/** The figure that the verdict of a period, or of the whole audit (''), rests on: the lowest of what is judged by itself. */
export function decidingOfPeriod(rule: RuleResult, label: string): ShareText | null {
  if (label === '' || rule.verdict === 'not-assessed') return attainedOf(rule);
  const periods = rule.periods.filter((period) => period.label === label);
  return lowestAttained(periods.flatMap((period) => partsOf(rule, period)));
}

export function lowestShare(shares: readonly ShareText[]): ShareText | null {
  return shares.reduce<ShareText | null>(
    (least, share) => (least === null || isLess(share, least) ? share : least),
    null,
  );
}

export function highestShare(shares: readonly ShareText[]): ShareText | null {
  return shares.reduce<ShareText | null>(
    (most, share) => (most === null || isLess(most, share) ? share : most),
    null,
  );
}

/** Shares have one form: a whole digit, and up to six decimals without a zero at the end. */
function isLess(a: ShareText, b: ShareText): boolean {
  return Number(a) < Number(b);
}
