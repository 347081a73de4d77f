/** All that an audit is made from. Nothing else enters: no file, no clock, no environment. */
import type { WorkingTime } from '../calendar/working-time.ts';
import type { Language } from '../diagnostics/diagnostic.ts';
import type { InputTally } from '../intake/tally.ts';
import type { Policy } from '../policy/policy.ts';
import type { ProbeStore } from '../probes/probe-store.ts';
import type { Fact } from '../register/facts.ts';
import type { LatestInstant } from '../tickets/latest-instant.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import type { Period } from '../time/period.ts';
import type { Zone } from '../time/zone.ts';
import type { ArgumentsResult } from './evidence-result.ts';
import type { AuditResult, InputRole, ProfileResult } from './result.ts';

export interface InputFile {
  readonly role: InputRole;
  readonly tally: InputTally;
  readonly sha256: string;
  readonly bytes: number;
  /** Through which it was read; null: it is canonical. */
  readonly profile: ProfileResult | null;
  /** False: its records go along with those of another input of the same rows, which books them. */
  readonly booked: boolean;
}

export interface AuditInput {
  readonly policy: Policy;
  readonly policySha256: string;
  readonly policyBytes: number;
  readonly tool: AuditResult['tool'];
  /** What was asked, for whoever makes the report again. */
  readonly arguments: ArgumentsResult;
  readonly zone: Zone;
  readonly calendars: ReadonlyMap<string, WorkingTime>;
  readonly period: Period;
  /** As the user gives it, ms; null: the latest instant in the ticket and event exports. */
  readonly asOf: number | null;
  readonly strict: boolean;
  /** Of the sentences in the result. */
  readonly language: Language;
  /** In the order in which they were given. */
  readonly files: readonly InputFile[];
  /** Null: no such input was given. */
  readonly tickets: {
    readonly store: TicketStore;
    readonly latest: LatestInstant;
    readonly momentColumns: ReadonlySet<string>;
  } | null;
  readonly probes: ProbeStore | null;
  readonly outages: readonly Fact[] | null;
  readonly maintenance: readonly Fact[] | null;
  readonly register: readonly Fact[] | null;
  readonly measurements: readonly Fact[] | null;
  /** What both parties agreed to leave out; and whether it is left out of the verdict. */
  readonly exclusions: readonly Fact[] | null;
  readonly applyExclusions: boolean;
  /** The figures of one of the parties. */
  readonly claims: readonly Fact[] | null;
  /** Rejected rows of the last three, as far as they can be read. */
  readonly unreadable: Readonly<Record<'maintenance' | 'register' | 'measurements', readonly Fact[]>>;
}
