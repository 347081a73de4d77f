/** Which profile fits an export, and how well: by the names in its header. */
import { ExportColumns } from './columns.ts';
import { feedsOf } from './feeds.ts';
import { fieldsOf } from './records.ts';
import type { ProfileDocument, SourceDocument } from './schema.ts';
import { CANONICAL, RECORD_ROLES } from './vocabulary.ts';

export interface Fit {
  readonly profile: ProfileDocument;
  /** Whether every column is there without which the file cannot be read. */
  readonly readable: boolean;
  /** Whether the columns are there that tell this system's export from others'. */
  readonly recognised: boolean;
  /** Of the sources that the profile names, how many the header has. */
  readonly found: number;
  readonly named: number;
  /** What could not be found, as `tickets.priority`, with the names that were looked for. */
  readonly absent: readonly { readonly target: string; readonly names: readonly string[] }[];
}

/** How well a profile fits a header, given as its cells stand in the file. */
export function fitOf(profile: ProfileDocument, header: readonly string[]): Fit {
  const columns = new ExportColumns(header);
  const needs = needsOf(profile);
  const absent = needs.filter(({ source }) => !isThere(source, columns));
  const recognised = profile.recognised_by.every((name) => columns.find([name]) >= 0);
  return {
    profile,
    readable: absent.every(({ required }) => !required) && anyEvent(profile, columns),
    recognised: recognised && profile.recognised_by.length > 0,
    found: needs.length - absent.length,
    named: needs.length,
    absent: absent.map(({ target, source }) => ({ target, names: namesOf(source) })),
  };
}

/** The profiles that can read a file with this header, the best first: recognised ones before those that merely fit. */
export function fitting(profiles: readonly ProfileDocument[], header: readonly string[]): readonly Fit[] {
  return profiles
    .map((profile) => fitOf(profile, header))
    .filter(({ readable, found }) => readable && found > 0)
    .sort(
      (a, b) =>
        Number(b.recognised) - Number(a.recognised) ||
        b.found / b.named - a.found / a.named ||
        b.found - a.found ||
        (a.profile.id < b.profile.id ? -1 : 1),
    );
}

interface Need {
  readonly target: string;
  readonly source: SourceDocument;
  readonly required: boolean;
}

function needsOf(profile: ProfileDocument): readonly Need[] {
  const ofRecords = RECORD_ROLES.flatMap((role) => {
    const section = profile[role];
    if (section === undefined) return [];
    const each: Need[] =
      section.each === undefined || section.each.includes('*')
        ? []
        : [{ target: `${role}.each`, source: { column: section.each, required: true }, required: true }];
    const conditions = [...(section.when ?? [])].flatMap(([name, { kind }]): Need[] =>
      kind === 'missing'
        ? []
        : [{ target: `${role}.when`, source: { column: [name], required: true }, required: true }],
    );
    const fields = fieldsOf(section).map(([column, source]) => ({
      target: `${role}.${column}`,
      source,
      required: source.required || CANONICAL[role].required.includes(column),
    }));
    return [...each, ...conditions, ...fields];
  });
  const ofEvents = profile.events.flatMap((event) =>
    [event.at, event.field, event.value, event.each && { column: event.each, required: false }].flatMap(
      (source): Need[] =>
        source === undefined
          ? []
          : [{ target: `events.${event.happening ?? 'field'}`, source, required: false }],
    ),
  );
  const ofHistory: Need[] =
    profile.history === undefined
      ? []
      : [{ target: 'history.at', source: profile.history.at, required: true }];
  return [...ofRecords, ...ofEvents, ...ofHistory].filter(({ source }) => namesOf(source).length > 0);
}

function namesOf(source: SourceDocument): readonly string[] {
  return [...(source.column ?? []), ...(source.first_filled ?? []), ...(source.after ?? [])];
}

function isThere(source: SourceDocument, columns: ExportColumns): boolean {
  const { column, first_filled, after, nth } = source;
  if (after !== undefined && columns.find(after) < 0) return false;
  if (first_filled !== undefined) return first_filled.some((name) => columns.find([name]) >= 0);
  return columns.find(column ?? [], nth) >= 0 || columns.all(column ?? []).length > 0;
}

/** A profile of events alone needs one kind of them at least. */
function anyEvent(profile: ProfileDocument, columns: ExportColumns): boolean {
  if (!feedsOf(profile).includes('events') || profile.tickets !== undefined) return true;
  return profile.events.some(
    ({ at, id, field }) =>
      isThere(at, columns) &&
      (id === undefined || isThere(id, columns)) &&
      (field === undefined || isThere(field, columns)),
  );
}
