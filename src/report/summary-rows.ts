/** Every figure of a result as flat rows: a row per rule, period and what is judged in it. For tables that machines read. */
import type {
  AuditResult,
  CountsResult,
  RulePeriodResult,
  RuleResult,
  RuleVerdict,
} from '../audit/result.ts';

/** What a row is about: the rule in a period as a whole, or a part of it. */
export type SummaryScope = 'period' | 'year' | 'priority' | 'application' | 'service' | 'samples';

export interface SummaryRow {
  readonly rule: RuleResult;
  readonly period: RulePeriodResult | null;
  readonly scope: SummaryScope;
  readonly priority: string | null;
  readonly application: string | null;
  readonly service: string | null;
  readonly environment: string | null;
  readonly verdict: RuleVerdict;
  readonly attained: string | null;
  readonly best: string | null;
  readonly worst: string | null;
  readonly counts: CountsResult | null;
  /** Durations in ms, of availability. */
  readonly uptime: {
    readonly windowMs: number;
    readonly upMs: number;
    readonly downMs: number;
    readonly unknownMs: number;
    readonly excludedMs: number;
  } | null;
  readonly samples: { readonly samples: number; readonly within: number } | null;
}

/** In the order of the result. A rule that was not assessed has one row without a period. */
export function summaryRows(result: AuditResult): SummaryRow[] {
  return result.rules.flatMap((rule) => {
    const periods = [
      ...(rule.years ?? []).flatMap((year) => rowsOf(rule, year, 'year')),
      ...rule.periods.flatMap((period) => rowsOf(rule, period, 'period')),
    ];
    return periods.length > 0 ? periods : [{ ...blank(rule, null, 'period'), verdict: rule.verdict }];
  });
}

function blank(rule: RuleResult, period: RulePeriodResult | null, scope: SummaryScope): SummaryRow {
  return {
    rule,
    period,
    scope,
    priority: null,
    application: null,
    service: null,
    environment: null,
    verdict: period?.verdict ?? rule.verdict,
    attained: null,
    best: null,
    worst: null,
    counts: null,
    uptime: null,
    samples: null,
  };
}

function rowsOf(rule: RuleResult, period: RulePeriodResult, scope: 'period' | 'year'): SummaryRow[] {
  const counted = (counts: CountsResult) => {
    const { attained, best, worst, verdict } = counts;
    return { counts, attained, best, worst, verdict };
  };
  const whole: SummaryRow = {
    ...blank(rule, period, scope),
    ...(period.pooled === undefined ? {} : counted(period.pooled)),
    verdict: period.verdict,
  };
  const of = (part: SummaryScope) => blank(rule, period, part);
  return [
    whole,
    ...(period.applications ?? []).map((one) => ({
      ...of('application'),
      ...counted(one),
      application: one.application,
    })),
    ...(period.groups ?? []).map((group) => ({
      ...of('priority'),
      ...counted(group),
      priority: group.priority,
      application: group.application,
    })),
    ...(period.services ?? []).map((service) => {
      const { environment, attained, best, worst, verdict } = service;
      return {
        ...of('service'),
        service: service.service,
        environment,
        attained,
        best,
        worst,
        verdict,
        uptime: service,
      };
    }),
    ...(period.samples ?? []).map((one) => ({
      ...of('samples'),
      service: one.service,
      environment: one.environment,
      attained: one.attained,
      verdict: one.verdict,
      samples: one,
    })),
  ];
}
