import type { Ticket } from '../ticket.ts';
import { onArrival } from './arrival.ts';

const storing = {
  type: 'storing',
  channel: 'portaal',
  reporter: 'm.visser',
  version_behind: '0',
  solved_in_newer_version: 'false',
};

/** The tickets that are there on purpose; test/contracts/worked/whitevision.yaml works them out by hand. */
export const july: readonly Ticket[] = [
  onArrival({
    id: 'I-2506-0001',
    about: 'opened before the period',
    opened: '2025-06-30 16:55',
    cells: { ...storing, priority: 'Hoog', title: 'Taken van de vorige dag ontbreken' },
    moments: { responded: '2025-07-01 13:30', restored: '2025-07-02 10:00', closed: '2025-07-02 11:00' },
  }),
  onArrival({
    id: 'I-2507-0006',
    about: 'P1 restored after exactly one working day of office hours',
    opened: '2025-07-03 13:00',
    cells: { ...storing, priority: 'Dringend', title: 'Niemand kan facturen goedkeuren' },
    moments: { responded: '2025-07-03 14:00', restored: '2025-07-04 13:00', closed: '2025-07-04 14:00' },
  }),
  onArrival({
    id: 'I-2507-0017',
    about: 'P1 restored one second over',
    opened: '2025-07-14 10:00',
    cells: { ...storing, priority: 'Dringend', title: 'Facturen na import onvindbaar' },
    moments: { responded: '2025-07-14 10:25', restored: '2025-07-15 10:00:01', closed: '2025-07-15 10:30' },
  }),
  onArrival({
    id: 'I-2507-0025',
    about: 'P2 restored an hour before five working days are over',
    opened: '2025-07-18 16:00',
    cells: { ...storing, priority: 'Hoog', title: 'Peppol-facturen komen vertraagd binnen' },
    moments: { responded: '2025-07-21 09:45', restored: '2025-07-25 15:00', closed: '2025-07-28 09:00' },
  }),
  onArrival({
    id: 'I-2507-0029',
    about: 'P3 solved at the moment of the next release',
    opened: '2025-07-22 10:00',
    cells: { ...storing, type: 'bug', priority: 'Normaal', title: 'Sortering op bedrag rekent met tekst' },
    moments: { responded: '2025-07-22 11:30', restored: '2025-09-09 20:00', closed: '2025-09-10 09:00' },
  }),
  onArrival({
    id: 'I-2507-0035',
    about: 'P1 reopened the next day',
    opened: '2025-07-29 09:00',
    cells: { ...storing, priority: 'Dringend', title: 'Boekingen worden dubbel doorgezet' },
    moments: { responded: '2025-07-29 09:10', restored: '2025-07-31 10:00', closed: '2025-07-31 15:00' },
    happenings: ['2025-07-29 12:00 | restored', '2025-07-30 14:00 | reopened'],
  }),
];
