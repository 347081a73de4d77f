/** What each column of an export becomes: in the proposed mapping, under a profile, or by its own name. */
import { ExportColumns } from '../exports/columns.ts';
import { fieldsOf } from '../exports/records.ts';
import type { ProfileDocument, SourceDocument } from '../exports/schema.ts';
import { CANONICAL, RECORD_ROLES } from '../exports/vocabulary.ts';
import { HAPPENINGS, type InputRole, TIME_COLUMNS } from '../intake/canonical.ts';

/** By position, `tickets.opened_at`; a column can become several. */
export function becomesThrough(
  profile: ProfileDocument,
  header: readonly string[],
): ReadonlyMap<number, readonly string[]> {
  const columns = new ExportColumns(header);
  const found = new Map<number, string[]>();
  const put = (source: SourceDocument | undefined, target: string): void => {
    if (source === undefined) return;
    const names = [...(source.column ?? []), ...(source.first_filled ?? [])];
    const places =
      source.first_filled === undefined
        ? [columns.find(names, source.nth)]
        : names.map((name) => columns.find([name]));
    for (const at of places) {
      const known = found.get(at) ?? [];
      if (at >= 0 && !known.includes(target)) found.set(at, [...known, target]);
    }
  };
  for (const role of RECORD_ROLES)
    for (const [column, source] of fieldsOf(profile[role] ?? {})) put(source, column);
  for (const event of profile.events) {
    put(event.id, 'id');
    put(event.at, event.happening === undefined ? 'at' : `${event.happening}`);
    put(event.field, 'event');
    const field = event.field?.constant;
    put(event.value, field ?? 'value');
    if (event.each !== undefined && !event.each.includes('*'))
      for (const at of columns.all(event.each))
        found.set(at, [...(found.get(at) ?? []), event.happening ?? 'event']);
  }
  put(profile.history?.at, 'at');
  return found;
}

/** The same for a file that is canonical as it stands. */
export function becomesAsNamed(
  role: InputRole,
  header: readonly string[],
): ReadonlyMap<number, readonly string[]> {
  const known = new Set(role === 'events' ? ['id', 'at', 'event', 'value'] : CANONICAL[role].known);
  return new Map(
    header.flatMap((name, at) => {
      const column = name.trim().toLowerCase();
      return known.has(column) ? [[at, [column]] as const] : [];
    }),
  );
}

/** Whether a column that becomes this holds the time at which something was. */
export function isMoment(becomes: readonly string[] | undefined): boolean {
  return becomes?.some((target) => MOMENT_NAMES.has(target)) ?? false;
}

const MOMENT_NAMES: ReadonlySet<string> = new Set([...Object.values(TIME_COLUMNS).flat(), ...HAPPENINGS]);

/** Whether it becomes the time by which a record belongs to a period. */
export function isOpening(becomes: readonly string[] | undefined): boolean {
  return becomes?.some((target) => OPENINGS.has(target)) ?? false;
}

const OPENINGS: ReadonlySet<string> = new Set(['opened_at', 'opened', 'at', 'from']);
