import type { Ticket } from '../ticket.ts';
import { onArrival } from './arrival.ts';

const storing = {
  type: 'storing',
  channel: 'portaal',
  reporter: 'm.visser',
  version_behind: '0',
  solved_in_newer_version: 'false',
};

/** Tickets of August that are there on purpose: see cases-july.ts. */
export const august: readonly Ticket[] = [
  onArrival({
    id: 'I-2508-0002',
    about: 'mailed on a Saturday evening, registered on Monday: the clock starts at registration',
    opened: '2025-08-02 21:40',
    cells: { ...storing, channel: 'email', priority: 'Dringend', title: 'Goedkeuren onmogelijk na weekend' },
    moments: {
      registered: '2025-08-04 08:25',
      responded: '2025-08-04 08:40',
      restored: '2025-08-05 08:20',
      closed: '2025-08-05 09:00',
    },
  }),
  onArrival({
    id: 'I-2508-0019',
    about: 'priority raised from 3 to 1',
    opened: '2025-08-11 10:00',
    cells: { ...storing, priority: 'Dringend', title: 'Melding bij opslaan, later uitval van de module' },
    moments: { responded: '2025-08-11 11:00', restored: '2025-08-12 15:00', closed: '2025-08-12 16:00' },
    happenings: ['2025-08-11 10:00 | priority | Normaal', '2025-08-12 09:00 | priority | Dringend'],
  }),
  onArrival({
    id: 'I-2508-0027',
    about: 'P3 solved nine days after the release',
    opened: '2025-08-13 11:00',
    cells: { ...storing, type: 'bug', priority: 'Normaal', title: 'Totaalregel telt creditnota’s niet mee' },
    moments: { responded: '2025-08-13 13:00', restored: '2025-09-18 15:00', closed: '2025-09-18 16:00' },
  }),
  onArrival({
    id: 'I-2508-0039',
    about: 'a question is answered after exactly four office hours',
    opened: '2025-08-19 15:30',
    cells: { ...storing, type: 'gebruikersvraag', title: 'Mag een vervanger ook eigen facturen goedkeuren?' },
    moments: { responded: '2025-08-20 10:00', restored: '2025-08-20 10:05', closed: '2025-08-20 10:05' },
  }),
  onArrival({
    id: 'I-2508-0040',
    about: 'two versions behind and solved in a newer one',
    opened: '2025-08-21 09:30',
    cells: {
      ...storing,
      type: 'bug',
      priority: 'Hoog',
      version_behind: '2',
      solved_in_newer_version: 'true',
      title: 'Pdf-voorbeeld blijft wit',
    },
    moments: { responded: '2025-08-21 10:15', restored: '2025-09-23 12:00', closed: '2025-09-23 12:30' },
  }),
  onArrival({
    id: 'I-2508-0045',
    about: 'two versions behind, but not solved in a newer one: supported',
    opened: '2025-08-25 14:00',
    cells: {
      ...storing,
      type: 'bug',
      priority: 'Hoog',
      version_behind: '2',
      title: 'Afdrukken van orders zonder adres',
    },
    moments: { responded: '2025-08-25 15:00', restored: '2025-08-28 10:30', closed: '2025-08-28 11:00' },
  }),
  onArrival({
    id: 'I-2508-0051',
    about: 'a tip is answered one second over the four hours',
    opened: '2025-08-27 08:00',
    cells: { ...storing, type: 'tip', title: 'Toon wie een factuur in behandeling heeft' },
    moments: { responded: '2025-08-27 12:00:01', closed: '2025-08-28 09:00' },
  }),
];
