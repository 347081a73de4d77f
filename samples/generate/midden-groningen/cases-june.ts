import { planned, type Ticket } from '../ticket.ts';

import { production } from './reports.ts';

/** Tickets of June that are there on purpose: see cases-april.ts. */
export const june: readonly Ticket[] = [
  planned({
    id: 'MG-10497',
    about: 'priority raised on the way: the last one holds',
    opened: '2025-06-03 09:00',
    cells: production('belastingen', 'P2', 'Kwijtscheldingen worden niet doorgestuurd'),
    moments: { responded: '2025-06-03 10:30', restored: '2025-06-05 11:00', closed: '2025-06-05 11:40' },
    happenings: ['2025-06-03 09:00 | priority | P3', '2025-06-04 11:00 | priority | P2'],
  }),
  planned({
    id: 'MG-10507',
    about: 'a disruption of the test environment is priority 4 and has no restoration time',
    opened: '2025-06-10 09:00',
    cells: {
      type: 'verstoring',
      environment: 'test',
      channel: 'portaal',
      priority: 'P2',
      application: 'zaaksysteem',
      title: 'Testomgeving: inloggen geeft witte pagina',
    },
    moments: { responded: '2025-06-10 15:00', restored: '2025-06-13 09:30', closed: '2025-06-13 09:45' },
  }),
  planned({
    id: 'MG-10511',
    about: 'priority lowered on the way',
    opened: '2025-06-12 10:00',
    cells: production('burgerzaken', 'P3', 'Reisdocumenten: status in kiosk loopt achter'),
    moments: { responded: '2025-06-12 10:45', restored: '2025-06-18 12:00', closed: '2025-06-18 13:15' },
    happenings: ['2025-06-12 10:00 | priority | P2', '2025-06-12 14:00 | priority | P3'],
  }),
  planned({
    id: 'MG-10515',
    about: 'no response but the restoration itself',
    opened: '2025-06-13 13:00',
    cells: production('burgerzaken', 'P2', 'Balies kunnen niet inloggen'),
    moments: { restored: '2025-06-13 13:50', closed: '2025-06-13 14:00' },
  }),
  planned({
    id: 'MG-10518',
    about: 'a priority that the contract does not know',
    opened: '2025-06-17 14:20',
    cells: production('zaaksysteem', 'nader te bepalen', 'Teller op startpagina klopt niet'),
    moments: { responded: '2025-06-17 15:05', restored: '2025-06-19 10:00', closed: '2025-06-19 10:30' },
  }),
  planned({
    id: 'MG-10524',
    about: 'still waiting for the customer when the export was made',
    opened: '2025-06-23 10:00',
    cells: production('zaaksysteem', 'P3', 'Selectielijst toont oude resultaten'),
    moments: { responded: '2025-06-23 11:00' },
    happenings: ['2025-06-25 09:00 | status | wachten op klant', '2025-07-11 16:45 | update'],
  }),
  planned({
    id: 'MG-10528',
    about: 'still open, and overdue',
    opened: '2025-06-24 09:00',
    cells: production('burgerzaken', 'P4', 'Kleur van knoppen wijkt af in donker thema'),
    moments: { responded: '2025-06-24 13:00' },
  }),
  planned({
    id: 'MG-10532',
    about: 'still open, the time not used up',
    opened: '2025-06-30 08:50',
    cells: production('zaaksysteem', 'P4', 'Helptekst bij "Zaak afsluiten" ontbreekt'),
    moments: { responded: '2025-06-30 10:00' },
  }),
  planned({
    id: 'MG-10537',
    about: 'opened after the period',
    opened: '2025-07-01 08:05',
    cells: production('burgerzaken', 'P2', 'Uittreksels worden niet ondertekend'),
    moments: { responded: '2025-07-01 08:40', restored: '2025-07-01 15:00', closed: '2025-07-01 15:30' },
  }),
];
