/** Obligations that ask for nothing, for two things at once, or for what cannot be worked out. */
import { choices } from '../closest.ts';
import type { Target } from '../policy.ts';
import type { RuleDocument, RuleDocumentOf } from '../schema/document.ts';
import { parts } from '../target-parts.ts';
import { COLUMNS, folded } from '../vocabulary.ts';
import type { Path } from '../written.ts';
import type { Check, Draft, Findings } from './check.ts';
import { wrong } from './check.ts';
import { staysClosed } from './targets.ts';

type FactRuleDocument = RuleDocumentOf<'recurrence' | 'sequence' | 'span'>;

/** Each rule of these measures, with where it stands. */
function rulesOf<M extends RuleDocument['measure']>(
  draft: Draft,
  ...measures: readonly M[]
): { rule: RuleDocumentOf<M>; path: Path }[] {
  return Object.entries(draft.document.rules).flatMap(([id, rule]) =>
    measures.includes(rule.measure as M)
      ? [{ rule: rule as unknown as RuleDocumentOf<M>, path: ['rules', id] }]
      : [],
  );
}

/** Either a gap, or so many per period. */
export const recurrencesAskOneThing: Check = (draft) =>
  rulesOf(draft, 'recurrence').flatMap(({ rule, path }) => {
    const counts = rule.at_least !== undefined || rule.at_most !== undefined;
    const counted = counts || rule.per !== undefined;
    if ((rule.every !== undefined) === counted) return wrong(draft, 'recurrence-one-of', path);
    if (counted && (!counts || rule.per === undefined)) return wrong(draft, 'recurrence-per', path);
    const afterwards = rule.at_least === undefined || rule.at_most !== undefined || rule.per === 'agreement';
    return rule.in_the !== undefined && afterwards ? wrong(draft, 'in-the-unclear', [...path, 'in_the']) : [];
  });

export const sequencesAskOneThing: Check = (draft) =>
  rulesOf(draft, 'sequence').flatMap(({ rule, path }) => {
    const { followed_by, within, preceded_by, at_least } = rule;
    if ((followed_by === undefined) === (preceded_by === undefined))
      return wrong(draft, 'sequence-one-of', path);
    const fits =
      followed_by === undefined ? within === undefined : within !== undefined && at_least === undefined;
    return fits ? [] : wrong(draft, 'sequence-time', path);
  });

export const spansAskSomething: Check = (draft) =>
  rulesOf(draft, 'span').flatMap(({ rule, path }) =>
    rule.at_most === undefined && rule.at_least === undefined && rule.outside === undefined
      ? wrong(draft, 'span-without-limit', path)
      : [],
  );

/** Which way is worse has to be known; and something has to be measured. */
export const measurementsAskSomething: Check = (draft) =>
  rulesOf(draft, 'measurement').flatMap(({ rule, path }) => [
    ...(Object.keys(rule.metrics).length === 0
      ? wrong(draft, 'empty-list', [...path, 'metrics'], { key: 'metrics' })
      : []),
    ...Object.entries(rule.metrics).flatMap(([name, { at_least, at_most, better }]) => {
      const told = better !== undefined || ((at_least ?? null) === null) !== ((at_most ?? null) === null);
      return rule.no_worse && !told ? wrong(draft, 'no-worse-unclear', [...path, 'metrics', name]) : [];
    }),
  ]);

/** Open hours and working days are those of a calendar, and working days have to be defined. */
export const obligationsCanBeTimed: Check = (draft) => {
  const { calendars, working_day } = draft.document;
  return rulesOf(draft, 'recurrence', 'sequence', 'span').flatMap(({ rule, path }) =>
    timesOf(rule).flatMap(({ key, target, backward }) => {
      const at = [...path, key];
      const all = parts(target);
      if (all.some((part) => isOutOfPlace(part, backward))) return wrong(draft, 'target-out-of-place', at);
      const needsHours = all.some(({ kind }) => kind !== 'clock' && kind !== 'calendar');
      const calendar = rule.calendar;
      if (needsHours && calendar === undefined) return wrong(draft, 'target-without-calendar', at);
      if (working_day === undefined && all.some(({ kind }) => kind === 'working-days'))
        return wrong(draft, 'working-day-undefined', at);
      const hours = calendar === undefined ? undefined : calendars[calendar];
      return needsHours && hours !== undefined && staysClosed(hours)
        ? wrong(draft, 'unreachable-target', at, { calendar: calendar! })
        : [];
    }),
  );
};

interface Time {
  readonly key: string;
  readonly target: Target;
  readonly backward: boolean;
}

function timesOf(rule: FactRuleDocument): readonly Time[] {
  const time = (key: string, target: Target | undefined, backward = false): Time[] =>
    target === undefined ? [] : [{ key, target, backward }];
  switch (rule.measure) {
    case 'recurrence':
      return [...time('every', rule.every), ...time('in_the', rule.in_the)];
    case 'sequence':
      return [...time('within', rule.within), ...time('at_least', rule.at_least, true)];
    case 'span':
      return [...time('at_most', rule.at_most), ...time('at_least', rule.at_least)];
  }
}

/** Facts have no happenings and wait for no release; "12:00 next working day" does not go backward. */
function isOutOfPlace({ kind }: Target, backward: boolean): boolean {
  if (kind === 'none' || kind === 'before' || kind === 'next-release') return true;
  return backward && kind === 'next-working-day';
}

const MEASUREMENT_COLUMNS = ['metric', 'at', 'value', 'subject'];
/** The columns that hold a moment, by the input that has them. */
const MOMENTS = { register: ['at', 'until'], maintenance: ['from', 'to', 'announced_at'] } as const;

export const columnsOfFactsAreKnown: Check = (draft) => {
  const own = draft.document.columns.map(folded);
  const known = (name: string, among: readonly string[], path: Path): Findings =>
    among.includes(folded(name))
      ? []
      : wrong(draft, 'unknown-column', path, { name, choices: choices(name, among) });
  const groups = rulesOf(draft, 'recurrence', 'sequence', 'span', 'measurement').flatMap(({ rule, path }) => {
    if (rule.by === undefined) return [];
    const columns = rule.measure === 'measurement' ? MEASUREMENT_COLUMNS : COLUMNS[sourceOf(rule)];
    return known(rule.by, [...columns, ...own], [...path, 'by']);
  });
  const moments = rulesOf(draft, 'sequence').flatMap(({ rule, path }) => {
    const before = rule.preceded_by;
    return before !== undefined && 'same_row' in before
      ? known(before.same_row, MOMENTS[sourceOf(rule)], [...path, 'preceded_by', 'same_row'])
      : [];
  });
  return [...groups, ...moments];
};

function sourceOf({ of }: FactRuleDocument): 'register' | 'maintenance' {
  return 'maintenance' in of ? 'maintenance' : 'register';
}
