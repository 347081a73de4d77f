import { planned, type Ticket } from '../ticket.ts';

const storing = { type: 'storing', channel: 'email', component: 'administratie' };

/** Tickets of November that are there on purpose: see cases-october.ts. */
export const november: readonly Ticket[] = [
  planned({
    id: '48248',
    about: 'waiting for the customer counts: no clause stops the clock',
    opened: '2025-11-05 09:00',
    cells: { ...storing, title: 'Rapportage inkoop toont geen regels' },
    moments: { responded: '2025-11-05 09:15', restored: '2025-11-05 14:00', closed: '2025-11-05 14:30' },
    happenings: [
      '2025-11-05 09:30 | status | wachten op klant',
      '2025-11-05 13:30 | status | in behandeling',
    ],
  }),
  planned({
    id: '48257',
    about: 'a question is no incident',
    opened: '2025-11-07 10:00',
    cells: { ...storing, type: 'gebruikersvraag', title: 'Hoe boek ik een creditnota?' },
    moments: { responded: '2025-11-07 15:00', restored: '2025-11-10 12:00', closed: '2025-11-10 12:00' },
  }),
  planned({
    id: '48260',
    about: 'reopened: the two hours between do not count',
    opened: '2025-11-11 09:30',
    cells: { ...storing, title: 'Btw-percentage springt terug naar 9%' },
    moments: { responded: '2025-11-11 10:00', restored: '2025-11-11 15:00', closed: '2025-11-12 09:30' },
    happenings: ['2025-11-11 11:00 | restored', '2025-11-11 13:00 | reopened'],
  }),
  planned({
    id: '48268',
    about: 'reported and answered on a Saturday: no time ran',
    opened: '2025-11-15 08:00',
    cells: { ...storing, title: 'Salarisboeking niet doorgekomen' },
    moments: { responded: '2025-11-15 09:00', restored: '2025-11-17 11:00', closed: '2025-11-17 11:30' },
  }),
  planned({
    id: '48273',
    about: 'no response but the restoration itself',
    opened: '2025-11-20 11:00',
    cells: { ...storing, channel: 'telefoon', title: 'Niemand kan inloggen' },
    moments: { restored: '2025-11-20 11:40', closed: '2025-11-20 12:00' },
  }),
  planned({
    id: '48277',
    about: 'closed without a restoration',
    opened: '2025-11-24 13:00',
    cells: { ...storing, title: 'Lettertype op factuur wijkt af' },
    moments: { responded: '2025-11-24 13:10', closed: '2025-11-24 16:00' },
  }),
];
