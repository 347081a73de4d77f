/** What a profile may speak of: the canonical columns of each kind of record, and which of them have to be there. */
import { type InputRole, MOMENT_COLUMNS, REQUIRED_COLUMNS, TICKET_COLUMNS } from '../intake/canonical.ts';
import { COLUMNS } from '../policy/vocabulary.ts';

/** Sections of a profile whose records are one map: all kinds but events. */
export const RECORD_ROLES = [
  'tickets',
  'probes',
  'outages',
  'maintenance',
  'register',
  'measurements',
] as const satisfies readonly InputRole[];
export type RecordRole = (typeof RECORD_ROLES)[number];

interface Canonical {
  readonly required: readonly string[];
  readonly instants: readonly string[];
  readonly known: readonly string[];
}

export const CANONICAL: Readonly<Record<RecordRole, Canonical>> = {
  tickets: {
    required: REQUIRED_COLUMNS.tickets,
    instants: MOMENT_COLUMNS,
    known: ['id', ...MOMENT_COLUMNS, ...TICKET_COLUMNS],
  },
  probes: {
    required: REQUIRED_COLUMNS.probes,
    instants: ['at'],
    known: ['at', 'up', ...COLUMNS.probe, 'latency_ms'],
  },
  outages: { required: REQUIRED_COLUMNS.outages, instants: ['from', 'to'], known: COLUMNS.outage },
  maintenance: {
    required: REQUIRED_COLUMNS.maintenance,
    instants: ['from', 'to', 'announced_at'],
    known: COLUMNS.maintenance,
  },
  register: {
    required: REQUIRED_COLUMNS.register,
    instants: ['at', 'until'],
    known: ['kind', 'at', 'until', 'subject', 'ref'],
  },
  measurements: {
    required: REQUIRED_COLUMNS.measurements,
    instants: ['at'],
    known: ['metric', 'at', 'value', 'subject'],
  },
};

/** Keys of a section that are no columns. */
export const SCOPE_KEYS: readonly string[] = ['when', 'each', 'split'];
