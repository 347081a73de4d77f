/** A norm that is judged by the mean of the figures of a year's months, every month weighing the same (SEMANTICS section 6). */
import type { Norm } from '../policy/policy.ts';
import { type Fraction, shareText } from '../time/fraction.ts';
import type { Period } from '../time/period.ts';
import { allOf, verdictOf } from './attainment.ts';
import type { CountsResult, RulePeriodResult, RuleVerdict, SamplesResult, ServiceResult } from './result.ts';

type Part = CountsResult | ServiceResult | SamplesResult;
/** Periods of a rule, and what was found in each, in the same order. */
export type Found = readonly (readonly [Period, RulePeriodResult])[];

/**
 * The years of a rule as its norm judges them: over everything in them together, or by the mean of their periods. Of a
 * mean the counts stay those of the year; a period with nothing to judge has no figure, and is no part of it.
 */
export function judgedYears(norm: Norm | null, years: Found, periods: Found): RulePeriodResult[] {
  if (norm?.judgedOver !== 'mean') return years.map(([, result]) => result);
  return years.map(([year, result]) => {
    const within = periods.flatMap(([unit, found]) =>
      unit.from >= year.from && unit.from < year.to ? [found] : [],
    );
    return meanOf(result, within, norm);
  });
}

function meanOf(year: RulePeriodResult, periods: readonly RulePeriodResult[], norm: Norm): RulePeriodResult {
  const list = <T extends Part>(of: (period: RulePeriodResult) => readonly T[] | undefined) =>
    of(year)?.map((part) => {
      const same = periods.flatMap(
        (period) => of(period)?.filter((one) => nameOf(one) === nameOf(part)) ?? [],
      );
      return averaged(part, same, norm);
    });
  const pooled = list(({ pooled: all }) => all && [all])?.[0];
  const [groups, applications] = [list((period) => period.groups), list((period) => period.applications)];
  const [services, samples] = [list((period) => period.services), list((period) => period.samples)];
  const perGroup = norm.over === 'each' ? groups : applications;
  const deciding: readonly { readonly verdict: RuleVerdict }[] | undefined =
    services ?? samples ?? perGroup ?? (pooled && [pooled]);
  return {
    ...year,
    verdict: allOf((deciding ?? []).map(({ verdict }) => verdict)),
    ...(pooled && { pooled }),
    ...(groups && { groups }),
    ...(applications && { applications }),
    ...(services && { services }),
    ...(samples && { samples }),
  };
}

/** What is judged by itself, by what it is: its service and environment, its priority and application. */
function nameOf(part: Part): string {
  const { service, environment, priority, application }: Partial<Record<string, unknown>> = { ...part };
  return JSON.stringify([service, environment, priority, application]).toLowerCase();
}

/** How many tickets short is no one figure here: a ticket weighs more in a month with few of them. */
function averaged<T extends Part>(part: T, periods: readonly T[], norm: Norm): T {
  const shares = periods.flatMap((each) => sharesOf(each) ?? []);
  // An average or a percentile of response times is no share.
  if (shares.length === 0) return part;
  const [worst, best] = [mean(shares.map((one) => one.worst)), mean(shares.map((one) => one.best))];
  const known = shares.flatMap(({ attained }) => attained ?? []);
  return {
    ...part,
    attained: known.length === 0 ? null : text(mean(known)),
    ...('worst' in part ? { worst: text(worst), best: text(best) } : {}),
    ...('short' in part ? { short: null, spare: null } : {}),
    verdict: verdictOf(worst.numerator, best.numerator, worst.denominator, norm),
  };
}

interface Shares {
  readonly attained: Fraction | null;
  readonly worst: Fraction;
  readonly best: Fraction;
}

/** Exactly, from what was counted; null where there was nothing to judge. */
function sharesOf(part: Part): Shares | null {
  if ('within' in part) return part.attained === null ? null : shares(part.within, part.samples, 0);
  if ('upMs' in part) return shares(part.upMs, part.upMs + part.downMs, part.unknownMs);
  return shares(part.met, part.met + part.breached, part.running + part.unmeasurable);
}

function shares(good: number, known: number, open: number): Shares | null {
  if (known + open === 0) return null;
  const of = (numerator: number, denominator: number): Fraction => ({
    numerator: BigInt(numerator),
    denominator: BigInt(denominator),
  });
  return {
    attained: known === 0 ? null : of(good, known),
    worst: of(good, known + open),
    best: of(good + open, known + open),
  };
}

function mean(fractions: readonly Fraction[]): Fraction {
  const sum = fractions.reduce((a, b) => ({
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }));
  return { numerator: sum.numerator, denominator: sum.denominator * BigInt(fractions.length) };
}

function text({ numerator, denominator }: Fraction): string {
  return shareText(numerator, denominator);
}
