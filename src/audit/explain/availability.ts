/** Availability, explained: which outages counted, what maintenance left out, and which time is unknown and why. */
import type { AvailabilityRule } from '../../policy/policy.ts';
import { instantText } from '../../time/instant.ts';
import { type Period, splitPeriod } from '../../time/period.ts';
import { totalLength } from '../../time/spans.ts';
import { asOfOf } from '../as-of.ts';
import { measuredPeriod } from '../audit-period.ts';
import { availabilityResult } from '../availability-results.ts';
import type { AuditInput } from '../input.ts';
import { type Judged, judgedBy } from '../judged-services.ts';
import { policyResult } from '../policy-result.ts';
import type { RulePeriodResult, ServiceResult } from '../result.ts';
import { uptimeSpans, type Watch } from '../uptime.ts';
import { watchOf } from '../watch.ts';
import { ignoredAccounts, maintenanceAccounts } from './maintenance-accounts.ts';
import { outageAccounts, unknownAccounts } from './outage-accounts.ts';
import type { AvailabilityExplanation, PeriodAccount, ServiceAccount } from './rule-explanation.ts';

/** The figures are those of the audit; what they are made of is laid out beside them. */
export function availabilityExplanation(input: AuditInput, rule: AvailabilityRule): AvailabilityExplanation {
  const period = measuredPeriod(input);
  const watch = watchOf(input, period, asOfOf(input));
  const result = availabilityResult(rule, input, watch, period);
  const units = splitPeriod(period, rule.norm?.per ?? 'period', input.zone);
  const { id, title } = input.policy.calendars.get(rule.calendar)!;
  return {
    format: 'sla-explanation/1',
    about: 'rule',
    measure: 'availability',
    tool: input.tool,
    policy: policyResult(input),
    period: {
      label: input.period.label,
      from: instantText(input.period.from, input.zone),
      to: instantText(input.period.to, input.zone),
      timezone: input.zone.name,
    },
    asOf: Number.isFinite(watch.asOf) ? instantText(watch.asOf, input.zone) : null,
    rule: rule.id,
    title: rule.title,
    clause: rule.clause,
    commitment: rule.commitment,
    norm: result.norm,
    verdict: result.verdict,
    calendar: { id, title },
    excludedTime: rule.excludedTime,
    periods: result.periods.map((each, i) => periodAccount(each, units[i]!, rule, input, watch)),
  };
}

function periodAccount(
  result: RulePeriodResult,
  unit: Period,
  rule: AvailabilityRule,
  input: AuditInput,
  watch: Watch,
): PeriodAccount {
  const { label, from, to, partial, verdict, services = [] } = result;
  const judged = judgedBy(rule, watch);
  return {
    label,
    from,
    to,
    partial,
    verdict,
    services: services.map((service, i) => serviceAccount(service, judged[i]!, unit, rule, input, watch)),
  };
}

function serviceAccount(
  { outages: _, ...figures }: ServiceResult,
  judged: Judged,
  unit: Period,
  rule: AvailabilityRule,
  input: AuditInput,
  watch: Watch,
): ServiceAccount {
  const spans = uptimeSpans(judged, rule, input.calendars.get(rule.calendar)!, watch, unit);
  return {
    ...figures,
    openMs: totalLength(spans.open),
    outages: outageAccounts(spans, judged, watch, input),
    unknown: unknownAccounts(spans, judged, watch, input.zone),
    maintenance: maintenanceAccounts(spans, judged, rule, watch, unit, input),
    ignored: ignoredAccounts(judged, rule, watch, unit, input),
  };
}
