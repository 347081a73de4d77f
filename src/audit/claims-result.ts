/** A party's own figures held against those of the audit: every difference, and what may lie behind it. */
import type { OutcomeKind } from './outcome.ts';

export interface ClaimsResult {
  /** Rows with a figure that could be compared, and of those how many agree. */
  readonly compared: number;
  readonly agree: number;
  /** Of each rule that rows differ of: what explains most of them, less what it would contradict. */
  readonly likeliest: readonly ClaimedRule[];
  readonly differences: readonly ClaimDifference[];
  /** What was tried and makes figures agree, each by itself; what explains most of all rules comes first. */
  readonly reasons: readonly ClaimReason[];
  /** Differences that nothing that was tried takes away. */
  readonly unexplained: number;
}

export interface ClaimDifference {
  /** Null: the row is about a rule over a period. */
  readonly ticket: string | null;
  readonly rule: string;
  readonly period: string | null;
  /** Null: the row says nothing of it. A percentage as it was written. */
  readonly claimed: {
    readonly inTime: boolean | null;
    readonly countedMs: number | null;
    readonly percentage: string | null;
  };
  readonly found: {
    readonly outcome: FoundOutcome | null;
    readonly countedMs: number | null;
    readonly attained: string | null;
  };
  /** Keys of `reasons`: each takes this difference away; the one that explains most of this rule comes first. */
  readonly reasons: readonly string[];
  readonly source: { readonly path: string; readonly line: number };
}

/** The outcome of a ticket, or why it has none here. */
export type FoundOutcome =
  | OutcomeKind
  | 'no-such-rule'
  | 'no-such-ticket'
  | 'no-such-period'
  | 'not-concerned'
  | 'outside-period';

export interface ClaimedRule {
  readonly rule: string;
  readonly differences: number;
  /** Keys of `reasons` that weigh the same, the plainest first; none where nothing explains any. */
  readonly reasons: readonly string[];
  readonly explains: number;
  readonly contradicts: number;
}

export interface ClaimReason {
  readonly key: string;
  readonly code: string;
  /** In the language of the report. */
  readonly message: string;
  /** How many differences it takes away, and how many rows that agree would not agree any more. */
  readonly explains: number;
  readonly contradicts: number;
  /** The same for each rule of which it explains something: a party may count one rule otherwise, and the rest alike. */
  readonly rules: readonly {
    readonly rule: string;
    readonly explains: number;
    readonly contradicts: number;
  }[];
}
