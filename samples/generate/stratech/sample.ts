import { type Batch, filler } from '../filler.ts';
import { at, withOffset } from '../local-time.ts';
import { restarting } from '../numbering.ts';
import { hours } from '../office-hours.ts';
import type { Sample } from '../sample.ts';
import { seeded } from '../seeded.ts';
import { february } from './cases-february.ts';
import { january } from './cases-january.ts';
import { march } from './cases-march.ts';
import { maintenance, probes } from './monitoring.ts';
import { register } from './register.ts';
import { APPLICATION, PLATFORM, QUESTIONS, WISHES } from './titles.ts';

const SEED = 20250101;
const OFFICE = { hours: hours(8, 18), exported: at('2025-04-11 17:00') };

const MONTHS = {
  jan: ['2025-01-01', '2025-02-01'],
  feb: ['2025-02-01', '2025-03-01'],
  mar: ['2025-03-01', '2025-04-01'],
} as const;
type Month = keyof typeof MONTHS;

const RESPONSE = { Urgent: 1, Hoog: 2, Gemiddeld: 4, Laag: 8 } as const;
type Priority = keyof typeof RESPONSE;
/** Of the month and the two months that the application has, ordinary tickets use some days. */
const RESTORATION = {
  platform: { Urgent: 2, Hoog: 4, Gemiddeld: 8, Laag: 16 },
  applicatie: { Urgent: 4, Hoog: 8, Gemiddeld: 60, Laag: 90 },
} as const;
type Component = keyof typeof RESTORATION;

const incident = { type: 'incident', channel: 'portaal', environment: 'productie', cause: 'leverancier' };
const waiting = { share: 0.2, status: 'wachten op klant' };

function batch(
  month: Month,
  component: Component,
  priority: Priority,
  count: number,
  late?: Batch['late'],
): Batch {
  return {
    count,
    cells: { ...incident, component, priority },
    titles: component === 'platform' ? PLATFORM : APPLICATION,
    opened: MONTHS[month],
    response: RESPONSE[priority],
    restoration: RESTORATION[component][priority],
    waiting,
    ...(late === undefined ? {} : { late }),
  };
}

function ordinary(
  month: Month,
  counts: Record<Component, readonly [number, number, number, number]>,
): Batch[] {
  const priorities = Object.keys(RESPONSE) as Priority[];
  return (['platform', 'applicatie'] as const).flatMap((component) =>
    priorities.map((priority, index) => batch(month, component, priority, counts[component][index]!)),
  );
}

function requests(month: Month, type: string, count: number): Batch {
  const plain = batch(month, 'applicatie', 'Laag', count);
  return {
    ...plain,
    titles: type === 'informatieverzoek' ? QUESTIONS : WISHES,
    cells: { ...plain.cells, type },
  };
}

const BATCHES: readonly Batch[] = [
  ...ordinary('jan', { platform: [1, 3, 4, 2], applicatie: [1, 4, 14, 9] }),
  batch('jan', 'applicatie', 'Hoog', 1, 'response'),
  ...ordinary('feb', { platform: [1, 2, 3, 2], applicatie: [1, 3, 10, 8] }),
  batch('feb', 'applicatie', 'Hoog', 2, 'response'),
  batch('feb', 'platform', 'Hoog', 1, 'restoration'),
  ...ordinary('mar', { platform: [1, 2, 4, 2], applicatie: [1, 3, 9, 6] }),
  batch('mar', 'applicatie', 'Hoog', 1, 'response'),
  batch('mar', 'applicatie', 'Laag', 3, 'unrestored'),
  requests('jan', 'informatieverzoek', 6),
  requests('jan', 'wijzigingsverzoek', 3),
  requests('feb', 'informatieverzoek', 5),
  requests('feb', 'serviceverzoek', 4),
  requests('mar', 'informatieverzoek', 5),
  requests('mar', 'wijzigingsverzoek', 3),
];

const chance = seeded(SEED);

/** `M250107-03`: the day and the number within it. */
const dayNumber = (instant: number) => `M${withOffset(instant).slice(2, 10).replaceAll('-', '')}`;

export const stratech: Sample = {
  policy: 'stratech',
  period: '2025-Q1',
  settings: ['set:', '  availability_hours: "mon-fri 08:00-18:00"'],
  print: withOffset,
  tickets: [...january, ...february, ...march, ...BATCHES.flatMap((each) => filler(each, OFFICE, chance))],
  numbering: restarting(dayNumber, 2),
  columns: [
    'id',
    'title',
    'type',
    'priority',
    'component',
    'environment',
    'cause',
    'channel',
    'status',
    'opened_at',
  ],
  log: 'everything',
  maintenance,
  register,
  besides: {
    name: 'audit-without-monitoring.yaml',
    about: 'Without what the monitor and the planning tell: what that would show is not assessed.',
    inputs: ['tickets.csv', 'events.csv', 'register.csv'],
  },
  probes: probes(withOffset),
  quarter: ['2025-01-01 00:00', '2025-04-01 00:00'],
  seed: SEED,
};
