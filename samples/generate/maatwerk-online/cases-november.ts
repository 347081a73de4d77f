import { planned, type Ticket } from '../ticket.ts';

const bug = { type: 'bug', channel: 'ticketsysteem', cause: 'leverancier' };
const all = { ...bug, users_affected: 'alle gebruikers' };
const some = { ...bug, users_affected: 'enkele gebruikers' };
const one = { ...bug, users_affected: 'individuele gebruiker' };

/** Tickets of November that are there on purpose: see cases-october.ts. */
export const november: readonly Ticket[] = [
  planned({
    id: 'WEB-346',
    about: 'Minor: response and restoration with the last open second used',
    opened: '2025-11-03 09:00',
    cells: { ...one, priority: '4', title: 'Typefout in de voettekst' },
    moments: { responded: '2025-11-04 17:00', restored: '2025-11-18 18:30', closed: '2025-11-19 09:10' },
  }),
  planned({
    id: 'WEB-348',
    about: 'a workaround is the first response and the restoration',
    opened: '2025-11-04 09:30',
    cells: { ...all, priority: '3', channel: 'telefoon', title: 'Betaalknop verdwijnt bij vergunningen' },
    moments: { restored: '2025-11-07 12:00', closed: '2025-11-07 12:30' },
    happenings: ['2025-11-04 10:15 | workaround'],
  }),
  planned({
    id: 'WEB-359',
    about: 'Critical: one second over 24 hours; response exactly one hour',
    opened: '2025-11-12 10:00',
    cells: {
      ...one,
      priority: '1',
      channel: 'telefoon',
      title: 'Redacteur kan calamiteitenbericht niet plaatsen',
    },
    moments: { responded: '2025-11-12 11:00', restored: '2025-11-13 10:00:01', closed: '2025-11-13 11:00' },
  }),
  planned({
    id: 'WEB-367',
    about: 'caused by a third party: response only',
    opened: '2025-11-17 13:00',
    cells: {
      ...all,
      cause: 'derden',
      priority: '1',
      channel: 'telefoon',
      title: 'DigiD ligt landelijk plat',
    },
    moments: { responded: '2025-11-17 13:40', restored: '2025-11-20 10:00', closed: '2025-11-20 10:30' },
  }),
  planned({
    id: 'WEB-372',
    about: 'priority lowered: Major becomes Normal',
    opened: '2025-11-27 11:00',
    cells: { ...some, priority: '3', title: 'Agenda toont oude datum' },
    moments: { responded: '2025-11-27 11:30', restored: '2025-12-01 15:00', closed: '2025-12-01 16:00' },
    happenings: ['2025-11-27 11:00 | priority | 2', '2025-11-27 16:00 | priority | 3'],
  }),
];
