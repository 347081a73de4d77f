/** One thing that was owed, as the audit works it out (SEMANTICS section 8). Instants in ms, NaN where there is none. */
import type { Target } from '../../policy/policy.ts';
import type { Fact } from '../../register/facts.ts';
import type { Figure } from '../../register/figure.ts';
import { instantText } from '../../time/instant.ts';
import type { Zone } from '../../time/zone.ts';
import type { InputFile } from '../input.ts';
import type { CaseResult } from '../result.ts';

export interface Case extends Omit<CaseResult, 'group' | 'from' | 'due' | 'done' | 'sources'> {
  /** '' where the rule does not group, and for facts that leave the column empty. */
  readonly group: string;
  readonly from: number;
  readonly due: number;
  readonly done: number;
  /** It belongs to the period in which this instant lies. What is due at the end of a month belongs to that month. */
  readonly belongsAt: number;
  /** The rows it rests on. A row that gives two moments stands twice. */
  readonly facts: readonly CaseFact[];
  /** Null: there is nothing to reckon. */
  readonly reckoned: Reckoned | null;
}

/** What a row is to a case. */
export type FactRole =
  | 'begins'
  | 'ends'
  | 'counts'
  | 'owes'
  | 'follows'
  | 'precedes'
  | 'lifts'
  | 'lasts'
  | 'taken'
  | 'left-out'
  | 'unreadable';

export interface CaseFact {
  readonly role: FactRole;
  readonly fact: Fact;
  /** The moment of it that matters to the case, ms. */
  readonly at: number;
}

/** How the limit of a case came about: kept for whoever explains it. Instants in ms. */
export type Reckoned =
  /** A target from an instant on; `to`: up to where time passed. */
  | { readonly kind: 'onward'; readonly target: Target; readonly from: number; readonly to: number }
  /** A target back from an instant. */
  | { readonly kind: 'back'; readonly target: Target; readonly before: number }
  /** Facts from an instant up to the due. `after`: the target that begins where the unit ends, if it does. */
  | {
      readonly kind: 'unit';
      readonly from: number;
      readonly end: number;
      readonly after: Target | null;
      /** Too late: what would have made it enough. */
      readonly late: CaseFact | null;
    }
  /** None of it in the hours of a calendar. */
  | { readonly kind: 'hours'; readonly calendar: string; readonly from: number; readonly to: number }
  | {
      readonly kind: 'figures';
      /** The month, quarter or year. */
      readonly label: string;
      /** What the rows of the unit come to; null: nothing was measured. */
      readonly figure: Figure | null;
      readonly rows: readonly Measured[];
      /** The unit before, where it is held against that. */
      readonly before: { readonly figure: Figure | null; readonly rows: readonly Measured[] } | null;
      readonly held: readonly Held[];
    };

export interface Measured {
  readonly fact: Fact;
  readonly at: number;
  /** It makes the figure, by itself or in an average. */
  readonly taken: boolean;
}

/** A figure against a limit. */
export interface Held {
  readonly bound: 'at-least' | 'at-most' | 'no-worse';
  readonly limit: Figure;
  readonly kept: boolean;
}

/** What is due at the end of a period is due in it, not in the next one. */
export function lastMomentBefore(end: number): number {
  return end - 1;
}

export function caseResult(one: Case, zone: Zone, files: readonly InputFile[]): CaseResult {
  const instant = (at: number): string | null => (Number.isFinite(at) ? instantText(at, zone) : null);
  const { belongsAt: _, reckoned: __, facts, ...shown } = one;
  return {
    ...shown,
    group: one.group === '' ? null : one.group,
    from: instant(one.from),
    due: instant(one.due),
    done: instant(one.done),
    sources: rowsOf(facts).map(({ file, line }) => ({ path: files[file]!.tally.path, line })),
  };
}

/** The rows behind them, each once. */
export function rowsOf(facts: readonly CaseFact[]): Fact[] {
  return [...new Set(facts.map(({ fact }) => fact))];
}

/** What a fact is called: what it is about, else its reference, else its kind or service. */
export function nameOf(fact: Fact): string {
  const names = ['subject', 'ref', 'kind', 'service'].map((column) => fact.text(column));
  return names.find((name) => name !== '') ?? '';
}
