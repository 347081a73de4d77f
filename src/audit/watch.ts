/** What availability and response times are computed from, gathered and booked. */
import type { AvailabilityRule } from '../policy/policy.ts';
import type { Fact } from '../register/facts.ts';
import type { Period } from '../time/period.ts';
import { bookFacts, bookProbes, placeOfSpan, watchConcerns } from './books.ts';
import { agreedOf } from './exclusions/applied.ts';
import type { AuditInput } from './input.ts';
import { seriesOf } from './judged-services.ts';
import type { ProbeSeries } from './probe-series.ts';
import { sampledBy } from './sampled.ts';
import type { Watch } from './uptime.ts';

/** `asOf` is -Infinity when no ticket or event tells of any instant. */
export function watchOf(input: AuditInput, period: Period, asOf: number): Watch {
  const rules = input.policy.rules.filter(
    (rule): rule is AvailabilityRule => rule.measure === 'availability',
  );
  const knownUntil = input.asOf ?? Number.POSITIVE_INFINITY;
  const series = input.probes === null ? null : seriesOf(input.probes, knownUntil);
  if (series !== null) bookProbes(series, rules, sampledBy(input.policy), period, input.files);
  const concerned = watchConcerns(rules);
  bookFacts(input.outages ?? [], (fact) => [placeOfSpan(fact, concerned, period)], input.files);
  return {
    series,
    outages: input.outages,
    maintenance: input.maintenance ?? [],
    asOf: Math.max(asOf, latestWatched(series, input.outages)),
    knownUntil,
    agreed: agreedOf(input),
    words: input.policy.words,
  };
}

/** The latest instant that probes or outages tell of; -Infinity when there are none. */
function latestWatched(series: readonly ProbeSeries[] | null, outages: readonly Fact[] | null): number {
  const latest = (series ?? []).map(({ probes }) => probes.latest);
  const ends = (outages ?? []).flatMap((outage) => [outage.instant('from'), outage.instant('to')]);
  return [...latest, ...ends]
    .filter((at) => !Number.isNaN(at))
    .reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
