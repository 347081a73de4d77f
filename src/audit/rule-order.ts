/** Rules that go by the outcome of others are judged after them, wherever they stand in the policy. */
import type { TicketBasedRule } from '../policy/policy.ts';
import { rulesNamedBy } from '../policy/rule-kinds.ts';

/** Positions of the rules, each after those it names. The policy check lets no circle through. */
export function inOrder(rules: readonly TicketBasedRule[]): readonly number[] {
  const order: number[] = [];
  const seen = new Set<number>();
  const visit = (index: number): void => {
    if (index < 0 || seen.has(index)) return;
    seen.add(index);
    for (const id of rulesNamedBy(rules[index]!)) visit(rules.findIndex((rule) => rule.id === id));
    order.push(index);
  };
  for (const index of rules.keys()) visit(index);
  return order;
}
