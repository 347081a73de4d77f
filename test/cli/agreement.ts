/** A small agreement and its exports: one hour to respond to P1, four to P2, in office hours; 75% on time. */

export const POLICY = `sla: 1
id: test
title: Test agreement
language: en
parties: { customer: Town, supplier: Maker }
timezone: Europe/Amsterdam
calendars:
  office: { hours: { mon-fri: "08:00-18:00" } }
priorities:
  P1: { title: High, match: [prio 1] }
  P2: { title: Low, match: [prio 2] }
rules:
  response:
    title: Response time
    clause: "3.2"
    measure: time
    to: responded
    calendar: office
    within: { P1: 1 hour, P2: 4 hours }
    norm: { at_least: 75%, per: quarter }
`;

/** Each application by itself. */
export const BY_APPLICATION = POLICY.replace('to: responded', 'to: responded\n    by: application');

export const TARGET_POLICY = POLICY.replace('clause: "3.2"', 'clause: "3.2"\n    commitment: target');

export const AVAILABILITY_POLICY = `${POLICY.slice(0, POLICY.indexOf('rules:'))}rules:
  availability:
    title: Availability
    clause: "4"
    measure: availability
    calendar: office
    norm: { at_least: 99%, per: month }
`;

const HEADER = 'id,priority,opened_at,responded_at,application';

/** A ticket of the nth day of July 2025, opened at nine, answered so many minutes later (null: not yet). */
export function ticket(
  id: string,
  day: number,
  minutes: number | null,
  priority = 'P1',
  application = 'Cliënten',
): string {
  const opened = `2025-07-${String(day).padStart(2, '0')}T09:00:00+02:00`;
  const responded = minutes === null ? '' : new Date(Date.parse(opened) + minutes * 60_000).toISOString();
  return [id, priority, opened, responded, application].join(',');
}

export function tickets(...rows: readonly string[]): string {
  return `${[HEADER, ...rows].join('\n')}\n`;
}

/** Three of four on time: exactly 75%. */
export const KEPT = tickets(
  ticket('A-1', 1, 60),
  ticket('A-2', 2, 61),
  ticket('A-3', 3, 240, 'P2'),
  ticket('A-4', 4, 10, 'P2', 'Zaken'),
);

/** Two of four on time. */
export const MISSED = tickets(
  ticket('A-1', 1, 60),
  ticket('A-2', 2, 61),
  ticket('A-3', 3, 241, 'P2'),
  ticket('A-4', 4, 10, 'P2', 'Zaken'),
);

/** Two on time, one breached, one still running at its second hour of four: 3 of 4 at best, 2 of 4 at worst. */
export const OPEN = tickets(
  ticket('A-1', 1, 60),
  ticket('A-2', 2, 61),
  ticket('A-3', 4, null, 'P2'),
  // Sets the as-of.
  'A-4,P2,2025-07-04T10:59:00+02:00,2025-07-04T11:00:00+02:00,Zaken',
);

export const QUARTER = ['--period', '2025-Q3'] as const;
export const AUDIT = ['audit', '--policy', 'policy.yaml', '--tickets', 'tickets.csv', ...QUARTER] as const;

/** What a result says, without what differs between two files of the same content. */
export function essence(json: string): unknown {
  const { inputs, warnings: _, ...result } = JSON.parse(json);
  const files = inputs.map(
    ({ sha256: _sha, bytes: _bytes, path: _path, ...rest }: Record<string, unknown>) => rest,
  );
  return JSON.parse(JSON.stringify({ ...result, files }).replaceAll(/"path":"[^"]*"/g, '"path":"…"'));
}
