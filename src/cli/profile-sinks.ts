/** The readers behind a profile: one for each kind of record that it takes from an export. */
import type { RowSink } from '../csv/read-rows.ts';
import { type Diagnostic, diagnostic, type Language } from '../diagnostics/diagnostic.ts';
import { feedsOf, toldBy } from '../exports/feeds.ts';
import { type EventSink, ProfileSink, type Receivers } from '../exports/profile-sink.ts';
import type { ProfileDocument } from '../exports/schema.ts';
import type { TimesOf } from '../exports/source.ts';
import { RECORD_ROLES, type RecordRole } from '../exports/vocabulary.ts';
import type { InputRole } from '../intake/canonical.ts';
import type { InputTally } from '../intake/tally.ts';
import type { Zone } from '../time/zone.ts';
import type { ProfileInUse } from './profiles.ts';

export interface ProfiledInput {
  readonly sink: ProfileSink;
  readonly readers: readonly (readonly [role: InputRole, reader: RowSink])[];
}

/** `further` books the records of a row beyond its first; `readerFor` makes the reader of a kind of record. */
export function profiledInput(
  { document }: ProfileInUse,
  tally: InputTally,
  further: InputTally,
  zone: Zone,
  timesOf: TimesOf,
  readerFor: (role: InputRole, tally: InputTally) => RowSink,
): ProfiledInput {
  const roles = RECORD_ROLES.filter((role) => document[role] !== undefined);
  const records = roles.map((role) => [role, readerFor(role, tally)] as const);
  const beyond = roles
    .filter((role) => role !== 'tickets')
    .map((role) => [role, readerFor(role, further)] as const);
  const events = feedsOf(document).includes('events') ? (readerFor('events', tally) as EventSink) : null;
  const to: Receivers = {
    records: Object.fromEntries(records) as Partial<Record<RecordRole, RowSink>>,
    further: Object.fromEntries(beyond) as Partial<Record<RecordRole, RowSink>>,
    events,
  };
  return {
    sink: new ProfileSink(document, to, { tally, zone, timesOf }),
    readers: [...records, ...beyond, ...(events === null ? [] : [['events', events] as const])],
  };
}

/** Whether its events tell of certain happenings only. */
export function isPartial(document: ProfileDocument): boolean {
  return toldBy(document) !== null;
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
