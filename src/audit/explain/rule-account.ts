/** One ticket under one rule: the account of its outcome. */
import { conditionText } from '../../policy/condition-text.ts';
import type { Target, TicketBasedRule } from '../../policy/policy.ts';
import { instantText } from '../../time/instant.ts';
import type { Period } from '../../time/period.ts';
import { evidenceOf } from '../breach-evidence.ts';
import { type ClockRun, runClock } from '../clock.ts';
import { countsClockTime } from '../deadline.ts';
import { whatItSays } from '../not-concerned.ts';
import type { Outcome } from '../outcome.ts';
import { isAssessed } from '../sources.ts';
import { standstills } from '../standstills.ts';
import { countedAt, type ReadyRule } from '../ticket-rules.ts';
import { courseOf, laterStart, type ReadyTimeRule } from '../time-rule.ts';
import { checkAccount } from './check-account.ts';
import { deadlineAccount } from './deadline-account.ts';
import type { AbsenceAccount, SpanAccount, TicketRuleAccount } from './explanation.ts';
import { cadenceAccount, NO_GAPS } from './gap-accounts.ts';
import { priorityAccount } from './priority-account.ts';
import { spanAccounts } from './span-accounts.ts';
import { stretchesOf } from './stretches.ts';
import type { Telling } from './ticket.ts';

export function ruleAccount(
  ready: ReadyRule,
  told: Outcome | null,
  parts: TicketRuleAccount['parts'],
  telling: Telling,
  audit: Period,
): TicketRuleAccount {
  const { rule } = ready.score;
  const { input, ground, timeline, sources } = telling;
  const { zone, language } = input;
  const outcome = rule.enabled && isAssessed(rule, input) ? told : null;
  const time = ready.time;
  const clock = time === null ? null : clockOf(time, told, telling);
  // A breached combined rule has the figures of the part that was over most, as in the list of breaches.
  const figures = outcome?.decidedBy?.outcome ?? outcome;
  const text = (at: number): string | null => (Number.isFinite(at) ? instantText(at, zone) : null);
  const ms = (length: number | undefined): number | null =>
    length === undefined || Number.isNaN(length) ? null : length;
  const group = outcome?.group ?? told?.group ?? ground.priorities.unknown;
  const { term = null } = outcome ?? {};
  return {
    rule: rule.id,
    title: rule.title,
    clause: rule.clause,
    measure: rule.measure,
    commitment: rule.commitment,
    outcome: outcome?.kind ?? null,
    absent: outcome === null ? absence(ready, telling) : null,
    reason: outcome?.reason ?? null,
    excluded: term === null ? null : { condition: conditionText(term.when, language), clause: term.clause },
    period: outcome === null ? null : periodOf(ready, outcome, audit, ground.asOf),
    priority: priorityAccount(
      rule.measure === 'time' ? rule : null,
      group,
      timeline,
      clock?.lastIndex ?? timeline.length - 1,
      sources,
      ground,
      zone,
      language,
    ),
    from: text(figures?.from ?? Number.NaN),
    due: text(figures?.due ?? Number.NaN),
    stopped: text(figures?.stopped ?? Number.NaN),
    countedMs: ms(figures?.countedMs),
    pausedMs: ms(figures?.pausedMs),
    targetMs: ms(figures?.targetMs),
    overrunMs: ms(figures?.overrunMs),
    leftMs: figures === null || clock === null ? null : leftOf(figures, clock),
    starts: rule.measure === 'time' ? telling.starts(rule) : null,
    stops: rule.measure === 'time' ? [rule.to, ...rule.toAlso] : [],
    stoppedBy: clock === null ? null : stopOf(clock, telling),
    ...(time === null || clock === null || outcome === null || Number.isNaN(outcome.countedMs)
      ? NO_CLOCK
      : clockAccount(time, outcome, clock, telling)),
    parts,
    gap: null,
    check: null,
    ...evidence(rule, outcome, telling),
    ...(outcome === null ? NO_GAPS : cadenceAccount(ready.other, outcome, telling)),
    checked: outcome === null ? null : checkAccount(ready.other, outcome, telling),
    part: outcome?.decidedBy ? parts[outcome.decidedBy.part]!.rule : null,
  };
}

/** What shows the outcome of a rule that is no plain clock. */
function evidence(
  rule: TicketBasedRule,
  outcome: Outcome | null,
  { input, ground, timeline }: Telling,
): Partial<Pick<TicketRuleAccount, 'gap' | 'check'>> {
  if (outcome === null || rule.measure === 'combined') return {};
  const { gap, check } = evidenceOf(rule, outcome, timeline, ground, input);
  return { ...(gap && { gap }), ...(check && { check }) };
}

/** A clock that waits for the breach of another rule starts where its outcome says. */
function clockOf(ready: ReadyTimeRule, told: Outcome | null, { timeline, ground }: Telling): ClockRun {
  const start = ready.rule.fromBreachOf === null ? laterStart(ready, timeline) : (told?.from ?? Number.NaN);
  return runClock(timeline, ready.clock, ground.asOf, start === 'not-yet' ? null : start);
}

type ClockAccount = Pick<TicketRuleAccount, 'calendar' | 'spans' | 'deadline'>;
const NO_CLOCK: ClockAccount = { calendar: null, spans: [] as readonly SpanAccount[], deadline: null };

function clockAccount(
  ready: ReadyTimeRule,
  outcome: Outcome,
  clock: ClockRun,
  { input, ground, timeline }: Telling,
): ClockAccount {
  const target = ready.targets[outcome.group] as Exclude<Target, { kind: 'none' }>;
  const course = courseOf(ready, timeline, clock, ground);
  const clockTime = countsClockTime(target);
  const stretches = stretchesOf({
    course,
    clockTime,
    stills: standstills(ready, timeline, clock, ground),
    due: outcome.due,
    isPoint: Number.isNaN(outcome.targetMs),
    events: timeline.at.slice(0, timeline.length),
  });
  const { id, title } = input.policy.calendars.get(ready.rule.calendar)!;
  return {
    calendar: clockTime ? null : { id, title },
    spans: spanAccounts(stretches, input.zone, input.language),
    deadline: deadlineAccount(target, course, input.language),
  };
}

function stopOf({ stopped, lastIndex }: ClockRun, { ground, timeline }: Telling): string | null {
  const meaning = ground.store.codes.meanings[timeline.code[lastIndex] ?? 0]!;
  return Number.isNaN(stopped) || meaning.kind !== 'happening' ? null : meaning.happening;
}

/** Null unless the ticket is on time so far. */
function leftOf(outcome: Outcome, clock: ClockRun): number | null {
  if (outcome.kind !== 'met' && outcome.kind !== 'running') return null;
  const left = Number.isNaN(outcome.targetMs)
    ? outcome.due - clock.end
    : outcome.targetMs - outcome.countedMs;
  return Number.isNaN(left) ? null : left;
}

function absence(ready: ReadyRule, { input, ground, timeline }: Telling): AbsenceAccount {
  const { rule } = ready.score;
  if (!rule.enabled) return { why: 'not-agreed', condition: '', says: '' };
  if (!isAssessed(rule, input)) return { why: 'no-input', condition: '', says: '' };
  const own = ready.time ?? ready.other;
  if (own === null) return { why: 'no-part', condition: '', says: '' };
  const { when } = own.rule;
  if (when === null || own.when.holds(timeline.final))
    return { why: 'nothing-owed', condition: '', says: '' };
  return {
    why: 'not-concerned',
    condition: conditionText(when, input.language),
    says: whatItSays(own, timeline, ground),
  };
}

/** The label that the ledger has for it; null where it lies outside the audit. */
function periodOf(ready: ReadyRule, outcome: Outcome, audit: Period, asOf: number): string | null {
  const { rule, board, units } = ready.score;
  const at = countedAt(outcome, rule.countedIn, asOf);
  if (Number.isNaN(at)) return audit.label;
  if (at < audit.from || at >= audit.to) return null;
  return units[board.unitAt(at)]!.label;
}
