/** The hours of a calendar, from any of the forms in which a policy may write them. */
import {
  type HoursEntry,
  parseHoursText,
  type WeeklyHours,
  type WeeklyProblem,
  weeklyHours,
} from '../calendar/weekly-hours.ts';
import type { WrittenHours } from './schema/calendars.ts';
import { folded } from './vocabulary.ts';
import type { Path } from './written.ts';

export interface HoursReading {
  readonly hours: WeeklyHours;
  readonly problems: readonly (WeeklyProblem & { readonly path: Path })[];
}

/** `path` of a problem leads from the hours to the entry that has it. `closed`: never, but for dated exceptions. */
export function readHours(written: WrittenHours): HoursReading {
  const entries = typeof written === 'string' && folded(written) === 'closed' ? [] : entriesOf(written);
  const { hours, problems } = weeklyHours(entries);
  return {
    hours,
    problems: problems.map((problem) => ({ ...problem, path: entries[problem.entry]?.path ?? [] })),
  };
}

function entriesOf(written: WrittenHours): (HoursEntry & { path: Path })[] {
  if (typeof written === 'string') return parseHoursText(written).map((entry) => ({ ...entry, path: [] }));
  if (Array.isArray(written)) {
    return written.flatMap((line, index) =>
      parseHoursText(line).map((entry) => ({ ...entry, path: [index] })),
    );
  }
  return Object.entries(written).map(([days, spans]) => ({ days, spans: spansOf(spans), path: [days] }));
}

/** "08:00-12:00, 13:00-17:00" or a list of such. */
export function spansOf(written: string | readonly string[]): readonly string[] {
  return [written].flat().flatMap((text) => text.split(/[,;]/).map((span) => span.trim()));
}

export function neverOpens(hours: WeeklyHours): boolean {
  return hours.every((day) => day.length === 0);
}
