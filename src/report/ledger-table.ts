/** The findings of an audit kept for the sheets, in columns: a hundred bytes each, however many there are. */
import type { LedgerGround } from '../audit/audit.ts';
import { FloatColumn, IntColumn } from '../columns/column.ts';
import type { Zone } from '../time/zone.ts';
import { type LedgerFinding, type LedgerRow, type LedgerRows, ledgerRow } from './ledger-row.ts';

type Outcome = LedgerFinding['outcome'];

const FIGURES = ['from', 'due', 'stopped', 'countedMs', 'targetMs', 'pausedMs', 'overrunMs'] as const;

/** Holds state: findings go in as they are made; their rows come out in that order, as often as they are asked for. */
export class LedgerTable implements LedgerRows {
  readonly #paths: readonly string[];
  readonly #zone: Zone;
  #ground: LedgerGround | null = null;
  readonly #tickets = new IntColumn();
  readonly #figures = FIGURES.map(() => new FloatColumn());
  readonly #rules = new Recurring<LedgerFinding['rule']>();
  readonly #kinds = new Recurring<Outcome['kind']>();
  readonly #reasons = new Recurring<Outcome['reason']>();
  readonly #terms = new Recurring<Outcome['term']>();
  readonly #groups = new Recurring<number>();
  readonly #applications = new Recurring<string>();
  readonly #periods = new Recurring<string>();

  /** `paths`: the input files by index. */
  constructor(paths: readonly string[], zone: Zone) {
    this.#paths = paths;
    this.#zone = zone;
  }

  get size(): number {
    return this.#tickets.length;
  }

  /** The ground is that of the whole audit. */
  add({ rule, ticket, outcome, application, period }: LedgerFinding, ground: LedgerGround): void {
    this.#ground = ground;
    this.#tickets.push(ticket);
    for (const [i, figure] of FIGURES.entries()) this.#figures[i]!.push(outcome[figure]);
    this.#rules.push(rule);
    this.#kinds.push(outcome.kind);
    this.#reasons.push(outcome.reason);
    this.#terms.push(outcome.term);
    this.#groups.push(outcome.group);
    this.#applications.push(application);
    this.#periods.push(period);
  }

  *[Symbol.iterator](): Iterator<LedgerRow> {
    for (let index = 0; index < this.#tickets.length; index++) {
      yield ledgerRow(this.#finding(index), this.#ground!, this.#paths, this.#zone);
    }
  }

  #finding(index: number): LedgerFinding {
    const [from, due, stopped, countedMs, targetMs, pausedMs, overrunMs] = this.#figures.map((column) =>
      column.get(index),
    ) as [number, number, number, number, number, number, number];
    const outcome: Outcome = {
      kind: this.#kinds.get(index),
      reason: this.#reasons.get(index),
      term: this.#terms.get(index),
      group: this.#groups.get(index),
      ...{ from, due, stopped, countedMs, targetMs, pausedMs, overrunMs },
    };
    return {
      rule: this.#rules.get(index),
      ticket: this.#tickets.get(index),
      outcome,
      application: this.#applications.get(index),
      period: this.#periods.get(index),
    };
  }
}

/** Values of which there are few, by their number. */
class Recurring<T> {
  readonly #numbers = new Map<T, number>();
  readonly #values: T[] = [];
  readonly #column = new IntColumn();

  push(value: T): void {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      number = this.#values.push(value) - 1;
      this.#numbers.set(value, number);
    }
    this.#column.push(number);
  }

  get(index: number): T {
    return this.#values[this.#column.get(index)]!;
  }
}
