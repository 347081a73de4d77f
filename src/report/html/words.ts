/** The words of the HTML report that no other report needs; both languages are of this type. */
import type { CaseResult } from '../../audit/result.ts';

export type SectionId =
  | 'overview'
  | 'tickets'
  | 'obligations'
  | 'trend'
  | 'availability'
  | 'performance'
  | 'distribution'
  | 'breaches'
  | 'kinds'
  | 'security'
  | 'users'
  | 'uncounted'
  | 'doubt'
  | 'readings'
  | 'signals'
  | 'data'
  | 'grounds'
  | 'causes';

export interface HtmlWords {
  /** Above the title: what kind of document this is. */
  readonly kind: string;
  readonly section: Readonly<Record<SectionId, string>>;
  readonly contents: string;
  /** Of several audits in one document. */
  readonly audits: Readonly<
    Record<'audit' | 'guarantees' | 'targets' | 'breaches' | 'rejected' | 'back', string>
  > & { readonly title: (n: number) => string };
  readonly skip: string;
  readonly between: (customer: string, supplier: string) => string;
  readonly inShort: {
    readonly title: string;
    readonly most: string;
    readonly worst: string;
    readonly why: string;
    readonly data: string;
    readonly noBreaches: string;
    readonly rule: (title: string, breaches: string) => string;
    readonly ticket: (id: string, priority: string, rule: string) => string;
    readonly late: (time: string) => string;
  };
  readonly rowsUsed: (used: string, all: string) => string;
  readonly rowsExcluded: (n: string) => string;
  readonly rowsRejected: (n: string) => string;
  readonly noWarnings: string;
  readonly head: {
    readonly rule: string;
    readonly priority: string;
    readonly met: string;
    readonly attained: string;
    readonly verdict: string;
    readonly margin: string;
    readonly month: string;
    readonly service: string;
    readonly period: string;
    readonly window: string;
    readonly down: string;
    readonly unknown: string;
    readonly excluded: string;
    readonly date: string;
    readonly from: string;
    readonly to: string;
    readonly counted: string;
    readonly share: string;
    readonly breached: string;
    readonly type: string;
    readonly opened: string;
    readonly what: string;
    readonly due: string;
    readonly done: string;
    readonly found: string;
    readonly limit: string;
    readonly remark: string;
    readonly source: string;
    readonly samples: string;
    readonly within: string;
    readonly figure: string;
    readonly metric: string;
    readonly value: string;
    readonly ticket: string;
    readonly file: string;
    readonly rows: string;
    readonly used: string;
    readonly rejected: string;
    readonly column: string;
    readonly message: string;
    readonly term: string;
    readonly reading: string;
    readonly becomes: string;
    readonly running: string;
  };
  /** `41 of 48` */
  readonly of: (n: string, all: string) => string;
  readonly bounds: (range: string) => string;
  readonly legendRules: string;
  readonly figures: string;
  readonly norm: (percentage: string) => string;
  readonly trend: {
    readonly intro: string;
    readonly oneMonth: string;
    readonly none: string;
    readonly title: (rule: string) => string;
    readonly describe: (points: string, norm: string | null) => string;
    readonly partial: string;
  };
  readonly calendar: {
    readonly intro: string;
    readonly title: (service: string, month: string) => string;
    readonly none: string;
    readonly describe: (days: string) => string;
    readonly unknown: string;
    readonly legend: string;
    readonly quietMonths: (months: string) => string;
  };
  readonly noAvailability: string;
  readonly noPerformance: string;
  readonly distribution: {
    readonly intro: string;
    readonly none: string;
    readonly title: (rule: string) => string;
    readonly describe: (within: string, over: string) => string;
    readonly target: string;
    readonly moments: (n: string) => string;
    readonly class: (over: number, upTo: number | null) => string;
  };
  readonly breaches: {
    readonly none: string;
    readonly intro: (tickets: string) => string;
    readonly shown: (shown: string, all: string) => string;
    readonly left: string;
    readonly explain: string;
    readonly also: (rules: string) => string;
    readonly late: string;
    readonly bar: string;
    readonly counted: string;
    readonly over: string;
    readonly paused: string;
    readonly outside: string;
    readonly find: string;
    readonly rule: string;
    readonly anyRule: string;
    readonly order: string;
    readonly byOverrun: string;
    readonly byDate: string;
    readonly byTicket: string;
    /** `{n}` and `{all}` are filled in by the script. */
    readonly found: string;
    readonly noPauses: string;
  };
  readonly kinds: {
    readonly intro: string;
    readonly none: string;
    readonly noType: string;
    readonly more: (n: string) => string;
  };
  readonly security: {
    readonly intro: string;
    readonly none: string;
    readonly noTickets: string;
    readonly space: string;
  };
  readonly users: { readonly intro: string; readonly none: string };
  readonly obligations: {
    readonly intro: string;
    readonly none: string;
    readonly caseCount: (n: string) => string;
    readonly upcoming: (n: string) => string;
  };
  readonly caseOutcome: Readonly<Record<CaseResult['outcome'], string>>;
  readonly notDone: string;
  readonly uncounted: {
    readonly running: string;
    readonly noneRunning: string;
    readonly runningIntro: string;
    readonly excluded: string;
    readonly noneExcluded: string;
    readonly unmeasurable: string;
    readonly noneUnmeasurable: string;
    readonly disputed: string;
    readonly noneDisputed: string;
    readonly notConcerned: string;
  };
  readonly doubt: Readonly<
    Record<
      'none' | 'intro' | 'best' | 'worst' | 'between' | 'margin' | 'open' | 'openTickets' | 'nearest',
      string
    >
  > & { readonly shown: (n: string, all: string) => string };
  readonly readings: { readonly notAsked: string };
  readonly noSignals: string;
  readonly data: {
    readonly sum: string;
    readonly rejected: string;
    readonly noneRejected: string;
    readonly warnings: string;
  };
  readonly grounds: Readonly<
    Record<
      | ('chosen' | 'defaults' | 'assumed' | 'nothingAssumed' | 'calendars' | 'noCalendars' | 'otherHours')
      | ('noOtherHours' | 'evidence' | 'again' | 'policyDigest' | 'files' | 'totals' | 'lines')
      | ('variant' | 'timezone'),
      string
    >
  > & {
    /** Of a calendar in the period. */
    readonly open: (time: string, days: string) => string;
    /** The agreements that count in a calendar. */
    readonly rules: (list: string) => string;
    readonly profile: (id: string) => string;
    readonly strict: (strict: boolean) => string;
  };
  readonly causes: { readonly prompts: readonly string[]; readonly hint: string };
  /** Under a list of which not all is shown. */
  readonly more: (n: string, where: 'ledger' | 'json') => string;
  readonly madeBy: (tool: string) => string;
}
