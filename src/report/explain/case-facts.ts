/** The rows that a case rests on, and what is not there. */
import type {
  CaseAccount,
  FactAccount,
  ObligationExplanation,
} from '../../audit/explain/obligation-explanation.ts';
import { shown } from '../../text/shown.ts';
import { durationText } from '../../time/duration.ts';
import { sourceText } from '../source.ts';
import { letterMoment } from './dates.ts';
import type { ExplainPage } from './page.ts';

type Telling = Pick<ObligationExplanation, 'asOf' | 'asks'>;
type Pairs = (readonly [label: string, value: string])[];

/** From when up to when was looked, what each row is to the case, what should have been there, and what lies in hours. */
export function factPairs(page: ExplainPage, one: CaseAccount, { asOf, asks }: Telling): Pairs {
  const { role, label, sameRow } = page.own.obligation;
  const asked = asks.find((ask) => ask.ask === 'preceded-by');
  const column = asked?.sameRow ?? null;
  const textOf = (fact: FactAccount): string =>
    fact.role === 'precedes' && column !== null && fact.at !== null
      ? sameRow(letterMoment(fact.at, page), shown(column))
      : factText(page, fact, one);
  return [
    ...lookedPairs(page, one),
    ...beginsWithPeriod(page, one, asks),
    ...one.facts
      .filter((fact) => fact.role !== 'taken')
      .map((fact) => [cameAfter(fact, one) ? label.tooLate : role[fact.role], textOf(fact)] as const),
    ...(one.looked?.late ? [[label.tooLate, factText(page, one.looked.late, one)] as const] : []),
    ...(isMissing(one) ? [[missingRole(page, one), missingText(page, asOf)] as const] : []),
    ...insidePairs(page, one),
  ];
}

/** What had to come before it, and came after it. */
function cameAfter({ role, at }: FactAccount, { from }: CaseAccount): boolean {
  return role === 'precedes' && at !== null && from !== null && Date.parse(at) > Date.parse(from);
}

/** The first gap of a period that no fact begins. */
function beginsWithPeriod(page: ExplainPage, one: CaseAccount, asks: Telling['asks']): Pairs {
  const { role, fromPeriod } = page.own.obligation;
  const isGap = one.unit === 'ms' && one.from !== null && asks.some(({ ask }) => ask === 'every');
  if (!isGap || one.facts.some((fact) => fact.role === 'begins')) return [];
  return [[role.begins, fromPeriod(letterMoment(one.from!, page))]];
}

function lookedPairs(page: ExplainPage, { looked }: CaseAccount): Pairs {
  if (looked === null) return [];
  const { label, looked: between, lookedUpTo } = page.own.obligation;
  const to = letterMoment(looked.to, page);
  const text = looked.from === null ? lookedUpTo(to) : between(letterMoment(looked.from, page), to);
  return [[label.looked, text]];
}

/** `backup “Zaken”, Thursday 3 July 2025 03:30 (register.csv:12)`. */
function factText(
  page: ExplainPage,
  { role, kind, subject, at, source }: FactAccount,
  { done }: CaseAccount,
): string {
  const { own, words } = page;
  const what = [kind, subject === '' ? '' : own.obligation.subject(subject)].filter((text) => text !== '');
  const until = done === null ? null : letterMoment(done, page);
  const from = at === null ? null : letterMoment(at, page);
  const when = from === null ? [] : [role === 'lasts' ? own.obligation.lasted(from, until) : from];
  return `${[...(what.length === 0 ? [] : [shown(what.join(' '))]), ...when].join(', ')} (${sourceText(source, words)})`;
}

/** Nothing came that should have. */
function isMissing({ outcome, done, unit, bound, facts }: CaseAccount): boolean {
  if (facts[0]?.role === 'lasts') return false;
  if (done !== null || unit !== 'ms' || bound === null) return false;
  return outcome === 'breached' || outcome === 'running';
}

function missingRole({ own }: ExplainPage, { facts, bound, deadline }: CaseAccount): string {
  const { role } = own.obligation;
  const [first] = facts;
  if (bound === 'before' || deadline?.backward === true) return role.precedes;
  return first?.role === 'owes' ? role.follows : role.ends;
}

function missingText(page: ExplainPage, asOf: string | null): string {
  return page.own.obligation.nothing(asOf === null ? null : letterMoment(asOf, page));
}

function insidePairs(page: ExplainPage, { inside }: CaseAccount): Pairs {
  if (inside === null) return [];
  const { own, words } = page;
  const say = own.obligation;
  const title = shown(inside.calendar.title);
  if (inside.spans.length === 0) return [[say.label.inside, say.nothingInside(title)]];
  return inside.spans.map(({ from, to, ms }) => [
    say.label.inside,
    say.inside(letterMoment(from, page), letterMoment(to, page), durationText(ms, words.language), title),
  ]);
}
