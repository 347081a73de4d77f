import { planned, type Ticket } from '../ticket.ts';

const incident = { type: 'incident', channel: 'portaal', environment: 'productie', cause: 'leverancier' };
const application = { ...incident, component: 'applicatie' };
const platform = { ...incident, component: 'platform' };

/** Tickets of February that are there on purpose: see cases-january.ts. */
export const february: readonly Ticket[] = [
  planned({
    id: 'M250203-01',
    about: 'insufficient documentation stops every clock; two months moved by two days',
    opened: '2025-02-03 09:00',
    cells: { ...application, priority: 'Laag', title: 'Er gaat iets mis in het overzicht' },
    moments: { responded: '2025-02-05 16:00', restored: '2025-04-04 15:00', closed: '2025-04-04 15:30' },
    happenings: [
      '2025-02-03 09:15 | status | onvoldoende gedocumenteerd',
      '2025-02-05 10:00 | status | in behandeling',
    ],
  }),
  planned({
    id: 'M250211-02',
    about: 'one month and one second',
    opened: '2025-02-11 09:45',
    cells: {
      ...application,
      priority: 'Gemiddeld',
      title: 'Herinnering wordt aan overleden cliënt gestuurd',
    },
    moments: { responded: '2025-02-11 11:00', restored: '2025-03-11 09:45:01', closed: '2025-03-11 10:00' },
  }),
  planned({
    id: 'M250219-06',
    about: 'a workaround restores',
    opened: '2025-02-19 13:00',
    cells: { ...application, priority: 'Urgent', title: 'Betaalopdrachten blijven staan' },
    moments: { responded: '2025-02-19 13:20', restored: '2025-02-21 15:00', closed: '2025-02-21 15:30' },
    happenings: ['2025-02-19 16:45 | workaround'],
  }),
  planned({
    id: 'M250220-01',
    about: 'platform reopened, half an hour over in all',
    opened: '2025-02-20 09:00',
    cells: { ...platform, priority: 'Hoog', title: 'Bijlagen niet te openen' },
    moments: { responded: '2025-02-20 09:30', restored: '2025-02-20 16:30', closed: '2025-02-21 09:00' },
    happenings: ['2025-02-20 11:00 | restored', '2025-02-20 14:00 | reopened'],
  }),
  planned({
    id: 'M250224-02',
    about: 'response one second over',
    opened: '2025-02-24 14:30',
    cells: { ...platform, priority: 'Gemiddeld', title: 'Back-up van gisteren niet zichtbaar' },
    moments: { responded: '2025-02-25 08:30:01', restored: '2025-02-25 11:00', closed: '2025-02-25 12:00' },
  }),
];
