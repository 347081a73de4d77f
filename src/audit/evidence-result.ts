/** What a third person needs to make the same report again, and to see that nothing was lost on the way. */
import type { InputRole } from '../intake/canonical.ts';
import type { OutcomeKind } from './outcome.ts';

export interface EvidenceResult {
  readonly arguments: ArgumentsResult;
  /** Of the file of the policy, whose SHA-256 stands under `policy`. */
  readonly policyBytes: number;
  /** The calendars that the rules in force count in, in the policy's order. */
  readonly calendars: readonly CalendarUsed[];
  readonly assumptions: readonly AssumptionResult[];
  readonly totals: TotalsResult;
}

/** What was asked, as it was given. Null: not given. */
export interface ArgumentsResult {
  /** The id of a shipped policy, or a file. */
  readonly policy: string;
  /** As they were named; a file of several kinds of rows stands under `inputs` more than once. */
  readonly inputs: readonly {
    readonly role: InputRole;
    readonly path: string;
    readonly profile: string | null;
  }[];
  /** Of all inputs that name none of their own. */
  readonly profile: string | null;
  readonly period: string;
  readonly asOf: string | null;
  readonly variant: string | null;
  /** Of the readings and parameters only those that were given; what holds stands under `policy`. */
  readonly readings: Readonly<Record<string, string>>;
  readonly allReadings: boolean;
  readonly parameters: Readonly<Record<string, string>>;
  readonly ambiguous: 'earlier' | 'later' | null;
  readonly timeFormats: readonly string[];
  readonly strict: boolean;
  readonly applyExclusions: boolean;
  /** Of the sentences in the result. */
  readonly language: 'nl' | 'en';
}

export interface CalendarUsed {
  readonly id: string;
  readonly rules: readonly string[];
  /** In the period of the audit. */
  readonly openMs: number;
  readonly workingDays: number;
  /**
   * Dates whose hours are other than their weekday's: of the period, and of what clocks ran over beside it, up to their
   * deadlines; no more than a year before and after.
   */
  readonly holidays: readonly HolidayUsed[];
}

export interface HolidayUsed {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string | null;
  /** Who says so: the list of holidays of the country (its version stands under `tool`), or the policy. */
  readonly source: 'date-holidays' | 'policy';
  /** 0 for a closed day. */
  readonly openMs: number;
}

export interface AssumptionResult {
  readonly code: string;
  /** One sentence in the language of the report. */
  readonly message: string;
}

/** Counts that have to agree with the rest of the result; the program stops where they do not. */
export interface TotalsResult {
  /** Over all inputs. */
  readonly rows: {
    readonly read: number;
    readonly used: number;
    readonly excluded: number;
    readonly rejected: number;
  };
  /** Tickets told of by rows or events, and where they went; null: no such input. */
  readonly tickets: { readonly all: number; readonly places: Readonly<Record<string, number>> } | null;
  readonly events: number;
  /** Probes that tell of the state of a service, each once. */
  readonly probes: number;
  /** Rows that were read of outages, maintenance, register and measurements. */
  readonly facts: number;
  /** Lines of the ledger per rule that judges tickets. */
  readonly ledger: readonly ({ readonly rule: string; readonly lines: number } & Readonly<
    Record<OutcomeKind, number>
  >)[];
}
