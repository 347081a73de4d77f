import { at, MINUTE } from '../local-time.ts';
import { afterOpenSeconds, type Hours } from '../office-hours.ts';
import type { Ticket } from '../ticket.ts';

/** The reporter of this one never answered to the solution that was offered; nobody closed it. */
const UNANSWERED = at('2025-04-09 11:08:26');

/** A ticket that ten working days of silence closed (3.3 sluiten, onder 3), which no column of its row shows. */
export function leftSilent(ticket: Ticket, office: Hours): Ticket {
  const { responded, restored } = ticket.moments;
  if (ticket.opened !== UNANSWERED || responded === undefined || restored === undefined) return ticket;
  const closed = afterOpenSeconds(restored, 100 * 3600, office);
  return {
    ...ticket,
    moments: { responded },
    happenings: [
      { at: restored, event: 'offered' },
      { at: restored, event: 'status', value: 'wachten op sluiten' },
      { at: closed + MINUTE, event: 'acknowledged' },
    ],
  };
}
