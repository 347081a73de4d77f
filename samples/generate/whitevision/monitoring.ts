import type { Between } from '../probe-series.ts';
import type { ProbeFile } from '../sample.ts';
import type { Cells } from '../ticket.ts';

/** The release that P3 tickets wait for. */
export const RELEASE = '2025-09-09 20:00';

/** Seen by all three places; 'lon' fails once by itself, which is no outage. */
const SHARED: readonly Between[] = [
  ['2025-07-09 10:00', '2025-07-09 10:30'],
  ['2025-08-19 12:05', '2025-08-19 12:25'], // within the maintenance
  ['2025-08-23 19:40', '2025-08-23 20:30'], // a Saturday; over the close at 20:00
  ['2025-09-01 07:30', '2025-09-01 08:20'], // over the opening at 08:00
  ['2025-09-09 20:10', '2025-09-09 21:00'], // the release, outside the hours
];

export function probes(print: (instant: number) => string): ProbeFile[] {
  const service = 'inconto';
  return [
    {
      name: 'probes.csv',
      columns: ['at', 'service', 'location', 'up', 'latency_ms'],
      print,
      words: ['1', '0'],
      series: [
        { service, location: 'ams', second: 0, down: SHARED, latency: 610 },
        { service, location: 'fra', second: 20, down: SHARED },
        { service, location: 'lon', second: 40, down: [...SHARED, ['2025-07-24 10:00', '2025-07-24 12:00']] },
      ],
    },
  ];
}

export const maintenance: readonly Cells[] = [
  {
    from: '2025-08-19T10:00:00Z',
    to: '2025-08-19T10:30:00Z',
    service: 'inconto',
    kind: 'patch',
    announced_at: '2025-08-11T07:00:00Z',
    subject: 'Patch 2025.2.3',
  },
  {
    from: '2025-09-09T18:00:00Z',
    to: '2025-09-09T20:00:00Z',
    service: 'inconto',
    kind: 'update',
    announced_at: '2025-08-05T08:00:00Z',
    subject: 'Inconto 2025.3',
  },
];

const release = (at: string, subject: string): Cells => ({
  kind: 'release',
  at,
  until: '',
  subject,
  ref: subject.slice(-6),
});

/** The updates of the year; the last one is planned. */
export const releases: readonly Cells[] = [
  release('2025-03-11T19:00:00Z', 'Inconto 2025.1'),
  release('2025-06-10T18:00:00Z', 'Inconto 2025.2'),
  release('2025-09-09T18:00:00Z', 'Inconto 2025.3'),
  release('2025-12-09T19:00:00Z', 'Inconto 2025.4'),
];
