/** The result of an audit: the contract with everyone outside. Names are promises: add freely, rename nothing. */

import type { InputRole } from '../intake/canonical.ts';
import type { ClaimsResult } from './claims-result.ts';
import type { DoubtResult } from './doubt-result.ts';
import type { EvidenceResult } from './evidence-result.ts';
import type { ExclusionsResult } from './exclusions-result.ts';
import type { Listed } from './listed.ts';

export type Verdict = 'met' | 'missed' | 'undecided' | 'no-cases' | 'not-assessed';
export type RuleVerdict = Verdict | 'no-norm';
/** ISO 8601 with the offset of the policy's zone; milliseconds only where there are any. */
export type InstantText = string;
/** A fraction as decimal text, cut off (not rounded) at six places: "0.857142". */
export type ShareText = string;

export interface AuditResult {
  readonly format: 'sla-audit-result/1';
  readonly tool: {
    readonly name: string;
    readonly version: string;
    readonly tzdata: string;
    readonly holidays: string;
    /** Version of Node. */
    readonly node: string;
  };
  readonly policy: {
    readonly id: string;
    readonly title: string;
    readonly sha256: string;
    readonly parties: { readonly customer: string; readonly supplier: string };
    readonly language: 'nl' | 'en';
    readonly variant: string | null;
    readonly readings: Readonly<Record<string, string>>;
    readonly parameters: Readonly<Record<string, string>>;
  };
  readonly period: {
    readonly label: string;
    readonly from: InstantText;
    readonly to: InstantText;
    readonly timezone: string;
  };
  readonly asOf: InstantText | null;
  /** The row that set `asOf`; null when the user gave it. */
  readonly asOfSource: Source | null;
  readonly verdict: Verdict;
  readonly strict: boolean;
  readonly inputs: readonly InputResult[];
  readonly rules: readonly RuleResult[];
  /** By rule in the policy's order, the largest overrun first. */
  readonly breaches: Listed<BreachResult>;
  /** Tickets that a term of the policy leaves out of a rule, per rule and term. */
  readonly excluded: readonly ExcludedResult[];
  /** Tickets that cannot be measured, per rule, with the reason. */
  readonly unmeasurable: readonly UnmeasurableResult[];
  readonly rejected: readonly RejectedRow[];
  readonly warnings: readonly WarningResult[];
  /** What deserves a look and decides nothing: gaps in the numbering of tickets, more reporters than agreed. */
  readonly signals: readonly SignalResult[];
  /** How sure the verdicts are, where that is a question. */
  readonly doubt: readonly DoubtResult[];
  readonly evidence: EvidenceResult;
  /** What both parties agreed to leave out; only where that was given. */
  readonly exclusions?: ExclusionsResult;
  /** A party's own figures beside these; only where they were given. */
  readonly claims?: ClaimsResult;
  /** The tickets opened in the period, by type and priority, and how those of each kind fared; only with tickets. */
  readonly ticketKinds?: readonly TicketKindResult[];
  /** Tickets of the period that a rule was about until they were changed; only with tickets. */
  readonly leftScope?: readonly LeftScopeResult[];
  /** Figures that were given of the period, the latest of each metric and subject; only with measurements. */
  readonly figures?: readonly FigureResult[];
  /** What the policy's other readings would make of it; only where they were asked for. */
  readonly readings?: ReadingsResult;
}

/** A rule goes by what a ticket said last: this one has no outcome under it. */
export interface LeftScopeResult {
  readonly rule: string;
  readonly clause: string;
  readonly ticket: string;
  /** What it said when the rule was about it, and at as-of: "type: incident". */
  readonly before: string;
  readonly after: string;
  readonly source: Source;
}

export interface SignalResult {
  readonly code: string;
  readonly clause: string | null;
  /** One sentence in the language of the report. */
  readonly message: string;
  /** What it is about, one by one: numbers that are missing, people. */
  readonly cases: readonly string[];
}

export interface Source {
  readonly path: string;
  readonly line: number;
}

export type { InputRole };

/** The profile of an export: `seen` is where its shape was seen, `data` being a real file. */
export interface ProfileResult {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly sha256: string;
  readonly seen: 'data' | 'code' | 'import' | 'memory';
}

/** rows = used + excluded + rejected, always. */
export interface InputResult {
  readonly role: InputRole;
  readonly path: string;
  /** Through which it was read; null: it is canonical. */
  readonly profile: ProfileResult | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
  readonly used: number;
  readonly excluded: number;
  readonly rejected: number;
  /** Why rows were excluded: reason code and how many. The counts add up to `excluded`. */
  readonly excludedFor: Readonly<Record<string, number>>;
}

export interface RuleResult {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  readonly measure:
    | 'time'
    | 'combined'
    | 'cadence'
    | 'check'
    | 'availability'
    | 'latency'
    | 'recurrence'
    | 'sequence'
    | 'span'
    | 'measurement';
  readonly commitment: 'guarantee' | 'target';
  readonly norm: {
    readonly atLeast: ShareText;
    /** More than `atLeast`, and not exactly that. */
    readonly strictly: boolean;
    readonly per: string;
    readonly over: 'pooled' | 'each';
    readonly judgedOver: 'year' | 'year-mean' | null;
  } | null;
  readonly verdict: RuleVerdict;
  /** Why it was not assessed; null otherwise. */
  readonly reason: string | null;
  /** True when the verdict is over a part of the year, quarter or month the norm is for. */
  readonly partial: boolean;
  readonly periods: readonly RulePeriodResult[];
  /** Tickets of the period that the rule is not about, by what they say in the columns it looks at: "type: tip". */
  readonly notConcerned: readonly { readonly what: string; readonly tickets: number }[];
  /** For a norm judged over a year: the years (or the parts of them audited) that decide; `periods` are shown only. */
  readonly years?: readonly RulePeriodResult[];
  /** Over the whole audit; not of availability. A ticket that counts in several periods counts once here. */
  readonly total: PooledAndGroups | null;
  /** Of rules about tickets and of availability: each month of the audit. Shown as a trend, and never judged. */
  readonly months?: readonly MonthResult[];
  /** Of a rule with a clock: how much of their targets the tickets used up. */
  readonly distribution?: DistributionResult;
}

export interface MonthResult {
  /** `2025-07` */
  readonly label: string;
  readonly from: InstantText;
  readonly to: InstantText;
  /** Only a part of the month lies in the audit. */
  readonly partial: boolean;
  /** Of a rule about tickets. */
  readonly pooled?: OutcomeCounts & { readonly attained: ShareText | null };
  /** Of availability. */
  readonly services?: readonly Pick<
    ServiceResult,
    'service' | 'environment' | 'upMs' | 'downMs' | 'unknownMs' | 'attained'
  >[];
}

/** Tickets that were met or breached, in classes of the time counted as a percentage of the target. */
export interface DistributionResult {
  /** More than `over` percent and at most `upTo`; null: without end. At 0 the class begins. */
  readonly classes: readonly {
    readonly over: number;
    readonly upTo: number | null;
    readonly met: number;
    readonly breached: number;
  }[];
  /** Met or breached against a point in time, which cannot be used up in parts. */
  readonly momentTargets: number;
}

/** `no-input`: the input was not given or does not tell of it; `not-agreed`: an option that was not bought; `no-parameter`: a figure the agreement leaves open was not given. */
export type NotAssessedReason = 'no-input' | 'not-agreed' | 'no-parameter';

export interface RulePeriodResult extends Partial<PooledAndGroups> {
  readonly label: string;
  readonly from: InstantText;
  readonly to: InstantText;
  readonly partial: boolean;
  readonly verdict: RuleVerdict;
  readonly services?: readonly ServiceResult[];
  /** Of a latency rule: the samples of each service. */
  readonly samples?: readonly SamplesResult[];
  /** Of an obligation or a measurement: what was due in the period, each with its evidence, in the order of `due`. */
  readonly cases?: readonly CaseResult[];
  /** Of an obligation: what is under way and due after the period. Shown, and judged in the period in which it is due. */
  readonly upcoming?: readonly CaseResult[];
}

/** One thing that was owed: a gap that had to end, a fact that had to follow, a span that had to be short, a figure. */
export interface CaseResult {
  /** What it is about: the subject of a fact, the period that was counted, the metric. */
  readonly what: string;
  /** What it is grouped by, where the rule groups (`by`); null otherwise. */
  readonly group: string | null;
  readonly outcome: 'met' | 'breached' | 'running' | 'excluded' | 'unmeasurable';
  /** Why it is excluded or unmeasurable: the clause of the term, or a reason code; null otherwise. */
  readonly why: string | null;
  /** The fact that started it, or the start of the period counted; null where there is none. */
  readonly from: InstantText | null;
  readonly due: InstantText | null;
  /** When it was done; null: not (yet). */
  readonly done: InstantText | null;
  /**
   * What kind of limit it is held against: at most or at least so much, `before` (however short), nothing inside the
   * hours of a calendar, no worse than the period before, or that there is a figure at all. Null: left out.
   */
  readonly bound: 'at-most' | 'at-least' | 'before' | 'outside' | 'no-worse' | 'measured' | null;
  /** The time agreed as the policy writes it, "24 clock hours", in the language of the report; null for other limits. */
  readonly agreed: string | null;
  /** What was found and what was agreed, as numbers: of durations ms, of counts how many, of measurements the figure. */
  readonly found: number | null;
  readonly limit: number | null;
  readonly unit: 'ms' | 'count' | 'figure' | null;
  /** The rows it rests on. */
  readonly sources: readonly Source[];
}

export interface SamplesResult {
  readonly service: string;
  readonly environment: string | null;
  /** Samples that count, and of those how many were at or under the limit. */
  readonly samples: number;
  readonly within: number;
  /** Left out by a term of the policy, and without a response time. */
  readonly excepted: number;
  readonly missing: number;
  readonly limitMs: number;
  /** The average or percentile in ms as decimal text; null for a share of samples. */
  readonly figureMs: string | null;
  readonly attained: ShareText | null;
  readonly verdict: RuleVerdict;
}

export interface PooledAndGroups {
  readonly pooled: CountsResult;
  /** One per priority (and per application where the rule groups by it), in the policy's order. */
  readonly groups: readonly GroupResult[];
  /** Per application over all priorities; only where the rule groups by it. */
  readonly applications?: readonly (CountsResult & { readonly application: string | null })[];
}

export interface OutcomeCounts {
  readonly met: number;
  readonly breached: number;
  readonly running: number;
  readonly excluded: number;
  readonly untargeted: number;
  readonly unmeasurable: number;
}

/** Tickets of one type and priority. */
export interface TicketKindResult {
  /** Null: the export does not say. */
  readonly type: string | null;
  readonly priority: string;
  /** Opened in the period, whether a rule is about them or not; by their priority at `asOf`. */
  readonly opened: number;
  /** By the priority that the rule judges by; rules that judged none of them are absent. */
  readonly rules: readonly (OutcomeCounts & { readonly rule: string })[];
}

export interface FigureResult {
  readonly metric: string;
  /** Empty: of no subject in particular. */
  readonly subject: string;
  readonly at: InstantText;
  /** As the export writes it. */
  readonly value: string;
  readonly source: Source;
}

export interface CountsResult extends OutcomeCounts {
  /** Null when there is no ticket to judge. */
  readonly attained: ShareText | null;
  readonly best: ShareText | null;
  readonly worst: ShareText | null;
  /** The least number of breached tickets that would have had to be met; null without a norm. */
  readonly short: number | null;
  /** The greatest number of met tickets that could have been breached, the norm still holding. */
  readonly spare: number | null;
  readonly verdict: RuleVerdict;
}

export interface GroupResult extends CountsResult {
  readonly priority: string;
  readonly application: string | null;
}

export interface ServiceResult {
  readonly service: string;
  readonly environment: string | null;
  readonly windowMs: number;
  readonly upMs: number;
  readonly downMs: number;
  readonly unknownMs: number;
  readonly excludedMs: number;
  readonly attained: ShareText | null;
  readonly best: ShareText | null;
  readonly worst: ShareText | null;
  readonly verdict: RuleVerdict;
  /** Local dates on which it was down or unknown inside the window, in order; `2025-07-03`. */
  readonly days?: readonly { readonly date: string; readonly downMs: number; readonly unknownMs: number }[];
  /** Down stretches that touch the window, clipped to the period; `countedMs` is what lies inside the window. */
  readonly outages: readonly {
    readonly from: InstantText;
    readonly to: InstantText;
    readonly countedMs: number;
  }[];
}

/** A breached ticket. A combined rule has no clock of its own: its figures are those of the part that was over most. */
export interface BreachResult {
  readonly rule: string;
  /** Of a combined rule: the part that was over most; null otherwise. */
  readonly part: string | null;
  readonly ticket: string;
  readonly priority: string;
  readonly application: string | null;
  readonly period: string;
  readonly from: InstantText;
  readonly due: InstantText;
  /** Null: not stopped at `asOf`. */
  readonly stopped: InstantText | null;
  readonly countedMs: number;
  /** Null for a point-in-time target. */
  readonly targetMs: number | null;
  readonly overrunMs: number;
  readonly pausedMs: number;
  /** The target as the policy writes it: "4 hours", "earliest of 4 hours, 12:00 next working day". */
  readonly target: string;
  readonly pauses: readonly {
    readonly from: InstantText;
    readonly to: InstantText;
    readonly why: string;
    readonly clause: string;
  }[];
  /**
   * Of a cadence rule: the longest gap without an update that was too long, and how many were. The figures are those of
   * this gap; `due` is the instant at which the first gap that was too long was used up. Null for any other rule.
   */
  readonly gap: { readonly from: InstantText; readonly to: InstantText; readonly over: number } | null;
  /** Of a check, in words: what the export says and what had to be so; its instants are the opening. Null otherwise. */
  readonly check: { readonly found: string; readonly must: string } | null;
  readonly source: Source;
}

export interface ExcludedResult {
  readonly rule: string;
  readonly term: string;
  /** The condition in words: "environment: test, acceptatie". */
  readonly condition: string;
  readonly clause: string;
  readonly tickets: readonly string[];
}

export interface UnmeasurableResult {
  readonly rule: string;
  readonly ticket: string;
  readonly priority: string;
  readonly reason: string;
  readonly source: Source;
}

export interface RejectedRow {
  readonly role: InputRole;
  readonly path: string;
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

export interface WarningResult {
  readonly code: string;
  /** Where it was found; null when it is about the input as a whole. */
  readonly path: string | null;
  readonly line: number | null;
  readonly message: string;
}

/** The audit under other readings of the contract than those it took (SEMANTICS section 9). */
export interface ReadingsResult {
  /** Every other reading, in the policy's order; `default` is the policy's own, where another was taken. */
  readonly alternatives: readonly ReadingResult[];
  /** First the audit itself (without readings), then each reading by itself, then the combinations, pairs first. */
  readonly runs: readonly ReadingRun[];
  /** Of the verdict over all rules. */
  readonly overall: {
    readonly outcome: 'same' | 'turned';
    readonly turned: readonly {
      readonly readings: readonly ReadingResult[];
      readonly from: Verdict;
      readonly to: Verdict;
    }[];
  };
  /** One per rule of the audit, in its order; then the rules that only another reading knows. */
  readonly rules: readonly RuleReadings[];
  /** Combinations that were not tried, and why. */
  readonly untried: readonly UntriedReadings[];
}

export interface ReadingResult {
  /** The clause (or rule) that is read in another way, as the policy lists it. */
  readonly clause: string;
  readonly reading: string;
  /** Null: the policy's own reading. */
  readonly title: string | null;
}

export interface ReadingRun {
  readonly readings: readonly ReadingResult[];
  readonly verdict: Verdict;
  /** Of the first run every rule; of the others those that stand elsewhere than in the first. */
  readonly rules: readonly (Standing & { readonly rule: string })[];
}

/** Where a rule stands: `attained` is the lowest of all that is judged, null where there is nothing to judge. */
export interface Standing {
  readonly verdict: RuleVerdict;
  readonly attained: ShareText | null;
}

/** With where the rule stands in the audit itself; a rule that only another reading knows is not assessed there. */
export interface RuleReadings extends Standing {
  readonly rule: string;
  /** `same`: one verdict under every reading and every combination that was tried. */
  readonly outcome: 'same' | 'turned';
  /** The least and the greatest that any run attained; equal where no reading moves the figure. */
  readonly lowest: ShareText | null;
  readonly highest: ShareText | null;
  /** What turns the verdict; a combination stands here only when no part of it gives the same verdict. */
  readonly turned: readonly TurnedResult[];
}

export interface TurnedResult {
  readonly readings: readonly ReadingResult[];
  readonly from: Standing;
  readonly to: Standing;
}

export interface UntriedReadings {
  /**
   * `too-many`: no more than so many combinations are tried. `contradictory`: two readings each replace the same part
   * of the policy. `not-a-policy`: together they give no policy. `not-read`: they look at other data than was read (the
   * input is kept apart no more than a few times).
   */
  readonly reason: 'too-many' | 'contradictory' | 'not-a-policy' | 'not-read';
  /** The readings that were not taken together, nor with others beside them; null for `too-many`. */
  readonly readings: readonly ReadingResult[] | null;
  /** The rules that they might have met in. */
  readonly rules: readonly string[];
}
