/** One case of an obligation: what it rests on, how it came to be due, and by how much it was kept or not. */
import type { CaseAccount, ObligationExplanation } from '../../audit/explain/obligation-explanation.ts';
import { shown } from '../../text/shown.ts';
import { prose } from '../page.ts';
import type { Tone } from '../paint.ts';
import { dueOf, isCeiling } from '../table/obligations.ts';
import { wordFor } from '../wording.ts';
import { foundText, marginText } from './case-amounts.ts';
import { factPairs } from './case-facts.ts';
import { measuredPairs } from './case-measured.ts';
import { letterMoment } from './dates.ts';
import { type ExplainPage, figureLines } from './page.ts';
import { deadlineSteps, oneStep } from './steps.ts';

const indent = 2;
const inner = 4;
export const signs = { met: '✓', breached: '✗', running: '…', excluded: '·', unmeasurable: '?' } as const;
export const tones = {
  met: 'good',
  breached: 'bad',
  running: 'open',
  excluded: 'muted',
  unmeasurable: 'open',
} as const satisfies Record<CaseAccount['outcome'], Tone>;
type Pairs = (readonly [label: string, value: string])[];

/** `upcoming`: judged in a later period. */
export function caseLines(
  page: ExplainPage,
  one: CaseAccount,
  explanation: Pick<ObligationExplanation, 'asOf' | 'asks'>,
  when: 'due' | 'upcoming',
): string[] {
  const { own } = page;
  const { asOf } = explanation;
  const say = own.obligation;
  const title = `${signs[one.outcome]} ${say.outcome[one.outcome]}: ${caseName(page, one)}`;
  const due = dueOf(one);
  const found = foundText(page, one);
  const margin = marginText(page, one, asOf);
  const isDue = due !== null && one.outcome !== 'unmeasurable' && one.bound !== null && !isCeiling(one);
  const pairs: Pairs = [
    ...factPairs(page, one, explanation),
    ...measuredPairs(page, one),
    ...(isDue && (one.measured?.rows.length ?? 0) === 0
      ? [[dueLabel(page, one), dueText(page, due, one)] as const]
      : []),
    ...(found === null ? [] : [[say.label.found, found] as const]),
    ...(margin === null ? [] : [[say.label.difference, margin] as const]),
    ...(one.why === null ? [] : [[say.label.why, whyText(page, one)] as const]),
    ...(when === 'upcoming' ? [[say.label.why, say.upcomingWhy] as const] : []),
  ];
  return [
    '',
    ...prose(page, title, indent, tones[one.outcome], 2),
    ...figureLines(page, pairs, inner),
    ...(isDue ? dueLines(page, one) : []),
  ];
}

/** What lasts at least so long may last longer. */
function dueLabel({ own }: ExplainPage, { facts, bound }: CaseAccount): string {
  const { label } = own.obligation;
  return facts[0]?.role === 'lasts' && bound === 'at-least' ? label.atLeastUntil : label.due;
}

/** One that follows in one step says so beside it. */
function dueText(page: ExplainPage, due: string, { deadline }: CaseAccount): string {
  const how = deadline === null ? null : oneStep(page, deadline);
  return how === null ? letterMoment(due, page) : `${letterMoment(due, page)}: ${how}`;
}

function dueLines(page: ExplainPage, { deadline }: CaseAccount): string[] {
  if (deadline === null || deadline.due === null || oneStep(page, deadline) !== null) return [];
  return [
    ...prose(page, page.own.section.deadline, inner, 'muted'),
    ...deadlineSteps(page, deadline, null, inner),
  ];
}

/** The unit, the metric or the subject, after its group. */
export function caseName(
  page: ExplainPage,
  one: CaseAccount,
  moment: (iso: string) => string = (iso) => letterMoment(iso, page),
): string {
  const { own } = page;
  const names = [...new Set([one.group, one.what].filter((name) => name !== null && name !== ''))];
  const named = shown(names.join(': '));
  if (one.measured !== null) return `${named}, ${shown(one.measured.label)}`;
  if (one.unit === 'ms' && one.from !== null) {
    const at = moment(one.from);
    return named === '' ? at : `${named}, ${at}`;
  }
  return named === '' ? own.obligation.unit.agreement : named;
}

function whyText({ own, words }: ExplainPage, { why, facts }: CaseAccount): string {
  const text = wordFor(words.caseReason, why ?? '');
  // A reason code has a word; anything else is a clause, or what lifted it.
  if (why !== null && Object.hasOwn(words.caseReason, why)) return text;
  return facts.some(({ role }) => role === 'lifts') ? own.obligation.subject(text) : own.obligation.why(text);
}
