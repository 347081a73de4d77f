import { planned, type Ticket } from '../ticket.ts';

const incident = { type: 'incident', channel: 'portaal', environment: 'productie', cause: 'leverancier' };
const application = { ...incident, component: 'applicatie' };
const platform = { ...incident, component: 'platform' };

/** Tickets of March that are there on purpose: see cases-january.ts. */
export const march: readonly Ticket[] = [
  planned({
    id: 'M250303-01',
    about: 'a pause over the change to summer time moves the month by 65 hours',
    opened: '2025-03-03 11:00',
    cells: { ...application, priority: 'Gemiddeld', title: 'Schuldeiserslijst van KvK niet bijgewerkt' },
    moments: { responded: '2025-03-03 13:00', restored: '2025-04-04 16:00', closed: '2025-04-07 09:00' },
    happenings: [
      '2025-03-28 16:00 | status | wachten op leverancier',
      '2025-03-31 10:00 | status | in behandeling',
    ],
  }),
  planned({
    id: 'M250306-03',
    about: 'a priority that the contract does not know',
    opened: '2025-03-06 10:15',
    cells: { ...application, priority: 'Kritiek', title: 'Export naar Excel verliest opmaak' },
    moments: { responded: '2025-03-06 11:00', restored: '2025-03-12 10:00', closed: '2025-03-12 11:00' },
  }),
  planned({
    id: 'M250311-01',
    about: 'priority lowered: what would have been late is on time',
    opened: '2025-03-11 10:00',
    cells: { ...platform, priority: 'Gemiddeld', title: 'Afdrukken duurt tien minuten' },
    moments: { responded: '2025-03-11 10:40', restored: '2025-03-11 17:00', closed: '2025-03-12 09:00' },
    happenings: ['2025-03-11 10:00 | priority | Urgent', '2025-03-11 11:30 | priority | Gemiddeld'],
  }),
  planned({
    id: 'M250313-01',
    about: 'caused by a third party: not handled',
    opened: '2025-03-13 09:20',
    cells: {
      ...application,
      cause: 'derden',
      priority: 'Hoog',
      title: 'Vtlb-calculator van de Raad niet bereikbaar',
    },
    moments: { responded: '2025-03-14 10:00', restored: '2025-03-17 12:00', closed: '2025-03-17 12:10' },
  }),
  planned({
    id: 'M250314-01',
    about: 'not on production: not measured',
    opened: '2025-03-14 11:00',
    cells: { ...platform, environment: 'test', priority: 'Hoog', title: 'Testomgeving vol' },
    moments: { responded: '2025-03-17 09:00', restored: '2025-03-18 12:00', closed: '2025-03-18 12:10' },
  }),
  planned({
    id: 'M250317-01',
    about: 'priority raised after the response',
    opened: '2025-03-17 08:00',
    cells: { ...application, priority: 'Hoog', title: 'Afloscapaciteit wordt niet berekend' },
    moments: { responded: '2025-03-17 15:00', restored: '2025-03-18 12:00', closed: '2025-03-18 13:00' },
    happenings: ['2025-03-17 08:00 | priority | Laag', '2025-03-18 09:00 | priority | Hoog'],
  }),
  planned({
    id: 'M250319-01',
    about: 'still waiting for the customer when the export was made',
    opened: '2025-03-19 10:00',
    cells: { ...application, priority: 'Laag', title: 'Kleur van het dossieroverzicht' },
    moments: { responded: '2025-03-19 11:00' },
    happenings: ['2025-03-20 09:00 | status | wachten op klant', '2025-04-11 17:00 | update'],
  }),
  planned({
    id: 'M250324-02',
    about: 'still open, the month not over',
    opened: '2025-03-24 14:00',
    cells: { ...application, priority: 'Gemiddeld', title: 'Rentebedrag wijkt een cent af' },
    moments: { responded: '2025-03-24 16:00' },
  }),
  planned({
    id: 'M250326-02',
    about: 'closed without response and without restoration',
    opened: '2025-03-26 09:00',
    cells: { ...platform, priority: 'Laag', title: 'Melding over cookies op inlogscherm' },
    moments: { closed: '2025-03-26 15:00' },
  }),
  planned({
    id: 'M250330-01',
    about: 'reported just after the skipped hour',
    opened: '2025-03-30 03:30',
    cells: { ...platform, priority: 'Urgent', title: 'Monitoring meldt uitval database' },
    moments: { responded: '2025-03-31 08:30', restored: '2025-03-31 09:40', closed: '2025-03-31 11:00' },
  }),
  planned({
    id: 'M250401-01',
    about: 'opened after the period',
    opened: '2025-04-01 08:20',
    cells: { ...platform, priority: 'Hoog', title: 'Inloggen na wijziging zomertijd mislukt' },
    moments: { responded: '2025-04-01 09:00', restored: '2025-04-01 11:00', closed: '2025-04-01 11:30' },
  }),
  planned({
    id: 'M250323-02',
    about: 'a data breach, found half an hour after the report, told within 24 hours of that',
    opened: '2025-03-23 22:00',
    cells: {
      ...application,
      type: 'datalek',
      priority: 'Urgent',
      title: 'Dossier zichtbaar voor een andere gemeente',
    },
    moments: { responded: '2025-03-23 22:20', restored: '2025-03-24 12:00', closed: '2025-03-26 10:00' },
    happenings: ['2025-03-23 22:30 | established', '2025-03-24 20:00 | notified | opdrachtgever'],
  }),
];
