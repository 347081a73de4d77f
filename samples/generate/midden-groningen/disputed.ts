/** What the parties settled among themselves, and where the supplier's own figures come from. Neither is in audit.yaml. */
import { MINUTE } from '../local-time.ts';
import type { Cells, Ticket } from '../ticket.ts';

/** The first is one second late; the second the twenty minutes of a power cut. */
export const exclusions: readonly Cells[] = [
  {
    id: 'MG-10414',
    service: '',
    from: '',
    to: '',
    rule: '',
    reason: 'De melder was niet bereikbaar om het herstel te bevestigen',
    approved_by: 'J. Bakker (gemeente) en A. de Vries (opdrachtnemer)',
    approved_at: '2025-07-03',
  },
  {
    id: '',
    service: 'registratiesysteem',
    from: '2025-06-05 12:00',
    to: '2025-06-05 13:00',
    rule: '',
    reason: 'Stroomstoring bij de netbeheerder',
    approved_by: 'J. Bakker (gemeente) en A. de Vries (opdrachtnemer)',
    approved_at: '2025-07-03',
  },
];

/** The supplier's system counts night and day: minutes on the clock from report to response, cut off. */
const ALLOWED: Readonly<Record<string, number>> = { P2: 60, P3: 240, P4: 480 };
const MOST = 40;

export function claims(tickets: readonly (Ticket & { readonly id: string })[]): readonly Cells[] {
  const rows = tickets.flatMap(({ id, opened, cells, moments: { responded } }): Cells[] => {
    const allowed = ALLOWED[cells.priority ?? ''];
    const isOurs = cells.type === 'verstoring' && cells.environment === 'productie';
    if (!isOurs || allowed === undefined || responded === undefined) return [];
    const counted = Math.floor((responded - opened) / MINUTE);
    return [{ id, rule: 'response', in_time: counted <= allowed ? 'ja' : 'nee', counted: String(counted) }];
  });
  return rows.slice(0, MOST);
}
