/** Reads a file through a profile, and keeps the canonical rows that come of it. */
import { columnFormats } from '../../src/cli/column-formats.ts';
import { columnsToLookAt, timesOf } from '../../src/cli/profiled-input.ts';
import type { RowSink } from '../../src/csv/read-rows.ts';
import { readRows } from '../../src/csv/read-rows.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { EventSink } from '../../src/exports/event-writer.ts';
import { ProfileSink } from '../../src/exports/profile-sink.ts';
import { CANONICAL, RECORD_ROLES, type RecordRole } from '../../src/exports/vocabulary.ts';
import { InputTally } from '../../src/intake/tally.ts';
import { STANDS_FOR_ROW } from '../../src/tickets/ticket-store.ts';
import { zoneNamed } from '../../src/time/zone.ts';
import { profileIn } from '../support/profile-in.ts';

type Row = Readonly<Record<string, string>>;

export interface ReadThrough {
  /** The canonical columns that are filled, by kind of record; under `further` those beyond the first of their row. */
  readonly records: Readonly<Record<string, readonly Row[]>>;
  readonly events: readonly (readonly string[])[];
  /** Events that stand for their row in the books. */
  readonly booked: number;
  readonly excluded: number;
  readonly rejected: readonly (readonly [line: number, code: string, column: string])[];
  readonly diagnostics: readonly Diagnostic[];
  readonly usable: boolean;
  readonly rows: number;
}

/** `profile` is an id of a shipped one, or YAML. Times without an offset are those of Amsterdam. */
export async function readThrough(profile: string, bytes: Uint8Array | string): Promise<ReadThrough> {
  const inUse = profileIn(profile);
  const { document } = inUse;
  const zone = zoneNamed('Europe/Amsterdam')!;
  const tally = new InputTally(['export.csv'], 0);
  const chunks = [typeof bytes === 'string' ? Buffer.from(bytes) : bytes];
  const stream = () => ({
    chunks: chunks as unknown as AsyncIterable<Uint8Array>,
    seal: () => ({ sha256: '', bytes: 0 }),
  });
  const found = await columnFormats('export.csv', columnsToLookAt(inUse), stream(), stream);
  const records: Record<string, Row[]> = {};
  const keep = (kind: string, known: readonly string[]): RowSink => {
    let header: readonly string[] = [];
    return {
      header: (names) => {
        header = names;
        return true;
      },
      row: (cells, line) => {
        if (tally.foreseen.length > 0) tally.reject(line, [tally.foreseen[0]!, ...tally.foreseen.slice(1)]);
        else {
          const filled = header
            .map((name, i) => [name, cells[i]!.trim()] as const)
            .filter(([name, cell]) => known.includes(name) && cell !== '');
          records[kind] ??= [];
          records[kind].push(Object.fromEntries(filled));
        }
      },
      reject: (problem, _, line) => tally.reject(line, [problem]),
    };
  };
  const sinks = (kind: (role: RecordRole) => string) =>
    Object.fromEntries(
      RECORD_ROLES.map((role) => {
        const own = Object.keys(document[role] ?? {});
        return [role, keep(kind(role), [...CANONICAL[role].known, ...own])];
      }),
    );
  const events: string[][] = [];
  let booked = 0;
  const ofEvents = keep('events', []);
  const eventSink: EventSink = {
    standing: STANDS_FOR_ROW,
    header: () => true,
    reject: ofEvents.reject,
    row(cells, line) {
      if (tally.foreseen.length > 0) ofEvents.row(cells, line);
      else {
        events.push([...cells]);
        if (this.standing === STANDS_FOR_ROW) booked++;
      }
    },
  };
  const to = { records: sinks((role) => role), further: sinks(() => 'further'), events: eventSink };
  const times = { zone, ambiguous: 'earlier' as const, found: found.formats, told: [] };
  const sink = new ProfileSink(document, to, { tally, zone, timesOf: timesOf(times) });
  const summary = await readRows('export.csv', stream().chunks, sink);
  sink.finish();
  return {
    records,
    events,
    booked,
    excluded: tally.excludedRows,
    rejected: tally.rejected.map(({ line, diagnostic }) => [
      line,
      diagnostic.code,
      diagnostic.place?.field ?? '',
    ]),
    diagnostics: [...tally.diagnostics, ...found.diagnostics],
    usable: summary.usable,
    rows: summary.rows,
  };
}
