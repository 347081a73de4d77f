/** What rules that judge no single tickets are judged on, and the result of one of them. */
import { isLeftOpen } from '../policy/agreed.ts';
import type { Rule, TicketBasedRule } from '../policy/policy.ts';
import type { Fact } from '../register/facts.ts';
import { asOfOf, latestFact } from './as-of.ts';
import { measuredAgreement, measuredPeriod } from './audit-period.ts';
import { availabilityResult } from './availability-results.ts';
import type { AuditInput } from './input.ts';
import { latencyResult } from './latency-results.ts';
import type { ObligationGround } from './obligations/ground.ts';
import { obligationResult } from './obligations/results.ts';
import type { RuleResult } from './result.ts';
import { notAssessed } from './rule-head.ts';
import type { Watch } from './uptime.ts';
import { watchOf } from './watch.ts';
import { judgedByMean } from './year-mean.ts';

export interface Standing {
  readonly watch: Watch;
  /** Its `asOf` is that of the audit. */
  readonly ground: ObligationGround;
}

/** Books the probes and outages, once for each audit. */
export function standingOf(input: AuditInput): Standing {
  const period = measuredPeriod(input);
  const asOf = asOfOf(input);
  const watch = watchOf(input, period, asOf);
  // Without tickets nothing happened but what probes and outages tell, and without those what was noted.
  const known = [asOf, watch.asOf].find(Number.isFinite) ?? latestFact(input).at;
  const { zone, language, calendars, register, maintenance, measurements, unreadable } = input;
  const agreement = measuredAgreement(input);
  const facts = { register, maintenance, measurements };
  return {
    watch,
    ground: { period, agreement, asOf: known, zone, language, calendars, facts, unreadable },
  };
}

export type RuleWithoutTickets = Exclude<Rule, TicketBasedRule>;

/** `used` takes in the facts that the result rests on. */
export function resultWithoutTickets(
  rule: RuleWithoutTickets,
  input: AuditInput,
  { watch, ground }: Standing,
  used: Set<Fact>,
): RuleResult {
  switch (rule.measure) {
    case 'availability':
      return byMean(rule, availabilityResult(rule, input, watch, ground.period));
    case 'latency':
      return byMean(rule, latencyResult(rule, input, watch, ground, used));
    case 'recurrence':
    case 'sequence':
    case 'span':
    case 'measurement':
      return byMean(rule, obligationResult(rule, input, ground, used));
  }
}

/** Where the norm is judged by the mean over the year, by that. */
export function byMean({ norm }: Rule, result: RuleResult): RuleResult {
  return norm?.judgedOver === 'year-mean' && result.years !== undefined ? judgedByMean(result, norm) : result;
}

/** Of a rule that is no part of what was agreed, or whose figure nobody gave. */
export function notInForce(rule: Rule): RuleResult {
  return notAssessed(rule, rule.enabled && isLeftOpen(rule) ? 'no-parameter' : 'not-agreed');
}
