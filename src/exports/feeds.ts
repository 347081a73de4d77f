/** What an export gives, by its profile: which kinds of records, and of which happenings it tells. */
import type { InputRole } from '../intake/canonical.ts';
import type { ProfileDocument } from './schema.ts';
import { RECORD_ROLES } from './vocabulary.ts';

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
    else if (field?.words === undefined) return null;
    else for (const word of Object.keys(field.words)) told.add(word);
  }
  return told;
}
