/** What of a policy is agreed: neither options that were not bought and what rests on them alone, nor figures left open. */
import type { Policy, Rule } from './policy.ts';

/** Whether the agreement leaves a figure open that nobody gave: then there is nothing to hold anything against. */
export function isLeftOpen(rule: Rule): boolean {
  if (rule.measure === 'latency') return rule.atMostMs === null;
  return rule.measure === 'measurement' && rule.metrics.some(({ leftOpen }) => leftOpen);
}

/**
 * The policy without the rules that are switched off or left open. A rule that combines others, or starts where others were breached,
 * goes by those that are left; with none left it is not agreed either.
 */
export function agreed(policy: Policy): Policy {
  let rules = policy.rules.filter((rule) => rule.enabled && !isLeftOpen(rule));
  for (let before = -1; before !== rules.length; ) {
    before = rules.length;
    const ids = new Set(rules.map(({ id }) => id));
    rules = rules.flatMap((rule) => withOnly(ids, rule) ?? []);
  }
  return { ...policy, rules };
}

/** Null: nothing is left of what the rule rests on. */
function withOnly(ids: ReadonlySet<string>, rule: Rule): Rule | null {
  const left = (named: readonly string[]): readonly string[] => named.filter((id) => ids.has(id));
  if (rule.measure === 'combined') {
    const all = left(rule.all);
    return all.length === 0 ? null : { ...rule, all };
  }
  if (rule.measure !== 'time') return rule;
  const fromBreachOf = rule.fromBreachOf && left(rule.fromBreachOf);
  const onlyWhenBreached = rule.onlyWhenBreached && left(rule.onlyWhenBreached);
  const nothing = [fromBreachOf, onlyWhenBreached].some((named) => named?.length === 0);
  return nothing ? null : { ...rule, fromBreachOf, onlyWhenBreached };
}
