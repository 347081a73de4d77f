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
import { type ColumnFormats, ColumnTimes } from '../intake/column-times.ts';
import { InputTally } from '../intake/tally.ts';
import { agreed } from '../policy/agreed.ts';
import { askedHappenings } from '../policy/asked-happenings.ts';
import { closest } from '../policy/closest.ts';
import type { Policy } from '../policy/policy.ts';
import { groupOfWord } from '../policy/priority-words.ts';
import { ProbeStore, type ProbeWants } from '../probes/probe-store.ts';
import { ProbeReader } from '../probes/read-probes.ts';
import { CLAIMS } from '../register/claims.ts';
import { EXCLUSIONS } from '../register/exclusions.ts';
import { type Fact, FactReader, MAINTENANCE, MEASUREMENTS, OUTAGES, REGISTER } from '../register/facts.ts';
import { LatestInstant } from '../tickets/latest-instant.ts';
import { EventReader } from '../tickets/read-events.ts';
import { TicketReader } from '../tickets/read-tickets.ts';
import { TicketStore } from '../tickets/ticket-store.ts';
import type { TicketTrail } from '../tickets/ticket-trail.ts';
import { ISO, type TimeFormat } from '../time/time-format.ts';
import type { Zone } from '../time/zone.ts';
import { columnFormats, type FormatsFound } from './column-formats.ts';
import type { InputStream } from './input-stream.ts';
import type { NamedFile } from './settings.ts';
import { isOutside, why } from './why.ts';

export type ReadInputs = Pick<
  AuditInput,
  | ('files' | 'tickets' | 'probes' | 'outages' | 'maintenance' | 'register' | 'measurements' | 'unreadable')
  | ('exclusions' | 'claims')
>;

interface Stores {
  readonly tickets: NonNullable<AuditInput['tickets']> & { readonly momentColumns: Set<string> };
  readonly probes: ProbeStore;
  readonly facts: ReadonlyMap<InputRole, Fact[]>;
  readonly unreadable: ReadonlyMap<InputRole, Fact[]>;
}

/** What a reading of the input is for. */
export interface Use {
  readonly policy: Policy;
  readonly zone: Zone;
}

/**
 * Every file is read once for all uses, and each has what it would have read alone. Errors are about whole files: none of
 * them can be used then. Everything wrong with any file is reported. `trail` keeps the
 * rows of one ticket as they come by, with their lines.
 */
export async function readInputs(
  named: ReadonlyMap<InputRole, readonly NamedFile[]>,
  uses: readonly [Use, ...Use[]],
  language: Language,
  open: (path: string) => InputStream,
  timeFormats: readonly TimeFormat[] = [],
  trail: TicketTrail | null = null,
): Promise<{ inputs: readonly [ReadInputs, ...ReadInputs[]]; errors: Diagnostic[] }> {
  const queue = INPUT_ROLES.flatMap((role) => (named.get(role) ?? []).map((file) => ({ role, file })));
  const paths = queue.map(({ file }) => file.shown);
  const [first, ...more] = uses;
  const takers: readonly [Taker, ...Taker[]] = [takerFor(first), ...more.map(takerFor)];
  const errors: Diagnostic[] = [];
  for (const [index, { role, file }] of queue.entries()) {
    const tallies = takers.map(() => new InputTally(paths, index));
    let sinks: readonly RowSink[] = [];
    const input = open(file.path);
    try {
      const found = await formatsOf(role, file, input, timeFormats, open);
      sinks = takers.map((taker, i) => sinkFor(role, taker, tallies[i]!, found.formats));
      const { rows, diagnostics } = await readRows(
        file.shown,
        found.chunks,
        followed(toEach(sinks), role, index, trail, timesOf(first, found.formats)),
      );
      for (const tally of tallies) {
        tally.rows = rows;
        tally.diagnostics.unshift(...diagnostics, ...found.diagnostics);
      }
    } catch (error) {
      if (!isOutside(error)) throw error;
      const problem = diagnostic('cannot-read', { file: file.shown }, { why: why(error, language) });
      for (const tally of tallies) tally.diagnostics.push(problem);
    }
    const seal = input.seal();
    for (const [i, { stores, files }] of takers.entries()) {
      const [sink, tally] = [sinks[i], tallies[i]!];
      if (sink instanceof EventReader) tally.diagnostics.push(...misspelt(sink, tally));
      if (sink instanceof FactReader) {
        for (const fact of sink.facts) stores.facts.get(role)!.push(fact);
        for (const fact of sink.unreadable) stores.unreadable.get(role)!.push(fact);
      }
      files.push({ role, tally, ...seal });
    }
    // What is wrong with a whole file is so whoever reads it.
    errors.push(...tallies[0]!.diagnostics.filter((d) => severityOf(d) === 'error'));
  }
  const [one, ...others] = takers;
  return { inputs: [taken(one, named), ...others.map((taker) => taken(taker, named))], errors };
}

/** Who keeps what is read for one use. */
interface Taker {
  readonly use: Use;
  readonly stores: Stores;
  readonly files: InputFile[];
}

function takerFor(use: Use): Taker {
  return { use, stores: emptyStores(use.policy), files: [] };
}

function taken({ stores, files }: Taker, named: ReadonlyMap<InputRole, readonly NamedFile[]>): ReadInputs {
  const facts = (role: InputRole): Fact[] | null => (named.has(role) ? stores.facts.get(role)! : null);
  return {
    files,
    tickets: named.has('tickets') || named.has('events') ? stores.tickets : null,
    probes: named.has('probes') ? stores.probes : null,
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

/** Told formats go for every time column, besides ISO 8601; else the file is asked. */
async function formatsOf(
  role: InputRole,
  file: NamedFile,
  input: InputStream,
  told: readonly TimeFormat[],
  open: (path: string) => InputStream,
): Promise<FormatsFound> {
  const columns = TIME_COLUMNS[role];
  if (told.length === 0) return columnFormats(file.shown, columns, input, () => open(file.path));
  const formats = [ISO, ...told];
  return {
    formats: new Map(columns.map((column) => [column, formats])),
    diagnostics: [],
    chunks: input.chunks,
  };
}

/**
 * What a policy makes of the input while it is read. Policies with the same key can be audited from one store: they
 * look at the same columns and happenings, know the same priorities, and place a local time alike.
 */
export function readingKey({ policy, zone }: Use): string {
  const { columns, happenings, probes } = lookedFor(policy);
  return JSON.stringify([
    zone.name,
    policy.ambiguousTime,
    [...columns].sort(),
    [...happenings].map(([happening, values]) => [happening, ...[...values].sort()].join('\u0000')).sort(),
    probes,
    policy.priorities,
    policy.severity === null,
  ]);
}

/**
 * The columns of tickets a policy looks at, what it wants to know of probes, and the happenings it listens to besides
 * the usual, or with values that it asks for by name.
 */
function lookedFor(given: Policy) {
  const policy = agreed(given);
  const usual: readonly string[] = HAPPENINGS;
  const asked = [...askedHappenings(policy)].filter(
    ([happening, values]) => values.size > 0 || !usual.includes(happening),
  );
  return {
    columns: new Set<string>([...TICKET_COLUMNS, ...policy.columns]),
    happenings: new Map(asked),
    probes: probeWants(policy),
  };
}

function emptyStores(policy: Policy): Stores {
  const { columns, happenings, probes } = lookedFor(policy);
  return {
    tickets: {
      store: new TicketStore([...columns], happenings, (column, text) => meaningOf(column, text, policy)),
      latest: new LatestInstant(),
      momentColumns: new Set<string>(),
    },
    probes: new ProbeStore(probes),
    facts: new Map(INPUT_ROLES.map((role) => [role, []])),
    unreadable: new Map(INPUT_ROLES.map((role) => [role, []])),
  };
}

/** Response times are read only when a rule asks for them. */
function probeWants({ rules, probeColumns }: Policy): ProbeWants {
  const latency = rules.some((rule) => rule.measure === 'latency' && rule.atMostMs !== null);
  return { latency, columns: latency ? probeColumns : [] };
}

/** Two rows of a ticket agree on its priority when both name the same one, `P1` and `1`. */
function meaningOf(column: string, text: string, policy: Policy): string {
  const group = column === 'priority' ? groupOfWord(policy.priorities, text, policy.severity === null) : null;
  return group === null ? text.toLowerCase() : `priority ${group}`;
}

function sinkFor(
  role: InputRole,
  { stores, use }: Taker,
  tally: InputTally,
  formats: ColumnFormats,
): RowSink {
  const times = timesOf(use, formats);
  const { store, latest, momentColumns } = stores.tickets;
  switch (role) {
    case 'tickets':
      return new TicketReader(store, tally, latest, momentColumns, times);
    case 'events':
      return new EventReader(store, tally, latest, times);
    case 'probes':
      return new ProbeReader(stores.probes, tally, times);
    case 'outages':
      return new FactReader(OUTAGES, tally, times);
    case 'maintenance':
      return new FactReader(MAINTENANCE, tally, times);
    case 'register':
      return new FactReader(REGISTER, tally, times);
    case 'measurements':
      return new FactReader(MEASUREMENTS, tally, times);
    case 'exclusions':
      return new FactReader(EXCLUSIONS, tally, times);
    case 'claims':
      return new FactReader(CLAIMS, tally, times);
  }
}

/** How the times of a file are read for one use. */
function timesOf({ zone, policy }: Use, formats: ColumnFormats): ColumnTimes {
  return new ColumnTimes(zone, policy.ambiguousTime, formats);
}

function followed(
  sink: RowSink,
  role: InputRole,
  index: number,
  trail: TicketTrail | null,
  times: ColumnTimes,
): RowSink {
  const isTold = role === 'tickets' || role === 'events';
  return trail !== null && isTold ? trail.beside(sink, role, index, times) : sink;
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
