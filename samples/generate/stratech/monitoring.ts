import type { ProbeFile } from '../sample.ts';
import type { Cells } from '../ticket.ts';

/** Outages, maintenance and gaps of the quarter: every one planned, so that the sums can be made by hand. */
export function probes(print: (instant: number) => string): ProbeFile[] {
  return [
    {
      name: 'probes.csv',
      columns: ['at', 'service', 'location', 'up', 'latency_ms'],
      print,
      words: ['200', '503'],
      series: [
        {
          service: 'perspectief',
          location: 'kantoor Enschede',
          latency: 890,
          missing: [['2025-03-31 09:00', '2025-03-31 09:40']],
          down: [
            ['2025-01-14 10:05', '2025-01-14 10:55'],
            ['2025-01-18 09:00', '2025-01-18 13:00'], // a Saturday
            ['2025-02-13 17:30', '2025-02-13 18:40'], // over the close at 18:00
            ['2025-02-26 08:00', '2025-02-26 08:45'], // maintenance within the hours
            ['2025-03-10 11:00', '2025-03-10 11:10'], // two probes
            ['2025-03-30 01:30', '2025-03-30 04:30'], // maintenance in the night of 23 hours
          ],
        },
      ],
    },
  ];
}

export const maintenance: readonly Cells[] = [
  {
    from: '2025-01-18T08:30:00+01:00',
    to: '2025-01-18T13:30:00+01:00',
    service: 'perspectief',
    kind: 'regulier onderhoud',
    announced_at: '2025-01-06T09:00:00+01:00',
    subject: 'Release 25.1',
  },
  {
    from: '2025-02-26T08:00:00+01:00',
    to: '2025-02-26T08:45:00+01:00',
    service: 'perspectief',
    kind: 'regulier onderhoud',
    announced_at: '2025-02-19T12:00:00+01:00',
    subject: 'Uitgelopen release 25.2',
  },
  {
    from: '2025-03-30T01:00:00+01:00',
    to: '2025-03-30T05:00:00+02:00',
    service: 'perspectief',
    kind: 'regulier onderhoud',
    announced_at: '2025-03-17T09:30:00+01:00',
    subject: 'Onderhoud databaseserver',
  },
];
