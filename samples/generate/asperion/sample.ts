import { type Batch, filler } from '../filler.ts';
import { at, withOffset } from '../local-time.ts';
import { running } from '../numbering.ts';
import { hours } from '../office-hours.ts';
import type { Sample } from '../sample.ts';
import { seeded } from '../seeded.ts';
import { december } from './cases-december.ts';
import { november } from './cases-november.ts';
import { october } from './cases-october.ts';
import { doubts } from './doubts.ts';
import { maintenance, probes } from './monitoring.ts';
import { register, withNotices } from './obligations.ts';
import { INCIDENTS, QUESTIONS, SCANNING, WISHES } from './titles.ts';

const SEED = 20251001;
const OFFICE = { hours: hours(9, 17), exported: at('2026-01-09 15:00') };

const incident = { type: 'storing', channel: 'email', component: 'administratie' };
const scanning = { type: 'incident', channel: 'email', component: 'scannen' };

const common = { opened: ['2025-10-01', '2026-01-01'], response: 1, restoration: 4 } as const;
const incidents: Batch = { ...common, count: 0, cells: incident, titles: INCIDENTS };
const scans: Batch = { ...common, count: 0, cells: scanning, titles: SCANNING };
const questions: Batch = {
  ...common,
  count: 0,
  cells: incident,
  titles: QUESTIONS,
  response: 8,
  restoration: 40,
};
const wishes: Batch = { ...questions, titles: WISHES };

const BATCHES: readonly Batch[] = [
  { ...incidents, count: 38 },
  { ...incidents, count: 11, cells: { ...incident, channel: 'telefoon' } },
  { ...incidents, count: 4, late: 'restoration' },
  { ...scans, count: 15 },
  { ...scans, count: 2, late: 'restoration' },
  { ...questions, count: 16, cells: { ...incident, type: 'gebruikersvraag' } },
  { ...questions, count: 6, cells: { ...incident, type: 'informatieverzoek' } },
  { ...wishes, count: 6, cells: { ...incident, type: 'wijzigingsverzoek' } },
  { ...wishes, count: 4, cells: { ...incident, type: 'serviceverzoek' } },
  { ...wishes, count: 3, cells: { ...incident, type: 'tip' } },
];

const chance = seeded(SEED);

export const asperion: Sample = {
  policy: 'asperion',
  period: '2025-Q4',
  print: withOffset,
  tickets: [
    ...doubts.map((ticket) => ({ ...ticket, cells: { ...ticket.cells, notice_requested: 'nee' } })),
    ...[...october, ...november, ...december, ...BATCHES.flatMap((each) => filler(each, OFFICE, chance))].map(
      (ticket, place) => withNotices(ticket, place, OFFICE.hours, OFFICE.exported),
    ),
  ],
  numbering: running('', 48201),
  columns: [
    'id',
    'title',
    'type',
    'channel',
    'component',
    'notice_requested',
    'status',
    'opened_at',
    'responded_at',
    'restored_at',
    'closed_at',
  ],
  log: 'additions',
  maintenance,
  register,
  probes: probes(withOffset),
  quarter: ['2025-10-01 00:00', '2026-01-01 00:00'],
  seed: SEED,
};
