/** What `sla inspect` tells of an export. */
import type { ReadSummary } from '../csv/read-rows.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { InputRole } from '../intake/canonical.ts';
import type { TimeDetection } from '../time/detect-format.ts';
import { type TimeFormat, timeReader } from '../time/time-format.ts';
import { zoneNamed } from '../time/zone.ts';
import type { ColumnFacts } from './column.ts';
import type { Proposal } from './propose.ts';
import type { RuleOutlook } from './rule-outlook.ts';
import type { Sheet } from './sheet.ts';
import { orderOf } from './times.ts';

export interface Inspection {
  /** As the user named it. */
  readonly file: string;
  readonly read: Pick<ReadSummary, 'encoding' | 'delimiter' | 'lineEndings' | 'bytes'>;
  readonly sheet: Sheet;
  /** About the file as a whole. */
  readonly diagnostics: readonly Diagnostic[];
  readonly proposal: Proposal;
  /** By position of the column, what it becomes: `tickets.opened_at`. */
  readonly becomes: ReadonlyMap<number, readonly string[]>;
  /** Null: it has no times. */
  readonly span: Span | null;
  /** Of the times by which its records belong to a period. */
  readonly openings: Span | null;
  /** What came of reading the beginning of it; null: nothing says how. */
  readonly trial: Trial | null;
  /** Null: no policy was given. */
  readonly rules: readonly RuleOutlook[] | null;
}

export interface Trial {
  /** The profile that it was read through, null when it is canonical. */
  readonly profile: string | null;
  /** Whether all of the file was read; else its first rows. */
  readonly whole: boolean;
  readonly rows: number;
  /** How many records of each kind came of it. */
  readonly records: readonly { readonly role: InputRole; readonly count: number }[];
  readonly rejected: number;
  /** By what was wrong: the first such row, and how many there are. */
  readonly reasons: readonly { readonly first: Diagnostic; readonly count: number }[];
  /** Rows that no record came of, of a history the updates that changed nothing. */
  readonly excluded: number;
  /** Why it cannot be read at all, and what has to be known. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The first and the last time in an export, as they are written there. */
export interface Span {
  readonly first: { readonly text: string; readonly column: string };
  readonly last: { readonly text: string; readonly column: string };
  /** The same as instants, local times taken as UTC: to a day they are right in any zone. */
  readonly from: number;
  readonly to: number;
}

const UTC = zoneNamed('UTC')!;

/**
 * The span of these columns. Where the order of day and month is open, other columns or the formats that the user gave
 * may decide it; else the day is taken to come first.
 */
export function spanOf(
  used: readonly ColumnFacts[],
  all: readonly ColumnFacts[],
  told: readonly TimeFormat[] = [],
): Span | null {
  const monthFirst = orderOf(all) === 'month-first';
  const ends = used.flatMap(({ name, time }) => {
    if (time === null) return [];
    const turned = time.order === 'open' && (monthFirst || saysOtherwise(told, time));
    const reader = timeReader(turned ? time.otherwise : time.formats, UTC, 'earlier');
    const samples = turned ? [time.earliestOtherwise, time.latestOtherwise] : [time.earliest, time.latest];
    return samples.flatMap((sample) =>
      sample === null ? [] : [{ text: sample.text, column: name, at: reader.read(sample.text) }],
    );
  });
  const known = ends.filter(({ at }) => !Number.isNaN(at)).sort((a, b) => a.at - b.at);
  const [first, last] = [known[0], known.at(-1)];
  return first === undefined || last === undefined ? null : { first, last, from: first.at, to: last.at };
}

/** Whether the user's formats read a date that could be both with the month first. */
function saysOtherwise(told: readonly TimeFormat[], { either, otherwise }: TimeDetection): boolean {
  if (told.length === 0 || either === null) return false;
  const instant = (formats: readonly TimeFormat[]): number =>
    timeReader(formats, UTC, 'earlier').read(either.text);
  return instant(told) === instant(otherwise);
}
