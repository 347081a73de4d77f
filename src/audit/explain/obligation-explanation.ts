/**
 * What `sla explain RULE` tells of an obligation or a figure that was agreed: unit by unit, case by case. Names are
 * promises.
 */
import type { FactRole } from '../obligations/case.ts';
import type {
  CaseResult,
  CountsResult,
  InputRole,
  InstantText,
  RulePeriodResult,
  Source,
} from '../result.ts';
import type { DeadlineAccount } from './explanation.ts';
import type { RuleHead } from './rule-explanation.ts';

export interface ObligationExplanation extends RuleHead {
  readonly measure: 'recurrence' | 'sequence' | 'span' | 'measurement';
  /** The hours of its working days and durations; null: it needs none. */
  readonly calendar: { readonly id: string; readonly title: string } | null;
  /** What it is about. */
  readonly of: AskedFacts;
  readonly asks: readonly Ask[];
  /** The column by which it is judged apart; null: all together. */
  readonly by: string | null;
  readonly except: readonly { readonly condition: string; readonly clause: string }[];
  readonly periods: readonly ObligationPeriod[];
  /** Of a norm judged over a year: the years that decide. */
  readonly years: readonly Figures[];
  /** Over the whole audit; null: not assessed. */
  readonly total: CountsResult | null;
  /** What it is about and is in none of the cases. */
  readonly unused: readonly UnusedFact[];
}

/** Rows that a rule looks for, and how many of them there are. */
export interface AskedFacts {
  readonly role: InputRole;
  /** Kinds of the register, or metrics; empty: whatever they are. */
  readonly kinds: readonly string[];
  /** What has to be so of them besides, in words; empty: nothing. */
  readonly condition: string;
  /** The column with the moment that counts. */
  readonly moment: string;
  /** Whether there was such an input at all. */
  readonly given: boolean;
  /** All rows of it, those that it is about, and of those how many had come about at as-of. */
  readonly rows: number;
  readonly about: number;
  readonly happened: number;
  /** Rejected rows of it, which may have been about it. */
  readonly rejected: number;
}

/** What is asked. Targets as the policy writes them. */
export type Ask =
  | { readonly ask: 'every'; readonly target: string }
  | {
      readonly ask: 'count';
      readonly atLeast: number | null;
      readonly atMost: number | null;
      readonly per: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'agreement';
      /** In this time after it; null: in the unit itself. */
      readonly inThe: string | null;
    }
  | {
      readonly ask: 'followed-by';
      readonly facts: AskedFacts;
      readonly within: string;
      readonly sameSubject: boolean;
    }
  | {
      readonly ask: 'preceded-by';
      /** Null: another moment of the row itself, in the column `sameRow`. */
      readonly facts: AskedFacts | null;
      readonly sameRow: string | null;
      readonly atLeast: string | null;
      readonly sameSubject: boolean;
    }
  | { readonly ask: 'unless'; readonly facts: AskedFacts }
  | { readonly ask: 'lasts'; readonly bound: 'at-most' | 'at-least'; readonly target: string }
  | { readonly ask: 'outside'; readonly calendar: { readonly id: string; readonly title: string } }
  | {
      readonly ask: 'figure';
      readonly metric: string;
      readonly atLeast: number | null;
      readonly atMost: number | null;
      readonly per: string;
      readonly take: 'last' | 'average' | 'lowest' | 'highest';
      readonly noWorse: 'higher' | 'lower' | null;
    };

export type Figures = Pick<RulePeriodResult, 'label' | 'from' | 'to' | 'partial' | 'verdict'> & {
  readonly pooled: CountsResult;
  /** One for each value of `by`; empty where nothing is judged apart. */
  readonly groups: readonly (CountsResult & { readonly application: string | null })[];
};

export interface ObligationPeriod extends Figures {
  /** In the order of the result, with the same figures. */
  readonly cases: readonly CaseAccount[];
  readonly upcoming: readonly CaseAccount[];
}

export interface CaseAccount extends CaseResult {
  readonly facts: readonly FactAccount[];
  /** How the due came about; null: it is the end of a unit, or nothing is due at any moment. */
  readonly deadline: DeadlineAccount | null;
  /** Of a number: from when up to when it was looked for, and what came too late to be one of them. */
  readonly looked: {
    /** Null: from the beginning. */
    readonly from: InstantText | null;
    readonly to: InstantText;
    readonly late: FactAccount | null;
    /** How long after the due it came; null: it did not come. */
    readonly lateMs: number | null;
  } | null;
  /** Of what has to stay out of hours: the hours, what of it lies in them, and how much lies outside. */
  readonly inside: {
    readonly calendar: { readonly id: string; readonly title: string };
    readonly spans: readonly {
      readonly from: InstantText;
      readonly to: InstantText;
      readonly ms: number;
      readonly totalMs: number;
    }[];
    readonly outsideMs: number;
  } | null;
  readonly measured: MeasuredAccount | null;
  /** What was left of the limit; below 0 by how much it was over. Null where nothing of the kind can be told. */
  readonly marginMs: number | null;
  /** Whether `marginMs`, `found` and `limit` are open time of the calendar or elapsed time. */
  readonly time: 'open' | 'elapsed' | null;
}

export interface FactAccount {
  readonly role: FactRole;
  readonly kind: string;
  readonly subject: string;
  /** The moment that matters to the case; null: it cannot be read. */
  readonly at: InstantText | null;
  readonly source: Source;
}

export interface MeasuredAccount {
  /** The unit: `2025-10`. */
  readonly label: string;
  readonly rows: readonly MeasuredRow[];
  /** What they come to, exactly: `1969/20`, or `98` where it is whole. Null: nothing was measured. */
  readonly exact: string | null;
  readonly take: 'last' | 'average' | 'lowest' | 'highest';
  /** Of `no worse`: the unit before; null: it is not held against that. */
  readonly before: { readonly rows: readonly MeasuredRow[]; readonly exact: string | null } | null;
  /** Each limit, and whether it held. */
  readonly held: readonly {
    readonly bound: 'at-least' | 'at-most' | 'no-worse';
    readonly limit: number;
    readonly kept: boolean;
  }[];
}

export interface MeasuredRow {
  readonly at: InstantText;
  /** As the export writes it. */
  readonly value: string;
  /** It makes the figure, by itself or in the average. */
  readonly taken: boolean;
  readonly source: Source;
}

/** `elsewhere`: within the period, but no case needs it. */
export const UNUSED_REASONS = ['after-as-of', 'before-period', 'after-period', 'elsewhere'] as const;
export type UnusedReason = (typeof UNUSED_REASONS)[number];

export interface UnusedFact extends Omit<FactAccount, 'role'> {
  readonly why: UnusedReason;
}
