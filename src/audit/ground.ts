/** What all ticket rules of an audit share, put together from its input. */

import { asOfOf } from './as-of.ts';
import { agreedOf } from './exclusions/applied.ts';
import type { AuditInput } from './input.ts';
import { prioritiesOf } from './priorities.ts';
import { releasesOf } from './sources.ts';
import type { Ground } from './time-rule.ts';

/** Throws without tickets: there is nothing to stand on then. */
export function groundOf(input: AuditInput): Ground {
  const { policy, tickets, calendars } = input;
  if (tickets === null) throw new Error('no tickets to judge');
  return {
    policy,
    store: tickets.store,
    priorities: prioritiesOf(policy, tickets.store),
    calendars,
    releases: releasesOf(input),
    asOf: asOfOf(input),
    agreed: agreedOf(input),
  };
}
