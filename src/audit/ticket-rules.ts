/** The rules about tickets, made ready for a store, and what becomes of one ticket under them. */
import type { Rule, TicketBasedRule, TimeRule } from '../policy/policy.ts';
import { isAboutTickets } from '../policy/rule-kinds.ts';
import type { Timeline } from '../tickets/timeline.ts';
import type { Period } from '../time/period.ts';
import type { OutcomeUnder } from './after-breach.ts';
import { cadenceOutcome, type ReadyCadenceRule, readyCadenceRule } from './cadence-rule.ts';
import { checkOutcome, type ReadyCheckRule, readyCheckRule } from './check-rule.ts';
import { combinedOutcome } from './combined-rule.ts';
import { excluded, type Outcome } from './outcome.ts';
import { Scoreboard } from './scoreboard.ts';
import { TargetUse } from './target-use.ts';
import { type Ground, type ReadyTimeRule, readyTimeRule, timeOutcome } from './time-rule.ts';

export interface RuleScore {
  readonly rule: TicketBasedRule;
  readonly units: readonly Period[];
  readonly board: Scoreboard;
  /** Figures per calendar year, for a norm that is judged over one. */
  readonly years: readonly Period[];
  readonly yearBoard: Scoreboard | null;
  /** Figures per month of the audit, over all priorities: never judged. */
  readonly months: readonly Period[];
  readonly monthBoard: Scoreboard;
  /** Of a rule with a clock. */
  readonly targetUse: TargetUse | null;
}

export interface ReadyRule {
  readonly score: RuleScore;
  readonly time: ReadyTimeRule | null;
  /** A rule about tickets that is neither a clock nor combined. */
  readonly other: ReadyCadenceRule | ReadyCheckRule | null;
  /** Positions of the parts of a combined rule. */
  readonly parts: readonly number[];
  /** Column by whose text its tickets are grouped; -1: they are not. */
  readonly by: number;
}

export interface Periods {
  readonly audit: Period;
  readonly months: readonly Period[];
  unitsOf(rule: Rule): readonly Period[];
  yearsOf(rule: Rule): readonly Period[];
}

export function readyRules(
  ground: Ground,
  startOf: (rule: TimeRule) => string,
  periods: Periods,
): ReadyRule[] {
  const ticketRules = ground.policy.rules.filter(isAboutTickets);
  const ids = ticketRules.map((rule) => rule.id);
  return ticketRules.map((rule) => ({
    score: emptyScore(rule, ground, periods),
    time: rule.measure === 'time' ? readyTimeRule(rule, startOf(rule), ground) : null,
    other: otherReady(rule, ground),
    parts: rule.measure === 'combined' ? rule.all.map((id) => ids.indexOf(id)) : [],
    by: rule.by === null ? -1 : ground.store.columnAt(rule.by),
  }));
}

function otherReady(rule: TicketBasedRule, ground: Ground): ReadyRule['other'] {
  if (rule.measure === 'cadence') return readyCadenceRule(rule, ground);
  return rule.measure === 'check' ? readyCheckRule(rule, ground) : null;
}

function emptyScore(rule: TicketBasedRule, ground: Ground, periods: Periods): RuleScore {
  const board = (units: readonly Period[]): Scoreboard =>
    new Scoreboard(units, ground.priorities.labels, rule.norm, rule.by !== null);
  const units = periods.unitsOf(rule);
  const years = periods.yearsOf(rule);
  return {
    rule,
    units,
    board: board(units),
    years,
    yearBoard: years.length === 0 ? null : board(years),
    months: periods.months,
    monthBoard: new Scoreboard(periods.months, ['all'], null, false),
    targetUse: rule.measure === 'time' ? new TargetUse() : null,
  };
}

/** Judges one ticket at a time under all rules. One that goes by others has them judged first, wherever they stand. */
export class TicketJudge {
  readonly #rules: readonly ReadyRule[];
  readonly #ground: Ground;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #under: OutcomeUnder = (id) => this.#at(this.#positions.get(id)!);
  #timeline: Timeline | null = null;
  readonly #outcomes: (Outcome | null | undefined)[];

  constructor(rules: readonly ReadyRule[], ground: Ground) {
    this.#rules = rules;
    this.#ground = ground;
    this.#outcomes = rules.map(() => undefined);
    this.#positions = new Map(rules.map(({ score }, position) => [score.rule.id, position]));
  }

  /** By position of the rule; null: it is not about this ticket. Used again for the next one. */
  outcomes(timeline: Timeline): readonly (Outcome | null)[] {
    this.#begin(timeline);
    for (let position = 0; position < this.#rules.length; position++) this.#at(position);
    return this.#outcomes as (Outcome | null)[];
  }

  /** The same for one rule. */
  outcome(timeline: Timeline, position: number): Outcome | null {
    this.#begin(timeline);
    return this.#at(position);
  }

  #begin(timeline: Timeline): void {
    this.#timeline = timeline;
    this.#outcomes.fill(undefined);
  }

  #at(position: number): Outcome | null {
    let known = this.#outcomes[position];
    if (known === undefined) {
      const found = this.#judge(this.#rules[position]!, this.#timeline!);
      known = this.#ground.agreed === null ? found : this.#lessAgreed(found, position);
      this.#outcomes[position] = known;
    }
    return known;
  }

  #judge({ time, other, parts }: ReadyRule, timeline: Timeline): Outcome | null {
    if (time !== null) return timeOutcome(time, timeline, this.#ground, this.#under);
    if (other === null) return combinedOutcome(parts.map((part) => this.#at(part)));
    return 'cases' in other
      ? checkOutcome(other, timeline, this.#ground)
      : cadenceOutcome(other, timeline, this.#ground);
  }

  /** Both parties may have agreed to leave a ticket out, whatever became of it. */
  #lessAgreed(found: Outcome | null, position: number): Outcome | null {
    const { agreed, store } = this.#ground;
    if (found === null || agreed === null || found.kind === 'excluded') return found;
    const { group, from, stopped } = found;
    const { rule } = this.#rules[position]!.score;
    const term = agreed.termFor(rule, store.idOf(this.#timeline!.ticket), from);
    return term === null ? found : excluded(group, { from, stopped }, term);
  }
}

/** When a ticket counts under a rule (SEMANTICS section 5). NaN: no usable start, so it counts in every period. */
export function countedAt(
  outcome: Outcome,
  countedIn: 'opened' | 'decided' | 'stopped',
  asOf: number,
): number {
  if (Number.isNaN(outcome.from) || countedIn === 'opened') return outcome.from;
  if (countedIn === 'stopped') return Number.isNaN(outcome.stopped) ? asOf : outcome.stopped;
  if (outcome.kind === 'running') return asOf;
  // Of updates on the way it is known at the end only that none was late.
  if (outcome.kind === 'met' && outcome.evidence?.kind === 'gap') return outcome.stopped;
  const known = [outcome.stopped, outcome.decidedBy?.knownAt ?? outcome.due].filter(
    (at) => !Number.isNaN(at),
  );
  return known.length === 0 ? outcome.from : Math.min(...known);
}
