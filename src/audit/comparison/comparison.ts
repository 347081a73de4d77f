/** What changed between two results: two quarters, or two versions of an export. A contract like the result itself. */
import type { AuditResult, CaseResult, InputResult, RuleVerdict, ShareText, Verdict } from '../result.ts';

/** `changed`: other, and neither better nor worse. */
export type Change = 'same' | 'better' | 'worse' | 'changed' | 'new' | 'gone';

export interface Comparison {
  readonly format: 'sla-comparison/1';
  readonly before: Compared;
  readonly after: Compared;
  readonly verdict: Changed<Verdict>;
  /** What was asked otherwise; only what differs. */
  readonly settings: readonly {
    readonly name: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  /** Every input, by its role and place in the list. */
  readonly inputs: readonly InputChange[];
  /** Every rule, in the order of the later result; then those that are gone. */
  readonly rules: readonly RuleChange[];
  /** Tickets that were breached, left out or not measurable in one of the two, and stand otherwise in the other. */
  readonly tickets: readonly TicketChange[];
  /** Of obligations and measurements: what was due and stands otherwise. */
  readonly cases: readonly CaseChange[];
  /** Every line of the ledgers that differs; null where none were given. */
  readonly ledger: readonly LineChange[] | null;
}

export interface Compared {
  readonly policy: string;
  readonly title: string;
  readonly period: string;
  readonly asOf: string | null;
}

export interface Changed<Value> {
  readonly change: Change;
  readonly before: Value | null;
  readonly after: Value | null;
}

export type InputFigures = Pick<InputResult, 'path' | 'sha256' | 'rows' | 'used' | 'excluded' | 'rejected'>;

export interface InputChange extends Changed<InputFigures> {
  readonly role: InputResult['role'];
}

export interface RuleStanding {
  readonly verdict: RuleVerdict;
  /** The lowest of all it is judged by. */
  readonly attained: ShareText | null;
}

export interface RuleChange extends Changed<RuleStanding> {
  readonly rule: string;
  readonly title: string;
  /** Of the verdict alone; `change` takes the figure into account where the verdict is the same. */
  readonly verdictChange: Change;
}

/** Where a ticket stands under a rule. Null for a ticket that is on no list: met, running or not there. */
export interface TicketStanding {
  readonly outcome: 'breached' | 'excluded' | 'unmeasurable';
  /** The clause of the term or the reason code; null for a breach. */
  readonly reason: string | null;
  readonly priority: string | null;
  readonly due: string | null;
  readonly stopped: string | null;
  readonly countedMs: number | null;
  readonly overrunMs: number | null;
}

export interface TicketChange extends Changed<TicketStanding> {
  readonly rule: string;
  readonly ticket: string;
}

export type CaseStanding = Pick<CaseResult, 'outcome' | 'why' | 'due' | 'done' | 'found' | 'limit' | 'unit'>;

export interface CaseChange extends Changed<CaseStanding> {
  readonly rule: string;
  readonly what: string;
  readonly group: string | null;
  readonly from: string | null;
}

/** A line of a ledger by column; all columns but those that say where it stands in its file. */
export type LedgerCells = Readonly<Record<string, string | number | null>>;

export interface LineChange extends Changed<LedgerCells> {
  readonly rule: string;
  readonly ticket: string;
  /** The columns that differ. */
  readonly fields: readonly string[];
}

/** Whether something that was judged came out worse: the verdict over all, or that of a rule. */
export function gotWorse({ verdict, rules }: Comparison): boolean {
  return verdict.change === 'worse' || rules.some(({ verdictChange }) => verdictChange === 'worse');
}

export type Both = readonly [before: AuditResult, after: AuditResult];
