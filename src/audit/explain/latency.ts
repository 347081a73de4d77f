/** Response times, explained: which samples counted, which did not and why, and what they come to. */
import { conditionText } from '../../policy/condition-text.ts';
import type { LatencyRule } from '../../policy/policy.ts';
import { type Period, splitPeriod } from '../../time/period.ts';
import { yearsOf } from '../audit-period.ts';
import type { AuditInput } from '../input.ts';
import type { RulePeriodResult, RuleResult } from '../result.ts';
import { type Sampled, samplesOf, seriesSampled } from '../sampled.ts';
import type { Standing } from '../standing.ts';
import { explainedHead } from './head.ts';
import type { LatencyExplanation, LatencyPeriod } from './latency-explanation.ts';
import { sampleAccount } from './sample-account.ts';

/** `result`: that of the audit. */
export function latencyExplanation(
  rule: LatencyRule,
  result: RuleResult,
  input: AuditInput,
  standing: Standing,
): LatencyExplanation {
  const { watch, ground } = standing;
  const assessed = result.verdict !== 'not-assessed';
  const sampled = (assessed ? samplesOf(rule, input, watch, ground.asOf) : null) ?? [];
  const told = (periods: readonly RulePeriodResult[], units: readonly Period[]): LatencyPeriod[] =>
    periods.map((period, i) => periodAccount(period, units[i]!, sampled, rule, input));
  const calendar = rule.calendar === null ? null : input.policy.calendars.get(rule.calendar)!;
  const { kind } = rule.figure;
  return {
    ...explainedHead('latency', result, ground.asOf, input),
    calendar: calendar === null ? null : { id: calendar.id, title: calendar.title },
    condition: rule.when === null ? '' : conditionText(rule.when, input.language),
    limitMs: rule.atMostMs,
    figure: kind,
    percentile: rule.figure.kind === 'percentile' ? rule.figure.of : null,
    metric: rule.metric,
    source: sampled.length === 0 ? null : sampled[0]!.facts.length > 0 ? 'measurements' : 'probes',
    probesTell: input.probes?.tellsLatency ?? null,
    notConcerned: assessed ? others(rule, input, standing) : [],
    periods: told(result.periods, splitPeriod(ground.period, rule.norm?.per ?? 'period', input.zone)),
    years: told(result.years ?? [], yearsOf(rule.norm, ground.period, input.zone) ?? []),
  };
}

function periodAccount(
  { label, from, to, partial, verdict, samples = [] }: RulePeriodResult,
  unit: Period,
  sampled: readonly Sampled[],
  rule: LatencyRule,
  input: AuditInput,
): LatencyPeriod {
  return {
    label,
    from,
    to,
    partial,
    verdict,
    samples: samples.map((figures, i) => sampleAccount(figures, sampled[i]!.sources, rule, unit, input)),
  };
}

/** Probes of what the rule is not about: of another service, environment or place. */
function others(
  rule: LatencyRule,
  input: AuditInput,
  { watch, ground }: Standing,
): LatencyExplanation['notConcerned'] {
  const { series } = watch;
  const own = new Set(seriesSampled(rule, input.probes, series));
  if (own.size === 0) return [];
  const { from, to } = ground.period;
  return (series ?? []).flatMap((one) => {
    const { probes, watched } = one;
    const samples = own.has(one) ? 0 : probes.positionFrom(to) - probes.positionFrom(from);
    return samples === 0 ? [] : [{ ...watched, samples }];
  });
}
