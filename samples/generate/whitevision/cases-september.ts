import type { Ticket } from '../ticket.ts';
import { onArrival } from './arrival.ts';

const storing = {
  type: 'storing',
  channel: 'portaal',
  reporter: 'm.visser',
  version_behind: '0',
  solved_in_newer_version: 'false',
};

/** Tickets of September that are there on purpose: see cases-july.ts. */
export const september: readonly Ticket[] = [
  onArrival({
    id: 'I-2509-0004',
    about: 'no response but the restoration itself',
    opened: '2025-09-03 13:00',
    cells: { ...storing, type: 'bug', priority: 'Hoog', title: 'Inlezen van orders stopt bij regel 500' },
    moments: { restored: '2025-09-03 16:30', closed: '2025-09-04 09:00' },
  }),
  onArrival({
    id: 'I-2509-0008',
    about: 'waiting for the customer counts: no clause stops the clock',
    opened: '2025-09-04 08:30',
    cells: { ...storing, priority: 'Dringend', title: 'Mobiel goedkeuren werkt bij niemand' },
    moments: { responded: '2025-09-04 08:45', restored: '2025-09-05 09:00', closed: '2025-09-05 10:00' },
    happenings: [
      '2025-09-04 09:00 | status | wachten op klant',
      '2025-09-04 15:00 | status | in behandeling',
    ],
  }),
  onArrival({
    id: 'I-2509-0021',
    about: 'P3 still open, its release still to come',
    opened: '2025-09-15 09:00',
    cells: { ...storing, type: 'bug', priority: 'Normaal', title: 'Kop van de lijst schuift niet mee' },
    moments: { responded: '2025-09-15 10:00' },
    happenings: ['2025-10-10 17:00 | update'],
  }),
  onArrival({
    id: 'I-2509-0036',
    about: 'closed without a restoration',
    opened: '2025-09-22 09:00',
    cells: { ...storing, type: 'bug', priority: 'Hoog', title: 'Export toont uitgefilterde regels' },
    moments: { responded: '2025-09-22 09:30', closed: '2025-09-23 11:00' },
  }),
  onArrival({
    id: 'I-2510-0001',
    about: 'opened after the period',
    opened: '2025-10-01 09:10',
    cells: { ...storing, priority: 'Dringend', title: 'Kwartaalrapport blijft leeg' },
    moments: { responded: '2025-10-01 09:40', restored: '2025-10-01 15:00', closed: '2025-10-01 15:30' },
  }),
];
