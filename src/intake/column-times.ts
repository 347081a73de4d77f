import { IsoBytes } from '../time/iso-bytes.ts';
import type { TimeReader } from '../time/local-times.ts';
import { ISO, type TimeFormat, timeReader } from '../time/time-format.ts';
import type { Zone } from '../time/zone.ts';

/** The formats of columns that are not in ISO 8601, by canonical name. */
export type ColumnFormats = ReadonlyMap<string, readonly TimeFormat[]>;

/** How the instants of one file are read: ISO 8601, and the columns that have formats of their own by those. */
export class ColumnTimes {
  /** Local times are those of this zone. */
  readonly zone: Zone;
  readonly #formats: ColumnFormats;
  readonly #iso: TimeReader;
  readonly #others: ReadonlyMap<string, TimeReader>;

  constructor(zone: Zone, ambiguous: 'earlier' | 'later', formats: ColumnFormats = new Map()) {
    this.zone = zone;
    this.#formats = formats;
    this.#iso = ISO.reader(zone, ambiguous);
    this.#others = new Map(
      [...formats].map(([column, several]) => [column, timeReader(several, zone, ambiguous)]),
    );
  }

  /** What is expected in a column: `iso`, or its formats. */
  expected(column: string): string {
    return (
      this.#formats
        .get(column)
        ?.map(({ text }) => text)
        .join(' | ') ?? ISO.text
    );
  }

  /** A reader of bytes for a column of ISO 8601 times; null where it has formats of its own. */
  inBytes(column: string): IsoBytes | null {
    return this.#formats.has(column) ? null : new IsoBytes(this.zone);
  }

  of(column: string): TimeReader {
    return this.#others.size === 0 ? this.#iso : (this.#others.get(column) ?? this.#iso);
  }
}
