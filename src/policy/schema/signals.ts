/** What is pointed at beside the verdicts, and from where on. `none`: it is not looked for. */

import { shareOf, spanOf } from '../signal-terms.ts';
import { count, read, strict } from './text.ts';

const span = read((written) =>
  spanOf(written) === undefined ? { wrong: 'bad-duration' } : { value: written },
);
const share = read((written) =>
  shareOf(written) === undefined ? { wrong: 'bad-percentage' } : { value: written },
);

export const signals = strict({
  pause_near_deadline: span
    .default('30 minutes')
    .describe('Pauses that begin so shortly before a deadline and last beyond it.'),
  lowered_near_deadline: span
    .default('1 hour')
    .describe('Priorities lowered so shortly before a deadline, or after it.'),
  reopened: count.default(1).describe('Tickets restored and reopened so many times or more.'),
  quick_response: span.default('10 seconds').describe('First responses sooner than this.'),
  just_inside: share
    .default('10%')
    .describe('The part of a limit in which restorations just inside and just outside are compared.'),
  chance: share
    .default('1%')
    .describe('How improbable so many just inside have to be, if just outside were as likely.'),
  outage_without_ticket: span
    .default('15 minutes')
    .describe('Downtime at least so long without a ticket of the highest priority, or the reverse.'),
});
