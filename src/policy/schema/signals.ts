/** What is pointed at beside the verdicts, and from where on. `none`: it is not looked for. */

import { durationMs, parseDuration } from '../../time/duration.ts';
import { type Fraction, parsePercentage } from '../../time/fraction.ts';
import { folded } from '../vocabulary.ts';
import { count, percentage, read, strict } from './text.ts';

/** Whole milliseconds; null for `none`. */
const span = read<number | null>((written) => {
  if (folded(written) === 'none') return { value: null };
  const parsed = parseDuration(written);
  const ms = parsed === null ? null : durationMs(parsed);
  return ms === null || ms <= 0 ? { wrong: 'bad-duration' } : { value: ms };
});

const share = read<Fraction | null>((written) => {
  if (folded(written) === 'none') return { value: null };
  const value = parsePercentage(written);
  return value === null ? { wrong: 'bad-percentage' } : { value };
});

export const signals = strict({
  pause_near_deadline: span
    .prefault('30 minutes')
    .describe('Pauses that begin so shortly before a deadline and last beyond it.'),
  lowered_near_deadline: span
    .prefault('1 hour')
    .describe('Priorities lowered so shortly before a deadline, or after it.'),
  reopened: count.default(1).describe('Tickets restored and reopened so many times or more.'),
  quick_response: span.prefault('10 seconds').describe('First responses sooner than this.'),
  just_inside: share
    .prefault('10%')
    .describe('The part of a limit in which restorations just inside and just outside are compared.'),
  chance: percentage
    .prefault('1%')
    .describe('How improbable so many just inside have to be, if just outside were as likely.'),
  outage_without_ticket: span
    .prefault('15 minutes')
    .describe('Downtime at least so long without a ticket of the highest priority, or the reverse.'),
});
