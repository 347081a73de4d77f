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
  readonly signals: SignalTerms;
  readonly rules: readonly Rule[];
  /** Columns besides the canonical ones whose values the policy looks at, in conditions or groups. */
  readonly columns: readonly string[];
  /** Columns of probes besides the canonical ones that conditions on samples look at. */
  readonly probeColumns: readonly string[];
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
  /** A ticket counts as closed when the customer has kept silent for so long after a happening. */
  readonly silence: {
    readonly after: string;
    readonly target: Target;
    readonly brokenBy: readonly string[];
    readonly calendar: string;
    readonly clause: string;
  } | null;
  /** Gaps in the numbering of tickets are listed, as a signal. */
  readonly numbering: { readonly clause: string } | null;
  /** More people who report than were agreed are listed, as a signal. */
  readonly reporters: { readonly column: string; readonly atMost: number; readonly clause: string } | null;
}

/** From where on something is pointed at beside the verdicts; null: it is not looked for. */
export interface SignalTerms {
  readonly pauseNearDeadlineMs: number | null;
  readonly loweredNearDeadlineMs: number | null;
  readonly reopened: number;
  readonly quickResponseMs: number | null;
  /** The part of a limit in which restorations just inside and just outside are compared, and how rare is rare. */
  readonly justInside: Fraction | null;
  readonly chance: Fraction;
  readonly outageWithoutTicketMs: number | null;
}

export interface Norm {
  readonly atLeast: Fraction;
  /** More than `atLeast`, and not exactly that: `more_than`. */
  readonly strictly: boolean;
  readonly per: PeriodUnit;
  /** Over priorities. */
  readonly over: 'pooled' | 'each';
  /**
   * `year`: figures per `per`, verdict over the part of the calendar year that the audit covers; `year-mean`: by the mean
   * of the figures of that part.
   */
  readonly judgedOver: 'year' | 'year-mean' | null;
}

interface RuleBase {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  /** False: an option that was not bought; shown as not agreed, and not assessed. */
  readonly enabled: boolean;
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
  /** Values that the event of `from` has to have; null: any. */
  readonly fromValues: readonly string[] | null;
  /** Ids of rules: the clock starts when the first of them was breached, instead of at a happening. */
  readonly fromBreachOf: readonly string[] | null;
  /** Stands in for `from` when no input gives that moment for any ticket at all. */
  readonly fromElse: string | null;
  /** The happening that stops the clock: `responded`, `restored`, `closed`, or another happening. */
  readonly to: string;
  /** Values that the event of `to` has to have (notified: whom, escalated: to which level); null: any. */
  readonly toValues: readonly string[] | null;
  /** Ids of rules: only a ticket that breached one of them is concerned; null: every ticket is. */
  readonly onlyWhenBreached: readonly string[] | null;
  /** Happenings that count as `to` as well: `workaround`, `restored`, `closed`. */
  readonly toAlso: readonly string[];
  readonly within: Targets;
  /** Of each happening that a target `before ...` names: the happenings that count as it, itself included. */
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly workingDay: WorkingDayMode | null;
  readonly priorityChange: 'last' | 'first' | 'highest';
  readonly reopen: 'resume' | 'first' | 'whole';
}

export interface CombinedRule extends TicketRule {
  readonly measure: 'combined';
  /** Ids of the rules that must all be met. */
  readonly all: readonly string[];
}

/** Between start and stop no gap between updates longer than agreed (SEMANTICS section 8). */
export interface CadenceRule extends TicketRule {
  readonly measure: 'cadence';
  readonly calendar: string;
  readonly when: Condition | null;
  readonly from: string;
  readonly to: string;
  readonly toAlso: readonly string[];
  /** The happenings that count as an update. */
  readonly updates: readonly string[];
  readonly every: Targets;
  readonly priorityChange: 'last' | 'first' | 'highest';
}

/** What every ticket in scope has to be like; it goes by the ticket's last priority. */
export interface CheckRule extends TicketRule {
  readonly measure: 'check';
  readonly when: Condition | null;
  /** The first that fits a ticket says what has to be so. */
  readonly cases: readonly CheckCase[];
}

export interface CheckCase {
  /** Null: whatever its priority. */
  readonly priorities: readonly string[] | null;
  readonly when: Condition | null;
  /** Ids of calendars that were open, or closed, when the ticket was opened. */
  readonly inHoursOf: string | null;
  readonly outsideHoursOf: string | null;
  readonly must: Condition;
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

/** Response times of samples: the share of them at or under a limit, their average, or a percentile. */
export interface LatencyRule extends RuleBase {
  readonly measure: 'latency';
  /** Only samples within these hours; null: all. */
  readonly calendar: string | null;
  readonly when: Condition | null;
  readonly each: AvailabilityRule['each'];
  /** Null: the agreement leaves it open and nobody gave it; the rule is not assessed then. */
  readonly atMostMs: number | null;
  readonly figure:
    | { readonly kind: 'samples' | 'average' }
    | { readonly kind: 'percentile'; readonly of: number };
  /** The metric of the measurements that is looked at where no probe tells of response times. */
  readonly metric: string | null;
  readonly except: readonly Term[];
}

/** Facts that an obligation is about. */
export interface FactsOf {
  readonly source: 'register' | 'maintenance';
  /** Of register facts: their kinds, as the policy writes them. */
  readonly kinds: readonly string[];
  readonly when: Condition | null;
  /** The column with the moment that counts. */
  readonly moment: 'at' | 'until' | 'from' | 'to' | 'announced_at';
}

interface FactRule extends RuleBase {
  readonly of: FactsOf;
  /** Judged by this column too: every group has to hold. */
  readonly by: string | null;
  /** The calendar of durations in open hours and working days; null: none is needed. */
  readonly calendar: string | null;
  readonly workingDay: WorkingDayMode | null;
  readonly except: readonly Term[];
}

/** At least one every so often, or at least or at most so many a period. */
export interface RecurrenceRule extends FactRule {
  readonly measure: 'recurrence';
  readonly every: Target | null;
  readonly count: {
    readonly atLeast: number | null;
    readonly atMost: number | null;
    readonly per: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'agreement';
    /** Null: in the period itself. Else in this time after it has ended. */
    readonly inThe: Target | null;
  } | null;
}

/** B within D after A, or A at least D after B. */
export interface SequenceRule extends FactRule {
  readonly measure: 'sequence';
  readonly followedBy: { readonly facts: FactsOf; readonly within: Target } | null;
  readonly precededBy: {
    /** Facts, or the column of a moment in the same row. */
    readonly facts: FactsOf | { readonly sameRow: string };
    /** How long before; null: at any time before. */
    readonly atLeast: Target | null;
  } | null;
  readonly same: 'subject' | 'nothing';
  readonly unless: FactsOf | null;
}

/** A span lasts at most or at least so long, or lies outside a calendar's hours. */
export interface SpanRule extends FactRule {
  readonly measure: 'span';
  readonly atMost: Target | null;
  readonly atLeast: Target | null;
  /** Id of the calendar in whose open hours none of it may lie. */
  readonly outside: string | null;
}

/** A figure per period against a minimum or maximum, or no worse than the period before. */
export interface MeasurementRule extends RuleBase {
  readonly measure: 'measurement';
  readonly metrics: readonly {
    readonly metric: string;
    readonly atLeast: number | null;
    readonly atMost: number | null;
    readonly better: 'higher' | 'lower' | null;
    /** A limit is an optional parameter that was not given: the rule is not assessed. */
    readonly leftOpen: boolean;
  }[];
  readonly per: PeriodUnit;
  readonly take: 'last' | 'average' | 'lowest' | 'highest';
  readonly noWorse: boolean;
  readonly by: string | null;
}

/** Rules that judge tickets one by one. */
export type TicketBasedRule = TimeRule | CombinedRule | CadenceRule | CheckRule;
/** Obligations: rules that judge dated facts. */
export type FactBasedRule = RecurrenceRule | SequenceRule | SpanRule;
export type Rule = TicketBasedRule | AvailabilityRule | LatencyRule | FactBasedRule | MeasurementRule;

/** One target for every ticket, or one per priority. */
export type Targets = { readonly each: Target } | { readonly byPriority: ReadonlyMap<string, Target> };

/** Every target form of SEMANTICS section 2. */
export type Target =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly ms: number }
  | { readonly kind: 'clock'; readonly ms: number }
  | { readonly kind: 'working-days'; readonly days: number }
  | { readonly kind: 'calendar'; readonly unit: 'week' | 'month' | 'year'; readonly count: number }
  | { readonly kind: 'next-working-day'; readonly at: number | 'close' }
  | { readonly kind: 'next-release' }
  /** At any time before that happening of the ticket. */
  | { readonly kind: 'before'; readonly happening: string }
  | { readonly kind: 'earliest'; readonly of: readonly Target[] }
  | { readonly kind: 'latest'; readonly of: readonly Target[] };
