/** What comes back: at least every so often, or so many a period (SEMANTICS section 8). */
import type { RecurrenceRule } from '../../policy/policy.ts';
import { type Case, nameOf } from './case.ts';
import { dueTerms } from './due.ts';
import { gapCases } from './gaps.ts';
import type { ObligationGround } from './ground.ts';
import { countCases } from './per-unit.ts';
import { type Dated, groupsBy, happened, leftOutBy } from './select.ts';

/** A group is known by a fact of it at any time before the period ends; without any fact there is one group. */
export function recurrenceCases(rule: RecurrenceRule, ground: ObligationGround): Case[] {
  const terms = dueTerms(rule, ground);
  const cases: Case[] = [];
  for (const [group, all] of groupsBy(rule.by, happened(rule.of, ground))) {
    if (rule.by !== null && all.every(({ at }) => at >= ground.period.to)) continue;
    const counting: Dated[] = [];
    for (const one of all) {
      const term = leftOutBy(rule.except, one.fact);
      if (term === null) counting.push(one);
      else cases.push(excludedFact(one, group, term.clause));
    }
    if (rule.every !== null) cases.push(...gapCases(rule.every, group, counting, terms, ground));
    if (rule.count !== null) cases.push(...countCases(rule.count, group, counting, terms, ground));
  }
  return cases;
}

function excludedFact({ fact, at }: Dated, group: string, clause: string): Case {
  return {
    what: nameOf(fact),
    group,
    outcome: 'excluded',
    why: clause,
    from: at,
    due: at,
    done: at,
    belongsAt: at,
    bound: null,
    agreed: null,
    found: null,
    limit: null,
    unit: null,
    facts: [{ role: 'left-out', fact, at }],
    reckoned: null,
  };
}
