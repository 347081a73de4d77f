import { planned, type Ticket } from '../ticket.ts';

const bug = { type: 'bug', channel: 'ticketsysteem', cause: 'leverancier' };
const all = { ...bug, users_affected: 'alle gebruikers' };
const some = { ...bug, users_affected: 'enkele gebruikers' };
const one = { ...bug, users_affected: 'individuele gebruiker' };

/** Tickets of December that are there on purpose: see cases-october.ts. */
export const december: readonly Ticket[] = [
  planned({
    id: 'WEB-374',
    about: 'Major reopened, half an hour over in all',
    opened: '2025-12-02 09:00',
    cells: { ...all, priority: '3', title: 'Zoekindex leeg na import' },
    moments: { responded: '2025-12-02 09:20', restored: '2025-12-03 15:30', closed: '2025-12-04 10:00' },
    happenings: ['2025-12-02 12:00 | restored', '2025-12-03 10:00 | reopened'],
  }),
  planned({
    id: 'WEB-387',
    about: 'closed without a restoration',
    opened: '2025-12-10 11:00',
    cells: { ...some, priority: '4', title: 'Icoon van agenda verouderd' },
    moments: { responded: '2025-12-10 16:00', closed: '2025-12-15 12:00' },
  }),
  planned({
    id: 'WEB-400',
    about: 'Normal over Christmas',
    opened: '2025-12-23 13:00',
    cells: { ...all, priority: '4', title: 'Openingstijden kerst verkeerd weergegeven' },
    moments: { responded: '2025-12-24 12:00', restored: '2025-12-31 11:00', closed: '2025-12-31 11:30' },
  }),
  planned({
    id: 'WEB-404',
    about: 'Normal over New Year, two and a half hours late',
    opened: '2025-12-29 10:00',
    cells: { ...one, priority: '2', title: 'Inzending vuurwerkmelding kwijt' },
    moments: { responded: '2025-12-29 14:00', restored: '2026-01-05 12:30', closed: '2026-01-05 13:00' },
  }),
  planned({
    id: 'WEB-406',
    about: 'Minor still open, the time not used up',
    opened: '2025-12-30 09:00',
    cells: { ...one, priority: '3', title: 'Voorleesknop leest menu twee keer' },
    moments: { responded: '2025-12-30 11:00' },
    happenings: ['2026-01-09 16:00 | update'],
  }),
  planned({
    id: 'WEB-410',
    about: 'opened after the period',
    opened: '2026-01-02 09:15',
    cells: { ...some, priority: '1', title: 'Betalen mislukt bij meerdere producten' },
    moments: { responded: '2026-01-02 09:45', restored: '2026-01-02 14:00', closed: '2026-01-02 14:10' },
  }),
];
