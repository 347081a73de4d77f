/** One case of an obligation: the rows behind it, how its limit came about, and by how much it was kept or not. */
import type { Target } from '../../policy/policy.ts';
import type { Fact } from '../../register/facts.ts';
import type { Figure } from '../../register/figure.ts';
import { numberOf } from '../../register/figure.ts';
import { instantText } from '../../time/instant.ts';
import type { AuditInput } from '../input.ts';
import type { Case, CaseFact, Measured, Reckoned } from '../obligations/case.ts';
import { type DueTerms, dueTerms, plainCourse } from '../obligations/due.ts';
import type { ObligationGround } from '../obligations/ground.ts';
import type { Obligation } from '../obligations/results.ts';
import type { CaseResult, Source } from '../result.ts';
import { backAccount } from './back-account.ts';
import { deadlineAccount } from './deadline-account.ts';
import type { DeadlineAccount } from './explanation.ts';
import type { CaseAccount, FactAccount, MeasuredAccount, MeasuredRow } from './obligation-explanation.ts';

type Telling = Pick<AuditInput, 'zone' | 'files' | 'language' | 'policy'>;

/** `shown`: the same case, as the result has it. */
export function caseAccount(
  one: Case,
  shown: CaseResult,
  rule: Obligation,
  ground: ObligationGround,
  input: Telling,
): CaseAccount {
  const { reckoned } = one;
  const terms = rule.measure === 'measurement' ? null : dueTerms(rule, ground);
  return {
    ...shown,
    facts: one.facts.map((fact) => factAccount(fact, input)),
    deadline: terms === null || reckoned === null ? null : deadlineOf(reckoned, one, terms, input),
    looked: reckoned?.kind === 'unit' ? lookedAccount(reckoned, one, input) : null,
    inside: reckoned?.kind === 'hours' ? insideAccount(reckoned, ground, input) : null,
    measured:
      reckoned?.kind === 'figures' && rule.measure === 'measurement'
        ? measuredAccount(reckoned, rule.take, input)
        : null,
    marginMs: marginOf(one),
    time: one.unit !== 'ms' ? null : isOpenTime(reckoned, terms) ? 'open' : 'elapsed',
  };
}

function factAccount({ role, fact, at }: CaseFact, input: Telling): FactAccount {
  return {
    role,
    kind: fact.text('kind'),
    subject: fact.text('subject') || fact.text('service'),
    at: textOf(at, input),
    source: sourceOf(fact, input),
  };
}

/** Null: there is no such instant. */
export function textOf(at: number, { zone }: Pick<AuditInput, 'zone'>): string | null {
  return Number.isFinite(at) ? instantText(at, zone) : null;
}

export function sourceOf({ file, line }: Fact, { files }: Pick<AuditInput, 'files'>): Source {
  return { path: files[file]!.tally.path, line };
}

function deadlineOf(
  reckoned: Reckoned,
  one: Case,
  terms: DueTerms,
  { language }: Telling,
): DeadlineAccount | null {
  switch (reckoned.kind) {
    case 'onward':
      return onward(reckoned.target, reckoned.from, reckoned.to, terms, language);
    case 'back':
      return backAccount(reckoned.target, reckoned.before, terms, one.outcome === 'breached', language);
    case 'unit': {
      const { after, end } = reckoned;
      // It is broken when it ends without what was owed: nothing is late before that.
      return after === null ? null : onward(after, end, end, terms, language);
    }
    case 'hours':
    case 'figures':
      return null;
  }
}

function onward(
  target: Target,
  from: number,
  to: number,
  terms: DueTerms,
  language: Telling['language'],
): DeadlineAccount | null {
  if (target.kind === 'none') return null;
  return deadlineAccount(target, plainCourse(from, Math.max(from, to), terms), language);
}

function lookedAccount(
  { from, late }: Extract<Reckoned, { kind: 'unit' }>,
  { due, bound, reckoned }: Case,
  input: Telling,
): CaseAccount['looked'] {
  // What is broken by one too many is due at that one: it was looked for up to the end all the same.
  const to = bound === 'at-most' && reckoned?.kind === 'unit' ? reckoned.end : due;
  return {
    from: textOf(from, input),
    to: instantText(to, input.zone),
    late: late === null ? null : factAccount(late, input),
    lateMs: late === null ? null : late.at - due,
  };
}

function insideAccount(
  { calendar: id, from, to }: Extract<Reckoned, { kind: 'hours' }>,
  { calendars, zone }: ObligationGround,
  { policy }: Telling,
): CaseAccount['inside'] {
  const open = calendars.get(id)!.spansBetween(from, to);
  let totalMs = 0;
  const spans = Array.from({ length: open.length / 2 }, (_, i) => {
    const [start, end] = [open[2 * i]!, open[2 * i + 1]!];
    totalMs += end - start;
    return { from: instantText(start, zone), to: instantText(end, zone), ms: end - start, totalMs };
  });
  return { calendar: { id, title: policy.calendars.get(id)!.title }, spans, outsideMs: to - from - totalMs };
}

function measuredAccount(
  { label, figure, rows, before, held }: Extract<Reckoned, { kind: 'figures' }>,
  take: MeasuredAccount['take'],
  input: Telling,
): MeasuredAccount {
  const told = (all: readonly Measured[]): MeasuredRow[] =>
    all.map(({ fact, at, taken }) => ({
      at: instantText(at, input.zone),
      value: fact.text('value'),
      taken,
      source: sourceOf(fact, input),
    }));
  return {
    label,
    rows: told(rows),
    exact: exactText(figure),
    take,
    before: before === null ? null : { rows: told(before.rows), exact: exactText(before.figure) },
    held: held.map(({ bound, limit, kept }) => ({ bound, limit: numberOf(limit), kept })),
  };
}

/** In lowest terms. */
function exactText(figure: Figure | null): string | null {
  if (figure === null) return null;
  let [a, b] = [figure.numerator < 0n ? -figure.numerator : figure.numerator, figure.denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  const [numerator, denominator] = [figure.numerator / a, figure.denominator / a];
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
}

/** What is left of a limit; of a number, how long before the due it was reached. */
function marginOf({ outcome, bound, unit, found, limit, due, done, reckoned }: Case): number | null {
  if (outcome === 'excluded' || outcome === 'unmeasurable' || unit === 'figure') return null;
  if (unit === 'count') {
    if (bound === 'at-most') return null;
    if (reckoned?.kind === 'unit' && reckoned.late !== null) return due - reckoned.late.at;
    return Number.isNaN(done) ? null : due - done;
  }
  if (bound === 'before') return Number.isNaN(done) ? null : due - done;
  if (found === null || limit === null) return null;
  return bound === 'at-least' ? found - limit : limit - found;
}

function isOpenTime(reckoned: Reckoned | null, terms: DueTerms | null): boolean {
  if (reckoned?.kind === 'hours') return true;
  if (reckoned?.kind !== 'onward' && reckoned?.kind !== 'back') return false;
  const { target } = reckoned;
  return target.kind === 'open' || (target.kind === 'working-days' && terms?.workingDay === 'hours');
}
