/** "Four a year": one case for each day, week, month, quarter or year, or one for the agreement (SEMANTICS section 8). */
import type { RecurrenceRule } from '../../policy/policy.ts';
import { targetText } from '../../policy/target-text.ts';
import { type Period, unitAt } from '../../time/period.ts';
import { type Case, type CaseFact, lastMomentBefore } from './case.ts';
import { type DueTerms, dueAfter } from './due.ts';
import type { ObligationGround } from './ground.ts';
import type { Dated } from './select.ts';

type Count = NonNullable<RecurrenceRule['count']>;

/** A unit with the stretch in which its facts are looked for; `due` is the end of that stretch. */
interface CountedUnit {
  readonly unit: Period;
  readonly from: number;
  readonly due: number;
  /** A fact at the due instant itself is in time: in the month after a quarter, not in the quarter. */
  readonly dueIncluded: boolean;
  /** A part of it lies outside the agreement as measured. */
  readonly cut: boolean;
}

export function countCases(
  count: Count,
  group: string,
  facts: readonly Dated[],
  terms: DueTerms,
  ground: ObligationGround,
): Case[] {
  return countedUnits(count, terms, ground).flatMap((unit) => [
    ...(count.atLeast === null ? [] : [atLeast(count, count.atLeast, unit, group, facts, ground)]),
    ...(count.atMost === null ? [] : [atMost(count.atMost, unit, group, facts, ground)]),
  ]);
}

function countedUnits(count: Count, terms: DueTerms, ground: ObligationGround): CountedUnit[] {
  const { per, inThe } = count;
  const { period, zone } = ground;
  if (per === 'agreement') return [wholeAgreement(count, ground)];
  const dueOf = (unit: Period): number => (inThe === null ? unit.to : dueAfter(inThe, unit.to, terms));
  const units: CountedUnit[] = [];
  const last = unitAt(lastMomentBefore(period.to), per, zone);
  for (let unit = last; dueOf(unit) > period.from; unit = unitAt(lastMomentBefore(unit.from), per, zone)) {
    const counted = inAgreement(unit, dueOf(unit), count, ground);
    if (counted !== null) units.unshift(counted);
  }
  return units;
}

/** Null: it lies outside the agreement. */
function inAgreement(
  unit: Period,
  due: number,
  { inThe }: Count,
  { agreement }: ObligationGround,
): CountedUnit | null {
  if (unit.to <= agreement.from || unit.from >= agreement.to) return null;
  const from = Math.max(unit.from, agreement.from);
  const to = Math.min(unit.to, agreement.to);
  const cut = from > unit.from || to < unit.to;
  return inThe === null
    ? { unit, from, due: to, dueIncluded: false, cut }
    : { unit, from: unit.to, due, dueIncluded: true, cut };
}

/** Once in the whole agreement, at any time up to the end of what is audited. */
function wholeAgreement({ atMost }: Count, { period, agreement }: ObligationGround): CountedUnit {
  const from = atMost === null ? Number.NEGATIVE_INFINITY : agreement.from;
  return { unit: { ...period, from, label: '' }, from, due: period.to, dueIncluded: false, cut: false };
}

function within({ from, due, dueIncluded }: CountedUnit, facts: readonly Dated[]): Dated[] {
  return facts.filter(({ at }) => at >= from && (at < due || (dueIncluded && at === due)));
}

/** Not judged in a unit that the agreement cuts: half a quarter does not owe what a quarter does. */
function atLeast(
  { inThe }: Count,
  limit: number,
  counted: CountedUnit,
  group: string,
  facts: readonly Dated[],
  { asOf, language }: ObligationGround,
): Case {
  const { due, cut, dueIncluded } = counted;
  const found = within(counted, facts);
  const enough = found[limit - 1];
  const over = dueIncluded ? asOf > due : asOf >= due;
  // What came after the due would have been enough then: for whoever explains it.
  const late = facts.filter(({ at }) => at > due || (at === due && !dueIncluded))[limit - found.length - 1];
  const outcome = cut ? 'excluded' : enough !== undefined ? 'met' : over ? 'breached' : 'running';
  return {
    ...countCase(counted, group, found, limit),
    outcome,
    why: cut ? 'partial-unit' : null,
    done: enough?.at ?? Number.NaN,
    bound: 'at-least',
    agreed: inThe === null ? null : targetText(inThe, language),
    reckoned: reckoned(counted, inThe, late === undefined ? null : { role: 'counts', ...late }),
  };
}

/** Broken with the first fact too many, and kept when the unit is over. */
function atMost(
  limit: number,
  counted: CountedUnit,
  group: string,
  facts: readonly Dated[],
  { asOf }: ObligationGround,
): Case {
  const found = within(counted, facts);
  const tooMany = found[limit];
  const common = {
    ...countCase(counted, group, found, limit),
    why: null,
    bound: 'at-most',
    agreed: null,
    reckoned: reckoned(counted, null, null),
  } as const;
  return tooMany === undefined
    ? { ...common, outcome: asOf >= counted.due ? 'met' : 'running', done: Number.NaN }
    : { ...common, outcome: 'breached', due: tooMany.at, done: tooMany.at, belongsAt: tooMany.at };
}

function reckoned(
  { unit, from, due }: CountedUnit,
  after: Count['inThe'],
  late: CaseFact | null,
): Case['reckoned'] {
  return { kind: 'unit', from, end: after === null ? due : unit.to, after, late };
}

function countCase({ unit, from, due }: CountedUnit, group: string, found: readonly Dated[], limit: number) {
  return {
    what: unit.label,
    group,
    from: Math.min(unit.from, from),
    due,
    belongsAt: lastMomentBefore(due),
    found: found.length,
    limit,
    unit: 'count' as const,
    facts: found.map((one) => ({ role: 'counts' as const, ...one })),
  };
}
