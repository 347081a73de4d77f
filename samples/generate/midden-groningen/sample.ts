import { type Batch, filler } from '../filler.ts';
import { at, inUtc, withOffset } from '../local-time.ts';
import { running } from '../numbering.ts';
import { hours } from '../office-hours.ts';
import type { Sample } from '../sample.ts';
import { seeded } from '../seeded.ts';
import type { Cells, Ticket } from '../ticket.ts';
import { april } from './cases-april.ts';
import { june } from './cases-june.ts';
import { may } from './cases-may.ts';
import { withMessages } from './communication.ts';
import { claims, exclusions } from './disputed.ts';
import { maintenance, probes } from './monitoring.ts';
import { register } from './register.ts';
import { leftSilent } from './silence.ts';
import { QUESTIONS, TITLES, WISHES } from './titles.ts';

const SEED = 20250401;
const EXPORTED = at('2025-07-11 16:45');
const OFFICE = hours(8, 18);
const QUARTER = ['2025-04-01', '2025-07-01'] as const;

type Application = keyof typeof TITLES;
const ALLOWED = { P1: [1, 4], P2: [1, 20], P3: [4, 50], P4: [8, 100] } as const;
type Priority = keyof typeof ALLOWED;

/** Disruptions on production; P1 comes by telephone. */
function disruptions(
  application: Application,
  priority: Priority,
  count: number,
  late?: 'response' | 'restoration',
): Batch {
  const channel = priority === 'P1' ? 'telefoon' : 'portaal';
  return batch(
    { application, priority, type: 'verstoring', environment: 'productie', channel },
    TITLES[application],
    count,
    late,
  );
}

/** What is no disruption is priority 3 by the contract, whatever the reporter chose. */
function questions(application: Application, type: string, count: number): Batch {
  const cells = { application, priority: 'P3', type, environment: 'productie', channel: 'portaal' };
  return batch(cells, type === 'vraag' ? QUESTIONS : WISHES, count);
}

function batch(
  cells: Cells,
  titles: readonly string[],
  count: number,
  late?: 'response' | 'restoration',
): Batch {
  const [response, restoration] = ALLOWED[cells.priority as Priority];
  const waiting = { share: 0.2, status: count % 2 === 0 ? 'wachten op klant' : 'wachten op informatie' };
  return { count, cells, titles, opened: QUARTER, response, restoration, waiting, ...(late ? { late } : {}) };
}

function tests(application: Application, environment: string, count: number): Batch {
  const cells = { application, priority: 'P4', type: 'verstoring', environment, channel: 'portaal' };
  return batch(cells, TITLES[application], count);
}

const BATCHES: readonly Batch[] = [
  disruptions('zaaksysteem', 'P1', 2),
  disruptions('zaaksysteem', 'P2', 9),
  disruptions('zaaksysteem', 'P3', 14),
  disruptions('zaaksysteem', 'P4', 9),
  disruptions('zaaksysteem', 'P3', 2, 'restoration'),
  disruptions('zaaksysteem', 'P2', 1, 'response'),
  questions('zaaksysteem', 'vraag', 9),
  questions('zaaksysteem', 'wijzigingsverzoek', 7),
  tests('zaaksysteem', 'acceptatie', 3),
  disruptions('burgerzaken', 'P1', 1),
  disruptions('burgerzaken', 'P2', 6),
  disruptions('burgerzaken', 'P3', 10),
  disruptions('burgerzaken', 'P4', 6),
  disruptions('burgerzaken', 'P2', 2, 'restoration'),
  disruptions('burgerzaken', 'P3', 2, 'response'),
  questions('burgerzaken', 'vraag', 7),
  tests('burgerzaken', 'test', 2),
  disruptions('belastingen', 'P2', 4),
  disruptions('belastingen', 'P3', 7),
  disruptions('belastingen', 'P4', 4),
  disruptions('belastingen', 'P3', 1, 'restoration'),
  disruptions('belastingen', 'P2', 1, 'response'),
  questions('belastingen', 'serviceverzoek', 6),
];

const chance = seeded(SEED);
const ordinary: Ticket[] = BATCHES.flatMap((each) =>
  filler(each, { hours: OFFICE, exported: EXPORTED }, chance),
);

export const middenGroningen: Sample = {
  policy: 'midden-groningen',
  period: '2025-Q2',
  // The requirement of 3.5, as the municipality's agreement has it.
  settings: ['set:', '  performance: "1 second"'],
  print: withOffset,
  tickets: [...april, ...may, ...june, ...ordinary].map((ticket) =>
    withMessages(leftSilent(ticket, OFFICE), OFFICE, EXPORTED, chance),
  ),
  numbering: running('MG-', 10401),
  // A question that somebody threw away: its number is missing.
  deleted: ['MG-10433'],
  columns: [
    'id',
    'title',
    'application',
    'environment',
    'type',
    'priority',
    'status',
    'channel',
    'opened_at',
    'responded_at',
    'restored_at',
    'closed_at',
  ],
  log: 'everything',
  maintenance,
  register,
  exclusions,
  claims,
  probes: probes(inUtc),
  quarter: ['2025-04-01 00:00', '2025-07-01 00:00'],
  seed: SEED,
};
