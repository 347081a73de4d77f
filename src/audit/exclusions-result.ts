/** What both parties agreed to leave out, and the scores with and without it. */
import type { InstantText, Source, Standing, Verdict } from './result.ts';

export interface ExclusionsResult {
  /** True: the verdicts of this result are those with what was agreed left out. */
  readonly applied: boolean;
  /** `without`: as if nothing was agreed. `with`: with all of it left out. */
  readonly verdict: { readonly without: Verdict; readonly with: Verdict };
  readonly rules: readonly { readonly rule: string; readonly without: Standing; readonly with: Standing }[];
  readonly agreements: readonly AgreementResult[];
}

/** A row that counts: whom or what it is about, and who agreed to it. */
export interface AgreementResult {
  /** Null: it is about a period. */
  readonly ticket: string | null;
  /** Null: all of them, or it is about a ticket. */
  readonly service: string | null;
  readonly from: InstantText | null;
  readonly to: InstantText | null;
  /** Null: every rule. */
  readonly rule: string | null;
  readonly reason: string;
  readonly approvedBy: string;
  readonly approvedAt: InstantText;
  /** What it leaves out of rules about tickets. */
  readonly tickets: readonly { readonly rule: string; readonly ticket: string }[];
  readonly source: Source;
}
