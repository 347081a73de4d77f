/** The readers behind a profile: one for each kind of record that it takes from an export. */
import type { InputFile } from '../audit/input.ts';
import type { RowSink } from '../csv/read-rows.ts';
import { type Diagnostic, diagnostic, type Language } from '../diagnostics/diagnostic.ts';
import type { EventSink } from '../exports/event-writer.ts';
import { feedsOf, toldBy, undescribedTimes } from '../exports/feeds.ts';
import { ProfileSink, type Receivers } from '../exports/profile-sink.ts';
import type { ProfileDocument } from '../exports/schema.ts';
import type { TimesOf } from '../exports/source.ts';
import { RECORD_ROLES, type RecordRole } from '../exports/vocabulary.ts';
import type { InputRole } from '../intake/canonical.ts';
import { type ColumnFormats, ColumnTimes } from '../intake/column-times.ts';
import type { InputTally } from '../intake/tally.ts';
import type { EventReader } from '../tickets/read-events.ts';
import type { TicketTrail } from '../tickets/ticket-trail.ts';
import { ISO, type TimeFormat, timeFormat, timeReader } from '../time/time-format.ts';
import { type Zone, zoneNamed } from '../time/zone.ts';
import { followed, readerFor, type Stores } from './input-stores.ts';
import type { ProfileInUse } from './profiles.ts';

export interface ProfiledInput {
  readonly sink: ProfileSink;
  readonly readers: readonly (readonly [role: InputRole, reader: RowSink])[];
}

/** How times are read where the profile does not say it all. */
export interface ProfileTimes {
  /** Of the policy. */
  readonly zone: Zone;
  readonly ambiguous: 'earlier' | 'later';
  /** By column of the export, in small letters: what its cells told. */
  readonly found: ColumnFormats;
  /** By the user: before those of the profile. */
  readonly told: readonly TimeFormat[];
}

export function profiledInput(
  { document }: ProfileInUse,
  { tally, further }: { readonly tally: InputTally; readonly further: InputTally },
  times: ProfileTimes,
  stores: Stores,
  trail: TicketTrail | null,
): ProfiledInput {
  // Instants reach the readers in ISO 8601, with an offset.
  const iso = new ColumnTimes(times.zone, times.ambiguous);
  const perRow = { severalPerRow: true, tells: toldBy(document) };
  const reader = (role: InputRole, books: InputTally) => readerFor(role, stores, books, iso, perRow);
  const roles = RECORD_ROLES.filter((role) => document[role] !== undefined);
  const records = roles.map((role) => [role, reader(role, tally)] as const);
  const beyond = roles
    .filter((role) => role !== 'tickets')
    .map((role) => [role, reader(role, further)] as const);
  const events = feedsOf(document).includes('events') ? (reader('events', tally) as EventReader) : null;
  const heard = (role: InputRole, sink: RowSink) => followed(sink, role, tally.index, iso, trail);
  const to: Receivers = {
    records: Object.fromEntries(records.map(([role, sink]) => [role, heard(role, sink)])) as Partial<
      Record<RecordRole, RowSink>
    >,
    further: Object.fromEntries(beyond) as Partial<Record<RecordRole, RowSink>>,
    events: events && heardEvents(events, heard('events', events)),
  };
  const ground = { tally, zone: times.zone, timesOf: timesOf(times) };
  return {
    sink: new ProfileSink(document, to, ground),
    readers: [...records, ...beyond, ...(events === null ? [] : [['events', events] as const])],
  };
}

/** What a row of the export is to its events is told to the reader itself. */
function heardEvents(reader: EventReader, sink: RowSink): EventSink {
  return {
    header: (names, line, written) => sink.header(names, line, written),
    row: (cells, line) => sink.row(cells, line),
    reject: (problem, cells, line) => sink.reject(problem, cells, line),
    get standing() {
      return reader.standing;
    },
    set standing(standing) {
      reader.standing = standing;
    },
  };
}

/** The formats of a profile were checked when it was loaded. */
export function timesOf({ zone, ambiguous, found, told }: ProfileTimes): TimesOf {
  return (times, name, column) => {
    const written = times.map((text) => {
      const read = timeFormat(text);
      if ('problem' in read) throw new Error(`unknown time format ${text} in a profile that was checked`);
      return read.format;
    });
    const known = written.length > 0 ? [...told, ...written] : foundFor(column, found);
    const formats = known.length > 0 ? known : [ISO];
    const own = name === null ? zone : zoneNamed(name)!;
    return {
      reader: timeReader(formats, own, ambiguous),
      expected: formats.map(({ text }) => text).join(', '),
      zone: own.name,
    };
  };
}

/** A part of a cell is written as the columns beside it are. */
function foundFor(column: string, found: ColumnFormats): readonly TimeFormat[] {
  return column === '' ? [...new Set([...found.values()].flat())] : (found.get(column.toLowerCase()) ?? []);
}

/** The columns of the export whose cells have to tell how their times are written, in small letters. */
export function columnsToLookAt({ document }: ProfileInUse): readonly string[] {
  return undescribedTimes(document).map((name) => name.toLowerCase());
}

export function profileResult({ document, shown, sha256 }: ProfileInUse): InputFile['profile'] {
  return { id: document.id, title: document.title, path: shown, sha256, seen: document.seen };
}

const SEEN: Readonly<Record<Language, Readonly<Record<ProfileDocument['seen'], string>>>> = {
  nl: {
    data: 'de vorm in een echt bestand gezien is',
    code: 'de vorm gezien is in de code of de handleiding van het product, niet in een echt bestand',
    import: 'de vorm gezien is in importcode van anderen, niet in een echt bestand',
    memory: 'de vorm uit het geheugen is opgeschreven',
  },
  en: {
    data: 'the shape was seen in a real file',
    code: "the shape was seen in the product's code or manual, not in a real file",
    import: "the shape was seen in others' import code, not in a real file",
    memory: 'the shape was written down from memory',
  },
};

/** What a reader has to know of a profile whose export was not seen in a real file, or not all of it. */
export function notSeen(profile: ProfileInUse, path: string, language: Language): readonly Diagnostic[] {
  const { seen, doubt, id } = profile.document;
  if (seen === 'data' && doubt.length === 0) return [];
  const slots = {
    profile: id,
    seen: SEEN[language][seen],
    doubt: doubt.map((sentence) => `${sentence.trim().replace(/\.?$/, '.')} `).join(''),
  };
  return [diagnostic('profile-not-seen', { file: path }, slots)];
}
