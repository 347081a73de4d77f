/** Replays every ticket against the ticket rules of a policy. */
import type { ExclusionReason } from '../intake/tally.ts';
import type { TicketBasedRule, TimeRule } from '../policy/policy.ts';
import { REJECTED_EVENT, REJECTED_ROW } from '../tickets/ticket-store.ts';
import { type Timeline, Timelines } from '../tickets/timeline.ts';
import type { Period } from '../time/period.ts';
import { DifferingMoments } from './differing-moments.ts';
import type { LeftScope } from './left-scope.ts';
import { NotConcerned, type SaidInstead, startsIn } from './not-concerned.ts';
import type { Outcome } from './outcome.ts';
import type { TicketKindResult } from './result.ts';
import { closingBySilence } from './silence.ts';
import { TicketKinds } from './ticket-kinds.ts';
import {
  countedAt,
  type Periods,
  type ReadyRule,
  type RuleScore,
  readyRules,
  TicketJudge,
} from './ticket-rules.ts';
import type { Ground } from './time-rule.ts';

/** One ticket under one rule, inside the audit's period. */
export interface Finding {
  readonly rule: TicketBasedRule;
  readonly ticket: number;
  readonly outcome: Outcome;
  readonly application: string;
  /** Label of the unit it counts in; that of the audit when it has no usable start and counts in all. */
  readonly period: string;
}

/** Where a ticket's rows belong: `used`, or why they are excluded. */
export type TicketPlace = 'used' | ExclusionReason;

export interface TicketAudit {
  readonly scores: readonly RuleScore[];
  readonly kinds: readonly TicketKindResult[];
  readonly places: readonly TicketPlace[];
  /** By event: 1 for a row that stands twice, and was counted once. */
  readonly repeated: Uint8Array;
  /** Per moment the tickets whose row gives another time than its events. */
  readonly differing: DifferingMoments['found'];
  /** Per rule the tickets of the period of which an empty cell hides whether the rule is about them. */
  readonly unclear: readonly { readonly rule: string; readonly tickets: readonly number[] }[];
  /** Tickets that count as closed because the customer kept silent, and not because an export says so. */
  readonly closedBySilence: readonly number[];
  /** Per rule the tickets of the period it is not about, by what they say in the columns it looks at. */
  readonly notConcerned: ReadonlyMap<string, SaidInstead>;
  /** Tickets of the period that a rule was about until they were changed. */
  readonly leftScope: readonly LeftScope[];
  /** A finding of the audit once more, with the timeline it rests on: findings are not kept, there may be millions. */
  again(ticket: number, rule: TicketBasedRule): { readonly finding: Finding; readonly timeline: Timeline };
}

/** `found` is called for each ticket and rule, tickets in the order in which they first stood in the input. */
export function auditTickets(
  ground: Ground,
  startOf: (rule: TimeRule) => string,
  periods: Periods,
  found: (finding: Finding, timeline: Timeline) => void,
): TicketAudit {
  const { store } = ground;
  const { audit } = periods;
  const rules = readyRules(ground, startOf, periods);
  const judge = new TicketJudge(rules, ground);
  const timelines = new Timelines(store, ground.asOf, closingBySilence(ground));
  const kinds = new TicketKinds(store, ground.priorities.labels);
  const opened = { starts: store.codes.setOf(['opened']) };
  const places: TicketPlace[] = [];
  const differing = new DifferingMoments();
  const notConcerned = rules.map((rule) => new NotConcerned(rule, ground, audit));
  const closedBySilence: number[] = [];
  const application = store.columnAt('application');

  for (let ticket = 0; ticket < store.size; ticket++) {
    const timeline = timelines.of(ticket);
    const damaged = store.hasFlag(ticket, REJECTED_ROW | REJECTED_EVENT);
    if (timeline.length === 0 && timeline.later && !damaged) {
      places.push('after-as-of');
      continue;
    }
    if (startsIn(audit, timeline, opened))
      kinds.opened(timeline.final, ground.priorities.at(timeline, timeline.length - 1));
    differing.add(timeline);
    if (timeline.derived.length > 0) closedBySilence.push(ticket);
    places.push(settle(judge.outcomes(timeline), timeline));
  }
  return {
    scores: rules.map((ready) => ready.score),
    kinds: kinds.result(rules.map(({ score }) => score.rule.id)),
    places,
    repeated: timelines.repeated,
    differing: differing.found,
    unclear: rules.flatMap(({ score }, i) => {
      const tickets = notConcerned[i]!.unclear;
      return tickets.length === 0 ? [] : [{ rule: score.rule.id, tickets }];
    }),
    closedBySilence,
    notConcerned: new Map(rules.map(({ score }, i) => [score.rule.id, notConcerned[i]!.said])),
    leftScope: notConcerned.flatMap(({ left }) => left),
    again(ticket, rule) {
      const timeline = timelines.of(ticket);
      const position = rules.findIndex(({ score }) => score.rule === rule);
      const outcome = judge.outcome(timeline, position);
      const at = outcome === null ? Number.NaN : countedAt(outcome, rule.countedIn, ground.asOf);
      if (outcome === null || at < audit.from || at >= audit.to)
        throw new Error(`no finding of ${store.idOf(ticket)} under ${rule.id}`);
      const said = cell(ground, timeline, application);
      return { finding: findingOf(rules[position]!, outcome, at, timeline, said, audit), timeline };
    },
  };

  /** Counts the outcomes that lie in the audit's period, and tells where the ticket's rows belong. */
  function settle(outcomes: readonly (Outcome | null)[], timeline: Timeline): TicketPlace {
    const said = cell(ground, timeline, application);
    let place: TicketPlace = 'not-concerned';
    for (let position = 0; position < rules.length; position++) {
      const outcome = outcomes[position]!;
      if (outcome === null) {
        notConcerned[position]!.add(timeline);
        continue;
      }
      const ready = rules[position]!;
      const at = countedAt(outcome, ready.score.rule.countedIn, ground.asOf);
      if (at < audit.from || at >= audit.to) {
        if (place === 'not-concerned') place = 'outside-period';
        continue;
      }
      count(ready.score, outcome, at, cell(ground, timeline, ready.by));
      kinds.count(timeline.final, outcome.group, position, outcome.kind);
      found(findingOf(ready, outcome, at, timeline, said, audit), timeline);
      if (outcome.kind !== 'excluded') place = 'used';
      else if (place !== 'used') place = 'left-out';
    }
    return place;
  }
}

/** `at`: NaN for a ticket that counts everywhere. */
function count(score: RuleScore, outcome: Outcome, at: number, group: string): void {
  const { board, yearBoard, monthBoard, targetUse } = score;
  board.count(board.unitAt(at), outcome.group, group, outcome.kind);
  yearBoard?.count(yearBoard.unitAt(at), outcome.group, group, outcome.kind);
  monthBoard.count(monthBoard.unitAt(at), 0, '', outcome.kind);
  targetUse?.count(outcome);
}

function findingOf(
  { score }: ReadyRule,
  outcome: Outcome,
  at: number,
  timeline: Timeline,
  application: string,
  audit: Period,
): Finding {
  const unit = score.board.unitAt(at);
  const period = unit < 0 ? audit.label : score.units[unit]!.label;
  return { rule: score.rule, ticket: timeline.ticket, outcome, application, period };
}

/** What the ticket says in a column at as-of; '' without the column. */
function cell({ store }: Ground, timeline: Timeline, column: number): string {
  return column < 0 ? '' : store.columns[column]!.values.text(timeline.final[column]!);
}
