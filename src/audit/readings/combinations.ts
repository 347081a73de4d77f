/** Which readings of different clauses are worth trying together: those that meet in a rule. */
import type { Rule } from '../../policy/policy.ts';
import { isAboutTickets, rulesNamedBy } from '../../policy/rule-kinds.ts';
import type { ReadingResult, UntriedReadings } from '../result.ts';

/** No more combinations than this are tried: the pairs first, then the threes. */
export const MOST_COMBINATIONS = 256;

export type Combination = readonly ReadingResult[];

export interface Plan {
  /** The small ones first. */
  readonly combinations: readonly Combination[];
  readonly untried: readonly UntriedReadings[];
}

/**
 * `touched`: per rule the readings that change anything at all in it, taken one at a time. What changes nothing by
 * itself is not tried with others.
 */
export function combinationsThatMatter(
  touched: ReadonlyMap<string, readonly ReadingResult[]>,
  canMeet: (one: ReadingResult, other: ReadingResult) => boolean,
  most: number = MOST_COMBINATIONS,
): Plan {
  const apart = contradictions(touched, canMeet);
  const compatible = (one: ReadingResult, other: ReadingResult): boolean =>
    one.clause !== other.clause && !apart.some(({ pair }) => pair.includes(one) && pair.includes(other));
  const found = new Map<string, Combination>();
  const cutOff = new Set<string>();
  const largest = Math.max(0, ...[...touched.values()].map((readings) => readings.length));
  for (let size = 2; size <= largest && cutOff.size === 0; size++) {
    for (const [rule, readings] of touched) {
      for (const combination of choose(readings, size, compatible)) {
        const key = nameOf(combination);
        if (found.has(key)) continue;
        if (found.size === most) {
          cutOff.add(rule);
          break;
        }
        found.set(key, combination);
      }
    }
  }
  const tooMany = { reason: 'too-many', readings: null, rules: [...cutOff] } as const;
  return {
    combinations: [...found.values()],
    untried: [
      ...apart.map(({ pair, rules }) => ({ reason: 'contradictory' as const, readings: pair, rules })),
      ...(cutOff.size === 0 ? [] : [tooMany]),
    ],
  };
}

/** A rule is touched by whatever touches a rule that it goes by. */
export function withRelated(
  touched: ReadonlyMap<string, readonly ReadingResult[]>,
  rules: readonly Rule[],
  inOrder: readonly ReadingResult[],
): Map<string, readonly ReadingResult[]> {
  const reach = new Map([...touched].map(([rule, own]) => [rule, new Set(own)]));
  // A rule may go by one that goes by another; no chain is longer than the rules are many.
  for (const _ of rules) {
    for (const rule of rules) {
      const own = reach.get(rule.id);
      for (const other of goesBy(rule)) for (const reading of reach.get(other) ?? []) own?.add(reading);
    }
  }
  return new Map([...reach].map(([rule, all]) => [rule, inOrder.filter((reading) => all.has(reading))]));
}

function goesBy(rule: Rule): readonly string[] {
  return isAboutTickets(rule) ? rulesNamedBy(rule) : [];
}

/** The rules that any of the readings touches, with those they go by. */
export function rulesTouched(
  combination: Combination,
  touched: ReadonlyMap<string, readonly ReadingResult[]>,
  rules: readonly Rule[],
): Rule[] {
  const wanted = new Set(
    [...touched].filter(([, by]) => by.some((one) => combination.includes(one))).map(([rule]) => rule),
  );
  for (const _ of rules)
    for (const rule of rules) if (wanted.has(rule.id)) for (const id of goesBy(rule)) wanted.add(id);
  return rules.filter((rule) => wanted.has(rule.id));
}

export function nameOf(combination: Combination): string {
  return JSON.stringify(combination.map(({ clause, reading }) => [clause, reading]));
}

interface Contradiction {
  readonly pair: readonly ReadingResult[];
  readonly rules: readonly string[];
}

function contradictions(
  touched: ReadonlyMap<string, readonly ReadingResult[]>,
  canMeet: (one: ReadingResult, other: ReadingResult) => boolean,
): Contradiction[] {
  const found = new Map<string, { pair: readonly ReadingResult[]; rules: string[] } | null>();
  for (const [rule, readings] of touched) {
    for (const pair of choose(readings, 2, (one, other) => one.clause !== other.clause)) {
      const key = nameOf(pair);
      if (!found.has(key)) found.set(key, canMeet(pair[0]!, pair[1]!) ? null : { pair, rules: [] });
      found.get(key)?.rules.push(rule);
    }
  }
  return [...found.values()].filter((contradiction) => contradiction !== null);
}

/** Every choice of so many, in order, of which each two are compatible. */
function* choose(
  readings: readonly ReadingResult[],
  size: number,
  compatible: (one: ReadingResult, other: ReadingResult) => boolean,
  chosen: Combination = [],
  from = 0,
): Generator<Combination> {
  if (chosen.length === size) {
    yield chosen;
    return;
  }
  for (let i = from; i < readings.length; i++) {
    const next = readings[i]!;
    if (chosen.every((one) => compatible(one, next)))
      yield* choose(readings, size, compatible, [...chosen, next], i + 1);
  }
}
