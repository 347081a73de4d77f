/**
 * The policy as the audit uses it: resolved (variant, readings and parameters filled in), checked, and with every
 * default spelled out. `schema.ts` defines what may be written; `load.ts` turns that into this.
 *
 * All durations are whole milliseconds; a local time of day is milliseconds since local midnight.
 */
import type { CalendarDefinition } from '../calendar/definition.ts';
import type { Fraction } from '../time/fraction.ts';
import type { PeriodUnit } from '../time/period.ts';
import type { Condition } from './condition.ts';

export type { CalendarDefinition, DatedHours, HolidayRule, HolidayRules } from '../calendar/definition.ts';

export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly language: 'nl' | 'en';
  readonly parties: { readonly customer: string; readonly supplier: string };
  readonly timezone: string;
  /** What a local time without offset means when a clock change makes it occur twice. */
  readonly ambiguousTime: 'earlier' | 'later';
  /** How `N working days` is counted; null when no target uses working days. SEMANTICS section 2. */
  readonly workingDay: WorkingDayMode | null;
  /** Local dates between which the agreement is measured (half-open: from the first, up to the second). */
  readonly measuredFrom: string | null;
  readonly measuredUntil: string | null;
  readonly calendars: ReadonlyMap<string, CalendarDefinition>;
  /** In order of rank, highest first. Empty: the contract knows none, and every ticket is in the group `all`. */
  readonly priorities: readonly Priority[];
  readonly severity: SeverityMatrix | null;
  readonly tickets: TicketTerms;
  readonly rules: readonly Rule[];
  /** Columns besides the canonical ones whose values the policy looks at, in conditions or groups. */
  readonly columns: readonly string[];
  /** The policy's own words, by column and the word they stand beside. */
  readonly words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly variant: string | null;
  readonly readings: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
}

export type WorkingDayMode = 'hours' | 'same-time' | 'end-of-day';

export interface Priority {
  readonly id: string;
  readonly title: string;
  /** The words an export may use for it besides id, title and rank number; `*` is a wildcard. */
  readonly match: readonly string[];
}

/** maatwerk-online: priority number x users affected gives the severity that the targets are written for. */
export interface SeverityMatrix {
  readonly clause: string;
  /** Columns looked at: rows of the grid by `users_affected`, columns by `priority`. */
  readonly rowColumn: string;
  readonly columnColumn: string;
  readonly columns: readonly { readonly id: string; readonly match: readonly string[] }[];
  readonly rows: readonly {
    readonly id: string;
    readonly match: readonly string[];
    readonly priorities: readonly string[];
  }[];
}

/** A condition over a ticket's columns with the clause that it comes from. */
export interface Term {
  readonly id: string;
  readonly when: Condition;
  readonly clause: string;
}

export interface TicketTerms {
  readonly reclassify: readonly (Term & { readonly priority: string })[];
  readonly exclude: readonly (Term & { readonly rules: readonly string[] | 'all' })[];
  readonly pause: readonly (Term & { readonly rules: readonly string[] | 'all' })[];
}

export interface Norm {
  readonly atLeast: Fraction;
  readonly per: PeriodUnit;
  /** Over priorities. */
  readonly over: 'pooled' | 'each';
  /** `year`: figures per `per`, verdict over the part of the calendar year that the audit covers. */
  readonly judgedOver: 'year' | null;
}

interface RuleBase {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  readonly commitment: 'guarantee' | 'target';
  readonly norm: Norm | null;
}

interface TicketRule extends RuleBase {
  /** Group by this column too (`application`): every group has to hold. */
  readonly by: string | null;
  readonly countedIn: 'opened' | 'decided' | 'stopped';
}

export interface TimeRule extends TicketRule {
  readonly measure: 'time';
  readonly calendar: string;
  readonly when: Condition | null;
  /** The happening that starts the clock. */
  readonly from: string;
  /** Stands in for `from` when no input gives that moment for any ticket at all. */
  readonly fromElse: string | null;
  /** The happening that stops the clock: `responded`, `restored`, `closed`, or another happening. */
  readonly to: string;
  /** Happenings that count as `to` as well: `workaround`, `restored`, `closed`. */
  readonly toAlso: readonly string[];
  readonly within: { readonly each: Target } | { readonly byPriority: ReadonlyMap<string, Target> };
  readonly workingDay: WorkingDayMode | null;
  readonly priorityChange: 'last' | 'first' | 'highest';
  readonly reopen: 'resume' | 'first' | 'whole';
}

export interface CombinedRule extends TicketRule {
  readonly measure: 'combined';
  /** Ids of the rules that must all be met. */
  readonly all: readonly string[];
}

export interface AvailabilityRule extends RuleBase {
  readonly measure: 'availability';
  /** The service window. */
  readonly calendar: string;
  /** Which probes and outages it is about: a condition over `service`, `environment`, `location`. */
  readonly when: Condition | null;
  /** What is judged by itself: each service, or each service in each environment. */
  readonly each: 'service' | 'service-and-environment' | 'all-together';
  readonly downWhen: 'any' | 'majority' | 'all';
  readonly confirm: number;
  /** Null: three times the median interval between the probes of a service and location. */
  readonly staleAfterMs: number | null;
  readonly excludeMaintenance: readonly Term[];
  readonly excludedTime: 'removed' | 'available';
  /** Outages that do not count as downtime (cause: customer). */
  readonly ignoreOutages: readonly Term[];
}

export type Rule = TimeRule | CombinedRule | AvailabilityRule;

/** Every target form of SEMANTICS section 2. */
export type Target =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly ms: number }
  | { readonly kind: 'clock'; readonly ms: number }
  | { readonly kind: 'working-days'; readonly days: number }
  | { readonly kind: 'calendar'; readonly unit: 'week' | 'month' | 'year'; readonly count: number }
  | { readonly kind: 'next-working-day'; readonly at: number | 'close' }
  | { readonly kind: 'next-release' }
  | { readonly kind: 'earliest'; readonly of: readonly Target[] }
  | { readonly kind: 'latest'; readonly of: readonly Target[] };
