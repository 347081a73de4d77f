import { planned, type Ticket } from '../ticket.ts';

import { byTelephone, production } from './reports.ts';

/** Tickets of May that are there on purpose: see cases-april.ts. */
export const may: readonly Ticket[] = [
  planned({
    id: 'MG-10454',
    about: 'P1 over 5 May, a quarter of an hour late',
    opened: '2025-05-02 17:30',
    cells: byTelephone('zaaksysteem', 'P1', 'Ondertekenen van besluiten onmogelijk'),
    moments: { responded: '2025-05-02 17:38', restored: '2025-05-06 11:45', closed: '2025-05-06 12:30' },
  }),
  planned({
    id: 'MG-10460',
    about: 'a question entered as P1 is priority 3',
    opened: '2025-05-07 16:00',
    cells: {
      type: 'vraag',
      environment: 'productie',
      channel: 'portaal',
      priority: 'P1',
      application: 'burgerzaken',
      title: 'Waar vind ik de geheimhouding van een adres?',
    },
    moments: { responded: '2025-05-08 09:30', restored: '2025-05-09 12:00', closed: '2025-05-09 12:05' },
  }),
  planned({
    id: 'MG-10466',
    about: 'waiting for information does not stop the response clock',
    opened: '2025-05-13 09:00',
    cells: production('burgerzaken', 'P3', 'Akte van overlijden: verkeerd sjabloon'),
    moments: { responded: '2025-05-13 14:30', restored: '2025-05-15 12:00', closed: '2025-05-16 09:00' },
    happenings: [
      '2025-05-13 10:00 | status | wachten op informatie',
      '2025-05-13 14:00 | status | in behandeling',
    ],
  }),
  planned({
    id: 'MG-10471',
    about: 'reopened: the time between does not count',
    opened: '2025-05-19 08:30',
    cells: production('zaaksysteem', 'P2', 'Koppeling met klantbeeld valt weg'),
    moments: { responded: '2025-05-19 09:00', restored: '2025-05-21 15:00', closed: '2025-05-22 10:00' },
    happenings: [
      '2025-05-19 16:30 | restored',
      '2025-05-21 10:00 | reopened',
      '2025-05-21 10:00 | status | in behandeling',
    ],
  }),
  planned({
    id: 'MG-10476',
    about: 'a security incident entered as P3 is priority 1',
    opened: '2025-05-20 16:00',
    cells: {
      type: 'security',
      environment: 'productie',
      channel: 'telefoon',
      priority: 'P3',
      application: 'zaaksysteem',
      title: 'Medewerker ziet dossiers van een ander team',
    },
    moments: { responded: '2025-05-20 16:05', restored: '2025-05-21 10:30', closed: '2025-05-21 16:00' },
  }),
  planned({
    id: 'MG-10486',
    about: 'waiting for the customer, over Ascension Day',
    opened: '2025-05-26 13:00',
    cells: production('zaaksysteem', 'P3', 'Statusbericht aan inwoner mist zaaknummer'),
    moments: { responded: '2025-05-26 16:00', restored: '2025-06-04 17:00', closed: '2025-06-05 08:30' },
    happenings: [
      '2025-05-28 10:00 | status | wachten op klant',
      '2025-05-30 15:00 | status | in behandeling',
    ],
  }),
];
