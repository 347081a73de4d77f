/** Rows that were rejected and may have broken an obligation: bad data widens the bounds, it never improves a score. */
import type { FactBasedRule, MeasurementRule } from '../../policy/policy.ts';
import { folded } from '../../policy/vocabulary.ts';
import type { Fact } from '../../register/facts.ts';
import { type Case, nameOf } from './case.ts';
import type { ObligationGround } from './ground.ts';
import { isOf } from './measurement.ts';
import { isAbout } from './select.ts';

/**
 * One case for each, in every period of the audit: when it was due cannot be told. A row whose own moment can be read
 * and lies outside the period is passed over; so is one that could only have helped, a back-up more.
 */
export function unreadableCases(
  rule: FactBasedRule | MeasurementRule,
  { period, asOf, unreadable }: ObligationGround,
): Case[] {
  if (rule.measure === 'recurrence' && (rule.count?.atMost ?? null) === null) return [];
  const [source, moment] =
    rule.measure === 'measurement'
      ? (['measurements', 'at'] as const)
      : ([rule.of.source, rule.of.source === 'register' ? 'at' : 'from'] as const);
  return unreadable[source]
    .filter((fact) => mayBeAbout(rule, fact))
    .filter((fact) => {
      const at = fact.instant(moment);
      return Number.isNaN(at) || (at >= period.from && at < period.to && at <= asOf);
    })
    .map((fact) => ({
      what: nameOf(fact) || fact.text('metric'),
      group: rule.by === null ? '' : fact.text(rule.by),
      outcome: 'unmeasurable',
      why: 'rejected-row',
      from: fact.instant(moment),
      due: Number.NaN,
      done: Number.NaN,
      belongsAt: Number.NaN,
      bound: null,
      agreed: null,
      found: null,
      limit: null,
      unit: null,
      facts: [{ role: 'unreadable', fact, at: fact.instant(moment) }],
      reckoned: null,
    }));
}

/** A row that does not say what it is may be anything. */
function mayBeAbout(rule: FactBasedRule | MeasurementRule, fact: Fact): boolean {
  if (rule.measure === 'measurement') {
    const name = fact.text('metric');
    return folded(name) === '' || rule.metrics.some((metric) => isOf(metric, name));
  }
  return (rule.of.source === 'register' && folded(fact.text('kind')) === '') || isAbout(rule.of, fact);
}
