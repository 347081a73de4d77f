/** Reads every input of an audit into its store, file after file. Nothing is judged here but whether it can be read. */
import type { AuditInput, InputFile } from '../audit/input.ts';
import { type RowSink, readRows } from '../csv/read-rows.ts';
import { toEach } from '../csv/row-sink.ts';
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
import { type Fact, FactReader } from '../register/facts.ts';
import { EventReader } from '../tickets/read-events.ts';
import type { TicketTrail } from '../tickets/ticket-trail.ts';
import { ISO, type TimeFormat } from '../time/time-format.ts';
import { columnFormats, type FormatsFound } from './column-formats.ts';
import { emptyStores, followed, readerFor, type Stores, type Use } from './input-stores.ts';
import type { InputStream } from './input-stream.ts';
import { columnsToLookAt, notSeen, profiledInput, profileResult } from './profiled-input.ts';
import type { ProfileInUse } from './profiles.ts';
import { isOutside, why } from './why.ts';

export type ReadInputs = Pick<
  AuditInput,
  | ('files' | 'tickets' | 'probes' | 'outages' | 'maintenance' | 'register' | 'measurements' | 'unreadable')
  | ('exclusions' | 'claims')
>;

export interface InputToRead {
  /** As the user wrote it. */
  readonly shown: string;
  readonly path: string;
  /** Null or absent: the input is canonical. */
  readonly profile?: ProfileInUse | null;
}

/**
 * Every file is read once for all uses, and each has what it would have read alone. Errors are about whole files: none of
 * them can be used then. Everything wrong with any file is reported. `told` are formats of times, given by the user; `trail`
 * keeps the rows of one ticket as they come by, with their lines.
 */
export async function readInputs(
  named: ReadonlyMap<InputRole, readonly InputToRead[]>,
  uses: readonly [Use, ...Use[]],
  language: Language,
  open: (path: string) => InputStream,
  told: readonly TimeFormat[] = [],
  trail: TicketTrail | null = null,
): Promise<{ inputs: readonly [ReadInputs, ...ReadInputs[]]; errors: Diagnostic[] }> {
  const queue = INPUT_ROLES.flatMap((role) =>
    (named.get(role) ?? []).map((file): Given => ({ role, file, profile: file.profile ?? null })),
  );
  // Behind the files, one more for each: there the records beyond the first of a row are booked.
  const paths = [...queue, ...queue].map(({ file }) => file.shown);
  const [first, ...more] = uses;
  const takers: readonly [Taker, ...Taker[]] = [
    takerFor(first, named),
    ...more.map((use) => takerFor(use, named)),
  ];
  const errors: Diagnostic[] = [];
  for (const [index, given] of queue.entries()) {
    const books = takers.map(() => ({
      tally: new InputTally(paths, index),
      further: new InputTally(paths, queue.length + index),
    }));
    const input = open(given.file.path);
    try {
      const found = await formatsOf(given, input, told, open);
      const intakes = takers.map((taker, i) =>
        intakeFor(given, taker, books[i]!, found, told, i === 0 ? trail : null),
      );
      const sink = toEach(intakes.map((intake) => intake.sink));
      const { rows, diagnostics } = await readRows(given.file.shown, found.chunks, sink);
      for (const [i, intake] of intakes.entries()) {
        const { tally } = books[i]!;
        tally.rows = rows;
        tally.diagnostics.unshift(...diagnostics, ...found.diagnostics, ...seenBefore(given, language));
        intake.finish();
        takeOver(intake, takers[i]!, tally);
      }
    } catch (error) {
      if (!isOutside(error)) throw error;
      const problem = diagnostic('cannot-read', { file: given.file.shown }, { why: why(error, language) });
      for (const { tally } of books) tally.diagnostics.push(problem);
    }
    const sealed = {
      role: given.role,
      profile: given.profile && profileResult(given.profile),
      ...input.seal(),
    };
    for (const [i, { files, beyond }] of takers.entries()) {
      files.push({ ...sealed, tally: books[i]!.tally, booked: true });
      beyond.push({ ...sealed, tally: books[i]!.further, booked: false });
    }
    // What is wrong with a whole file is so whoever reads it.
    errors.push(...books[0]!.tally.diagnostics.filter((d) => severityOf(d) === 'error'));
  }
  const [one, ...others] = takers;
  return { inputs: [taken(one), ...others.map(taken)], errors };
}

/** An input, and what it is read through. */
interface Given {
  readonly role: InputRole;
  readonly file: InputToRead;
  readonly profile: ProfileInUse | null;
}

/** Who keeps what is read for one use. */
interface Taker {
  readonly use: Use;
  readonly stores: Stores;
  readonly files: InputFile[];
  readonly beyond: InputFile[];
  /** The kinds of records that the inputs give. */
  readonly fed: Set<InputRole>;
}

function takerFor(use: Use, named: ReadonlyMap<InputRole, unknown>): Taker {
  return { use, stores: emptyStores(use.policy), files: [], beyond: [], fed: new Set(named.keys()) };
}

function taken({ stores, files, beyond, fed }: Taker): ReadInputs {
  const facts = (role: InputRole): Fact[] | null => (fed.has(role) ? stores.facts.get(role)! : null);
  return {
    files: [...files, ...beyond],
    tickets: fed.has('tickets') || fed.has('events') ? stores.tickets : null,
    probes: fed.has('probes') ? stores.probes : null,
    outages: facts('outages'),
    maintenance: facts('maintenance'),
    register: facts('register'),
    measurements: facts('measurements'),
    exclusions: facts('exclusions'),
    claims: facts('claims'),
    unreadable: {
      maintenance: stores.unreadable.get('maintenance')!,
      register: stores.unreadable.get('register')!,
      measurements: stores.unreadable.get('measurements')!,
    },
  };
}

/** What the rows of one input go into, for one use. */
interface Intake {
  readonly sink: RowSink;
  readonly readers: readonly (readonly [role: InputRole, reader: RowSink])[];
  finish(): void;
}

function intakeFor(
  { role, profile }: Given,
  { use, stores }: Taker,
  books: { readonly tally: InputTally; readonly further: InputTally },
  { formats }: FormatsFound,
  told: readonly TimeFormat[],
  trail: TicketTrail | null,
): Intake {
  const { zone } = use;
  const ambiguous = use.policy.ambiguousTime;
  if (profile === null) {
    const times = new ColumnTimes(zone, ambiguous, formats);
    const reader = readerFor(role, stores, books.tally, times);
    const sink = followed(reader, role, books.tally.index, times, trail);
    return { sink, readers: [[role, reader]], finish: () => {} };
  }
  const times = { zone, ambiguous, found: formats, told };
  const { sink, readers } = profiledInput(profile, books, times, stores, trail);
  return { sink, readers, finish: () => sink.finish() };
}

/** What the readers keep of their own, once the file has been read. */
function takeOver({ readers }: Intake, { stores, fed }: Taker, tally: InputTally): void {
  for (const [role, reader] of readers) {
    fed.add(role);
    if (reader instanceof EventReader) tally.diagnostics.push(...misspelt(reader, tally));
    if (reader instanceof FactReader) {
      for (const fact of reader.facts) stores.facts.get(role)!.push(fact);
      for (const fact of reader.unreadable) stores.unreadable.get(role)!.push(fact);
    }
  }
}

function seenBefore({ profile, file }: Given, language: Language): readonly Diagnostic[] {
  return profile === null ? [] : notSeen(profile, file.shown, language);
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
