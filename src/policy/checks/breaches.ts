/** Rules that go by the breach of others: of rules about tickets, and never in a circle. */
import { judgesTickets } from '../rule-kinds.ts';
import type { RuleDocument } from '../schema/document.ts';
import type { Path } from '../written.ts';
import type { Check } from './check.ts';
import { wrong } from './check.ts';

export const breachesAreOfTicketRules: Check = (draft) => {
  const { rules } = draft.document;
  return Object.entries(rules).flatMap(([id, rule]) =>
    breachesNamedBy(rule).flatMap(({ names, path }) =>
      names.flatMap((name) => {
        const measure = rules[name]?.measure ?? 'time';
        return judgesTickets(measure)
          ? []
          : wrong(draft, 'breach-of-other', ['rules', id, ...path], { name, measure });
      }),
    ),
  );
};

/** Said once for each circle, at the rule that stands first in it. */
export const noRuleWaitsForItself: Check = (draft) => {
  const { rules } = draft.document;
  const told = new Set<string>();
  return Object.entries(rules).flatMap(([id, rule]) => {
    const circle = told.has(id) ? null : circleFrom(id, rules);
    if (circle === null) return [];
    for (const each of circle) told.add(each);
    const path = breachesNamedBy(rule)[0]?.path ?? ['all'];
    return wrong(draft, 'rules-in-a-circle', ['rules', id, ...path], {
      names: [...circle, id].join(' → '),
    });
  });
};

/** The rules by which a rule comes back to itself; null when it does not. */
function circleFrom(start: string, rules: Readonly<Record<string, RuleDocument>>): string[] | null {
  const seen = new Set<string>();
  const walk = (id: string, way: readonly string[]): string[] | null => {
    for (const next of namedBy(rules[id])) {
      // A combined rule of itself has a sentence of its own.
      if (next === start) return way.length === 1 && rules[id]?.measure === 'combined' ? null : [...way];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...way, next]);
      if (found !== null) return found;
    }
    return null;
  };
  return walk(start, [start]);
}

function namedBy(rule: RuleDocument | undefined): readonly string[] {
  if (rule?.measure === 'combined') return rule.all;
  return rule === undefined ? [] : breachesNamedBy(rule).flatMap(({ names }) => names);
}

function breachesNamedBy(rule: RuleDocument): { names: readonly string[]; path: Path }[] {
  if (rule.measure !== 'time') return [];
  return [
    { names: rule.from.breachOf ?? [], path: ['from', 'breach_of'] },
    { names: rule.only_when_breached ?? [], path: ['only_when_breached'] },
  ].filter(({ names }) => names.length > 0);
}
