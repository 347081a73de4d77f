/** How long something lasts, and when: maintenance from..to, a fact of the register at..until (SEMANTICS section 8). */
import type { SpanRule, Target } from '../../policy/policy.ts';
import { targetText } from '../../policy/target-text.ts';
import type { Fact } from '../../register/facts.ts';
import { type Case, nameOf } from './case.ts';
import { type DueTerms, dueTerms, took } from './due.ts';
import type { ObligationGround } from './ground.ts';
import { isAbout, knownAt, leftOutBy } from './select.ts';

interface Span {
  readonly fact: Fact;
  readonly from: number;
  /** NaN: no end is known. */
  readonly to: number;
  /** Where it ends as far as is known at as-of; no earlier than it starts. */
  readonly knownTo: number;
  readonly ended: boolean;
}

type Judged = Pick<Case, 'outcome' | 'due' | 'bound' | 'agreed' | 'found' | 'limit' | 'reckoned'>;

/** A case for each thing that is agreed of each span. */
export function spanCases(rule: SpanRule, ground: ObligationGround): Case[] {
  const terms = dueTerms(rule, ground);
  return spansOf(rule, ground).flatMap((span) => {
    const judged = [
      ...(rule.atMost === null ? [] : [atMost(rule.atMost, span, terms, ground)]),
      ...(rule.atLeast === null ? [] : [atLeast(rule.atLeast, span, terms, ground)]),
      ...(rule.outside === null ? [] : [outside(rule.outside, span, ground)]),
    ];
    return judged.map((one) => caseOf(one, span, rule));
  });
}

function spansOf({ of }: SpanRule, { facts, asOf }: ObligationGround): Span[] {
  const [start, end] = of.source === 'register' ? ['at', 'until'] : ['from', 'to'];
  return (facts[of.source] ?? [])
    .filter((fact) => isAbout(of, fact) && knownAt(of, fact, asOf))
    .map((fact) => {
      const [from, to] = [fact.instant(start!), fact.instant(end!)];
      const ended = to <= asOf;
      return { fact, from, to, knownTo: Math.max(from, ended ? to : asOf), ended };
    });
}

function caseOf(judged: Judged, { fact, from, to, ended }: Span, rule: SpanRule): Case {
  const term = leftOutBy(rule.except, fact);
  const endless = Number.isNaN(judged.due);
  return {
    ...judged,
    what: nameOf(fact),
    group: rule.by === null ? '' : fact.text(rule.by),
    outcome: term !== null ? 'excluded' : endless ? 'unmeasurable' : judged.outcome,
    why: term !== null ? term.clause : endless ? 'no-open-time' : null,
    from,
    done: ended ? to : Number.NaN,
    belongsAt: endless ? from : judged.due,
    unit: 'ms',
    facts: [{ role: 'lasts', fact, at: from }],
  };
}

function atMost(target: Target, span: Span, terms: DueTerms, { language }: ObligationGround): Judged {
  const { late, due, foundMs, limitMs } = took(target, span.from, span.knownTo, terms);
  return {
    outcome: late ? 'breached' : span.ended ? 'met' : 'running',
    due,
    bound: 'at-most',
    agreed: targetText(target, language),
    found: foundMs,
    limit: limitMs,
    reckoned: { kind: 'onward', target, from: span.from, to: span.knownTo },
  };
}

/** Met as soon as it has lasted so long. */
function atLeast(target: Target, span: Span, terms: DueTerms, { language }: ObligationGround): Judged {
  const { due, foundMs, limitMs } = took(target, span.from, span.knownTo, terms);
  return {
    outcome: span.knownTo >= due ? 'met' : span.ended ? 'breached' : 'running',
    due,
    bound: 'at-least',
    agreed: targetText(target, language),
    found: foundMs,
    limit: limitMs,
    reckoned: { kind: 'onward', target, from: span.from, to: span.knownTo },
  };
}

/** Broken by the first open moment inside it; kept when it has ended without one. */
function outside(id: string, span: Span, { calendars }: ObligationGround): Judged {
  const found = calendars.get(id)!.openTime(span.from, span.knownTo);
  return {
    outcome: found > 0 ? 'breached' : span.ended ? 'met' : 'running',
    due: span.from,
    bound: 'outside',
    agreed: null,
    found,
    limit: 0,
    reckoned: { kind: 'hours', calendar: id, from: span.from, to: span.knownTo },
  };
}
