import { type Planned, planned, type Ticket } from '../ticket.ts';

/** Registered at once, unless the case says otherwise. */
export function onArrival(written: Planned): Ticket {
  return planned({ ...written, moments: { registered: written.opened, ...written.moments } });
}
