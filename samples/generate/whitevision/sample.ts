import { type Batch, filler } from '../filler.ts';
import { at, inUtc, MINUTE, SECOND, withOffset } from '../local-time.ts';
import { restarting } from '../numbering.ts';
import type { Sample } from '../sample.ts';
import { seeded } from '../seeded.ts';
import type { Ticket } from '../ticket.ts';
import { august } from './cases-august.ts';
import { july } from './cases-july.ts';
import { september } from './cases-september.ts';
import { maintenance, probes, RELEASE } from './monitoring.ts';
import { register } from './register.ts';
import { BUGS, CHANGES, DISRUPTIONS, QUESTIONS, TIPS } from './titles.ts';

const SEED = 20250701;
const OFFICE = { hours: { opens: 8 * 60, closes: 17 * 60 + 30 }, exported: at('2025-10-10 17:00') };

const current = { channel: 'portaal', version_behind: '0', solved_in_newer_version: 'false' };
const storing = { ...current, type: 'storing' };
const bug = { ...current, type: 'bug' };
const behind = { ...bug, version_behind: '1', solved_in_newer_version: 'true' };
const common = { opened: ['2025-07-01', '2025-10-01'], response: 4 } as const;
/** Working days of nine and a half hours. */
const days = (count: number) => count * 9.5;
/** What was opened before the release is solved with it at the latest. */
const withRelease = (opened: number) => (opened < at(RELEASE) ? at(RELEASE) : Number.POSITIVE_INFINITY);

const BATCHES: readonly Batch[] = [
  {
    ...common,
    count: 7,
    cells: { ...storing, priority: 'Dringend' },
    titles: DISRUPTIONS,
    restoration: days(1),
  },
  {
    ...common,
    count: 24,
    cells: { ...storing, priority: 'Hoog' },
    titles: DISRUPTIONS,
    restoration: days(5),
  },
  {
    ...common,
    count: 11,
    cells: { ...storing, priority: 'Normaal' },
    titles: DISRUPTIONS,
    restoration: days(7),
    restoredBy: withRelease,
  },
  { ...common, count: 19, cells: { ...bug, priority: 'Hoog' }, titles: BUGS, restoration: days(5) },
  {
    ...common,
    count: 22,
    cells: { ...bug, priority: 'Normaal' },
    titles: BUGS,
    restoration: days(9),
    restoredBy: withRelease,
  },
  { ...common, count: 6, cells: { ...behind, priority: 'Hoog' }, titles: BUGS, restoration: days(5) },
  {
    ...common,
    count: 27,
    cells: { ...current, type: 'gebruikersvraag' },
    titles: QUESTIONS,
    restoration: days(2),
  },
  { ...common, count: 5, cells: { ...current, type: 'tip' }, titles: TIPS, restoration: days(3) },
  {
    ...common,
    count: 4,
    cells: { ...current, type: 'wijzigingsverzoek' },
    titles: CHANGES,
    restoration: days(8),
  },
];

const chance = seeded(SEED);
/** A fourth one, who was not authorised. */
const OTHER = { opened: at('2025-07-14 14:00:40'), reporter: 's.aydin' };
const REPORTERS = ['m.visser', 'm.visser', 'a.elbouazzaoui', 'j.de.groot'] as const;

/** By one of the three authorised reporters; in office hours registered within minutes. */
function received(ticket: Ticket): Ticket {
  const registered = ticket.opened + chance.between(0, 40) * SECOND;
  const { responded } = ticket.moments;
  const later = responded !== undefined && responded - registered < MINUTE ? registered + MINUTE : responded;
  const moments = { ...ticket.moments, registered, ...(later === undefined ? {} : { responded: later }) };
  const picked = chance.pick(REPORTERS);
  const reporter = ticket.opened === OTHER.opened ? OTHER.reporter : picked;
  return { ...ticket, cells: { ...ticket.cells, reporter }, moments };
}

export const whitevision: Sample = {
  policy: 'whitevision',
  period: '2025-Q3',
  print: inUtc,
  tickets: [
    ...july,
    ...august,
    ...september,
    ...BATCHES.flatMap((each) => filler(each, OFFICE, chance)).map(received),
  ],
  numbering: restarting((instant) => `I-${withOffset(instant).slice(2, 7).replace('-', '')}`, 4),
  columns: [
    'id',
    'title',
    'type',
    'priority',
    'status',
    'channel',
    'reporter',
    'version_behind',
    'solved_in_newer_version',
    'opened_at',
    'registered_at',
    'responded_at',
    'restored_at',
    'closed_at',
  ],
  log: 'additions',
  maintenance,
  register,
  probes: probes(inUtc),
  quarter: ['2025-07-01 00:00', '2025-10-01 00:00'],
  seed: SEED,
};
