/** Reads every input of an audit into its store, file after file. Nothing is judged here but whether it can be read. */
import type { AuditInput, InputFile } from '../audit/input.ts';
import { type RowSink, readRows } from '../csv/read-rows.ts';
import { type Diagnostic, diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import {
  HAPPENINGS,
  INPUT_ROLES,
  type InputRole,
  TICKET_COLUMNS,
  TIME_COLUMNS,
} from '../intake/canonical.ts';
import { ColumnTimes } from '../intake/column-times.ts';
import { InputTally } from '../intake/tally.ts';
import { closest } from '../policy/closest.ts';
import type { Policy } from '../policy/policy.ts';
import type { Fact } from '../register/facts.ts';
import { FactReader } from '../register/facts.ts';
import { EventReader } from '../tickets/read-events.ts';
import { ISO, type TimeFormat } from '../time/time-format.ts';
import type { Zone } from '../time/zone.ts';
import { columnFormats, type FormatsFound } from './column-formats.ts';
import { emptyStores, readerFor, type Stores } from './input-stores.ts';
import type { InputStream } from './input-stream.ts';
import { columnsToLookAt, happeningsTold, notSeen, profiledInput, profileResult } from './profiled-input.ts';
import type { ProfileInUse } from './profiles.ts';
import { isOutside, why } from './why.ts';

export type ReadInputs = Pick<
  AuditInput,
  'files' | 'tickets' | 'probes' | 'outages' | 'maintenance' | 'register' | 'measurements'
>;

export interface InputToRead {
  /** As the user wrote it. */
  readonly shown: string;
  readonly path: string;
  /** Null or absent: the input is canonical. */
  readonly profile?: ProfileInUse | null;
}

/** Everything that reading one input takes. */
interface Given {
  readonly role: InputRole;
  readonly file: InputToRead;
  readonly profile: ProfileInUse | null;
  readonly tally: InputTally;
  /** Books the records of a row beyond its first, where nobody looks. */
  readonly further: InputTally;
}

/** Errors are about whole files: none of them can be used then. Everything wrong with any file is reported. */
export async function readInputs(
  named: ReadonlyMap<InputRole, readonly InputToRead[]>,
  policy: Policy,
  zone: Zone,
  language: Language,
  open: (path: string) => InputStream,
  timeFormats: readonly TimeFormat[] = [],
): Promise<{ inputs: ReadInputs; errors: Diagnostic[] }> {
  const queue = INPUT_ROLES.flatMap((role) => (named.get(role) ?? []).map((file) => ({ role, file })));
  const paths = [...queue, ...queue].map(({ file }) => file.shown);
  const stores = emptyStores(policy);
  const files: InputFile[] = [];
  const beyond: InputFile[] = [];
  const fed = new Set<InputRole>(named.keys());
  const errors: Diagnostic[] = [];
  for (const [index, { role, file }] of queue.entries()) {
    const tally = new InputTally(paths, index);
    const further = new InputTally(paths, queue.length + index);
    const given: Given = { role, file, profile: file.profile ?? null, tally, further };
    const input = open(file.path);
    try {
      const found = await formatsOf(given, input, timeFormats, open);
      const readers = await readInput(given, found, stores, policy, zone, timeFormats);
      tally.diagnostics.push(...(given.profile === null ? [] : notSeen(given.profile, file.shown, language)));
      for (const [kind, reader] of readers) {
        fed.add(kind);
        if (reader instanceof EventReader) tally.diagnostics.push(...misspelt(reader, tally));
        if (reader instanceof FactReader) for (const fact of reader.facts) stores.facts.get(kind)!.push(fact);
      }
    } catch (error) {
      if (!isOutside(error)) throw error;
      tally.diagnostics.push(diagnostic('cannot-read', { file: file.shown }, { why: why(error, language) }));
    }
    errors.push(...tally.diagnostics.filter((d) => severityOf(d) === 'error'));
    const sealed = { role, profile: given.profile && profileResult(given.profile), ...input.seal() };
    files.push({ ...sealed, tally, booked: true });
    beyond.push({ ...sealed, tally: further, booked: false });
  }
  const facts = (role: InputRole): Fact[] | null => (fed.has(role) ? stores.facts.get(role)! : null);
  const inputs: ReadInputs = {
    files: [...files, ...beyond],
    tickets: fed.has('tickets') || fed.has('events') ? stores.tickets : null,
    probes: fed.has('probes') ? stores.probes : null,
    outages: facts('outages'),
    maintenance: facts('maintenance'),
    register: facts('register'),
    measurements: facts('measurements'),
  };
  return { inputs, errors };
}

type Readers = readonly (readonly [role: InputRole, reader: RowSink])[];

/** Reads the rows of one input; returns the readers of canonical rows that took them. */
async function readInput(
  given: Given,
  found: FormatsFound,
  stores: Stores,
  policy: Policy,
  zone: Zone,
  told: readonly TimeFormat[],
): Promise<Readers> {
  const { role, file, profile, tally } = given;
  const take = async (sink: RowSink): Promise<readonly Diagnostic[]> => {
    const { rows, diagnostics } = await readRows(file.shown, found.chunks, sink);
    tally.rows = rows;
    return diagnostics;
  };
  if (profile === null) {
    const times = new ColumnTimes(zone, policy.ambiguousTime, found.formats);
    const reader = readerFor(role, stores, tally, times);
    tally.diagnostics.unshift(...(await take(reader)), ...found.diagnostics);
    return [[role, reader]];
  }
  const times = { zone, ambiguous: policy.ambiguousTime, found: found.formats, told };
  const { sink, readers } = profiledInput(profile, given, times, stores);
  // Repeated names are nothing to warn of where a profile knows which of them it reads.
  const ofFile = (await take(sink)).filter(({ code }) => code !== 'duplicate-column');
  tally.diagnostics.unshift(...ofFile, ...found.diagnostics);
  sink.finish();
  for (const happening of happeningsTold(profile)) stores.tickets.momentColumns.add(happening);
  return readers;
}

/** Told formats go for every time column, besides ISO 8601; else the file is asked, for what no profile tells. */
async function formatsOf(
  { role, file, profile }: Given,
  input: InputStream,
  told: readonly TimeFormat[],
  open: (path: string) => InputStream,
): Promise<FormatsFound> {
  const columns = profile === null ? TIME_COLUMNS[role] : columnsToLookAt(profile);
  if (told.length === 0 && columns.length > 0)
    return columnFormats(file.shown, columns, input, () => open(file.path));
  const formats = [ISO, ...told];
  return {
    formats: new Map(columns.map((column) => [column, formats])),
    diagnostics: [],
    chunks: input.chunks,
  };
}

const MOST_SUGGESTED = 100;

/** An event that is nearly one we know is probably misspelt; one that is not is another column's, and is fine. */
function misspelt(reader: EventReader, tally: InputTally): Diagnostic[] {
  const known = [...HAPPENINGS, ...TICKET_COLUMNS];
  // Each is compared with all that is known: a column of free text must not take for ever.
  return [...reader.unknown].slice(0, MOST_SUGGESTED).flatMap(([event, { rows, line }]) => {
    const word = event.trim().toLowerCase();
    const near = known.includes(word as (typeof known)[number]) ? [] : closest(word, known);
    if (near.length === 0) return [];
    const slots = { event, count: rows, line, suggestion: near.join(', ') };
    return [diagnostic('unknown-event', { file: tally.path, line }, slots)];
  });
}
