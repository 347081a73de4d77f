/** The period of an audit, and the months, quarters and years its norms are judged by (SEMANTICS section 5). */
import type { Norm, Rule } from '../policy/policy.ts';
import { dayNumberOf, startOfDay } from '../time/local-date.ts';
import { type Period, splitPeriod } from '../time/period.ts';
import type { Zone } from '../time/zone.ts';
import type { AuditInput } from './input.ts';
import type { Periods } from './ticket-rules.ts';

/** The period asked for, less what lies before or after the part of the agreement that is measured. */
export function measuredPeriod(input: AuditInput): Period {
  const { period } = input;
  const agreement = measuredAgreement(input);
  const from = Math.max(period.from, agreement.from);
  const to = Math.min(period.to, agreement.to);
  return { ...period, from, to: Math.max(from, to) };
}

/** The part of the agreement that is measured, [from, to); infinite where the policy says nothing of it. */
export function measuredAgreement(input: AuditInput): { from: number; to: number } {
  const { measuredFrom, measuredUntil } = input.policy;
  return {
    from: localDate(measuredFrom, input) ?? Number.NEGATIVE_INFINITY,
    to: localDate(measuredUntil, input) ?? Number.POSITIVE_INFINITY,
  };
}

export function periodsOf(input: AuditInput, audit: Period): Periods {
  return {
    audit,
    unitsOf: (rule: Rule) => splitPeriod(audit, rule.norm?.per ?? 'period', input.zone),
    months: splitPeriod(audit, 'month', input.zone),
    yearsOf: (rule: Rule) => yearsOf(rule.norm, audit, input.zone) ?? [],
  };
}

function localDate(date: string | null, input: AuditInput): number | null {
  const day = date === null ? null : dayNumberOf(date);
  return day === null ? null : startOfDay(input.zone, day);
}

/** The years, or parts of them, that a norm is judged over; null: it is judged over each of its own periods. */
export function yearsOf(norm: Norm | null, period: Period, zone: Zone): readonly Period[] | null {
  return (norm?.judgedOver ?? null) === null ? null : splitPeriod(period, 'year', zone);
}
