/** What of a policy is agreed: options that were not bought are no part of it, nor is what rests on them alone. */
import type { Policy, Rule } from './policy.ts';

/**
 * The policy without the rules that are switched off. A rule that combines others, or starts where others were breached,
 * goes by those that are left; with none left it is not agreed either.
 */
export function agreed(policy: Policy): Policy {
  let rules = policy.rules.filter((rule) => rule.enabled);
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
