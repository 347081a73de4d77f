/** Gathers from the findings what a report tells of single tickets: breaches, exclusions, what cannot be measured. */
import { FloatColumn, IntColumn } from '../columns/column.ts';
import { conditionText } from '../policy/condition-text.ts';
import type { CombinedRule, TicketBasedRule, TimeRule } from '../policy/policy.ts';
import { isAboutTickets } from '../policy/rule-kinds.ts';
import type { Timeline } from '../tickets/timeline.ts';
import { instantText } from '../time/instant.ts';
import type { Finding, TicketAudit } from './audit-tickets.ts';
import { agreedText, evidenceOf } from './breach-evidence.ts';
import { runClock } from './clock.ts';
import type { AuditInput } from './input.ts';
import { type Listed, ListsAsRead, MadeAsRead } from './listed.ts';
import type { Outcome } from './outcome.ts';
import { wordsIn } from './priorities.ts';
import type { BreachResult, ExcludedResult, Source, UnmeasurableResult } from './result.ts';
import { standstills } from './standstills.ts';
import type { Ground, ReadyTimeRule } from './time-rule.ts';

const REOPENED = { nl: 'hersteld, later heropend', en: 'restored, reopened later' } as const;

/** The tickets that were breached under one rule, and by how much: two numbers each. */
class Breaches {
  readonly #tickets = new IntColumn();
  readonly #overruns = new FloatColumn();

  get size(): number {
    return this.#tickets.length;
  }

  add(ticket: number, overrunMs: number): void {
    this.#tickets.push(ticket);
    this.#overruns.push(overrunMs);
  }

  *largestFirst(): Generator<number> {
    const overruns = Float64Array.from({ length: this.size }, (_, i) => this.#overruns.get(i));
    const order = Uint32Array.from(overruns.keys()).sort((a, b) => overruns[b]! - overruns[a]! || a - b);
    for (const i of order) yield this.#tickets.get(i);
  }
}

interface ExcludedTickets {
  readonly rule: string;
  readonly term: string;
  readonly condition: string;
  readonly clause: string;
  readonly tickets: string[];
}

export class Collection {
  readonly unmeasurable: UnmeasurableResult[] = [];
  /** Words for a priority that the contract does not know, with the tickets they stand in. */
  readonly unknownPriorities = new Map<string, Set<string>>();
  readonly #breaches = new Map<TicketBasedRule, Breaches>();
  readonly #excluded = new Map<string, ExcludedTickets>();
  readonly #ready: (rule: TimeRule) => ReadyTimeRule;
  readonly #input: AuditInput;
  readonly #ground: Ground;

  constructor(input: AuditInput, ground: Ground, ready: (rule: TimeRule) => ReadyTimeRule) {
    this.#input = input;
    this.#ground = ground;
    this.#ready = ready;
  }

  add(finding: Finding, timeline: Timeline): void {
    const { outcome } = finding;
    if (outcome.kind === 'breached') this.#breached(finding);
    else if (outcome.kind === 'excluded') this.#exclude(finding);
    else if (outcome.kind === 'unmeasurable') this.#unmeasurable(finding, timeline);
  }

  /**
   * By rule in the policy's order, the largest overrun first; equal ones as the tickets stood in the input. Each is made
   * from its ticket's timeline when it is read.
   */
  breaches({ again }: Pick<TicketAudit, 'again'>): Listed<BreachResult> {
    const lists = this.#input.policy.rules.filter(isAboutTickets).map((rule) => {
      const breached = this.#breaches.get(rule) ?? new Breaches();
      const made = (ticket: number): BreachResult => {
        const { finding, timeline } = again(ticket, rule);
        return this.#breach(finding, timeline);
      };
      const list = new MadeAsRead(breached.size, function* () {
        for (const ticket of breached.largestFirst()) yield made(ticket);
      });
      return [rule.id, list] as const;
    });
    return new ListsAsRead(new Map(lists));
  }

  excluded(): ExcludedResult[] {
    return [...this.#excluded.values()];
  }

  #source(ticket: number): Source {
    const { store } = this.#ground;
    return { path: this.#input.files[store.file.get(ticket)]!.tally.path, line: store.line.get(ticket) };
  }

  #breached({ rule, ticket, outcome }: Finding): void {
    let known = this.#breaches.get(rule);
    if (known === undefined) {
      known = new Breaches();
      this.#breaches.set(rule, known);
    }
    known.add(ticket, (outcome.decidedBy?.outcome ?? outcome).overrunMs);
  }

  #breach(finding: Finding, timeline: Timeline): BreachResult {
    const { rule, ticket } = finding;
    const { zone, language } = this.#input;
    const deciding = this.#decidingRule(finding);
    const outcome = finding.outcome.decidedBy?.outcome ?? finding.outcome;
    return {
      rule: rule.id,
      part: rule.measure === 'combined' ? deciding.id : null,
      ticket: this.#ground.store.idOf(ticket),
      priority: this.#ground.priorities.labels[finding.outcome.group]!,
      application: finding.application === '' ? null : finding.application,
      period: finding.period,
      from: instantText(outcome.from, zone),
      due: instantText(outcome.due, zone),
      stopped: Number.isNaN(outcome.stopped) ? null : instantText(outcome.stopped, zone),
      countedMs: outcome.countedMs,
      targetMs: Number.isNaN(outcome.targetMs) ? null : outcome.targetMs,
      overrunMs: outcome.overrunMs,
      pausedMs: outcome.pausedMs,
      target: agreedText(deciding, outcome.group, this.#ground.priorities, language),
      pauses: deciding.measure === 'time' ? this.#pausesOf(deciding, timeline, outcome) : [],
      gap: null,
      check: null,
      ...evidenceOf(deciding, outcome, timeline, this.#ground, this.#input),
      source: this.#source(ticket),
    };
  }

  /** The rule that gives the figures: itself, or the part that was over most. */
  #decidingRule({ rule, outcome }: Finding): Exclude<TicketBasedRule, CombinedRule> {
    if (rule.measure !== 'combined') return rule;
    const part = this.#input.policy.rules.find((other) => other.id === rule.all[outcome.decidedBy!.part]);
    if (part === undefined || !isAboutTickets(part) || part.measure === 'combined')
      throw new Error(`${rule.id} combines what cannot be combined`);
    return part;
  }

  /** The stretches that did not count, in order: in pauses, and between a restoration and a reopening. */
  #pausesOf(rule: TimeRule, timeline: Timeline, outcome: Outcome): BreachResult['pauses'] {
    const ready = this.#ready(rule);
    const clock = runClock(timeline, ready.clock, this.#ground.asOf, outcome.from);
    return standstills(ready, timeline, clock, this.#ground).map(({ from, to, term, why }) => ({
      from: instantText(from, this.#input.zone),
      to: instantText(to, this.#input.zone),
      why: term === null ? REOPENED[this.#input.language] : why,
      clause: term?.clause ?? rule.clause,
    }));
  }

  #exclude({ rule, outcome, ticket }: Finding): void {
    const term = outcome.term!;
    const key = `${rule.id}\u0000${term.id}`;
    const known = this.#excluded.get(key) ?? {
      rule: rule.id,
      term: term.id,
      condition: conditionText(term.when, this.#input.language),
      clause: term.clause,
      tickets: [],
    };
    known.tickets.push(this.#ground.store.idOf(ticket));
    this.#excluded.set(key, known);
  }

  #unmeasurable({ rule, outcome, ticket }: Finding, timeline: Timeline): void {
    const id = this.#ground.store.idOf(ticket);
    this.unmeasurable.push({
      rule: rule.id,
      ticket: id,
      priority: this.#ground.priorities.labels[outcome.group]!,
      reason: outcome.reason!,
      source: this.#source(ticket),
    });
    if (outcome.reason !== 'unknown-priority' || rule.measure === 'combined') return;
    const words = this.#priorityWords(timeline);
    this.unknownPriorities.set(words, (this.unknownPriorities.get(words) ?? new Set()).add(id));
  }

  /** What the export says where the priority should be. */
  #priorityWords(timeline: Timeline): string {
    const { policy, store } = this.#ground;
    const grid = policy.severity;
    const columns = grid === null ? ['priority'] : ['severity', grid.columnColumn, grid.rowColumn];
    return wordsIn(
      store,
      columns.map((name) => store.columnAt(name)),
      timeline.final,
    );
  }
}
