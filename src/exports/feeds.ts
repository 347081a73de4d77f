/** What an export gives, by its profile: which kinds of records, and of which happenings it tells. */
import type { InputRole } from '../intake/canonical.ts';
import { fieldsOf } from './records.ts';
import type { ProfileDocument, SourceDocument } from './schema.ts';
import { CANONICAL, RECORD_ROLES } from './vocabulary.ts';

/** The kinds of records that a profile takes from an export. */
export function feedsOf(document: ProfileDocument): readonly InputRole[] {
  const events: InputRole[] = document.events.length > 0 || document.history !== undefined ? ['events'] : [];
  return [...RECORD_ROLES.filter((role) => document[role] !== undefined), ...events];
}

/**
 * The happenings that the events of a profile can tell of; null: whatever the file says. A rule that waits for one
 * that no export tells of is not assessed, instead of every ticket being late.
 */
export function toldBy(document: ProfileDocument): ReadonlySet<string> | null {
  const told = new Set(Object.keys(document.happenings));
  for (const { happening, field } of document.events) {
    if (happening !== undefined) told.add(happening);
    else if (field?.constant !== undefined) told.add(field.constant);
    else if (field?.words === undefined) return null;
    else for (const word of Object.keys(field.words)) told.add(word);
  }
  return told;
}

/** The columns that hold times of which the profile does not say how they are written. */
export function undescribedTimes(document: ProfileDocument): readonly string[] {
  const moments: (SourceDocument | undefined)[] = [
    ...RECORD_ROLES.flatMap((role) =>
      fieldsOf(document[role] ?? {})
        .filter(([column]) => CANONICAL[role].instants.includes(column))
        .map(([, source]) => source),
    ),
    ...document.events.map(({ at }) => at),
    document.history?.at,
  ];
  const names = moments.flatMap((source) => {
    if (source === undefined || (source.times ?? document.times).length > 0) return [];
    return source.after ?? [...(source.column ?? []), ...(source.first_filled ?? [])];
  });
  return [...new Set(names)];
}
