import type { ProbeFile } from '../sample.ts';
import type { Cells } from '../ticket.ts';

/** Outages, maintenance and gaps of the quarter: every one planned, so that the sums can be made by hand. */
export function probes(print: (instant: number) => string): ProbeFile[] {
  return [
    {
      name: 'probes.csv',
      columns: ['at', 'service', 'up'],
      print,
      words: ['1', '0'],
      series: [
        {
          service: 'administratie',
          missing: [['2025-11-16 01:00', '2025-11-16 01:35']],
          down: [
            ['2025-10-25 22:30', '2025-10-26 03:30'], // within the maintenance of the night of 25 hours
            ['2025-11-04 10:15', '2025-11-04 12:00'],
            ['2025-11-21 14:05', '2025-11-21 14:15'], // two probes
            ['2025-12-10 20:00', '2025-12-10 23:40'], // maintenance until 23:00, then still down
            ['2025-12-28 03:00', '2025-12-28 06:30'],
          ],
        },
        {
          service: 'scannen',
          down: [
            ['2025-10-25 22:30', '2025-10-26 03:30'],
            ['2025-11-18 07:05', '2025-11-18 07:50'], // maintenance that was not announced
            ['2025-12-16 09:10', '2025-12-16 09:55'],
          ],
        },
      ],
    },
  ];
}

export const maintenance: readonly Cells[] = [
  {
    from: '2025-10-25T22:00:00+02:00',
    to: '2025-10-26T04:00:00+01:00',
    service: '',
    kind: 'preventief onderhoud',
    announced_at: '2025-10-15T09:00:00+02:00',
    subject: 'Vervanging opslag, alle diensten',
  },
  {
    from: '2025-11-18T07:00:00+01:00',
    to: '2025-11-18T08:00:00+01:00',
    service: 'scannen',
    kind: 'onderhoud',
    announced_at: '',
    subject: 'Herstart herkenning',
  },
  {
    from: '2025-12-10T20:00:00+01:00',
    to: '2025-12-10T23:00:00+01:00',
    service: 'administratie',
    kind: 'onderhoud',
    announced_at: '2025-12-03T14:00:00+01:00',
    subject: 'Nieuwe versie administratie',
  },
];
