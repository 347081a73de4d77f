import { type Batch, filler } from '../filler.ts';
import { at, withoutOffset } from '../local-time.ts';
import { running } from '../numbering.ts';
import { hours } from '../office-hours.ts';
import type { Sample } from '../sample.ts';
import { seeded } from '../seeded.ts';
import { december } from './cases-december.ts';
import { november } from './cases-november.ts';
import { october } from './cases-october.ts';
import { measurements, register, reportedWell } from './options.ts';
import { BUGS, LINKS } from './titles.ts';

const SEED = 20251002;
const OFFICE = { hours: hours(9, 17), exported: at('2026-01-09 16:00') };

const USERS = { alle: 'alle gebruikers', enkele: 'enkele gebruikers', een: 'individuele gebruiker' } as const;
const opened = ['2025-10-01', '2026-01-01'] as const;

/** Hours for response and restoration by severity; those of Critical run round the clock. */
const SEVERITY = {
  Critical: { response: 1, restoration: 24, aroundTheClock: true },
  Major: { response: 1, restoration: 8 },
  Normal: { response: 8, restoration: 32 },
  Minor: { response: 16, restoration: 96 },
} as const;

/** The severity follows from users and priority (2.4); it stands here once more because it sets the times. */
function batch(
  users: keyof typeof USERS,
  priority: string,
  severity: keyof typeof SEVERITY,
  count: number,
): Batch {
  const channel = severity === 'Critical' ? 'telefoon' : 'ticketsysteem';
  const cells = { type: 'bug', channel, cause: 'leverancier', users_affected: USERS[users], priority };
  return { count, cells, titles: BUGS, opened, ...SEVERITY[severity] };
}

/** Each severity allows another time. */
function severityOf({ restoration }: Batch): string {
  return Object.entries(SEVERITY).find(([, times]) => times.restoration === restoration)![0];
}

function thirdParty(count: number): Batch {
  const plain = batch('alle', '3', 'Major', count);
  return { ...plain, titles: LINKS, cells: { ...plain.cells, cause: 'derden' } };
}

const BATCHES: readonly Batch[] = [
  batch('alle', '1', 'Critical', 3),
  batch('alle', '2', 'Critical', 2),
  batch('enkele', '1', 'Critical', 2),
  batch('alle', '3', 'Major', 10),
  batch('enkele', '2', 'Major', 8),
  batch('alle', '4', 'Normal', 8),
  batch('enkele', '3', 'Normal', 14),
  batch('een', '2', 'Normal', 7),
  batch('enkele', '4', 'Minor', 11),
  batch('een', '3', 'Minor', 9),
  batch('een', '4', 'Minor', 6),
  thirdParty(4),
];

const chance = seeded(SEED);

const ordinary = BATCHES.flatMap((each) =>
  filler(each, OFFICE, chance).map((ticket) => reportedWell(ticket, severityOf(each), OFFICE.hours)),
);

export const maatwerkOnline: Sample = {
  policy: 'maatwerk-online',
  period: '2025-Q4',
  settings: [
    'variant: office',
    'set:',
    '  plugin_updates: ja',
    '  web_vitals: ja',
    '  web_vitals_lcp: "2.5"',
    '  web_vitals_inp: "200"',
    '  web_vitals_cls: "0.1"',
  ],
  print: withoutOffset,
  tickets: [...october, ...november, ...december, ...ordinary],
  numbering: running('WEB-', 311),
  columns: [
    'id',
    'title',
    'type',
    'priority',
    'users_affected',
    'cause',
    'channel',
    'status',
    'opened_at',
    'closed_at',
  ],
  log: 'everything',
  register,
  measurements,
  quarter: ['2025-10-01 00:00', '2026-01-01 00:00'],
  seed: SEED,
};
