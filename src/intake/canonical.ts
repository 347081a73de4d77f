/** The names of the canonical input (INTERFACES): moments, happenings and columns that every part of the program knows. */
/** The moments of a ticket that have a column of their own in a tickets export, in the order in which they come about. */
export const MOMENTS = ['opened', 'registered', 'responded', 'restored', 'closed'] as const;

export const MOMENT_COLUMNS: readonly string[] = MOMENTS.map((moment) => `${moment}_at`);

/** Happenings that an events export may name besides the moments (INTERFACES, canonical input). */
export const HAPPENINGS = [
  ...MOMENTS,
  'update',
  'workaround',
  'reopened',
  'acknowledged',
  'escalated',
  'notified',
] as const;

/** Ticket columns that every audit knows; a policy may look at others too. */
export const TICKET_COLUMNS = [
  'type',
  'priority',
  'status',
  'environment',
  'application',
  'component',
  'channel',
  'cause',
  'severity',
  'users_affected',
  'version_behind',
] as const;

/** What an input is for, in the order in which inputs are read and shown. */
export const INPUT_ROLES = [
  'tickets',
  'events',
  'probes',
  'outages',
  'maintenance',
  'register',
  'measurements',
] as const;
export type InputRole = (typeof INPUT_ROLES)[number];

/** The columns that a file of a kind has to have. */
export const REQUIRED_COLUMNS: Readonly<Record<InputRole, readonly string[]>> = {
  tickets: ['id', 'opened_at'],
  events: ['id', 'at', 'event'],
  probes: ['at', 'up'],
  outages: ['from'],
  maintenance: ['from', 'to'],
  register: ['kind', 'at'],
  measurements: ['metric', 'at', 'value'],
};

/** The kinds of records whose columns these are, the one that asks for most first. */
export function rolesOfColumns(names: readonly string[]): readonly InputRole[] {
  const there = new Set(names.map((name) => name.trim().toLowerCase()));
  return INPUT_ROLES.filter((role) => REQUIRED_COLUMNS[role].every((column) => there.has(column))).sort(
    (a, b) => REQUIRED_COLUMNS[b].length - REQUIRED_COLUMNS[a].length,
  );
}

/** The canonical columns that hold an instant. */
export const TIME_COLUMNS: Readonly<Record<InputRole, readonly string[]>> = {
  tickets: MOMENT_COLUMNS,
  events: ['at'],
  probes: ['at'],
  outages: ['from', 'to'],
  maintenance: ['from', 'to', 'announced_at'],
  register: ['at', 'until'],
  measurements: ['at'],
};
