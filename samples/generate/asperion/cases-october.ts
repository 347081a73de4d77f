import { planned, type Ticket } from '../ticket.ts';

const storing = { type: 'storing', channel: 'email', component: 'administratie' };

/** The tickets that are there on purpose; test/contracts/worked/asperion.yaml works them out by hand. */
export const october: readonly Ticket[] = [
  planned({
    id: '48201',
    about: 'opened before the period',
    opened: '2025-09-30 16:50',
    cells: { ...storing, title: 'Overboeking kwartaal loopt vast' },
    moments: { responded: '2025-10-01 09:10', restored: '2025-10-01 16:30', closed: '2025-10-01 16:45' },
  }),
  planned({
    id: '48206',
    about: 'restored exactly at the target',
    opened: '2025-10-02 14:30',
    cells: { ...storing, title: 'Facturen van september niet zichtbaar' },
    moments: { responded: '2025-10-02 15:00', restored: '2025-10-03 10:30', closed: '2025-10-03 11:00' },
  }),
  planned({
    id: '48220',
    about: 'restored one second over',
    opened: '2025-10-13 10:00',
    cells: { ...storing, title: 'Grootboekkaart opent niet' },
    moments: {
      responded: '2025-10-13 10:59:59',
      restored: '2025-10-13 14:00:01',
      closed: '2025-10-13 15:00',
    },
  }),
  planned({
    id: '48222',
    about: 'response exactly one hour, over the night',
    opened: '2025-10-14 16:30',
    cells: { ...storing, title: 'Herinneringen worden niet verzonden' },
    moments: { responded: '2025-10-15 09:30', restored: '2025-10-15 11:00', closed: '2025-10-15 11:10' },
  }),
  planned({
    id: '48239',
    about: 'answered and restored exactly at the target, with the change to winter time between',
    opened: '2025-10-24 16:00',
    cells: { ...storing, title: 'Dagafschrift 23 oktober ontbreekt' },
    moments: { responded: '2025-10-27 09:00', restored: '2025-10-27 12:00', closed: '2025-10-27 13:00' },
  }),
  planned({
    id: '48240',
    about: 'reported in the hour that occurs twice, half an hour late',
    opened: '2025-10-26 02:30 +01:00',
    cells: { ...storing, title: 'Nachtelijke import gestopt' },
    moments: { responded: '2025-10-27 09:20', restored: '2025-10-27 13:30', closed: '2025-10-27 14:00' },
  }),
];
