/** Every word that an explanation needs besides those of a report. Both languages are of these types. */
import type { EventUse, SpanKind } from '../../audit/explain/explanation.ts';
import type { UnknownReason } from '../../audit/explain/rule-explanation.ts';
import type { WorkingDayMode } from '../../policy/policy.ts';
import type { Words } from '../words.ts';
import type { LatencyPhrases, ObligationPhrases, VerdictPhrases } from './words-rules.ts';

/** Times, durations and dates come as they are to be read. */
export interface ExplainWords {
  /** From Monday on, and from January on. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  readonly label: Readonly<Record<ExplainLabel, string>>;
  readonly section: Readonly<Record<ExplainSection, string>>;
  readonly head: Readonly<Record<ExplainHead, string>>;
  /** Happenings; one that is not here stands for itself. */
  readonly event: Readonly<Record<string, string>>;
  readonly eventUse: Readonly<Record<Exclude<EventUse, 'used'>, string>>;
  readonly span: Readonly<Record<SpanKind, string>>;
  readonly legend: Readonly<Record<'counted' | 'over' | 'still' | 'closed' | 'due', string>>;
  readonly workingDay: Readonly<Record<WorkingDayMode, (fullDay: string) => string>>;
  readonly outcome: OutcomePhrases;
  readonly priority: PriorityPhrases;
  readonly step: StepPhrases;
  readonly availability: AvailabilityPhrases;
  readonly deadlines: DeadlinePhrases;
  readonly calendar: CalendarPhrases;
  readonly obligation: ObligationPhrases;
  readonly latency: LatencyPhrases;
  /** How the verdicts of periods become one. */
  readonly verdict: VerdictPhrases;
  readonly written: (text: string) => string;
  readonly ambiguous: (earlier: string, later: string) => string;
  readonly otherSpans: (count: string, counted: string) => string;
  readonly noName: string;
  readonly roundTheClock: string;
  readonly until: (from: string, to: string) => string;
  /** Both dates included. */
  readonly through: (from: string, to: string) => string;
}

export type ExplainLabel =
  | 'ticket'
  | 'last'
  | 'says'
  | 'clock'
  | 'hours'
  | 'priority'
  | 'period'
  | 'limit'
  | 'due'
  | 'time'
  | 'norm'
  | 'part'
  | 'fits';
export type ExplainSection = 'events' | 'deadline' | 'timeline';
export type ExplainHead = 'from' | 'to' | 'what' | 'counted' | 'total' | 'source';

interface OutcomePhrases {
  readonly metDuration: (counted: string, limit: string, left: string) => string;
  readonly metPoint: (left: string) => string;
  readonly breachedDuration: (counted: string, limit: string, over: string) => string;
  readonly breachedPoint: (over: string, due: string) => string;
  readonly stillOpen: string;
  readonly runningDuration: (counted: string, left: string) => string;
  readonly runningPoint: (left: string) => string;
  readonly noDueYet: string;
  readonly nothingOwed: string;
  readonly gap: (from: string, to: string) => string;
  /** Of the gap whose figures are those of the ticket. */
  readonly decides: (figures: string) => string;
  readonly fits: (position: string, cases: string, why: string) => string;
  readonly opened: (calendar: string, open: boolean) => string;
  readonly empty: string;
  readonly check: (found: string, must: string) => string;
  readonly excluded: (condition: string, clause: string) => string;
  readonly untargeted: (priority: string) => string;
  readonly noInput: string;
  readonly noPart: string;
  readonly notAgreed: string;
  readonly notConcerned: (condition: string, says: string) => string;
  readonly outsidePeriod: string;
  readonly combined: (parts: string) => string;
  readonly notAbout: string;
  readonly clock: (starts: string, from: string, stops: string, stopped: string | null) => string;
  readonly totals: (counted: string, paused: string) => string;
}

interface PriorityPhrases {
  readonly said: (priority: string, words: string, tableClause: string | null) => string;
  readonly changed: (at: string, priority: string, source: string) => string;
  readonly ignored: string;
  readonly rule: Readonly<Record<'last' | 'first' | 'highest', string>>;
  readonly reclassified: (priority: string, condition: string, clause: string) => string;
}

interface StepPhrases {
  readonly day: (date: string, from: string, to: string, counts: string, paused: string | null) => string;
  readonly left: (left: string) => string;
  readonly usedUp: (at: string) => string;
  readonly still: (date: string, length: string) => string;
  readonly afterHours: (date: string) => string;
  readonly closed: (dates: string) => string;
  readonly holiday: (date: string, name: string) => string;
  readonly run: (from: string, to: string, counts: string) => string;
  readonly workingDay: (date: string, n: number) => string;
  readonly nextOpening: (at: string) => string;
  readonly point: (at: string) => string;
  /** So many weeks, months or years on, or back. */
  readonly after: (target: string, from: string) => string;
  readonly before: (target: string, from: string) => string;
  readonly is: (how: string, at: string) => string;
  /** Of a target that is counted back. */
  readonly usedUpBack: (at: string) => string;
  readonly workingDayBack: (date: string, n: number) => string;
  readonly lastDay: string;
  readonly moved: (from: string, to: string, length: string, at: string) => string;
  readonly release: (at: string) => string;
  readonly noRelease: string;
  readonly part: (target: string, due: string) => string;
  readonly binds: Readonly<Record<'earliest' | 'latest', (target: string) => string>>;
  /** The deadline lies after the stop. */
  readonly runsOn: string;
  readonly otherSteps: (count: string) => string;
}

interface DeadlinePhrases {
  readonly opened: string;
  readonly supposed: string;
  readonly everyTicket: string;
  readonly limit: (target: string, hours: string) => string;
  readonly noDue: string;
  readonly startsLater: (starts: string) => string;
  readonly onlyAbout: (condition: string) => string;
}

interface CalendarPhrases {
  readonly head: Readonly<
    Record<'month' | 'workingDays' | 'openTime' | 'date' | 'name' | 'from' | 'hours', string>
  >;
  readonly holidays: string;
  readonly months: string;
  readonly days: string;
  readonly total: string;
  readonly from: Readonly<Record<'data' | 'policy', (holidays: string) => string>>;
  readonly closedAnyway: string;
  readonly ownHours: string;
  readonly closed: string;
  readonly none: string;
}

interface AvailabilityPhrases {
  readonly section: Readonly<Record<'outages' | 'unknown' | 'maintenance' | 'ignored', string>>;
  readonly head: Readonly<Record<'counted' | 'total' | 'why', string>>;
  readonly inMaintenance: (length: string) => string;
  readonly outOfHours: (length: string) => string;
  readonly openTime: string;
  readonly excluded: Readonly<Record<'removed' | 'available', string>>;
  readonly window: string;
  readonly down: string;
  readonly unknown: string;
  readonly up: string;
  readonly attained: string;
  readonly division: (share: string, up: string, known: string) => string;
  readonly between: (bounds: string) => string;
  readonly failed: (n: string) => string;
  readonly why: Readonly<Record<UnknownReason, (last: string, next: string) => string>>;
  readonly excludedBy: (clause: string, condition: string) => string;
  readonly notExcluded: (says: string) => string;
  readonly allOfIt: string;
  readonly nothing: string;
  readonly notAssessed: string;
}

/** The words of a report, and those of an explanation. */
export interface AllWords {
  readonly words: Words;
  readonly own: ExplainWords;
}
