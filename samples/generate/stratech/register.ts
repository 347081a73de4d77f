import { daily, facts, inOrder } from '../facts.ts';
import { withOffset } from '../local-time.ts';
import type { Cells } from '../ticket.ts';

/** What was reported, backed up and recovered around the quarter. */
export const register: readonly Cells[] = inOrder([
  // Nothing was saved in the night of 23 hours.
  ...daily(withOffset, 'backup', '03:30', ['2024-12-31', '2025-04-11'], ['2025-03-30']),
  ...facts(withOffset, [
    'maandrapportage | 2025-01-15 12:00 | december',
    'maandrapportage | 2025-02-14 12:00 | januari',
    'maandrapportage | 2025-03-14 12:00 | februari',
    'maandrapportage | 2025-04-11 12:00 | maart',
    // 7 hours on Thursday and 7 and a half on Friday.
    'calamiteit | 2025-02-20 10:00 | Uitval van een Azure-zone | 2025-02-21 16:00',
  ]),
]);
