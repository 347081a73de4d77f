import { facts } from '../facts.ts';
import { at, wallClock, withoutOffset } from '../local-time.ts';
import { type Hours, isWorkingDay } from '../office-hours.ts';
import type { Cells, Ticket } from '../ticket.ts';

/** The options of 2.5 and 2.6: a round of updates and a report every month. */
export const register: readonly Cells[] = facts(withoutOffset, [
  'rapportage web vitals | 2025-10-06 11:00 | september',
  'plugin-updates staging | 2025-10-07 10:00 | oktober',
  'plugin-updates goedgekeurd | 2025-10-09 15:00 | oktober',
  'plugin-updates live | 2025-10-10 09:00 | oktober',
  'plugin-updates staging | 2025-11-04 10:00 | november',
  'rapportage web vitals | 2025-11-05 11:00 | oktober',
  // Live before the customer had approved.
  'plugin-updates live | 2025-11-06 09:00 | november',
  'plugin-updates goedgekeurd | 2025-11-07 14:00 | november',
  'plugin-updates staging | 2025-12-02 10:00 | december',
  'plugin-updates afgekeurd | 2025-12-04 16:00 | december',
  'rapportage web vitals | 2025-12-08 11:00 | november',
]);

const figure = (metric: string, moment: string, value: string): Cells => ({
  metric,
  at: withoutOffset(at(moment)),
  value,
  subject: '',
});

/** Measured every month; the loading time of November is worse than that of October. */
export const measurements: readonly Cells[] = [
  ['2025-09-30 12:00', '2.3', '180', '0.08'] as const,
  ['2025-10-31 12:00', '2.2', '170', '0.08'] as const,
  ['2025-11-30 12:00', '2.4', '170', '0.07'] as const,
  ['2025-12-31 12:00', '2.3', '165', '0.07'] as const,
].flatMap(([moment, lcp, inp, cls]) => [
  figure('LCP', moment, lcp),
  figure('INP', moment, inp),
  figure('CLS', moment, cls),
]);

/** Reported the way that the severity and the hour ask for (2.4). */
export function reportedWell(ticket: Ticket, severity: string, { opens, closes }: Hours): Ticket {
  const wall = wallClock(ticket.opened);
  const minute = Math.floor((wall % 86_400_000) / 60_000);
  const inHours = isWorkingDay(wall) && minute >= opens && minute < closes;
  const channel =
    inHours && (severity === 'Critical' || severity === 'Major')
      ? 'telefoon'
      : severity === 'Critical'
        ? 'noodtelefoon'
        : 'ticketsysteem';
  return { ...ticket, cells: { ...ticket.cells, channel } };
}
