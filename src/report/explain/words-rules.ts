/** The words of an explanation of a rule: of obligations and figures, of response times, and of verdicts over periods. */

import type { UnusedReason } from '../../audit/explain/obligation-explanation.ts';
import type { FactRole } from '../../audit/obligations/case.ts';
import type { CaseResult, InputRole, NotAssessedReason } from '../../audit/result.ts';

export interface ObligationPhrases {
  readonly label: Readonly<Record<ObligationLabel, string>>;
  readonly outcome: Readonly<Record<CaseResult['outcome'], string>>;
  readonly role: Readonly<Record<FactRole, string>>;
  readonly unit: Readonly<
    Record<'day' | 'week' | 'month' | 'quarter' | 'year' | 'agreement' | 'period', string>
  >;
  readonly ask: AskPhrases;
  /** `2 rows, “backup”, of the 20 of the register; 1 of them by then`. */
  readonly rows: (
    what: string,
    about: string,
    rows: string,
    input: string,
    happened: string | null,
  ) => string;
  readonly noRows: (what: string, input: string) => string;
  /** Rows of that input that cannot be read. */
  readonly rejected: (count: string) => string;
  readonly notGiven: (what: string, input: string) => string;
  readonly anyRow: string;
  readonly input: Readonly<Record<InputRole, string>>;
  readonly notAssessed: Readonly<Record<NotAssessedReason, string>>;
  readonly nothingOwed: string;
  /** Of what is judged apart by a column that no row fills. */
  readonly nothingKnown: (column: string) => string;
  readonly division: (share: string, met: string, of: string) => string;
  readonly nothingYet: string;
  readonly between: (bounds: string) => string;
  /** So many cases in a row that came out alike. */
  readonly run: Readonly<Record<'met' | 'running', (count: string) => string>>;
  readonly moreOfRun: (count: string) => string;
  /** Of what is judged apart. */
  readonly group: (name: string, share: string, counts: string) => string;
  readonly of: (met: string, of: string) => string;
  readonly upcoming: string;
  readonly upcomingWhy: string;
  readonly unused: string;
  readonly unusedWhy: Readonly<Record<UnusedReason, (count: string) => string>>;
  readonly subject: (subject: string) => string;
  readonly none: string;
  readonly looked: (from: string, to: string) => string;
  readonly lookedUpTo: (to: string) => string;
  readonly found: (found: string, agreed: string) => string;
  readonly openTime: (length: string) => string;
  readonly margin: Readonly<
    Record<'early' | 'late' | 'left' | 'over' | 'short' | 'extra' | 'running', (length: string) => string>
  >;
  readonly exact: Readonly<Record<'onTime' | 'limit' | 'over', string>>;
  /** Instead of what should have come. */
  /** Null: nothing at all is known that has a time. */
  readonly nothing: (asOf: string | null) => string;
  readonly rowOf: (input: string) => string;
  readonly why: (why: string) => string;
  readonly inside: (from: string, to: string, length: string, calendar: string) => string;
  readonly nothingInside: (calendar: string) => string;
  readonly measured: (at: string, value: string, source: string, taken: boolean) => string;
  readonly nothingMeasured: string;
  readonly take: Readonly<Record<'last' | 'average' | 'lowest' | 'highest', string>>;
  readonly average: (count: string, figure: string, exact: string) => string;
  readonly held: (bound: string, kept: boolean) => string;
  /** Another moment of the row itself. */
  readonly sameRow: (at: string, column: string) => string;
  readonly eachValue: (column: string) => string;
  readonly fromPeriod: (from: string) => string;
  /** Of what lasts; `to` null: it was not over as of then. */
  readonly lasted: (from: string, to: string | null) => string;
  /** A length that a calendar does not show. */
  readonly clockChange: (length: string) => string;
  readonly days: (days: number, rest: string | null) => string;
}

export type ObligationLabel =
  | ('asked' | 'of' | 'by' | 'except' | 'owed' | 'met' | 'breached' | 'running' | 'excluded' | 'unmeasurable')
  | (
      | 'attained'
      | 'looked'
      | 'tooLate'
      | 'due'
      | 'atLeastUntil'
      | 'found'
      | 'difference'
      | 'why'
      | 'inside'
      | 'figure'
      | 'before'
      | 'limit'
    );

interface AskPhrases {
  readonly every: (target: string) => string;
  readonly count: (bounds: string, unit: string, inThe: string | null) => string;
  readonly followedBy: (what: string, within: string, sameSubject: boolean) => string;
  readonly precededBy: (what: string, atLeast: string | null, sameSubject: boolean) => string;
  readonly column: (column: string) => string;
  readonly unless: (what: string) => string;
  readonly lasts: (bound: string) => string;
  readonly outside: (calendar: string) => string;
  readonly figure: (metric: string, bounds: string, unit: string, take: string) => string;
  readonly measuredOnly: string;
  readonly noWorse: Readonly<Record<'higher' | 'lower', string>>;
}

export interface LatencyPhrases {
  readonly asked: (figure: string, limit: string) => string;
  readonly figure: Readonly<Record<'samples' | 'average', string>>;
  readonly percentile: (percent: string) => string;
  readonly about: string;
  readonly source: Readonly<Record<'probes' | 'measurements', string>>;
  readonly sourceLabel: string;
  readonly measured: string;
  readonly outsideHours: string;
  readonly notConcerned: string;
  readonly excepted: (condition: string, clause: string) => string;
  readonly agreed: string;
  readonly missing: string;
  readonly samples: string;
  readonly within: (limit: string) => string;
  readonly over: (limit: string) => string;
  readonly attained: string;
  readonly share: (share: string, within: string, samples: string) => string;
  readonly mean: (figure: string, sum: string, samples: string) => string;
  readonly rank: (figure: string, rank: string, samples: string, percent: string) => string;
  readonly against: (limit: string, difference: string, over: boolean) => string;
  readonly exactly: (limit: string) => string;
  readonly range: string;
  readonly fromTo: (fastest: string, slowest: string) => string;
  readonly slowest: (count: string) => string;
  readonly head: Readonly<Record<'at' | 'took' | 'where', string>>;
  readonly others: string;
  readonly other: (what: string, samples: string) => string;
  readonly nothing: string;
  readonly notAssessed: (metric: string | null, probesTell: boolean | null) => string;
}

export interface VerdictPhrases {
  readonly title: string;
  readonly each: (label: string, share: string | null, verdict: string) => string;
  readonly bigger: Readonly<Record<'met' | 'missed' | 'undecided' | 'other', string>>;
  readonly overYear: (norm: string) => string;
  readonly byMean: string;
  readonly partial: string;
}
