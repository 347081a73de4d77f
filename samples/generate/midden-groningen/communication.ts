import { HOUR, MINUTE, SECOND } from '../local-time.ts';
import { afterOpenSeconds, type Hours } from '../office-hours.ts';
import { type Chance, seeded } from '../seeded.ts';
import type { Happening, Ticket } from '../ticket.ts';

/** Open seconds between two progress messages: somewhat less than the hour and the 8 hours agreed. */
const EVERY: Record<string, number> = { P1: 50 * 60, P2: 7 * 3600 };

/** Open seconds within which a critical process is restored. */
const ALLOWED: Record<string, number> = { P1: 4 * 3600, P2: 20 * 3600 };

/** The one whose second mail came after 40 minutes, and the one whose reporter was told of the disruption too late. */
const LATE_MAIL = 'MG-10414';
const LATE_NOTICE = 'MG-10486';

/** What the service desk sends of its own accord: mails with the number, escalations, progress of P1 and P2, notices. */
export function withMessages(ticket: Ticket, office: Hours, exported: number, chance: Chance): Ticket {
  const mail = { at: ticket.opened + chance.between(4, 90) * SECOND, event: 'acknowledged' };
  const urgent = EVERY[ticket.cells.priority ?? ''];
  const production = ticket.cells.environment === 'productie' && ticket.cells.type === 'verstoring';
  const more =
    urgent !== undefined && production
      ? [...escalations(ticket, office), ...progress(ticket, urgent, office)]
      : [];
  const sent = [...more, ...mailAtTheEnd(ticket), ...notices(ticket, office)].filter(
    ({ at }) => at <= exported,
  );
  return {
    ...ticket,
    happenings: [mail, ...ticket.happenings, ...sent].toSorted((one, other) => one.at - other.at),
  };
}

function mailAtTheEnd({ id, moments }: Ticket): Happening[] {
  if (moments.closed === undefined) return [];
  const after = id === LATE_MAIL ? 40 * MINUTE : (20 + ((moments.closed / SECOND) % 300)) * SECOND;
  return [{ at: moments.closed + after, event: 'acknowledged' }];
}

/** Each goes by the ticket itself, so that the other tickets stay as they are. */
function notices(ticket: Ticket, office: Hours): Happening[] {
  const { opened, cells, moments, id } = ticket;
  const own = seeded(opened / SECOND);
  const told = (at: number, value: string): Happening => ({ at, event: 'notified', value });
  if (cells.type === 'security') return [told(opened + 40 * MINUTE, 'CISO')];
  if (cells.type === 'wijzigingsverzoek')
    return moments.closed === undefined
      ? []
      : [told(moments.closed - own.between(5, 9) * MINUTE, 'indiener')];
  if (cells.type !== 'verstoring') return [];
  const first = told(opened + (id === LATE_NOTICE ? 2 * HOUR : own.between(3, 55) * MINUTE), 'opdrachtgever');
  return [first, ...breaches(ticket, office).map((at) => told(at + 25 * MINUTE, 'opdrachtgever'))];
}

/** When the times of a critical process were over, in hours without a pause. */
function breaches({ opened, cells, moments }: Ticket, office: Hours): number[] {
  const allowed = ALLOWED[cells.priority ?? ''];
  if (allowed === undefined) return [];
  const response = afterOpenSeconds(opened, 3600, office);
  const restoration = afterOpenSeconds(opened, allowed, office);
  const late = (moment: number | undefined, due: number): boolean => moment === undefined || moment > due;
  return [
    ...(cells.priority === 'P2' && late(moments.responded, response) ? [response] : []),
    ...(late(moments.restored, restoration) ? [restoration] : []),
  ];
}

function escalations({ opened }: Ticket, office: Hours): Happening[] {
  const told = afterOpenSeconds(opened, 60, office) + 10 * MINUTE;
  return ['1', '2', '3'].map((value, index) => ({ at: told + index * MINUTE, event: 'escalated', value }));
}

function progress({ opened, moments }: Ticket, every: number, office: Hours): Happening[] {
  const until = moments.restored ?? moments.closed ?? opened;
  const messages: Happening[] = [];
  for (
    let at = afterOpenSeconds(opened, every, office);
    at < until;
    at = afterOpenSeconds(at, every, office)
  ) {
    messages.push({ at, event: 'update' });
  }
  return messages;
}
