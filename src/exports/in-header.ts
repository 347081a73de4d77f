/** What a profile names, found in the header of one file. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Events, eventsOf } from './events.ts';
import { HistoryRows } from './history-rows.ts';
import { absent, type Records, recordsOf } from './records.ts';
import type { ProfileDocument } from './schema.ts';
import type { MomentGround } from './source.ts';
import { RECORD_ROLES, type RecordRole } from './vocabulary.ts';

export interface InHeader {
  readonly records: readonly (readonly [role: RecordRole, records: Records])[];
  readonly events: readonly Events[];
  /** Null: the rows are not updates. */
  readonly history: HistoryRows | null;
  /** Columns that the file has to have, and has not: it cannot be used. */
  readonly problems: readonly Diagnostic[];
}

export function foundIn(profile: ProfileDocument, ground: MomentGround, line: number): InHeader {
  const { tickets, events, history } = profile;
  const problems: Diagnostic[] = [];
  const records: [RecordRole, Records][] = [];
  for (const role of RECORD_ROLES) {
    const document = profile[role];
    if (document === undefined) continue;
    const found = recordsOf(role, document, ground, line);
    problems.push(...found.problems);
    if (found.records !== null) records.push([role, found.records]);
  }
  const told = events.flatMap((event) => eventsOf(event, tickets?.id ?? null, ground) ?? []);
  if (tickets === undefined && events.length > 0 && told.length === 0)
    problems.push(absent('at', events[0]!.at, ground, line));
  const ofTickets = records.find(([role]) => role === 'tickets')?.[1];
  const rows =
    history === undefined || ofTickets === undefined ? null : HistoryRows.in(history, ofTickets, ground);
  if (history !== undefined && ofTickets !== undefined && rows === null)
    problems.push(absent('at', history.at, ground, line));
  return { records, events: told, history: rows, problems };
}
