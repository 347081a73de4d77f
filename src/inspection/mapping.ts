/** How an export may map onto the canonical records: what is proposed to whoever knows the system. */
import type { ProfileDocument } from '../exports/schema.ts';
import type { Sample } from '../time/detect-format.ts';
import type { DurationFormat } from '../time/exported-duration.ts';

/** What a row of the export is. */
export type RowKind = 'ticket' | 'update' | 'activity' | 'change' | 'probe' | 'outage';

export interface MappedColumn {
  /** The canonical column. */
  readonly target: string;
  /** Its name in the header, and which of those with that name, from 1. */
  readonly name: string;
  readonly nth: number;
  /** Canonical word, and the words of the export that mean it. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** A length of time after another column: which, and how it is written. */
  readonly after: string | null;
  readonly unit: DurationFormat | null;
  /** What whoever knows the system has to look at. */
  readonly doubt: 'closed-for-restored' | 'guessed-words' | null;
}

/** The day-month order that no date of the export decides. */
export interface OpenOrder {
  readonly column: string;
  readonly example: Sample;
  readonly dayFirst: readonly string[];
  readonly monthFirst: readonly string[];
}

export interface Mapping {
  readonly kind: RowKind;
  /** The shipped profile that fits, and that this is laid over; null: it stands by itself. */
  readonly base: ProfileDocument | null;
  /** Over a base: only what that does not give, or gives otherwise. */
  readonly columns: readonly MappedColumn[];
  /** Of a row of a log: the column that says when, and what orders rows of one instant. */
  readonly at: string | null;
  readonly order: string | null;
  /** Of a change: the column that says what changed. Of an outage: the column that tells outages from other rows. */
  readonly selector: string | null;
  /** The words of `selector` that are outages. */
  readonly selected: readonly string[];
  /** Happening, and the words of the status that tell of it. */
  readonly happenings: Readonly<Record<string, readonly string[]>>;
  /** Words of the status that look like waiting for somebody: no happening, but a pause where a contract has one. */
  readonly waiting: readonly string[];
  /** Formats of its times; empty: the base says, or nothing does. */
  readonly times: readonly string[];
  readonly openOrder: OpenOrder | null;
  readonly missing: readonly string[];
  readonly recognisedBy: readonly string[];
}
