/** A profile of one's own over the shipped one that fits: what that one lacks, or says otherwise. */

import { ExportColumns } from '../exports/columns.ts';
import { feedsOf } from '../exports/feeds.ts';
import type { Fit } from '../exports/fit.ts';
import { fieldsOf } from '../exports/records.ts';
import type { ProfileDocument, SourceDocument } from '../exports/schema.ts';
import { CANONICAL, RECORD_ROLES } from '../exports/vocabulary.ts';
import { wordMatches } from '../policy/match.ts';
import type { Priority } from '../policy/policy.ts';
import { groupOfWord } from '../policy/priority-words.ts';
import { timeFormat } from '../time/time-format.ts';
import { zoneNamed } from '../time/zone.ts';
import type { ColumnFacts } from './column.ts';
import type { MappedColumn, Mapping } from './mapping.ts';
import { EMPTY, type Found, mappedColumn, priorityWords, ticketColumns } from './propose-tickets.ts';
import type { Sheet } from './sheet.ts';
import { timesOf } from './times.ts';
import { happeningsOf } from './words.ts';

export function overBase({ profile }: Fit, sheet: Sheet, priorities: readonly Priority[] | null): Mapping {
  const { columns } = sheet;
  const names = new ExportColumns(sheet.header);
  const read = readBy(profile, names);
  const added =
    profile.tickets === undefined || profile.history !== undefined
      ? []
      : lacking(profile, read, columns, priorities);
  const priority = profile.tickets === undefined ? null : relabelled(profile, read, columns, priorities);
  const signs = new Set(columns.flatMap((column) => column.signs.map(({ text }) => text)));
  const told = statusTells(profile, read, columns);
  return {
    ...EMPTY,
    kind: kindOf(profile),
    base: profile,
    columns: [...(priority === null ? [] : [priority]), ...added.map(({ mapped }) => mapped)],
    ...timesOver(
      profile,
      [...momentsOf(profile, names, columns), ...added.map(({ column }) => column)],
      columns,
    ),
    happenings: told.happenings,
    waiting: told.waiting,
    missing: [...signs].every((sign) => profile.missing.includes(sign))
      ? []
      : [...new Set([...profile.missing, ...signs])],
    recognisedBy: [],
  };
}

function kindOf(profile: ProfileDocument): Mapping['kind'] {
  const [first] = feedsOf(profile);
  if (profile.history !== undefined) return 'update';
  if (first === 'probes') return 'probe';
  if (first === 'outages') return 'outage';
  return first === 'tickets' ? 'ticket' : 'change';
}

/** By canonical column of the tickets the position it is read from. */
function readBy(profile: ProfileDocument, names: ExportColumns): ReadonlyMap<string, number> {
  return new Map(
    fieldsOf(profile.tickets ?? {}).flatMap(([target, source]) => {
      const at = positionOf(source, names);
      return at < 0 ? [] : [[target, at] as const];
    }),
  );
}

function positionOf({ column, first_filled, nth }: SourceDocument, names: ExportColumns): number {
  return names.find([...(column ?? []), ...(first_filled ?? [])], nth);
}

/** Columns of tickets that the profile does not give, or that this export calls otherwise. Not the closing: it is no restoration. */
function lacking(
  profile: ProfileDocument,
  read: ReadonlyMap<string, number>,
  columns: readonly ColumnFacts[],
  priorities: readonly Priority[] | null,
): Found[] {
  const found = ticketColumns(columns, priorities, new Set(read.keys()), new Set(read.values()));
  // What the profile leaves out on purpose is left out here too, but for moments: of those more is better.
  const wanted = (target: string): boolean =>
    profile.tickets![target] !== undefined || CANONICAL.tickets.instants.includes(target);
  return found.filter(({ target, mapped }) => wanted(target) && mapped.doubt !== 'closed-for-restored');
}

/** The priority with words for what neither the profile nor the contract knows; null: all are known. */
function relabelled(
  { tickets }: ProfileDocument,
  read: ReadonlyMap<string, number>,
  columns: readonly ColumnFacts[],
  priorities: readonly Priority[] | null,
): MappedColumn | null {
  const column = columns[read.get('priority') ?? -1];
  if (column === undefined || priorities === null) return null;
  const meant = (tickets!.priority as SourceDocument | undefined)?.words ?? {};
  const isKnown = (text: string): boolean =>
    Object.entries(meant).some(
      ([word, texts]) =>
        texts.some((pattern) => wordMatches(pattern, text)) && groupOfWord(priorities, word, true) !== null,
    );
  const unknown = { ...column, words: column.words.filter(({ text }) => !isKnown(text)) };
  const words = priorityWords(unknown, priorities);
  if (Object.keys(words).length === 0) return null;
  return { ...mappedColumn('priority', column, columns), words, doubt: 'guessed-words' };
}

/** Happenings of a history that the words of its status tell of, and the profile does not know. */
function statusTells(
  profile: ProfileDocument,
  read: ReadonlyMap<string, number>,
  columns: readonly ColumnFacts[],
): Pick<Mapping, 'happenings' | 'waiting'> {
  const status = columns[read.get('status') ?? -1];
  if (status === undefined) return { happenings: {}, waiting: [] };
  const { waiting = [], ...told } = Object.fromEntries(happeningsOf(status.words));
  if (profile.history === undefined) return { happenings: {}, waiting: [] };
  const known = Object.values(profile.happenings).flatMap((fields) => fields.status?.to ?? []);
  const isKnown = (text: string): boolean => known.some((pattern) => wordMatches(pattern, text));
  const entries = Object.entries(told).flatMap(([happening, words]): [string, readonly string[]][] => {
    if (happening === 'opened') return [];
    const unknown = words.filter((word) => !isKnown(word));
    const before = profile.happenings[happening]?.status?.to ?? [];
    return unknown.length === 0 ? [] : [[happening, [...before, ...unknown]]];
  });
  return { happenings: Object.fromEntries(entries), waiting };
}

function momentsOf(
  profile: ProfileDocument,
  names: ExportColumns,
  columns: readonly ColumnFacts[],
): ColumnFacts[] {
  const sources = [
    ...RECORD_ROLES.flatMap((role) =>
      fieldsOf(profile[role] ?? {}).flatMap(([target, source]) =>
        CANONICAL[role].instants.includes(target) ? [source] : [],
      ),
    ),
    ...profile.events.map(({ at }) => at),
    ...(profile.history === undefined ? [] : [profile.history.at]),
  ];
  const places = sources.map((source) =>
    names.find(
      [...(source.after ?? []), ...(source.column ?? []), ...(source.first_filled ?? [])],
      source.nth,
    ),
  );
  return [...new Set(places)].flatMap((at) => (columns[at]?.time == null ? [] : [columns[at]]));
}

/** Formats, where the profile has none that read these columns; and where it leaves the order open. */
function timesOver(
  profile: ProfileDocument,
  moments: readonly ColumnFacts[],
  columns: readonly ColumnFacts[],
): Pick<Mapping, 'times' | 'openOrder'> {
  const timed = moments.filter(({ time }) => time !== null);
  const { formats, open } = timesOf(timed, columns);
  const unread = timed.some(
    ({ time }) => ![time!.earliest, time!.latest].every((sample) => reads(profile.times, sample!.text)),
  );
  if (profile.times.length > 0 && !unread) return { times: [], openOrder: null };
  // ISO 8601 needs no telling.
  return { times: formats.every((text) => text === 'iso') ? [] : formats, openOrder: open };
}

const UTC = zoneNamed('UTC')!;

function reads(times: readonly string[], text: string): boolean {
  return times.some((written) => {
    const read = timeFormat(written);
    return 'format' in read && !Number.isNaN(read.format.reader(UTC, 'earlier').read(text));
  });
}
