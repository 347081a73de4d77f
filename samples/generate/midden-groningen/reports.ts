import type { Cells } from '../ticket.ts';

/** A disruption on production, reported in the portal. */
export function production(application: string, priority: string, title: string): Cells {
  return { type: 'verstoring', environment: 'productie', channel: 'portaal', application, priority, title };
}

/** One that was reported by telephone, as P1 has to be. */
export function byTelephone(application: string, priority: string, title: string): Cells {
  return { ...production(application, priority, title), channel: 'telefoon' };
}
