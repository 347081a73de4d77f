import { daily, facts, inOrder } from '../facts.ts';
import { inUtc } from '../local-time.ts';
import type { Cells } from '../ticket.ts';
import { releases } from './monitoring.ts';

/** What was announced, delivered and backed up around the quarter. */
export const register: readonly Cells[] = inOrder([
  ...releases,
  // The backup of 2 August ran an hour late: 25 hours after the one before it.
  ...daily(inUtc, 'backup', '03:00', ['2025-06-30', '2025-10-10'], ['2025-08-02']),
  ...facts(inUtc, [
    'backup | 2025-08-02 04:00',
    'aankondiging update acceptatie | 2025-08-04 09:00 | Inconto 2025.3',
    'update acceptatie | 2025-08-19 20:00 | Inconto 2025.3',
    // Exactly a month ahead.
    'aankondiging update productie | 2025-08-09 20:00 | Inconto 2025.3',
    'releasenotes | 2025-09-09 17:00 | Inconto 2025.3',
    'bericht wijziging voorwaarden | 2025-06-12 10:00 | SLA Inconto 1 juli 2025',
    'wijziging voorwaarden | 2025-07-01 00:00 | SLA Inconto 1 juli 2025',
  ]),
]);
