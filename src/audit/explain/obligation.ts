/** An obligation, explained: what is owed, each unit or case in order, and what they come to. */

import { conditionText } from '../../policy/condition-text.ts';
import type { Fact } from '../../register/facts.ts';
import { splitPeriod } from '../../time/period.ts';
import type { AuditInput } from '../input.ts';
import { factsAskedBy } from '../obligations/book-facts.ts';
import { type Case, rowsOf } from '../obligations/case.ts';
import type { ObligationGround } from '../obligations/ground.ts';
import { isOf } from '../obligations/measurement.ts';
import { casesIn, casesOwed, type Obligation, type Owed } from '../obligations/results.ts';
import { isAbout } from '../obligations/select.ts';
import type { CaseResult, RulePeriodResult, RuleResult } from '../result.ts';
import type { Standing } from '../standing.ts';
import { asksOf, measuredAsked, registerAsked } from './asks.ts';
import { caseAccount, sourceOf, textOf } from './case-account.ts';
import { explainedHead } from './head.ts';
import type {
  CaseAccount,
  Figures,
  ObligationExplanation,
  ObligationPeriod,
  UnusedFact,
  UnusedReason,
} from './obligation-explanation.ts';

const NOTHING: Owed = { due: [], upcoming: [], unreadable: [] };

/** `result`: that of the audit, whose cases are laid out. */
export function obligationExplanation(
  rule: Obligation,
  result: RuleResult,
  input: AuditInput,
  { ground }: Standing,
): ObligationExplanation {
  const assessed = result.verdict !== 'not-assessed';
  const owed = (assessed ? casesOwed(rule, ground) : null) ?? NOTHING;
  const calendar = rule.measure === 'measurement' ? null : rule.calendar;
  const units = splitPeriod(ground.period, rule.norm?.per ?? 'period', input.zone);
  const telling = (cases: readonly Case[], shown: readonly CaseResult[]): CaseAccount[] =>
    cases.map((one, i) => caseAccount(one, shown[i]!, rule, ground, input));
  return {
    ...explainedHead(rule.measure, result, ground.asOf, input),
    calendar: calendar === null ? null : titleOf(calendar, input),
    of: rule.measure === 'measurement' ? measuredAsked(rule, ground) : registerAsked(rule.of, ground),
    asks: asksOf(rule, ground, (id) => titleOf(id, input)),
    by: rule.by,
    except:
      rule.measure === 'measurement'
        ? []
        : rule.except.map(({ when, clause }) => ({
            condition: conditionText(when, input.language),
            clause,
          })),
    periods: result.periods.map((period, i): ObligationPeriod => {
      const last = i === result.periods.length - 1;
      return {
        ...figuresOf(period),
        cases: telling(casesIn(units[i]!, owed), period.cases ?? []),
        upcoming: telling(last ? owed.upcoming : [], period.upcoming ?? []),
      };
    }),
    years: (result.years ?? []).map(figuresOf),
    total: result.total?.pooled ?? null,
    unused: assessed ? unusedBy(rule, owed, ground, input) : [],
  };
}

function titleOf(id: string, { policy }: AuditInput): { id: string; title: string } {
  return { id, title: policy.calendars.get(id)!.title };
}

function figuresOf(period: RulePeriodResult): Figures {
  const { label, from, to, partial, verdict, pooled, applications = [] } = period;
  return { label, from, to, partial, verdict, pooled: pooled!, groups: applications };
}

/** What the rule looks at and no case rests on, by its moment. */
function unusedBy(rule: Obligation, owed: Owed, ground: ObligationGround, input: AuditInput): UnusedFact[] {
  const used = new Set([...owed.due, ...owed.upcoming].flatMap(rowsSeen));
  const left = lookedAt(rule, ground).filter(({ fact }) => !used.has(fact));
  const once = new Map(left.map((one) => [one.fact, one]));
  return [...once.values()]
    .sort((a, b) => a.at - b.at)
    .map(({ fact, at }) => ({
      kind: fact.text('kind') || fact.text('metric'),
      subject: fact.text('subject'),
      at: textOf(at, input),
      source: sourceOf(fact, input),
      why: whyUnused(at, ground),
    }));
}

/** Measurements that were weighed and not taken were used too. */
function rowsSeen({ facts, reckoned }: Case): Fact[] {
  const rows = rowsOf(facts);
  if (reckoned?.kind !== 'figures') return rows;
  return [
    ...rows,
    ...reckoned.rows.map(({ fact }) => fact),
    ...(reckoned.before?.rows ?? []).map(({ fact }) => fact),
  ];
}

function lookedAt(rule: Obligation, { facts }: ObligationGround): { fact: Fact; at: number }[] {
  if (rule.measure === 'measurement')
    return (facts.measurements ?? [])
      .filter((fact) => rule.metrics.some((metric) => isOf(metric, fact.text('metric'))))
      .map((fact) => ({ fact, at: fact.instant('at') }));
  return factsAskedBy(rule).flatMap((of) =>
    (facts[of.source] ?? [])
      .filter((fact) => isAbout(of, fact))
      .map((fact) => ({ fact, at: fact.instant(of.moment) }))
      .filter(({ at }) => !Number.isNaN(at)),
  );
}

function whyUnused(at: number, { asOf, period }: ObligationGround): UnusedReason {
  if (at > asOf) return 'after-as-of';
  if (at < period.from) return 'before-period';
  return at >= period.to ? 'after-period' : 'elsewhere';
}
