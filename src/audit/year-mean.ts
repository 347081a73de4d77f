/**
 * A norm judged by the mean of its months (or weeks, or quarters): the share of each counts alike, however many tickets
 * or hours it had. What had nothing to judge has no share, and takes no part.
 */
import type { Norm } from '../policy/policy.ts';
import { shareText } from '../time/fraction.ts';
import { allOf, verdictOf } from './attainment.ts';
import type {
  CountsResult,
  RulePeriodResult,
  RuleResult,
  SamplesResult,
  ServiceResult,
  ShareText,
} from './result.ts';

/** Exactly so many of so many. */
interface Share {
  readonly part: bigint;
  readonly of: bigint;
}

/** What was attained, and what it could come to at best and at worst; null with nothing to judge. */
interface Shares {
  readonly attained: Share | null;
  readonly best: Share | null;
  readonly worst: Share | null;
}

/** The result with the years judged by the mean of their periods; counts and durations stay those of the whole year. */
export function judgedByMean(result: RuleResult, norm: Norm): RuleResult {
  const years = (result.years ?? []).map((year) => {
    const [from, to] = [Date.parse(year.from), Date.parse(year.to)];
    const within = result.periods.filter((p) => Date.parse(p.from) >= from && Date.parse(p.from) < to);
    return ofYear(year, within, norm);
  });
  return { ...result, verdict: allOf(years.map(({ verdict }) => verdict)), years };
}

function ofYear(year: RulePeriodResult, periods: readonly RulePeriodResult[], norm: Norm): RulePeriodResult {
  const means = <Part extends Judged>(
    parts: readonly Part[] | undefined,
    within: (period: RulePeriodResult) => readonly Part[] | undefined,
    sharesOf: (part: Part) => Shares,
  ): Part[] | undefined =>
    parts?.map((part) => {
      const own = periods.flatMap((period) => (within(period) ?? []).filter((one) => isSame(one, part)));
      return { ...part, ...meanOf(own.map(sharesOf), norm) };
    });
  const [pooled] = means(year.pooled && [year.pooled], (p) => p.pooled && [p.pooled], ofCounts) ?? [];
  const parts = {
    groups: means(year.groups, (p) => p.groups, ofCounts),
    applications: means(year.applications, (p) => p.applications, ofCounts),
    services: means(year.services, (p) => p.services, ofTime),
    samples: means(year.samples, (p) => p.samples, ofSamples),
  };
  const deciding =
    parts.services ??
    parts.samples ??
    (norm.over === 'each' ? parts.groups : (parts.applications ?? (pooled && [pooled])));
  const known = Object.entries({ pooled, ...parts }).filter(([, part]) => part !== undefined);
  const verdict = allOf((deciding ?? []).map((part) => part.verdict));
  return { ...year, ...Object.fromEntries(known), verdict };
}

type Judged = CountsResult | ServiceResult | SamplesResult;

const NAMES = ['priority', 'application', 'service', 'environment'] as const;

/** The same priority, application or service, in another period. */
function isSame(a: object, b: object): boolean {
  const of = (part: object, name: string): unknown => (part as Readonly<Record<string, unknown>>)[name];
  return NAMES.every((name) => of(a, name) === of(b, name));
}

function ofCounts({ met, breached, running, unmeasurable }: CountsResult): Shares {
  const open = running + unmeasurable;
  const all = met + breached + open;
  return {
    attained: share(met, met + breached),
    best: share(met + open, all),
    worst: share(met, all),
  };
}

function ofTime({ upMs, downMs, unknownMs, windowMs }: ServiceResult): Shares {
  return {
    attained: share(upMs, upMs + downMs),
    best: share(upMs + unknownMs, windowMs),
    worst: share(upMs, windowMs),
  };
}

function ofSamples({ within, samples }: SamplesResult): Shares {
  const attained = share(within, samples);
  return { attained, best: attained, worst: attained };
}

function share(part: number, of: number): Share | null {
  return of === 0 ? null : { part: BigInt(part), of: BigInt(of) };
}

/** How many tickets short or to spare says nothing of a mean of shares. */
function meanOf(shares: readonly Shares[], norm: Norm) {
  const text = (one: Share | null): ShareText | null => one && shareText(one.part, one.of);
  const best = mean(shares.map((one) => one.best));
  const worst = mean(shares.map((one) => one.worst));
  const verdict =
    best === null || worst === null
      ? ('no-cases' as const)
      : verdictOf(worst.part * best.of, best.part * worst.of, best.of * worst.of, norm);
  const attained = text(mean(shares.map((one) => one.attained)));
  return { attained, best: text(best), worst: text(worst), short: null, spare: null, verdict };
}

function mean(shares: readonly (Share | null)[]): Share | null {
  const known = shares.filter((one) => one !== null);
  if (known.length === 0) return null;
  const sum = known.reduce((a, b) => ({ part: a.part * b.of + b.part * a.of, of: a.of * b.of }));
  return { part: sum.part, of: sum.of * BigInt(known.length) };
}
