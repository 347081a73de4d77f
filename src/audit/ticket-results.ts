/** The result of a ticket rule: counts per period and group, and its verdict. */
import { instantText } from '../time/instant.ts';
import type { Period } from '../time/period.ts';
import type { Zone } from '../time/zone.ts';
import type { MonthResult, RulePeriodResult, RuleResult } from './result.ts';
import { decidedBy, ruleHead } from './rule-head.ts';
import type { Scoreboard } from './scoreboard.ts';
import type { RuleScore } from './ticket-rules.ts';

export function ticketRuleResult(
  score: RuleScore,
  notConcerned: RuleResult['notConcerned'],
  zone: Zone,
): RuleResult {
  const { rule, units, board, years, yearBoard, targetUse } = score;
  const head = ruleHead(rule);
  const periods = units.map((unit, index) => periodResult(unit, index, board, zone));
  const perYear =
    yearBoard === null ? null : years.map((year, index) => periodResult(year, index, yearBoard, zone));
  const { verdict: _, ...total } = board.total();
  return {
    ...head,
    ...decidedBy(rule, periods, perYear),
    notConcerned,
    total,
    months: score.months.map((month, index) => monthResult(month, index, score.monthBoard, zone)),
    ...(targetUse === null ? {} : { distribution: targetUse.result() }),
  };
}

/** Without a verdict and what goes with one: the norm may be over more than a month. */
function monthResult(month: Period, index: number, board: Scoreboard, zone: Zone): MonthResult {
  const { met, breached, running, excluded, untargeted, unmeasurable, attained } = board.unit(index).pooled;
  return {
    label: month.label,
    from: instantText(month.from, zone),
    to: instantText(month.to, zone),
    partial: month.partial,
    pooled: { met, breached, running, excluded, untargeted, unmeasurable, attained },
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
