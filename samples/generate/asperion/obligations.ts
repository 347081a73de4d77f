import { daily, facts, inOrder } from '../facts.ts';
import { HOUR, MINUTE, withOffset } from '../local-time.ts';
import { afterOpenSeconds, type Hours } from '../office-hours.ts';
import type { Cells, Happening, Ticket } from '../ticket.ts';

/** One night without a backup: that of the monitor's gap. */
export const register: readonly Cells[] = inOrder([
  ...daily(withOffset, 'backup', '02:30', ['2025-09-30', '2026-01-09'], ['2025-11-16']),
  ...facts(withOffset, [
    'wijziging SLA | 2025-11-01 09:00 | SLA v2.7',
    'bericht wijziging SLA | 2025-11-17 10:00 | SLA v2.7',
  ]),
]);

const QUESTIONS = ['gebruikersvraag', 'informatieverzoek', 'wijzigingsverzoek', 'serviceverzoek', 'tip'];

/** What the help desk tells of its own accord, and what it was asked to tell. Which ones it forgets goes by their place. */
export function withNotices(ticket: Ticket, place: number, office: Hours, exported: number): Ticket {
  const { restored } = ticket.moments;
  const asked = restored !== undefined && place % 9 === 4;
  const told: Happening[] = [];
  const tell = (at: number): void => {
    if (at <= exported) told.push({ at, event: 'notified', value: 'afnemer' });
  };
  const isQuestion = QUESTIONS.includes(ticket.cells.type ?? '');
  const over = afterOpenSeconds(ticket.opened, 4 * 3600, office);
  const takesLong = !isQuestion && (restored === undefined || restored > over);
  if (isQuestion || (takesLong && place % 7 !== 3))
    tell(afterOpenSeconds(ticket.opened, 2 * 3600 + 40 * 60, office));
  if (asked) tell(restored + (place % 27 === 13 ? 2 * HOUR : 20 * MINUTE));
  const happenings = [...ticket.happenings, ...told].toSorted((one, other) => one.at - other.at);
  return { ...ticket, cells: { ...ticket.cells, notice_requested: asked ? 'ja' : 'nee' }, happenings };
}
