/** The result of an obligation: what was due in each period, and one verdict over all. */

import type { FactBasedRule, FactsOf, MeasurementRule } from '../../policy/policy.ts';
import type { Fact } from '../../register/facts.ts';
import { instantText } from '../../time/instant.ts';
import { type Period, splitPeriod } from '../../time/period.ts';
import { yearsOf } from '../audit-period.ts';
import type { AuditInput } from '../input.ts';
import type { PooledAndGroups, RulePeriodResult, RuleResult } from '../result.ts';
import { decidedBy, notAssessed, ruleHead } from '../rule-head.ts';
import { Scoreboard } from '../scoreboard.ts';
import { factsAskedBy } from './book-facts.ts';
import { type Case, caseResult, rowsOf } from './case.ts';
import type { ObligationGround } from './ground.ts';
import { measurementCases } from './measurement.ts';
import { recurrenceCases } from './recurrence.ts';
import { sequenceCases } from './sequence.ts';
import { spanCases } from './span.ts';
import { unreadableCases } from './unreadable.ts';

export type Obligation = FactBasedRule | MeasurementRule;

/** `used` takes in the facts that the cases rest on. */
export function obligationResult(
  rule: Obligation,
  input: AuditInput,
  ground: ObligationGround,
  used: Set<Fact>,
): RuleResult {
  const owed = casesOwed(rule, ground);
  if (owed === null) return notAssessed(rule);
  const { period } = ground;
  const { due, upcoming, unreadable } = owed;
  for (const fact of [...due, ...upcoming].flatMap(({ facts }) => rowsOf(facts))) used.add(fact);
  const units = splitPeriod(period, rule.norm?.per ?? 'period', input.zone);
  const years = yearsOf(rule.norm, period, input.zone);
  const board = scored(rule, units, due, unreadable);
  const shown = (periods: readonly Period[], score: Scoreboard): RulePeriodResult[] =>
    periods.map((unit, index) => ({
      ...unitHead(unit, input),
      ...figuresOf(score.unit(index), rule),
      cases: casesIn(unit, owed).map((one) => caseResult(one, input.zone, input.files)),
      // What is due after the audit stands with its last period.
      upcoming:
        index === periods.length - 1 ? upcoming.map((one) => caseResult(one, input.zone, input.files)) : [],
    }));
  const periods = shown(units, board);
  const perYear = years === null ? null : shown(years, scored(rule, years, due, unreadable));
  const { verdict: _, ...total } = figuresOf(board.total(), rule);
  return {
    ...ruleHead(rule),
    ...decidedBy(rule, periods, perYear),
    notConcerned: [],
    total,
  };
}

/** All that was owed, by when it was. */
export interface Owed {
  /** Judged in the period. */
  readonly due: readonly Case[];
  /** Begun in the period, and judged after it. */
  readonly upcoming: readonly Case[];
  /** Rejected rows that may have been a case, of any period. */
  readonly unreadable: readonly Case[];
}

/** Null: an input without which the rule cannot be judged was not given. */
export function casesOwed(rule: Obligation, ground: ObligationGround): Owed | null {
  if (sourcesOf(rule).some((source) => ground.facts[source] === null)) return null;
  const { period } = ground;
  const cases = casesOf(rule, ground).sort((a, b) => a.belongsAt - b.belongsAt);
  return {
    due: cases.filter(({ belongsAt }) => belongsAt >= period.from && belongsAt < period.to),
    upcoming: cases.filter(
      ({ belongsAt, from, outcome }) => belongsAt >= period.to && from < period.to && outcome !== 'excluded',
    ),
    unreadable: unreadableCases(rule, ground),
  };
}

/** What is judged in a period, in the order in which its result lists it. */
export function casesIn(unit: Period, { due, unreadable }: Owed): Case[] {
  return [...due.filter((one) => isIn(unit, one)), ...unreadable];
}

/** The inputs without which it cannot be judged. Facts that lift it may well never have been noted. */
function sourcesOf(rule: Obligation): readonly (FactsOf['source'] | 'measurements')[] {
  if (rule.measure === 'measurement') return ['measurements'];
  const lifting = rule.measure === 'sequence' && rule.unless !== null ? 1 : 0;
  const asked = factsAskedBy(rule);
  return asked.slice(0, asked.length - lifting).map(({ source }) => source);
}

function casesOf(rule: Obligation, ground: ObligationGround): Case[] {
  switch (rule.measure) {
    case 'recurrence':
      return recurrenceCases(rule, ground);
    case 'sequence':
      return sequenceCases(rule, ground);
    case 'span':
      return spanCases(rule, ground);
    case 'measurement':
      return measurementCases(rule, ground);
  }
}

/** There are no priorities here: one group, and the values of the column that the rule groups by. */
function scored(
  { norm, by }: Obligation,
  units: readonly Period[],
  cases: readonly Case[],
  unreadable: readonly Case[],
): Scoreboard {
  const board = new Scoreboard(units, ['all'], norm, by !== null);
  const count = (unit: number, { group, outcome }: Case): void => board.count(unit, 0, group, outcome);
  for (const one of cases) {
    const unit = units.findIndex((each) => isIn(each, one));
    count(unit, one);
  }
  for (const one of unreadable) count(EVERY_UNIT, one);
  return board;
}

const EVERY_UNIT = -1;

function isIn({ from, to }: Period, { belongsAt }: Case): boolean {
  return belongsAt >= from && belongsAt < to;
}

function figuresOf<T extends PooledAndGroups>(figures: T, { by }: Obligation): T {
  return by === null ? { ...figures, groups: [] } : figures;
}

function unitHead({ label, from, to, partial }: Period, { zone }: AuditInput) {
  return { label, from: instantText(from, zone), to: instantText(to, zone), partial };
}
