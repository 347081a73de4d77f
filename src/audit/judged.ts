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

/** In every period that decides: each service; each priority where the norm says so; else each application, or all. */
export function judgedOneByOne({ years, periods, total, norm, measure }: RuleResult): Judged {
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

/** Null when none of them has a case. */
export function lowestAttained(list: Judged['list']): ShareText | null {
  return lowestShare(list.flatMap(({ attained }) => (attained === null ? [] : [attained])));
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
