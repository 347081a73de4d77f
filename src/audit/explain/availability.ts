/** Availability, explained: which outages counted, what maintenance left out, and which time is unknown and why. */
import type { AvailabilityRule } from '../../policy/policy.ts';
import { type Period, splitPeriod } from '../../time/period.ts';
import { totalLength } from '../../time/spans.ts';
import type { AuditInput } from '../input.ts';
import { type Judged, judgedBy } from '../judged-services.ts';
import type { RulePeriodResult, RuleResult, ServiceResult } from '../result.ts';
import type { Standing } from '../standing.ts';
import { uptimeSpans, type Watch } from '../uptime.ts';
import { explainedHead } from './head.ts';
import { ignoredAccounts, maintenanceAccounts } from './maintenance-accounts.ts';
import { outageAccounts, unknownAccounts } from './outage-accounts.ts';
import type {
  AvailabilityExplanation,
  PeriodAccount,
  ServiceAccount,
  YearAccount,
} from './rule-explanation.ts';

/** `result`: that of the audit. */
export function availabilityExplanation(
  rule: AvailabilityRule,
  result: RuleResult,
  input: AuditInput,
  { watch, ground }: Standing,
): AvailabilityExplanation {
  const units = splitPeriod(ground.period, rule.norm?.per ?? 'period', input.zone);
  const { id, title } = input.policy.calendars.get(rule.calendar)!;
  return {
    ...explainedHead('availability', result, watch.asOf, input),
    calendar: { id, title },
    excludedTime: rule.excludedTime,
    periods: result.periods.map((each, i) => periodAccount(each, units[i]!, rule, input, watch)),
    years: (result.years ?? []).map(yearAccount),
  };
}

function yearAccount({ label, from, to, partial, verdict, services = [] }: RulePeriodResult): YearAccount {
  const figures = services.map(({ outages: _, days: __, ...own }) => own);
  return { label, from, to, partial, verdict, services: figures };
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
