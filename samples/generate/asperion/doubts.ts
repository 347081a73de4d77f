import { planned, type Ticket } from '../ticket.ts';

const storing = { type: 'storing', channel: 'email', component: 'administratie' };

/** What goes wrong in exports: rows that repeat, contradict each other or cannot be read, and tickets left open. */
export const doubts: readonly Ticket[] = [
  planned({
    id: '48211',
    about: 'the row stands twice, identical',
    opened: '2025-10-08 13:15',
    cells: { ...storing, title: 'Printvoorbeeld blijft leeg' },
    moments: { responded: '2025-10-08 13:45', restored: '2025-10-08 16:15', closed: '2025-10-08 16:20' },
    again: {},
  }),
  planned({
    id: '48233',
    about: 'the row stands twice, with two times of restoration',
    opened: '2025-10-21 10:10',
    cells: { ...storing, title: 'Debiteurenlijst sorteert verkeerd' },
    moments: { responded: '2025-10-21 10:40', restored: '2025-10-21 13:30', closed: '2025-10-21 16:50' },
    again: { restored_at: '2025-10-21T16:45:00+02:00' },
  }),
  planned({
    id: '48282',
    about: 'opened on a day that does not exist',
    opened: '2025-11-28 10:00',
    cells: { ...storing, title: 'Kostenplaats 420 ontbreekt' },
    moments: { responded: '2025-11-28 10:20', restored: '2025-11-28 12:00', closed: '2025-11-28 12:30' },
    spoilt: { opened_at: '2025-11-31T10:00:00+01:00' },
  }),
  planned({
    id: '48287',
    about: 'restored before it was reported',
    opened: '2025-12-02 11:00',
    cells: { ...storing, title: 'Incasso-opdracht niet aangemaakt' },
    moments: { responded: '2025-12-02 11:30', restored: '2025-12-01 14:00', closed: '2025-12-02 15:00' },
  }),
  planned({
    id: '48294',
    about: 'row and events give two times of response: the events win',
    opened: '2025-12-09 10:00',
    cells: { ...storing, title: 'Offerte wordt niet omgezet in order' },
    moments: { responded: '2025-12-09 10:20', restored: '2025-12-09 13:00', closed: '2025-12-09 13:30' },
    happenings: ['2025-12-09 11:10 | responded'],
  }),
  planned({
    id: '48297',
    about: 'known from its events only',
    opened: '2025-12-11 09:30',
    cells: {},
    moments: { responded: '2025-12-11 10:10', restored: '2025-12-11 14:00', closed: '2025-12-11 14:05' },
    rowless: true,
  }),
  planned({
    id: '48317',
    about: 'still open, and overdue',
    opened: '2025-12-22 14:00',
    cells: { ...storing, title: 'Archief: boekjaar 2019 niet te openen' },
    moments: { responded: '2025-12-22 14:20' },
    happenings: ['2025-12-22 14:20 | status | in behandeling', '2026-01-09 15:00 | update'],
  }),
];
