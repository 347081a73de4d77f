/** Reads every input of an audit into its store, file after file. Nothing is judged here but whether it can be read. */
import type { AuditInput, InputFile } from '../audit/input.ts';
import { type RowSink, readRows } from '../csv/read-rows.ts';
import { type Diagnostic, diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import { toldBy } from '../exports/feeds.ts';
import type { ProfileDocument } from '../exports/schema.ts';
import type { TimesOf } from '../exports/source.ts';
import { HAPPENINGS, INPUT_ROLES, type InputRole, TICKET_COLUMNS } from '../intake/canonical.ts';
import { InputTally } from '../intake/tally.ts';
import { closest } from '../policy/closest.ts';
import type { Policy } from '../policy/policy.ts';
import { groupOfWord } from '../policy/priority-words.ts';
import { ProbeStore } from '../probes/probe-store.ts';
import { ProbeReader } from '../probes/read-probes.ts';
import { type Fact, FactReader, MAINTENANCE, OUTAGES, REGISTER } from '../register/facts.ts';
import { LatestInstant } from '../tickets/latest-instant.ts';
import { EventReader } from '../tickets/read-events.ts';
import { TicketReader } from '../tickets/read-tickets.ts';
import { TicketStore } from '../tickets/ticket-store.ts';
import { InstantReader } from '../time/instant.ts';
import { timeFormat, timeReader } from '../time/time-format.ts';
import { type Zone, zoneNamed } from '../time/zone.ts';
import type { InputStream } from './input-stream.ts';
import { isPartial, notSeen, profiledInput } from './profile-sinks.ts';
import type { ProfileInUse } from './profiles.ts';
import { isOutside, why } from './why.ts';

export type ReadInputs = Pick<
  AuditInput,
  'files' | 'tickets' | 'probes' | 'outages' | 'maintenance' | 'register' | 'measurements'
>;

interface Stores {
  readonly tickets: NonNullable<AuditInput['tickets']> & { readonly momentColumns: Set<string> };
  readonly probes: ProbeStore;
  readonly facts: ReadonlyMap<InputRole, Fact[]>;
}

export interface InputToRead {
  /** As the user wrote it. */
  readonly shown: string;
  readonly path: string;
  /** Null or absent: the input is canonical. */
  readonly profile?: ProfileInUse | null;
}

/** Errors are about whole files: none of them can be used then. Everything wrong with any file is reported. */
export async function readInputs(
  named: ReadonlyMap<InputRole, readonly InputToRead[]>,
  policy: Policy,
  zone: Zone,
  language: Language,
  open: (path: string) => InputStream,
): Promise<{ inputs: ReadInputs; errors: Diagnostic[] }> {
  const queue = INPUT_ROLES.flatMap((role) => (named.get(role) ?? []).map((file) => ({ role, file })));
  // Records beyond the first of a row are booked where nobody looks: behind the files, one for each.
  const paths = [...queue, ...queue].map(({ file }) => file.shown);
  const stores = emptyStores(policy);
  const files: InputFile[] = [];
  const beyond: InputFile[] = [];
  const fed = new Set<InputRole>(named.keys());
  const errors: Diagnostic[] = [];
  for (const [index, { role, file }] of queue.entries()) {
    const tally = new InputTally(paths, index);
    const instants = new InstantReader(zone, policy.ambiguousTime);
    const profile = file.profile ?? null;
    const further = new InputTally(paths, queue.length + index);
    const profiled =
      profile === null
        ? null
        : profiledInput(profile, tally, further, zone, timesOf(zone, policy), (kind, books) =>
            sinkFor(kind, stores, books, instants, zone, profile.document),
          );
    const readers = profiled?.readers ?? [[role, sinkFor(role, stores, tally, instants, zone)] as const];
    const sink = profiled?.sink ?? readers[0]![1];
    const input = open(file.path);
    try {
      const { rows, diagnostics } = await readRows(file.shown, input.chunks, sink);
      tally.rows = rows;
      tally.diagnostics.unshift(...aboutFile(diagnostics, profile, file, language));
      profiled?.sink.finish();
    } catch (error) {
      if (!isOutside(error)) throw error;
      tally.diagnostics.push(diagnostic('cannot-read', { file: file.shown }, { why: why(error, language) }));
    }
    for (const [kind, reader] of readers) {
      fed.add(kind);
      if (reader instanceof EventReader) tally.diagnostics.push(...misspelt(reader, tally));
      if (reader instanceof FactReader) for (const fact of reader.facts) stores.facts.get(kind)!.push(fact);
    }
    if (profile !== null)
      for (const told of toldBy(profile.document) ?? []) stores.tickets.momentColumns.add(told);
    errors.push(...tally.diagnostics.filter((d) => severityOf(d) === 'error'));
    const sealed = { role, profile: profile === null ? null : profileResult(profile), ...input.seal() };
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

/** Repeated names are nothing to warn of where a profile knows which of them it reads. */
function aboutFile(
  diagnostics: readonly Diagnostic[],
  profile: ProfileInUse | null,
  file: InputToRead,
  language: Language,
): readonly Diagnostic[] {
  if (profile === null) return diagnostics;
  return [
    ...diagnostics.filter(({ code }) => code !== 'duplicate-column'),
    ...notSeen(profile, file.shown, language),
  ];
}

function profileResult({ document, shown, sha256 }: ProfileInUse): InputFile['profile'] {
  return { id: document.id, title: document.title, path: shown, sha256, seen: document.seen };
}

/** The formats of a profile were checked when it was loaded. */
function timesOf(zone: Zone, policy: Policy): TimesOf {
  return (times, name) => {
    const formats = (times.length === 0 ? ['iso'] : times).map((text) => {
      const read = timeFormat(text);
      if ('problem' in read) throw new Error(`unknown time format ${text} in a profile that was checked`);
      return read.format;
    });
    return timeReader(formats, name === null ? zone : zoneNamed(name)!, policy.ambiguousTime);
  };
}

function emptyStores(policy: Policy): Stores {
  const columns = new Set<string>([...TICKET_COLUMNS, ...policy.columns]);
  const happenings = policy.rules.flatMap((rule) =>
    rule.measure === 'time' ? [rule.from, rule.to, ...rule.toAlso] : [],
  );
  return {
    tickets: {
      store: new TicketStore([...columns], happenings, (column, text) => meaningOf(column, text, policy)),
      latest: new LatestInstant(),
      momentColumns: new Set<string>(),
    },
    probes: new ProbeStore(),
    facts: new Map(INPUT_ROLES.map((role) => [role, []])),
  };
}

/** Two rows of a ticket agree on its priority when both name the same one, `P1` and `1`. */
function meaningOf(column: string, text: string, policy: Policy): string {
  const group = column === 'priority' ? groupOfWord(policy.priorities, text, policy.severity === null) : null;
  return group === null ? text.toLowerCase() : `priority ${group}`;
}

function sinkFor(
  role: InputRole,
  stores: Stores,
  tally: InputTally,
  instants: InstantReader,
  zone: Zone,
  profile: ProfileDocument | null = null,
): RowSink {
  const { store, latest, momentColumns } = stores.tickets;
  switch (role) {
    case 'tickets':
      return new TicketReader(store, tally, latest, momentColumns, instants, zone);
    case 'events':
      return profile === null
        ? new EventReader(store, tally, latest, instants, zone)
        : new EventReader(store, tally, latest, instants, zone, {
            severalPerRow: true,
            partial: isPartial(profile),
          });
    case 'probes':
      return new ProbeReader(stores.probes, tally, instants, zone);
    case 'outages':
      return new FactReader(OUTAGES, tally, instants, zone);
    case 'maintenance':
      return new FactReader(MAINTENANCE, tally, instants, zone);
    case 'register':
      return new FactReader(REGISTER, tally, instants, zone);
    case 'measurements':
      return new FactReader(
        { required: ['metric', 'at', 'value'], instants: ['at'], span: null },
        tally,
        instants,
        zone,
      );
  }
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
