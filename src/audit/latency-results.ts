/** The result of a rule about response times: the samples of every service in every period, and one verdict over all. */

import type { LatencyRule } from '../policy/policy.ts';
import { NS_PER_MS } from '../probes/response-time.ts';
import type { Fact } from '../register/facts.ts';
import { type Fraction, shareText } from '../time/fraction.ts';
import { instantText } from '../time/instant.ts';
import { type Period, splitPeriod } from '../time/period.ts';
import { allOf, verdictOf } from './attainment.ts';
import { yearsOf } from './audit-period.ts';
import type { AuditInput } from './input.ts';
import { ALL_SERVICES } from './judged-services.ts';
import type { ObligationGround } from './obligations/ground.ts';
import type { RulePeriodResult, RuleResult, RuleVerdict, SamplesResult } from './result.ts';
import { decidedBy, notAssessed, ruleHead } from './rule-head.ts';
import { figuresOf, type SampleFigures } from './sample-figures.ts';
import { type Sampled, samplesOf } from './sampled.ts';
import type { Watch } from './uptime.ts';

/** `used` takes in the measurements that are samples. */
export function latencyResult(
  rule: LatencyRule,
  input: AuditInput,
  watch: Watch,
  { period, asOf }: Pick<ObligationGround, 'period' | 'asOf'>,
  used: Set<Fact>,
): RuleResult {
  const sampled = samplesOf(rule, input, watch, asOf);
  if (sampled === null) return notAssessed(rule);
  for (const { facts } of sampled) for (const fact of facts) if (isIn(period, fact)) used.add(fact);
  const judge = (unit: Period): RulePeriodResult => periodResult(rule, sampled, input, unit);
  const periods = splitPeriod(period, rule.norm?.per ?? 'period', input.zone).map(judge);
  const years = yearsOf(rule.norm, period, input.zone)?.map(judge) ?? null;
  return {
    ...ruleHead(rule),
    ...decidedBy(rule, periods, years),
    notConcerned: [],
    total: null,
  };
}

function isIn({ from, to }: Period, fact: Fact): boolean {
  return fact.instant('at') >= from && fact.instant('at') < to;
}

function periodResult(
  rule: LatencyRule,
  sampled: readonly Sampled[],
  input: AuditInput,
  unit: Period,
): RulePeriodResult {
  const calendar = rule.calendar === null ? null : input.calendars.get(rule.calendar)!;
  const samples = sampled.map(({ judged, sources }) =>
    samplesResult(rule, judged, figuresOf(rule, sources, calendar, unit)),
  );
  return {
    label: unit.label,
    from: instantText(unit.from, input.zone),
    to: instantText(unit.to, input.zone),
    partial: unit.partial,
    verdict: rule.norm === null ? 'no-norm' : allOf(samples.map((s) => s.verdict)),
    samples,
  };
}

function samplesResult(
  rule: LatencyRule,
  { service, environment }: Sampled['judged'],
  figures: SampleFigures,
): SamplesResult {
  const { samples, within, excepted, missing, figure } = figures;
  return {
    service: service === '' ? ALL_SERVICES : service,
    environment,
    samples,
    within,
    excepted,
    missing,
    limitMs: rule.atMostMs!,
    figureMs: figure === null ? null : msText(figure),
    // The share of samples says nothing of an average or a percentile.
    attained: samples === 0 || rule.figure.kind !== 'samples' ? null : shareText(within, samples),
    verdict: verdict(rule, figures),
  };
}

/** A share is held against the norm; an average or a percentile is at or under the limit, or it is not. */
function verdict(rule: LatencyRule, { samples, within, figure }: SampleFigures): RuleVerdict {
  if (rule.norm === null) return 'no-norm';
  if (samples === 0) return 'no-cases';
  if (figure === null) return verdictOf(BigInt(within), BigInt(within), BigInt(samples), rule.norm);
  return figure.numerator <= BigInt(rule.atMostMs!) * BigInt(NS_PER_MS) * figure.denominator
    ? 'met'
    : 'missed';
}

/** Nanoseconds as milliseconds with at most three decimals, rounded up: what is over a limit never reads as at it. */
function msText({ numerator, denominator }: Fraction): string {
  const perMicrosecond = 1000n * denominator;
  const microseconds = (numerator + perMicrosecond - 1n) / perMicrosecond;
  const digits = String(microseconds).padStart(4, '0');
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/\.?0+$/, '');
}
