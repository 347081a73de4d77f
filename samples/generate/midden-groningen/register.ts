import { daily, facts, inOrder } from '../facts.ts';
import { withOffset } from '../local-time.ts';
import type { Cells } from '../ticket.ts';

/** What was agreed, delivered and done around the quarter; every date is planned, so that the sums can be made by hand. */
export const register: readonly Cells[] = inOrder([
  // The backup of the night of the outage failed.
  ...daily(withOffset, 'backup', '01:00', ['2025-03-31', '2025-07-11'], ['2025-06-14']),
  ...facts(withOffset, [
    'beschrijving derdenprogrammatuur | 2024-03-01 12:00 | Documentgenerator',
    'OLA | 2024-03-15 12:00 | Documentgenerator',
    'upgradebeleid | 2024-12-12 11:00 | 2025',
    'kwartaalrapportage | 2025-01-24 16:00 | 2024-Q4',
    'kwartaalrapportage | 2025-04-18 15:30 | 2025-Q1',
    'bewijs restoretest | 2025-04-18 15:30 | Restoretest 2025-Q1',
    'rapportage beveiligingsincidenten | 2025-04-18 15:30 | 2025-Q1',
    'restoretest | 2025-02-19 10:00 | Restoretest 2025-Q1',
    'restoretest | 2025-06-18 10:00 | Restoretest 2025-Q2',
    'restore | 2025-06-14 09:00 | Dossiers na de storing van 13 juni | 2025-06-15 20:00',
    'third party mededeling | 2025-03-28 09:00 | ISAE 3402 over 2024',
    // Exactly six weeks, then less.
    'operationeel overleg | 2025-03-12 10:00 | Operationeel overleg maart',
    'verslag | 2025-03-18 16:00 | Operationeel overleg maart',
    'operationeel overleg | 2025-04-23 10:00 | Operationeel overleg april',
    // Exactly five working days, King's Day being a Saturday.
    'verslag | 2025-04-30 10:00 | Operationeel overleg april',
    'operationeel overleg | 2025-05-27 10:00 | Operationeel overleg mei',
    // A day late: Ascension Day lies between.
    'verslag | 2025-06-05 10:00 | Operationeel overleg mei',
    'operationeel overleg | 2025-07-02 10:00 | Operationeel overleg juli',
    'verslag | 2025-07-07 14:00 | Operationeel overleg juli',
    'tactisch overleg | 2025-02-11 14:00 | Tactisch overleg februari',
    'verslag | 2025-02-14 14:00 | Tactisch overleg februari',
    'tactisch overleg | 2025-05-15 14:00 | Tactisch overleg mei',
    'verslag | 2025-05-20 09:30 | Tactisch overleg mei',
    'strategisch overleg | 2025-06-19 13:00 | Strategisch overleg 2025',
    'verslag | 2025-06-24 13:00 | Strategisch overleg 2025',
    // One application went to another supplier: bridged from the end of its agreement, then handed over.
    'verzoek overbrugging | 2024-09-24 09:00 | Parkeren',
    'overbrugging | 2025-01-01 00:00 | Parkeren | 2025-04-12 00:00',
    'bevestiging overdracht | 2025-04-14 11:00 | Parkeren',
    'verklaring van vernietiging | 2025-05-09 15:00 | Parkeren',
  ]),
]);
