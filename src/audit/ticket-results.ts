/** The result of a ticket rule: counts per period and group, and its verdict. */
import { instantText } from '../time/instant.ts';
import type { Period } from '../time/period.ts';
import type { Zone } from '../time/zone.ts';
import { allOf } from './attainment.ts';
import type { RuleScore } from './audit-tickets.ts';
import { type Found, judgedYears } from './mean-of-year.ts';
import type { RulePeriodResult, RuleResult } from './result.ts';
import { ruleHead } from './rule-head.ts';
import type { Scoreboard } from './scoreboard.ts';

export function ticketRuleResult(
  score: RuleScore,
  notConcerned: RuleResult['notConcerned'],
  zone: Zone,
): RuleResult {
  const { rule, units, board, years, yearBoard } = score;
  const head = ruleHead(rule);
  const found = (all: readonly Period[], of: Scoreboard): Found =>
    all.map((unit, index) => [unit, periodResult(unit, index, of, zone)]);
  const perUnit = found(units, board);
  const periods = perUnit.map(([, result]) => result);
  const perYear = yearBoard === null ? null : judgedYears(rule.norm, found(years, yearBoard), perUnit);
  const deciding = perYear ?? periods;
  const { verdict: _, ...total } = board.total();
  return {
    ...head,
    verdict: rule.norm === null ? 'no-norm' : allOf(deciding.map((p) => p.verdict)),
    reason: null,
    partial: deciding.some((p) => p.partial),
    periods,
    notConcerned,
    ...(perYear === null ? {} : { years: perYear }),
    total,
  };
}

function periodResult(unit: Period, index: number, board: Scoreboard, zone: Zone): RulePeriodResult {
  const { verdict, ...figures } = board.unit(index);
  return {
    label: unit.label,
    from: instantText(unit.from, zone),
    to: instantText(unit.to, zone),
    partial: unit.partial,
    verdict,
    ...figures,
  };
}
