import type { ProbeFile } from '../sample.ts';
import type { Cells } from '../ticket.ts';

/** Outages, maintenance and gaps of the quarter: every one planned, so that the sums can be made by hand. */
export function probes(print: (instant: number) => string): ProbeFile[] {
  const words = ['1', '0'] as const;
  return [
    {
      name: 'probes.csv',
      columns: ['at', 'service', 'environment', 'up', 'latency_ms'],
      print,
      words,
      series: [
        {
          service: 'zaken',
          environment: 'productie',
          latency: 420,
          missing: [['2025-04-16 09:00', '2025-04-16 11:00']],
          down: [
            ['2025-04-12 13:05', '2025-04-12 16:15'], // asked for by the municipality until 16:00
            ['2025-04-22 10:10', '2025-04-22 10:20'], // two probes
            ['2025-05-13 19:00', '2025-05-13 20:40'], // the supplier's own maintenance
            ['2025-05-22 06:30', '2025-05-22 11:00'],
            ['2025-05-27 13:00', '2025-05-27 16:30'],
            ['2025-06-13 22:40', '2025-06-14 07:20'], // through the night
          ],
        },
        {
          service: 'zaken',
          environment: 'acceptatie',
          latency: 510,
          down: [
            ['2025-04-06 23:30', '2025-04-07 02:00'], // outside the hours
            ['2025-06-21 05:00', '2025-06-21 11:00'],
          ],
        },
      ],
    },
    {
      name: 'probes-registratiesysteem.csv',
      columns: ['at', 'service', 'up'],
      print,
      words,
      series: [
        {
          service: 'registratiesysteem',
          down: [
            ['2025-05-17 22:00', '2025-05-18 01:30'], // announced
            ['2025-06-05 12:05', '2025-06-05 12:25'], // not announced
          ],
        },
      ],
    },
    {
      name: 'probes-portaal.csv',
      columns: ['at', 'service', 'environment', 'up', 'latency_ms'],
      print,
      words,
      series: [
        {
          service: 'portaal inwoners',
          environment: 'productie',
          latency: 480,
          every: 15,
          down: [
            ['2025-04-08 12:00', '2025-04-08 13:30'],
            ['2025-06-13 22:45', '2025-06-14 07:15'], // through the night
          ],
        },
      ],
    },
  ];
}

export const maintenance: readonly Cells[] = [
  {
    from: '2025-04-06T23:15:00+02:00',
    to: '2025-04-07T02:15:00+02:00',
    service: 'zaken',
    environment: 'acceptatie',
    kind: 'release',
    announced_at: '2025-03-24T10:00:00+01:00',
    requested_by: 'leverancier',
    subject: 'Release 25.2',
  },
  {
    from: '2025-04-12T13:00:00+02:00',
    to: '2025-04-12T16:00:00+02:00',
    service: 'zaken',
    environment: 'productie',
    kind: 'installatie',
    announced_at: '2025-04-03T15:20:00+02:00',
    requested_by: 'gemeente',
    subject: 'Verhuizing netwerk, verzoek van de gemeente',
  },
  {
    from: '2025-05-13T19:00:00+02:00',
    to: '2025-05-13T21:00:00+02:00',
    service: 'zaken',
    environment: 'productie',
    kind: 'release',
    announced_at: '2025-05-01T09:00:00+02:00',
    requested_by: 'leverancier',
    subject: 'Release 25.2',
  },
  {
    from: '2025-05-17T22:00:00+02:00',
    to: '2025-05-18T02:00:00+02:00',
    service: 'registratiesysteem',
    environment: '',
    kind: 'onderhoud',
    announced_at: '2025-05-08T11:00:00+02:00',
    requested_by: 'leverancier',
    subject: 'Onderhoud servicedesksysteem',
  },
  {
    from: '2025-06-05T12:00:00+02:00',
    to: '2025-06-05T12:30:00+02:00',
    service: 'registratiesysteem',
    environment: '',
    kind: 'onderhoud',
    announced_at: '',
    requested_by: 'leverancier',
    subject: 'Herstart na geheugenfout',
  },
  {
    // Not tried on a test environment first: it could not wait.
    from: '2025-06-14T05:00:00+02:00',
    to: '2025-06-14T06:30:00+02:00',
    service: 'zaken',
    environment: 'productie',
    kind: 'spoedpatch',
    announced_at: '',
    requested_by: 'leverancier',
    subject: 'Spoedpatch 25.2.1',
  },
];
