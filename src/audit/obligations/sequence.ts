/** One thing after another: B within so long after A, or B so long before A (SEMANTICS section 8). */
import type { FactsOf, SequenceRule } from '../../policy/policy.ts';
import { targetText } from '../../policy/target-text.ts';
import { folded } from '../../policy/vocabulary.ts';
import type { Fact } from '../../register/facts.ts';
import { type Case, type CaseFact, nameOf } from './case.ts';
import { type DueTerms, dueTerms, took } from './due.ts';
import type { ObligationGround } from './ground.ts';
import { type Dated, datedFacts, happened, knownAt, leftOutBy } from './select.ts';
import { lastMoment, timeBefore } from './time-before.ts';

/** What belongs with a fact, by time. */
type Matching = (fact: Fact) => readonly Dated[];

/** What has to be preceded may be planned: its announcement is due before it happens. */
export function sequenceCases(rule: SequenceRule, ground: ObligationGround): Case[] {
  const terms = dueTerms(rule, ground);
  const planned = rule.precededBy !== null;
  const owing = datedFacts(rule.of, ground).filter(({ fact, at }) =>
    planned ? knownAt(rule.of, fact, ground.asOf) : at <= ground.asOf,
  );
  const others = rule.precededBy === null ? rule.followedBy!.facts : rule.precededBy.facts;
  const found = 'sameRow' in others ? sameRow(others.sameRow, ground) : matching(others, rule, ground);
  const lifting = rule.unless === null ? null : matching(rule.unless, rule, ground);
  return owing.map((a) => {
    const judged =
      rule.precededBy === null
        ? followed(a, rule.followedBy!.within, found(a.fact), terms, ground)
        : preceded(a, rule.precededBy.atLeast, found(a.fact), terms, ground);
    const one: Case = {
      what: nameOf(a.fact),
      group: rule.by === null ? '' : a.fact.text(rule.by),
      why: null,
      from: a.at,
      unit: 'ms',
      ...judged,
      // What had to come before something is judged where that something lies: notice of it was due in a period in
      // which nobody could know of it yet, and a breach would stand in no report.
      belongsAt: rule.precededBy === null ? judged.due : a.at,
      facts: [{ role: 'owes', ...a }, ...judged.facts],
    };
    if (Number.isNaN(one.due))
      return { ...one, outcome: 'unmeasurable', why: 'no-open-time', belongsAt: a.at };
    return leftOut(one, a, rule, lifting);
  });
}

type Judged = Pick<
  Case,
  'outcome' | 'due' | 'done' | 'bound' | 'agreed' | 'found' | 'limit' | 'facts' | 'reckoned'
>;

/** The first that comes at or after it counts. */
function followed(
  a: Dated,
  within: NonNullable<SequenceRule['followedBy']>['within'],
  found: readonly Dated[],
  terms: DueTerms,
  { asOf, language }: ObligationGround,
): Judged {
  const next = found.find(({ at }) => at >= a.at);
  const to = next?.at ?? asOf;
  const { late, due, foundMs, limitMs } = took(within, a.at, to, terms);
  return {
    outcome: late ? 'breached' : next === undefined ? 'running' : 'met',
    due,
    done: next?.at ?? Number.NaN,
    bound: 'at-most',
    agreed: targetText(within, language),
    found: foundMs,
    limit: limitMs,
    facts: asFacts('follows', next),
    reckoned: { kind: 'onward', target: within, from: a.at, to },
  };
}

/** The last that was in time counts, else the first that was late. */
function preceded(
  a: Dated,
  atLeast: NonNullable<SequenceRule['precededBy']>['atLeast'],
  found: readonly Dated[],
  terms: DueTerms,
  { asOf, language }: ObligationGround,
): Judged {
  const due = atLeast === null ? a.at : lastMoment(atLeast, a.at, terms);
  const inTime = found.findLast(({ at }) => at <= due);
  const before = inTime ?? found.find(({ at }) => at > due);
  const lead =
    atLeast === null || before === undefined || Number.isNaN(due)
      ? null
      : timeBefore(atLeast, before.at, a.at, due, terms);
  return {
    outcome: inTime !== undefined ? 'met' : before !== undefined || asOf > due ? 'breached' : 'running',
    due,
    done: before?.at ?? Number.NaN,
    bound: atLeast === null ? 'before' : 'at-least',
    agreed: atLeast === null ? null : targetText(atLeast, language),
    found: lead?.foundMs ?? null,
    limit: lead?.limitMs ?? null,
    facts: asFacts('precedes', before),
    reckoned: atLeast === null ? null : { kind: 'back', target: atLeast, before: a.at },
  };
}

function asFacts(role: CaseFact['role'], one: Dated | undefined): CaseFact[] {
  return one === undefined ? [] : [{ role, ...one }];
}

/** A term of the policy, or a fact that lifts it: in time before what is preceded, or before what follows is due. */
function leftOut(one: Case, a: Dated, rule: SequenceRule, lifting: Matching | null): Case {
  const term = leftOutBy(rule.except, a.fact);
  if (term !== null) return { ...one, outcome: 'excluded', why: term.clause };
  const until = rule.precededBy === null ? one.due : a.at;
  const lifted = lifting?.(a.fact).find(({ at }) => at <= until);
  if (lifted === undefined) return one;
  return {
    ...one,
    outcome: 'excluded',
    why: nameOfKind(lifted.fact),
    facts: [...one.facts, { role: 'lifts', ...lifted }],
  };
}

function nameOfKind(fact: Fact): string {
  return fact.text('kind') || nameOf(fact);
}

/** The facts that have happened, of the same subject where the rule says so; without a subject those without one. */
function matching(of: FactsOf, { same }: SequenceRule, ground: ObligationGround): Matching {
  const facts = happened(of, ground);
  if (same === 'nothing') return () => facts;
  const bySubject = new Map<string, Dated[]>();
  for (const one of facts) {
    const subject = folded(one.fact.text('subject'));
    const known = bySubject.get(subject);
    if (known === undefined) bySubject.set(subject, [one]);
    else known.push(one);
  }
  return (fact) => bySubject.get(folded(fact.text('subject'))) ?? [];
}

/** Another moment of the row itself. */
function sameRow(column: string, { asOf }: ObligationGround): Matching {
  return (fact) => {
    const at = fact.instant(column);
    return at <= asOf ? [{ fact, at }] : [];
  };
}
