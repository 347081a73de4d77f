/**
 * What `sla explain` and `sla deadline` tell: how each figure of a ticket came about. A contract like the result of an
 * audit: names are promises. Instants are ISO 8601 in the policy's zone, dates `YYYY-MM-DD`, durations milliseconds.
 */
import type { Target, WorkingDayMode } from '../../policy/policy.ts';
import type { OutcomeKind } from '../outcome.ts';
import type { AuditResult, BreachResult, InstantText, RuleResult, Source } from '../result.ts';

export interface TicketExplanation {
  readonly format: 'sla-explanation/1';
  readonly about: 'ticket';
  readonly tool: AuditResult['tool'];
  readonly policy: AuditResult['policy'];
  readonly period: AuditResult['period'];
  /** Null: no instant could be read anywhere. */
  readonly asOf: InstantText | null;
  readonly ticket: string;
  /** Its first row, or else its first event. */
  readonly source: Source;
  /** What its columns say at as-of, by column; empty ones are left out. */
  readonly columns: Readonly<Record<string, string>>;
  readonly events: readonly EventAccount[];
  readonly rules: readonly TicketRuleAccount[];
}

/** What became of a row, or of a moment that a ticket's row gives. */
export const EVENT_USES = [
  'used',
  'closed-by-silence',
  'said-twice',
  'other-in-events',
  'after-as-of',
  'not-concerned',
  'duplicate',
  'conflicting',
  'rejected',
] as const;
export type EventUse = (typeof EVENT_USES)[number];

export interface EventAccount {
  /** Null: it cannot be read; `written` has what stands there. */
  readonly at: InstantText | null;
  readonly written: string;
  /** The happening, or the column that took a value. */
  readonly event: string;
  readonly value: string;
  /** Whether an events export tells it, or a moment in the ticket's row. */
  readonly told: 'event' | 'row';
  readonly use: EventUse;
  /** Both instants of a local time that occurs twice; `at` is the one that was taken. */
  readonly ambiguous: readonly [InstantText, InstantText] | null;
  readonly source: Source;
}

export interface TicketRuleAccount {
  readonly rule: string;
  readonly title: string;
  readonly clause: string;
  readonly measure: RuleResult['measure'];
  readonly commitment: RuleResult['commitment'];
  /** Null: the rule is not about this ticket, or its input was not given; `absent` says which. */
  readonly outcome: OutcomeKind | null;
  readonly absent: AbsenceAccount | null;
  /** Why an unmeasurable ticket is so; null otherwise. */
  readonly reason: string | null;
  /** What left the ticket out: the condition in words, and its clause. */
  readonly excluded: { readonly condition: string; readonly clause: string } | null;
  /** Label of the period it counts in; null when that lies outside the audit. */
  readonly period: string | null;
  readonly priority: PriorityAccount;
  readonly from: InstantText | null;
  readonly due: InstantText | null;
  readonly stopped: InstantText | null;
  /** Null where the outcome rests on no clock. */
  readonly countedMs: number | null;
  readonly pausedMs: number | null;
  /** Null for a point in time as well. */
  readonly targetMs: number | null;
  readonly overrunMs: number | null;
  /** What was left: of the target's time, or until the point in time; null when it was breached. */
  readonly leftMs: number | null;
  /** The happening that starts the clock, those that can stop it, and the one that did. */
  readonly starts: string | null;
  readonly stops: readonly string[];
  readonly stoppedBy: string | null;
  /** Id and title of the calendar whose hours count; null: round the clock, or no clock at all. */
  readonly calendar: { readonly id: string; readonly title: string } | null;
  /** From the first event, or the start, to the last one, or the end, without gaps; empty where there is no clock. */
  readonly spans: readonly SpanAccount[];
  readonly deadline: DeadlineAccount | null;
  /** The rules that a combined rule combines, each with its outcome; empty for any other. */
  readonly parts: readonly {
    readonly rule: string;
    readonly title: string;
    readonly outcome: OutcomeKind | null;
  }[];
  /** Of a breached combined rule: the rule that was over most, whose figures these are; null otherwise. */
  readonly part: string | null;
  /** Of a rule about updates: the longest gap; of a check: what was found and what had to be. */
  readonly gap: BreachResult['gap'];
  readonly check: BreachResult['check'];
  /** Of a rule about updates: each gap by itself, in order; empty for any other, and where nothing was judged. */
  readonly gaps: readonly GapAccount[];
  /** Of a check: the case that fits, and what the ticket says of all that it looks at; null for any other. */
  readonly checked: CheckAccount | null;
}

/** From one update to the next: a clock of its own, with running totals that begin anew. */
export interface GapAccount {
  readonly from: InstantText;
  readonly to: InstantText;
  readonly countedMs: number;
  readonly pausedMs: number;
  /** Null for a point in time. */
  readonly targetMs: number | null;
  readonly overrunMs: number;
  readonly late: boolean;
  /** The figures of the ticket are those of this gap. */
  readonly decides: boolean;
  /** Without gaps from its start to its end; the last total is `countedMs`. Empty where it has no length. */
  readonly spans: readonly SpanAccount[];
  readonly deadline: DeadlineAccount;
}

export interface CheckAccount {
  /** Which of the rule's cases fits, from 1 on, and how many it has. */
  readonly position: number;
  readonly cases: number;
  /** The priorities and the condition, in words, that make it fit; null and empty where it asks for none. */
  readonly priorities: readonly string[] | null;
  readonly condition: string;
  /** Calendars that it looks at, and whether they were open when the ticket was opened. */
  readonly hours: readonly { readonly id: string; readonly title: string; readonly open: boolean }[];
  readonly must: string;
  readonly values: readonly CheckedValue[];
}

/** What a column says last, and the row that says so. */
export interface CheckedValue {
  readonly column: string;
  /** Empty: the cell is. */
  readonly value: string;
  /** When an event said so; null: the ticket's row does. */
  readonly at: InstantText | null;
  /** Null where the rows of the ticket were not kept. */
  readonly source: Source | null;
  /** It has to be something; the others only say which case fits. */
  readonly judged: boolean;
}

export interface AbsenceAccount {
  readonly why: 'not-concerned' | 'no-input' | 'no-part' | 'not-agreed' | 'nothing-owed';
  /** What the rule asks, in words, and what the ticket says of it. */
  readonly condition: string;
  readonly says: string;
}

export interface PriorityAccount {
  /** The group it counts in: a priority of the contract, `unknown`, or `all`. */
  readonly id: string;
  readonly title: string;
  /** Which of its priorities holds. */
  readonly change: 'last' | 'first' | 'highest' | null;
  /** Of a priority that a table of the policy gives (by users affected, for one): the clause of the table. */
  readonly tableClause: string | null;
  readonly reclassified: { readonly condition: string; readonly clause: string } | null;
  /** What was said of it over time: first by the ticket's row (`at` null), then by events. One entry: never changed. */
  readonly course: readonly {
    readonly at: InstantText | null;
    readonly priority: string;
    readonly said: string;
    /** Null for what the row says. */
    readonly source: Source | null;
    /** False: after the clock had stopped, where it does not matter any more. */
    readonly matters: boolean;
  }[];
}

export const SPAN_KINDS = [
  'before-start',
  'counted',
  'paused',
  'restored',
  'outside-hours',
  'holiday',
  'after-stop',
] as const;
/** `restored`: between a restoration (or closure) and a reopening. */
export type SpanKind = (typeof SPAN_KINDS)[number];

export interface SpanAccount {
  readonly from: InstantText;
  readonly to: InstantText;
  readonly kind: SpanKind;
  /** After the target was used up, or the point in time had passed. */
  readonly over: boolean;
  readonly elapsedMs: number;
  /** What this stretch adds to the counted, and to the paused time. */
  readonly countedMs: number;
  readonly pausedMs: number;
  /** Both up to the end of this stretch. */
  readonly countedTotalMs: number;
  readonly pausedTotalMs: number;
  /** Of a holiday or a dated closure. */
  readonly holiday: string | null;
  /** The pause conditions that held, also where the calendar was closed: what made them hold, and their clause. */
  readonly pauses: readonly { readonly why: string; readonly condition: string; readonly clause: string }[];
}

/** A target and how it became a deadline. */
export interface DeadlineAccount {
  /** As the policy writes it: "2 working days". */
  readonly target: string;
  readonly kind: Target['kind'];
  /** Counted back from what it has to come before: the steps go back in time too, and end at the due. */
  readonly backward: boolean;
  /** How working days are counted, and the length of one; null for another target. */
  readonly workingDay: WorkingDayMode | null;
  readonly fullDayMs: number | null;
  /** Null: no release follows. */
  readonly due: InstantText | null;
  readonly targetMs: number | null;
  readonly late: boolean;
  readonly steps: readonly DeadlineStep[];
  /** Of `earliest` and `latest`: each by itself, and the position of the one whose due is that of the whole. */
  readonly parts: readonly DeadlineAccount[];
  readonly binding: number | null;
}

export type DeadlineStep =
  /** A local date of which time counts: from the first to the last instant that counts, and what is left then. */
  | {
      readonly step: 'day';
      readonly date: string;
      readonly from: InstantText;
      readonly to: InstantText;
      readonly ms: number;
      readonly stillMs: number;
      readonly leftMs: number;
    }
  /** A local date of which nothing counts, since the clock stood still all its open time. */
  | { readonly step: 'still'; readonly date: string; readonly ms: number }
  /** The start lies after the closing of its date. */
  | { readonly step: 'after-hours'; readonly date: string }
  /** Local dates, both included, on which the calendar does not open, and why. */
  | {
      readonly step: 'closed';
      readonly date: string;
      readonly until: string;
      readonly why: 'weekday' | 'holiday' | 'exception';
      readonly name: string | null;
    }
  /** Round the clock: a stretch that counts, and what is left then. */
  | {
      readonly step: 'run';
      readonly from: InstantText;
      readonly to: InstantText;
      readonly ms: number;
      readonly leftMs: number;
    }
  /** The nth working day after the date of the start. */
  | { readonly step: 'working-day'; readonly date: string; readonly n: number }
  /** A start outside the hours counts from the next opening. */
  | { readonly step: 'next-opening'; readonly at: InstantText }
  /**
   * Where a point in time lies before pauses move it; `from`: what weeks, months and years are counted from, null for
   * any other; `lastDay`: the month has no such day, so its last one.
   */
  | {
      readonly step: 'point';
      readonly at: InstantText;
      readonly from: InstantText | null;
      readonly lastDay: boolean;
    }
  /** A pause that moves the point by what passed in it. */
  | {
      readonly step: 'moved';
      readonly from: InstantText;
      readonly to: InstantText;
      readonly ms: number;
      readonly at: InstantText;
    }
  /** Null: none follows in the register. */
  | { readonly step: 'release'; readonly at: InstantText | null };
