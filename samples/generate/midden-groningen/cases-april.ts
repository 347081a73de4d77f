import { planned, type Ticket } from '../ticket.ts';

import { byTelephone, production } from './reports.ts';

/** The tickets that are there on purpose; test/contracts/worked/midden-groningen.yaml works them out by hand. */
export const april: readonly Ticket[] = [
  planned({
    id: 'MG-10401',
    about: 'opened before the period',
    opened: '2025-03-31 17:55',
    cells: production('belastingen', 'P2', 'Aanslagen maart niet verzonden'),
    moments: { responded: '2025-04-01 11:10', restored: '2025-04-07 15:00', closed: '2025-04-07 15:30' },
  }),
  planned({
    id: 'MG-10404',
    about: 'restored exactly at the target',
    opened: '2025-04-02 09:00',
    cells: production('zaaksysteem', 'P2', 'Zaken van het klantcontactcentrum niet zichtbaar'),
    moments: { responded: '2025-04-02 09:40', restored: '2025-04-04 09:00', closed: '2025-04-04 11:20' },
  }),
  planned({
    id: 'MG-10414',
    about: 'response exactly at the target, restored one second over',
    opened: '2025-04-08 11:15',
    cells: production('belastingen', 'P2', 'Aanslag OZB: bedrag wordt niet berekend'),
    moments: { responded: '2025-04-08 12:15', restored: '2025-04-10 11:15:01', closed: '2025-04-10 13:00' },
  }),
  planned({
    id: 'MG-10426',
    about: 'closed without response and without restoration',
    opened: '2025-04-14 09:00',
    cells: production('belastingen', 'P4', 'Logo op aanslagbiljet is onscherp'),
    moments: { closed: '2025-04-14 15:30' },
  }),
  planned({
    id: 'MG-10432',
    about: 'over Easter; Good Friday is a working day',
    opened: '2025-04-17 16:30',
    cells: production('burgerzaken', 'P2', 'Rijbewijzen: aanvragen blijven in wachtrij'),
    moments: { responded: '2025-04-17 17:20', restored: '2025-04-22 16:10', closed: '2025-04-23 09:05' },
  }),
  planned({
    id: 'MG-10435',
    about: 'hours used up at the close, restored in the evening',
    opened: '2025-04-23 08:00',
    cells: production('zaaksysteem', 'P2', 'Bijlagen groter dan 10 MB worden geweigerd'),
    moments: { responded: '2025-04-23 08:20', restored: '2025-04-24 22:30', closed: '2025-04-25 08:45' },
  }),
  planned({
    id: 'MG-10444',
    about: 'P1 by telephone on King’s Day, a Saturday',
    opened: '2025-04-26 10:12',
    cells: byTelephone('zaaksysteem', 'P1', 'Zaaksysteem onbereikbaar voor alle teams'),
    moments: { responded: '2025-04-26 10:30', restored: '2025-04-28 11:59:30', closed: '2025-04-28 14:10' },
  }),
];
