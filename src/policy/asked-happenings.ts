/** Every happening that a policy listens to, with the values that it asks for by name. */
import type { Policy, Rule } from './policy.ts';

type Asked = readonly (readonly [happening: string, values: readonly string[] | null])[];

/** Happening to the values (folded) that some rule asks for; an empty set where any value will do. */
export function askedHappenings({ rules, tickets }: Policy): ReadonlyMap<string, ReadonlySet<string>> {
  const { silence } = tickets;
  const ofSilence = silence === null ? [] : plain([silence.after, ...silence.brokenBy]);
  const asked = new Map<string, Set<string>>();
  for (const [happening, values] of [...rules.flatMap(ofRule), ...ofSilence]) {
    const known = asked.get(happening) ?? new Set();
    asked.set(happening, known);
    for (const value of values ?? []) known.add(value);
  }
  return asked;
}

function ofRule(rule: Rule): Asked {
  if (rule.measure === 'cadence') return plain([rule.from, rule.to, ...rule.toAlso, ...rule.updates]);
  if (rule.measure !== 'time') return [];
  const elses = rule.fromElse === null ? [] : [rule.fromElse];
  return [
    [rule.from, rule.fromValues],
    [rule.to, rule.toValues],
    ...plain([...elses, ...rule.toAlso, ...[...rule.before.values()].flat()]),
  ];
}

function plain(happenings: readonly string[]): Asked {
  return happenings.map((happening) => [happening, null]);
}
