/** The facts that an obligation is about, each with the moment that counts. */
import { holds, wordMatches } from '../../policy/match.ts';
import type { FactsOf, Term } from '../../policy/policy.ts';
import { folded } from '../../policy/vocabulary.ts';
import type { Fact } from '../../register/facts.ts';
import type { ObligationGround } from './ground.ts';

export interface Dated {
  readonly fact: Fact;
  readonly at: number;
}

export function isAbout(of: FactsOf, fact: Fact): boolean {
  const kind = fact.text('kind');
  if (of.source === 'register' && !of.kinds.some((each) => wordMatches(each, kind))) return false;
  return of.when === null || holds(of.when, fact);
}

/** By that moment, equal ones as they stood in the input; facts without it are no case. */
export function datedFacts(of: FactsOf, ground: ObligationGround): Dated[] {
  return (ground.facts[of.source] ?? [])
    .filter((fact) => isAbout(of, fact))
    .map((fact) => ({ fact, at: fact.instant(of.moment) }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((a, b) => a.at - b.at);
}

/** Those that have happened at as-of. */
export function happened(of: FactsOf, ground: ObligationGround): Dated[] {
  return datedFacts(of, ground).filter(({ at }) => at <= ground.asOf);
}

/**
 * Whether a row was known at as-of, even when what it tells of still lay ahead: maintenance is planned. A fact of the
 * register is known from its own moment on.
 */
export function knownAt(of: FactsOf, fact: Fact, asOf: number): boolean {
  if (of.source === 'register') return fact.instant('at') <= asOf;
  const announced = fact.instant('announced_at');
  return Number.isNaN(announced) || announced <= asOf || fact.instant('from') <= asOf;
}

/** The first term that leaves a fact out. */
export function leftOutBy(terms: readonly Term[], fact: Fact): Term | null {
  return terms.find((term) => holds(term.when, fact)) ?? null;
}

/** By the text of a column without regard to case, the first spelling shown; one group '' where nothing is grouped. */
export function groupsBy<T extends Dated>(by: string | null, facts: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, { readonly name: string; readonly facts: T[] }>();
  for (const one of facts) {
    const name = by === null ? '' : one.fact.text(by);
    const group = groups.get(folded(name)) ?? { name, facts: [] };
    group.facts.push(one);
    groups.set(folded(name), group);
  }
  if (groups.size === 0) return new Map([['', []]]);
  return new Map([...groups.values()].map((group) => [group.name, group.facts]));
}
