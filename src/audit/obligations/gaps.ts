/** "At least every 24 hours": one case for each gap between consecutive facts (SEMANTICS section 8). */
import type { Target } from '../../policy/policy.ts';
import { targetText } from '../../policy/target-text.ts';
import { type Case, type CaseFact, nameOf } from './case.ts';
import { type DueTerms, dueAfter, took } from './due.ts';
import type { ObligationGround } from './ground.ts';
import type { Dated } from './select.ts';

/**
 * The gaps that begin before the period ends. The first begins with the last fact before the period; with the period
 * itself where there is none, or where that gap was over long before: it is a breach of an earlier period then, and what
 * is owed begins anew. However long a gap is, it is one case; the next begins with the fact that ended it.
 */
export function gapCases(
  every: Target,
  group: string,
  facts: readonly Dated[],
  terms: DueTerms,
  ground: ObligationGround,
): Case[] {
  const { period } = ground;
  let start = facts.findLast(({ at }) => at < period.from) ?? null;
  if (start === null || dueAfter(every, start.at, terms) < period.from)
    start = facts.find(({ at }) => at === period.from) ?? null;
  let from = start?.at ?? period.from;
  const cases: Case[] = [];
  for (const next of facts.filter(({ at }) => at > from)) {
    // Two facts of one instant end one gap.
    if (next.at === from) continue;
    cases.push(gapCase(every, group, start, from, next, terms, ground));
    start = next;
    from = next.at;
    if (from >= period.to) return cases;
  }
  return [...cases, gapCase(every, group, start, from, null, terms, ground)];
}

/** `start` null: the gap begins with the period. `next` null: nothing has ended it yet. */
function gapCase(
  every: Target,
  group: string,
  start: Dated | null,
  from: number,
  next: Dated | null,
  terms: DueTerms,
  { asOf, language }: ObligationGround,
): Case {
  const to = next?.at ?? asOf;
  const { late, due, foundMs, limitMs } = took(every, from, to, terms);
  const facts: CaseFact[] = [
    ...(start === null ? [] : [{ role: 'begins' as const, ...start }]),
    ...(next === null ? [] : [{ role: 'ends' as const, ...next }]),
  ];
  const outcome = Number.isNaN(due) ? 'unmeasurable' : late ? 'breached' : next === null ? 'running' : 'met';
  return {
    what: facts.length === 0 ? '' : nameOf(facts[0]!.fact),
    group,
    outcome,
    why: outcome === 'unmeasurable' ? 'no-open-time' : null,
    from,
    due,
    done: next?.at ?? Number.NaN,
    belongsAt: Number.isNaN(due) ? from : due,
    bound: 'at-most',
    agreed: targetText(every, language),
    found: foundMs,
    limit: Number.isNaN(limitMs) ? null : limitMs,
    unit: 'ms',
    facts,
    reckoned: { kind: 'onward', target: every, from, to },
  };
}
