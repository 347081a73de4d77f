import { planned, type Ticket } from '../ticket.ts';

const bug = { type: 'bug', channel: 'ticketsysteem', cause: 'leverancier' };
const all = { ...bug, users_affected: 'alle gebruikers' };
const some = { ...bug, users_affected: 'enkele gebruikers' };

/** The tickets that are there on purpose; test/contracts/worked/maatwerk-online.yaml works them out by hand. */
export const october: readonly Ticket[] = [
  planned({
    id: 'WEB-311',
    about: 'opened before the period',
    opened: '2025-09-30 16:30',
    cells: { ...some, priority: '3', title: 'Lettertype valt terug op Times' },
    moments: { responded: '2025-10-01 10:00', restored: '2025-10-02 11:00', closed: '2025-10-02 12:00' },
  }),
  planned({
    id: 'WEB-324',
    about: 'Major restored after exactly one working day',
    opened: '2025-10-09 15:00',
    cells: { ...some, priority: '2', title: 'Aanmelden voor inspraakavond mislukt' },
    moments: { responded: '2025-10-09 15:30', restored: '2025-10-10 15:00', closed: '2025-10-13 09:30' },
  }),
  planned({
    id: 'WEB-330',
    about: 'waiting for the customer counts: no clause stops the clock',
    opened: '2025-10-17 09:00',
    cells: { ...some, priority: '3', title: 'Veld postcode accepteert geen spatie' },
    moments: { responded: '2025-10-17 09:40', restored: '2025-10-23 11:00', closed: '2025-10-23 12:00' },
    happenings: [
      '2025-10-17 10:00 | status | wachten op klant',
      '2025-10-22 10:00 | status | in behandeling',
    ],
  }),
  planned({
    id: 'WEB-342',
    about: 'Critical: exactly 24 hours round the clock, in the night of 25 hours',
    opened: '2025-10-25 14:00',
    cells: { ...all, channel: 'noodtelefoon', priority: '1', title: 'Website niet bereikbaar' },
    moments: { responded: '2025-10-25 14:20', restored: '2025-10-26 13:00', closed: '2025-10-27 09:15' },
  }),
  planned({
    id: 'WEB-343',
    about: 'reported in the hour that occurs twice, without offset: the earlier one is taken',
    opened: '2025-10-26 02:30',
    cells: {
      ...all,
      channel: 'noodtelefoon',
      priority: '2',
      title: 'Alle formulieren geven foutmelding 503',
    },
    moments: { responded: '2025-10-26 09:00', restored: '2025-10-27 01:15', closed: '2025-10-27 10:00' },
  }),
];
