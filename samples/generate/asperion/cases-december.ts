import { planned, type Ticket } from '../ticket.ts';

const storing = { type: 'storing', channel: 'email', component: 'administratie' };

/** Tickets of December that are there on purpose: see cases-october.ts. */
export const december: readonly Ticket[] = [
  planned({
    id: '48290',
    about: 'hours used up at the close, restored in the evening',
    opened: '2025-12-03 13:00',
    cells: { ...storing, title: 'Begroting 2026 kan niet worden opgeslagen' },
    moments: { responded: '2025-12-03 13:20', restored: '2025-12-03 22:15', closed: '2025-12-04 09:30' },
  }),
  planned({
    id: '48321',
    about: 'over Christmas',
    opened: '2025-12-24 15:00',
    cells: { ...storing, title: 'Facturatie december stopt halverwege' },
    moments: { responded: '2025-12-24 15:50', restored: '2025-12-29 10:45', closed: '2025-12-29 11:00' },
  }),
  planned({
    id: '48326',
    about: 'reported in the last hour of the year, restored in the next',
    opened: '2025-12-31 16:15',
    cells: { ...storing, title: 'Jaarafsluiting geeft foutmelding' },
    moments: { responded: '2026-01-02 09:10', restored: '2026-01-02 12:30', closed: '2026-01-02 13:00' },
  }),
  planned({
    id: '48328',
    about: 'opened after the period',
    opened: '2026-01-02 09:30',
    cells: { ...storing, title: 'Boekjaar 2026 niet zichtbaar' },
    moments: { responded: '2026-01-02 10:45', restored: '2026-01-02 12:00', closed: '2026-01-02 12:10' },
  }),
];
