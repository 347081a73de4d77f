/** The result of an availability rule: every service in every period, and one verdict over all. */

import type { AvailabilityRule } from '../policy/policy.ts';
import { shareText } from '../time/fraction.ts';
import { instantText } from '../time/instant.ts';
import { type Period, splitPeriod } from '../time/period.ts';
import type { Zone } from '../time/zone.ts';
import { allOf, verdictOf } from './attainment.ts';
import { yearsOf } from './audit-period.ts';
import { downtimeDays } from './downtime-days.ts';
import type { AuditInput } from './input.ts';
import { ALL_SERVICES, type Judged, judgedBy } from './judged-services.ts';
import type { MonthResult, RulePeriodResult, RuleResult, ServiceResult } from './result.ts';
import { decidedBy, notAssessed, ruleHead } from './rule-head.ts';
import { type Uptime, uptimeOf, type Watch } from './uptime.ts';

export function availabilityResult(
  rule: AvailabilityRule,
  input: AuditInput,
  watch: Watch,
  period: Period,
): RuleResult {
  const services = judgedBy(rule, watch);
  if (services.length === 0) return notAssessed(rule);
  const judge = (unit: Period): RulePeriodResult => periodResult(rule, services, input, watch, unit);
  const periods = splitPeriod(period, rule.norm?.per ?? 'period', input.zone).map(judge);
  const years = yearsOf(rule.norm, period, input.zone)?.map(judge) ?? null;
  const months = rule.norm?.per === 'month' ? periods : splitPeriod(period, 'month', input.zone).map(judge);
  return {
    ...ruleHead(rule),
    ...decidedBy(rule, periods, years),
    notConcerned: [],
    total: null,
    months: months.map(monthResult),
  };
}

/** What a month shows: its figures, and no verdict, since the norm may be over more than a month. */
function monthResult({ label, from, to, partial, services = [] }: RulePeriodResult): MonthResult {
  return {
    label,
    from,
    to,
    partial,
    services: services.map(({ service, environment, upMs, downMs, unknownMs, attained }) => ({
      service,
      environment,
      upMs,
      downMs,
      unknownMs,
      attained,
    })),
  };
}

function periodResult(
  rule: AvailabilityRule,
  judged: readonly Judged[],
  input: AuditInput,
  watch: Watch,
  unit: Period,
): RulePeriodResult {
  const window = input.calendars.get(rule.calendar)!;
  const services = judged.map((service) =>
    serviceResult(rule, service, uptimeOf(service, rule, window, watch, unit), input.zone),
  );
  return {
    label: unit.label,
    from: instantText(unit.from, input.zone),
    to: instantText(unit.to, input.zone),
    partial: unit.partial,
    verdict: rule.norm === null ? 'no-norm' : allOf(services.map((s) => s.verdict)),
    services,
  };
}

/** available = up / (up + down); unknown time could all have been up, or all down. */
function serviceResult(rule: AvailabilityRule, judged: Judged, uptime: Uptime, zone: Zone): ServiceResult {
  const { windowMs, upMs, downMs, unknownMs, excludedMs } = uptime;
  const known = upMs + downMs;
  return {
    service: judged.service === '' ? ALL_SERVICES : judged.service,
    environment: judged.environment,
    windowMs,
    upMs,
    downMs,
    unknownMs,
    excludedMs,
    attained: known === 0 ? null : shareText(upMs, known),
    best: windowMs === 0 ? null : shareText(upMs + unknownMs, windowMs),
    worst: windowMs === 0 ? null : shareText(upMs, windowMs),
    verdict: verdictOf(BigInt(upMs), BigInt(upMs + unknownMs), BigInt(windowMs), rule.norm),
    days: downtimeDays(uptime.down, uptime.unknown, zone),
    outages: uptime.outages.map((outage) => ({
      from: instantText(outage.from, zone),
      to: instantText(outage.to, zone),
      countedMs: outage.countedMs,
    })),
  };
}
