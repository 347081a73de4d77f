/** Where the records of an audit are kept while its inputs are read, and the readers that put them there. */
import type { AuditInput } from '../audit/input.ts';
import type { RowSink } from '../csv/read-rows.ts';
import { HAPPENINGS, INPUT_ROLES, type InputRole, TICKET_COLUMNS } from '../intake/canonical.ts';
import type { ColumnTimes } from '../intake/column-times.ts';
import type { InputTally } from '../intake/tally.ts';
import { agreed } from '../policy/agreed.ts';
import { askedHappenings } from '../policy/asked-happenings.ts';
import type { Policy } from '../policy/policy.ts';
import { groupOfWord } from '../policy/priority-words.ts';
import { ProbeStore, type ProbeWants } from '../probes/probe-store.ts';
import { ProbeReader } from '../probes/read-probes.ts';
import { CLAIMS } from '../register/claims.ts';
import { EXCLUSIONS } from '../register/exclusions.ts';
import { type Fact, FactReader, MAINTENANCE, MEASUREMENTS, OUTAGES, REGISTER } from '../register/facts.ts';
import { LatestInstant } from '../tickets/latest-instant.ts';
import { EventReader, type EventsPerRow } from '../tickets/read-events.ts';
import { TicketReader } from '../tickets/read-tickets.ts';
import { TicketStore } from '../tickets/ticket-store.ts';
import type { TicketTrail } from '../tickets/ticket-trail.ts';
import type { Zone } from '../time/zone.ts';

export interface Stores {
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

export function emptyStores(policy: Policy): Stores {
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

/** `events`: how the rows of an export tell of events, where it is not canonical. */
export function readerFor(
  role: InputRole,
  stores: Stores,
  tally: InputTally,
  times: ColumnTimes,
  events?: EventsPerRow,
): RowSink {
  const { store, latest, momentColumns } = stores.tickets;
  switch (role) {
    case 'tickets':
      return new TicketReader(store, tally, latest, momentColumns, times);
    case 'events':
      return new EventReader(store, tally, latest, times, events);
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

/** The reader, with the rows of the ticket that is asked about kept on their way. */
export function followed(
  reader: RowSink,
  role: InputRole,
  file: number,
  times: ColumnTimes,
  trail: TicketTrail | null,
): RowSink {
  const tells = role === 'tickets' || role === 'events';
  return trail !== null && tells ? trail.beside(reader, role, file, times) : reader;
}
