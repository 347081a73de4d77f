/** What `sla explain RULE` tells: which stretches make up the figures of a rule. Names are promises. */
import type {
  AuditResult,
  InstantText,
  RulePeriodResult,
  RuleResult,
  ServiceResult,
  Source,
} from '../result.ts';
import type { LatencyExplanation } from './latency-explanation.ts';
import type { ObligationExplanation } from './obligation-explanation.ts';

/** By the measure of the rule: each kind of rule that is explained by itself has its own. */
export type RuleExplanation = AvailabilityExplanation | LatencyExplanation | ObligationExplanation;

export interface RuleHead {
  readonly format: 'sla-explanation/1';
  readonly about: 'rule';
  readonly measure: RuleResult['measure'];
  readonly tool: AuditResult['tool'];
  readonly policy: AuditResult['policy'];
  readonly period: AuditResult['period'];
  /** Null: no input tells of any instant. */
  readonly asOf: InstantText | null;
  readonly rule: string;
  readonly title: string;
  readonly clause: string;
  readonly commitment: RuleResult['commitment'];
  readonly norm: RuleResult['norm'];
  readonly verdict: RuleResult['verdict'];
  /** Why it was not assessed; null otherwise. */
  readonly reason: RuleResult['reason'];
  /** The verdict is over a part of what the norm is for. */
  readonly partial: boolean;
}

export interface AvailabilityExplanation extends RuleHead {
  readonly measure: 'availability';
  /** The service window. */
  readonly calendar: { readonly id: string; readonly title: string };
  /** Whether excluded time leaves the window, or counts as up. */
  readonly excludedTime: 'removed' | 'available';
  readonly periods: readonly PeriodAccount[];
  /** Of a norm judged over a year: the years that decide, as the result has them. */
  readonly years: readonly YearAccount[];
}

export interface YearAccount extends Omit<PeriodAccount, 'services'> {
  readonly services: readonly Omit<ServiceResult, 'outages' | 'days'>[];
}

export interface PeriodAccount
  extends Pick<RulePeriodResult, 'label' | 'from' | 'to' | 'partial' | 'verdict'> {
  readonly services: readonly ServiceAccount[];
}

/**
 * openMs = excludedMs + the rest; windowMs is that rest, or openMs where excluded time counts as up; windowMs = upMs +
 * downMs + unknownMs. The counted times of `outages`, of `unknown` and of `maintenance` add up to downMs, unknownMs and
 * excludedMs.
 */
export interface ServiceAccount extends Omit<ServiceResult, 'outages'> {
  readonly openMs: number;
  readonly outages: readonly OutageAccount[];
  readonly unknown: readonly UnknownAccount[];
  readonly maintenance: readonly MaintenanceAccount[];
  /** Outages of the list that a term of the policy passes over. */
  readonly ignored: readonly IgnoredAccount[];
}

/** elapsedMs = countedMs + excludedMs + outsideMs. */
interface Portions {
  readonly from: InstantText;
  readonly to: InstantText;
  readonly elapsedMs: number;
  readonly countedMs: number;
  /** Inside the window, and left out by maintenance. */
  readonly excludedMs: number;
  readonly outsideMs: number;
  /** The counted time up to here. */
  readonly totalMs: number;
}

export interface OutageAccount extends Portions {
  /** Probes that failed in it, over all locations. */
  readonly failedProbes: number;
  /** Rows of the outage list that tell of it. */
  readonly sources: readonly Source[];
}

export const UNKNOWN_REASONS = [
  'stale',
  'before-first-probe',
  'after-last-probe',
  'locations-differ',
  'after-as-of',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

export interface UnknownAccount extends Portions {
  readonly why: UnknownReason;
  readonly lastProbe: InstantText | null;
  readonly nextProbe: InstantText | null;
}

export interface MaintenanceAccount {
  readonly from: InstantText;
  readonly to: InstantText;
  /** What it says in its other columns that the policy's terms look at. */
  readonly says: string;
  /** The term that excludes it; null: none does, and it changes nothing. */
  readonly excludedBy: { readonly condition: string; readonly clause: string } | null;
  /** What it takes out of the window, beyond what rows before it took. */
  readonly countedMs: number;
  readonly source: Source;
}

export interface IgnoredAccount {
  readonly from: InstantText;
  readonly to: InstantText;
  readonly condition: string;
  readonly clause: string;
  readonly source: Source;
}
