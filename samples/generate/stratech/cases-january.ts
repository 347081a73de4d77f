import { planned, type Ticket } from '../ticket.ts';

const incident = { type: 'incident', channel: 'portaal', environment: 'productie', cause: 'leverancier' };
const application = { ...incident, component: 'applicatie' };
const platform = { ...incident, component: 'platform' };

/** The tickets that are there on purpose; test/contracts/worked/stratech.yaml works them out by hand. */
export const january: readonly Ticket[] = [
  planned({
    id: 'M241231-01',
    about: 'opened before the period',
    opened: '2024-12-31 15:10',
    cells: { ...platform, priority: 'Hoog', title: 'Jaarwisseling: certificaat verlopen' },
    moments: { responded: '2024-12-31 17:55', restored: '2025-01-02 16:00', closed: '2025-01-02 16:30' },
  }),
  planned({
    id: 'M250101-01',
    about: 'reported on New Year’s Day: the clock starts the next morning',
    opened: '2025-01-01 11:00',
    cells: { ...application, priority: 'Urgent', title: 'Geen enkel dossier te openen' },
    moments: { responded: '2025-01-02 08:50', restored: '2025-01-02 12:00', closed: '2025-01-02 13:00' },
  }),
  planned({
    id: 'M250107-04',
    about: 'response and restoration exactly at the target',
    opened: '2025-01-07 16:30',
    cells: { ...application, priority: 'Hoog', title: 'Aanbodbrieven worden niet aangemaakt' },
    moments: { responded: '2025-01-08 08:30', restored: '2025-01-08 14:30', closed: '2025-01-08 15:00' },
  }),
  planned({
    id: 'M250113-02',
    about: 'platform restored one second over',
    opened: '2025-01-13 09:00',
    cells: { ...platform, priority: 'Urgent', title: 'Platform geeft foutmelding 503' },
    moments: { responded: '2025-01-13 09:30', restored: '2025-01-13 11:00:01', closed: '2025-01-13 12:00' },
  }),
  planned({
    id: 'M250115-02',
    about: 'waiting for the customer stops the response clock too',
    opened: '2025-01-15 10:00',
    cells: { ...platform, priority: 'Gemiddeld', title: 'Uploaden van bankafschriften mislukt soms' },
    moments: { responded: '2025-01-15 16:30', restored: '2025-01-16 12:00', closed: '2025-01-16 12:30' },
    happenings: [
      '2025-01-15 11:00 | status | wachten op klant',
      '2025-01-15 15:00 | status | in behandeling',
    ],
  }),
  planned({
    id: 'M250131-04',
    about: 'one month from 31 January ends on 28 February',
    opened: '2025-01-31 15:20',
    cells: { ...application, priority: 'Gemiddeld', title: 'Vtlb: kindgebonden budget dubbel geteld' },
    moments: { responded: '2025-01-31 16:00', restored: '2025-02-28 15:20', closed: '2025-02-28 16:00' },
  }),
];
