/** Happenings that clocks listen to: known, no columns at the same time, and two of them to a clock. */
import { HAPPENINGS, MOMENTS, TICKET_COLUMNS } from '../../intake/canonical.ts';
import { choices } from '../closest.ts';
import type { RuleDocument } from '../schema/document.ts';
import { partsOf } from '../target-parts.ts';
import { folded } from '../vocabulary.ts';
import type { Path } from '../written.ts';
import type { Check, Draft } from './check.ts';
import { wrong } from './check.ts';

interface Named {
  readonly name: string;
  readonly path: Path;
}

export const happeningsAreKnown: Check = (draft) => {
  const { happenings, rules, tickets } = draft.document;
  const known = [...HAPPENINGS, ...happenings.map(folded)];
  const { silence } = tickets;
  const ofSilence = [
    ...named(silence === undefined ? [] : [silence.after], ['tickets', 'silence', 'after']),
    ...named(silence?.unless ?? [], ['tickets', 'silence', 'unless']),
  ];
  const all = [...Object.entries(rules).flatMap(([id, rule]) => namedBy(rule, ['rules', id])), ...ofSilence];
  return all
    .filter(({ name }) => !known.includes(folded(name)))
    .flatMap(({ name, path }) =>
      wrong(draft, 'unknown-happening', path, { name, choices: choices(name, known) }),
    );
};

function namedBy(rule: RuleDocument, path: Path): readonly Named[] {
  if (rule.measure === 'cadence')
    return [
      ...named([rule.from], [...path, 'from']),
      ...named([rule.to], [...path, 'to']),
      ...named(rule.updates, [...path, 'updates']),
    ];
  if (rule.measure !== 'time') return [];
  const before = partsOf(rule.within).flatMap((part) => (part.kind === 'before' ? [part.happening] : []));
  return [
    ...named([rule.from.happening], [...path, 'from']),
    ...named([rule.from_when_not_exported ?? []].flat(), [...path, 'from_when_not_exported']),
    ...named([rule.to.happening], [...path, 'to']),
    ...named(rule.to_also ?? [], [...path, 'to_also']),
    ...named([...new Set(before)], [...path, 'within']),
  ];
}

function named(names: readonly string[], path: Path): readonly Named[] {
  return names.map((name) => ({ name, path }));
}

/** An event named like a column says what the column became: a clock would never hear of it. */
export const happeningsAreNoColumns: Check = (draft) => {
  const { columns, happenings } = draft.document;
  const own = new Set(happenings.map(folded));
  const ofColumns = columns.flatMap((name, i) => {
    const is = folded(name);
    return own.has(is) || HAPPENINGS.some((each) => each === is)
      ? wrong(draft, 'column-named-like-happening', ['columns', i], { name })
      : [];
  });
  const ofHappenings = happenings.flatMap((name, i) =>
    TICKET_COLUMNS.some((each) => each === folded(name))
      ? wrong(draft, 'happening-named-like-column', ['happenings', i], { name })
      : [],
  );
  return [...ofColumns, ...ofHappenings];
};

/** A moment stands in a column of its own, with nothing beside it: no value would ever be found. */
export const momentsHaveNoValue: Check = (draft) =>
  Object.entries(draft.document.rules).flatMap(([id, rule]) =>
    rule.measure !== 'time'
      ? []
      : (['from', 'to'] as const).flatMap((key) => valueOfMoment(draft, id, key, rule[key])),
  );

function valueOfMoment(
  draft: Draft,
  id: string,
  key: 'from' | 'to',
  { happening, values }: { readonly happening: string; readonly values: readonly string[] | null },
) {
  return values !== null && MOMENTS.some((moment) => moment === folded(happening))
    ? wrong(draft, 'moment-with-value', ['rules', id, key], { name: happening })
    : [];
}

export const clocksEndAfterTheyStart: Check = (draft) =>
  Object.entries(draft.document.rules).flatMap(([id, rule]) => {
    if (rule.measure === 'cadence')
      return folded(rule.from) === folded(rule.to)
        ? wrong(draft, 'clock-without-length', ['rules', id, 'to'], { name: rule.to })
        : [];
    return rule.measure === 'time' &&
      rule.from.breachOf === null &&
      rule.from.happening === rule.to.happening &&
      String(rule.from.values) === String(rule.to.values)
      ? wrong(draft, 'clock-without-length', ['rules', id, 'to'], { name: rule.to.happening })
      : [];
  });
