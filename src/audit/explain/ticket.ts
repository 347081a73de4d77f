/** One ticket, explained: its events, and under each rule what counted, what did not and why, adding up to the ledger. */
import type { Rule } from '../../policy/policy.ts';
import type { TrailRow } from '../../tickets/ticket-trail.ts';
import { type Timeline, Timelines } from '../../tickets/timeline.ts';
import { instantText } from '../../time/instant.ts';
import { measuredPeriod, periodsOf } from '../audit-period.ts';
import { groundOf } from '../ground.ts';
import type { AuditInput } from '../input.ts';
import type { Outcome } from '../outcome.ts';
import { periodResult, policyResult } from '../policy-result.ts';
import type { Source } from '../result.ts';
import { closingBySilence } from '../silence.ts';
import { startOfEach } from '../sources.ts';
import { type ReadyRule, readyRules, TicketJudge } from '../ticket-rules.ts';
import type { Ground } from '../time-rule.ts';
import { eventAccounts } from './event-accounts.ts';
import type { TicketExplanation } from './explanation.ts';
import { ruleAccount } from './rule-account.ts';

/** What the accounts of all rules of one ticket share. */
export interface Telling {
  readonly input: AuditInput;
  readonly ground: Ground;
  readonly timeline: Timeline;
  /** Where each position of the timeline comes from. */
  readonly sources: readonly (Source | null)[];
  readonly starts: (rule: Extract<Rule, { measure: 'time' }>) => string;
}

/**
 * `rows`: the ticket's rows with their lines, as a trail kept them; `only`: the id of one rule, null for all. Null: no
 * input names such a ticket. The figures are those of the audit, whatever period it is about.
 */
export function explainTicket(
  input: AuditInput,
  id: string,
  rows: readonly TrailRow[],
  only: string | null = null,
): TicketExplanation | null {
  const ticket = input.tickets?.store.find(id.trim()) ?? -1;
  if (ticket < 0 || id.trim() === '') return null;
  const ground = groundOf(input);
  const { store, asOf } = ground;
  const timeline = new Timelines(store, asOf, closingBySilence(ground)).of(ticket);
  const { accounts, sources } = eventAccounts(rows, timeline, store, asOf, input);
  const starts = startOfEach(input);
  const periods = periodsOf(input, measuredPeriod(input));
  const rules = readyRules(ground, starts, periods);
  const outcomes = new TicketJudge(rules, ground).outcomes(timeline);
  const telling: Telling = { input, ground, timeline, sources, starts };
  const told = rules.flatMap((ready, i) =>
    only === null || ready.score.rule.id === only
      ? [ruleAccount(ready, outcomes[i] ?? null, partsOf(ready, rules, outcomes), telling, periods.audit)]
      : [],
  );
  return {
    format: 'sla-explanation/1',
    about: 'ticket',
    tool: input.tool,
    policy: policyResult(input),
    period: periodResult(input),
    asOf: Number.isFinite(asOf) ? instantText(asOf, input.zone) : null,
    ticket: store.idOf(ticket),
    source: { path: input.files[store.file.get(ticket)]!.tally.path, line: store.line.get(ticket) },
    columns: columnsOf(timeline, ground),
    events: accounts,
    rules: told,
  };
}

function partsOf(ready: ReadyRule, rules: readonly ReadyRule[], outcomes: readonly (Outcome | null)[]) {
  return ready.parts.map((part) => ({
    rule: rules[part]!.score.rule.id,
    title: rules[part]!.score.rule.title,
    outcome: outcomes[part]?.kind ?? null,
  }));
}

function columnsOf(timeline: Timeline, { store }: Ground): Record<string, string> {
  const told = store.columns.map(({ name, values }, i) => [name, values.text(timeline.final[i]!)] as const);
  return Object.fromEntries(told.filter(([, text]) => text !== ''));
}
