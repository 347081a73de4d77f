import { MINUTE, SECOND } from '../local-time.ts';
import { afterOpenSeconds, type Hours } from '../office-hours.ts';
import type { Chance } from '../seeded.ts';
import type { Happening, Ticket } from '../ticket.ts';

/** Open seconds between two progress messages: somewhat less than the hour and the 8 hours agreed. */
const EVERY: Record<string, number> = { P1: 50 * 60, P2: 7 * 3600 };

/** What the service desk sends of its own accord: the mail with the number, escalations, progress of P1 and P2. */
export function withMessages(ticket: Ticket, office: Hours, exported: number, chance: Chance): Ticket {
  const mail = { at: ticket.opened + chance.between(4, 90) * SECOND, event: 'acknowledged' };
  const urgent = EVERY[ticket.cells.priority ?? ''];
  const production = ticket.cells.environment === 'productie' && ticket.cells.type === 'verstoring';
  const more =
    urgent !== undefined && production
      ? [...escalations(ticket, office), ...progress(ticket, urgent, office)]
      : [];
  const sent = more.filter(({ at }) => at <= exported);
  return {
    ...ticket,
    happenings: [mail, ...ticket.happenings, ...sent].toSorted((one, other) => one.at - other.at),
  };
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
