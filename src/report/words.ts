/**
 * Every word a report needs. Both languages are of these types, so that a new verdict, reason or role does not
 * compile until it has its word in both. Soft hyphens say where a long word may be broken in a narrow column.
 */
import type { FoundOutcome } from '../audit/claims-result.ts';
import type { Change } from '../audit/comparison/comparison.ts';
import type { Unit } from '../audit/judged.ts';
import type { OutcomeKind, UnmeasurableReason } from '../audit/outcome.ts';
import type {
  CaseResult,
  InputRole,
  NotAssessedReason,
  RuleResult,
  RuleVerdict,
  UntriedReadings,
} from '../audit/result.ts';
import type { ExclusionReason } from '../intake/tally.ts';
import type { PeriodUnit } from '../time/period.ts';
import type { SummaryScope } from './summary-rows.ts';

export type Language = 'nl' | 'en';
type Commitment = RuleResult['commitment'];
type Norm = NonNullable<RuleResult['norm']>;

export interface Words extends Vocabulary, Phrases {
  readonly language: Language;
  readonly decimalSign: ',' | '.';
  readonly thousandSign: ',' | '.';
  /** From Monday on. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
}

/** A word for each kind that a result can hold, and for each part of a report. */
export interface Vocabulary {
  readonly verdict: Readonly<Record<RuleVerdict, string>>;
  /** After a number: 3 met, 1 without cases. */
  readonly verdictCounted: Readonly<Record<RuleVerdict, string>>;
  readonly outcome: Readonly<Record<OutcomeKind, string>>;
  readonly unmeasurableReason: Readonly<Record<UnmeasurableReason, string>>;
  readonly rowExclusion: Readonly<Record<ExclusionReason, string>>;
  readonly notAssessedReason: Readonly<Record<NotAssessedReason, string>>;
  readonly role: Readonly<Record<InputRole, string>>;
  readonly commitment: Readonly<Record<Commitment, string>>;
  readonly measure: Readonly<Record<RuleResult['measure'], string>>;
  readonly normPeriod: Readonly<Record<PeriodUnit, string>>;
  readonly over: Readonly<Record<Norm['over'], string>>;
  /** The groups that no contract names: tickets where it knows no priorities, and tickets of no known priority. */
  readonly group: Readonly<Record<'all' | 'unknown', string>>;
  readonly noun: Readonly<Record<Noun, Forms>>;
  readonly unit: Readonly<Record<Unit, Forms>>;
  readonly label: Readonly<Record<Label, string>>;
  /** Why a case of an obligation is not judged, where that is no clause. */
  readonly caseReason: Readonly<Record<'rejected-row' | 'partial-unit' | 'no-open-time', string>>;
  readonly section: Readonly<Record<Section, string>>;
  readonly head: Readonly<Record<Head, string>>;
  /** Of spreadsheets: the names of their sheets, the heads of their columns, and words for codes in their cells. */
  readonly sheet: Readonly<Record<SheetName, string>>;
  readonly column: Readonly<Record<ColumnName, string>>;
  readonly truth: Readonly<Record<'true' | 'false', string>>;
  readonly scope: Readonly<Record<SummaryScope, string>>;
}

export interface Phrases {
  readonly comparison: ComparisonWords;
  /** In the head of a spreadsheet: in whose local time its times are. */
  readonly localTimeOf: (zone: string) => string;
  /** Of a sheet that goes on in another. */
  readonly sheetPart: (name: string, part: number) => string;
  readonly judgedOver: Readonly<Record<NonNullable<Norm['judgedOver']>, string>>;
  readonly byApplication: string;
  readonly bySubject: string;
  /** Of something owed. */
  /** Instead of the moment at which it was done. */
  readonly notDone: Readonly<Record<'notYet' | 'never' | 'lasting' | 'nothingOwed', string>>;
  /** Above a list of cases; how many there are. */
  readonly caseList: Readonly<Record<CaseList, (count: string) => string>>;
  /** What is agreed of a quantity; it is empty where there is none. */
  readonly bound: Readonly<Record<NonNullable<CaseResult['bound']>, (quantity: string) => string>>;
  /** In so much time after a period. */
  readonly afterwards: (time: string) => string;
  /** Of a verdict over a part of the period that the norm is for. */
  readonly partialVerdict: string;
  /** Of the label of such a period. */
  readonly partialPeriod: string;
  readonly total: string;
  readonly noApplication: string;
  readonly standardInput: string;
  readonly given: string;
  readonly stillOpen: string;
  readonly legend: string;
  readonly largestFirst: string;
  /** Above the signals: what they are not. */
  readonly signalsDecideNothing: string;
  /** Of a breached cadence: its longest gap, and how many gaps were too long. */
  readonly gap: (stretch: string, over: number) => string;
  /** Of a breached check: what the export says, and what had to be so. */
  readonly checked: (found: string, must: string) => string;
  readonly noCommitments: string;
  readonly until: (from: string, to: string) => string;
  readonly setBy: (source: string) => string;
  readonly excludedRows: (reasons: string) => string;
  readonly readThrough: (profile: string) => string;
  readonly norm: (text: string) => string;
  /** Of response times: samples that do not count, by service and period. */
  readonly exceptedSamples: (list: string) => string;
  readonly missingSamples: (list: string) => string;
  /** Of a norm that has to be exceeded. */
  readonly moreThan: (percentage: string) => string;
  readonly short: (count: string) => string;
  readonly spare: (count: string) => string;
  /** `units` may be empty. */
  readonly lowestOf: (count: string, units: string) => string;
  readonly besides: (list: string) => string;
  /** Tickets that the rule is not about, and what they say. */
  readonly notConcerned: (tickets: string, list: string) => string;
  readonly openBounds: (list: string) => string;
  readonly excludedTime: (list: string) => string;
  readonly unknownBounds: (list: string) => string;
  /** Under a list that was cut off: what is left, and where all of it stands. */
  readonly more: (what: string, inLedger: boolean) => string;
  readonly andMore: (count: string) => string;
  /** How the verdicts of all guarantees, or all targets, came out; the list is not empty. */
  readonly commitments: (commitment: Commitment, n: number, strict: boolean, list: string) => string;
  /** How the verdicts of several audits came out; the list is not empty. */
  readonly audits: (n: number, list: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** `closed`: the holidays, one after another; empty for none. */
  readonly calendarUsed: (id: string, open: string, days: string, closed: string) => string;
  readonly rowsAddUp: (read: string, used: string, excluded: string, rejected: string) => string;
  readonly ledgerAddsUp: (lines: string, outcomes: string) => string;
  /** A rule whose verdict depends on what is open: how it would be at best and at worst. */
  readonly openDoubt: (rule: string, best: string, worst: string, tickets: string) => string;
  /** A rule that a ticket or two would turn; `margin`: how many; `tickets`: those nearest to the edge. */
  readonly closeDoubt: (rule: string, verdict: string, margin: string, tickets: string) => string;
  readonly marginOver: (time: string) => string;
  readonly marginLeft: (time: string) => string;
  readonly exclusionsApplied: string;
  readonly exclusionsNotApplied: string;
  readonly approved: (by: string, at: string, source: string) => string;
  readonly leavesOut: (tickets: string) => string;
  readonly leavesOutNoTicket: string;
  /** Of a ticket in somebody's own figures. */
  readonly inTime: Readonly<Record<'yes' | 'no', string>>;
  /** Why a ticket of somebody's own figures has no outcome here. */
  readonly notHere: Readonly<Record<Exclude<FoundOutcome, OutcomeKind>, string>>;
  readonly claimsCompared: (compared: string, agree: string, differ: string) => string;
  /** `how`: the other way of counting; `against`: how many rows that agree would not any more; empty for none. */
  /** `ways`: the likeliest first, and those that explain as much. */
  readonly claimsExplained: (
    rule: string,
    explains: string,
    differ: string,
    ways: readonly string[],
    against: string,
  ) => string;
  readonly claimsUnexplained: (count: string) => string;
  readonly noOtherReadings: string;
  /** Of a clause of which another reading was taken. */
  readonly ownReading: string;
  /** How many readings were tried by themselves, and how many combinations of them, if any. */
  readonly readingsTried: (readings: string, combinations: string | null) => string;
  readonly sameUnderAll: (readings: number) => string;
  /** `about`: rules for `too-many`, else readings; `combinations`: how many were tried in all. */
  readonly untried: Readonly<
    Record<UntriedReadings['reason'], (about: string, combinations: string) => string>
  >;
}

/** One and many. */
export type Forms = readonly [one: string, many: string];
export type Noun =
  | 'otherReading'
  | 'combination'
  | 'breach'
  | 'case'
  | 'outage'
  | 'pause'
  | 'ticket'
  | 'event'
  | 'probe'
  | 'fact'
  | 'row'
  | 'rule'
  | 'difference'
  | 'agreement'
  | 'warning'
  | 'signalled';
/** The cases of an obligation that are shown. */
export type CaseList = 'broken' | 'running' | 'upcoming' | 'leftOut';

export type Label =
  | ('customer' | 'supplier' | 'period' | 'asOf' | 'policy' | 'reading' | 'parameter' | 'tool')
  | ('policyFile' | 'asked' | 'calendar' | 'assumed' | 'totals' | 'times');

export type Section =
  | 'audits'
  | 'overview'
  | 'inputs'
  | 'rules'
  | 'breaches'
  | 'excluded'
  | 'unmeasurable'
  | 'rejected'
  | 'signals'
  | 'warnings'
  | 'doubt'
  | 'exclusions'
  | 'claims'
  | 'readings'
  | 'evidence'
  | 'verdict';

/** Heads of columns. */
export type Head =
  | ('verdict' | 'rule' | 'attained' | 'norm' | 'margin' | 'remark' | 'clause' | 'commitment' | 'bounds')
  | ('role' | 'file' | 'rows' | 'used' | 'excludedRows' | 'rejectedRows' | 'digest')
  | ('group' | 'n' | 'met' | 'breached' | 'running' | 'unmeasurable' | 'excluded' | 'untargeted')
  | (
      | 'service'
      | 'period'
      | 'window'
      | 'up'
      | 'down'
      | 'unknown'
      | 'excludedTime'
      | 'outageFrom'
      | 'outageTo'
      | 'outage'
    )
  | (
      | 'ticket'
      | 'priority'
      | 'application'
      | 'started'
      | 'due'
      | 'stopped'
      | 'overrun'
      | 'counted'
      | 'target'
      | 'paused'
    )
  | ('what' | 'since' | 'happened' | 'done' | 'found' | 'agreed')
  | ('samples' | 'within' | 'limit')
  | ('part' | 'source' | 'field' | 'message')
  | ('ruleOrReading' | 'judged' | 'becomes')
  | ('claimed' | 'agreesIf')
  | ('without' | 'with')
  | ('audit' | 'guarantees' | 'targets' | 'breaches');

/** Of what changed between two results. */
export interface ComparisonWords {
  readonly before: string;
  readonly after: string;
  readonly changed: string;
  readonly setting: string;
  readonly nothing: string;
  readonly change: Readonly<Record<Change, string>>;
  readonly section: Readonly<
    Record<'rules' | 'settings' | 'inputs' | 'tickets' | 'cases' | 'ledger', string>
  >;
  readonly rows: (count: string) => string;
  readonly more: (count: string) => string;
}

export type SheetName =
  | ('summary' | 'rules' | 'ledger' | 'breaches' | 'availability' | 'outages' | 'obligations')
  | ('leftOut' | 'rejected' | 'warnings' | 'evidence' | 'inputs' | 'calendars' | 'holidays' | 'totals')
  | ('overview' | 'doubt' | 'signals' | 'exclusions' | 'agreements' | 'claims' | 'claimReasons');

/** Columns of CSV files and sheets. The names are those in CSV, where they are promises. */
export type ColumnName =
  | ('rule' | 'title' | 'clause' | 'measure' | 'commitment' | 'norm' | 'period' | 'from' | 'to' | 'partial')
  | ('scope' | 'priority' | 'application' | 'service' | 'environment' | 'verdict' | 'reason')
  | ('attained' | 'best' | 'worst' | 'met' | 'breached' | 'running' | 'excluded' | 'untargeted')
  | ('unmeasurable' | 'short' | 'spare' | 'window_s' | 'up_s' | 'down_s' | 'unknown_s' | 'excluded_s')
  | ('samples' | 'samples_within' | 'ticket' | 'outcome' | 'due' | 'stopped' | 'counted_s' | 'target_s')
  | ('paused_s' | 'overrun_s' | 'path' | 'line' | 'part' | 'target' | 'pauses' | 'what' | 'group' | 'done')
  | ('found' | 'limit' | 'agreed' | 'sources' | 'condition' | 'role' | 'column' | 'code' | 'message')
  | ('sha256' | 'bytes' | 'rows' | 'used' | 'excluded_rows' | 'rejected_rows')
  | ('policy' | 'audit' | 'guarantees' | 'targets' | 'customer' | 'supplier' | 'as_of' | 'timezone')
  | ('without_attained' | 'without_verdict' | 'with_attained' | 'with_verdict' | 'approved_by')
  | ('approved_at' | 'left_out_rule' | 'left_out_ticket' | 'claimed_in_time' | 'claimed_s')
  | ('claimed_percentage' | 'agrees_if' | 'explains' | 'contradicts' | 'verdict_best' | 'verdict_worst')
  | ('open' | 'left_s' | 'case' | 'value' | 'count' | 'profile' | 'profile_sha256' | 'calendar' | 'open_s')
  | ('working_days' | 'rules' | 'date' | 'holiday' | 'source' | 'lines');
