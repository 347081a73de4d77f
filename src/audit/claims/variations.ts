/** Other ways in which somebody may have counted. Of two that explain as much, the one that stands first is told first. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { AuditInput } from '../input.ts';
import { otherCalendars, usualOfficeHours } from './other-calendars.ts';
import { otherClocks } from './other-clocks.ts';
import { otherPauses } from './other-pauses.ts';
import { otherPriorities } from './other-priorities.ts';
import { otherTimes } from './other-times.ts';
import { roundings } from './roundings.ts';
import { type Variation, variation, withTickets } from './variation.ts';

/** What goes wrong between parties, the plainest first. */
export function variationsOf(input: AuditInput): Variation[] {
  return [
    ...otherCalendars(input),
    ...otherTimes(input),
    ...otherPauses(input),
    ...otherPriorities(input),
    ...otherClocks(input),
    ...leftOut(input),
    ...roundings(input),
  ];
}

/** What is tried only where none of those explains all: there are so many that one of them fits a few rows by chance. */
export function furtherVariationsOf(input: AuditInput): Variation[] {
  return input.tickets === null ? [] : usualOfficeHours(input);
}

function leftOut(input: AuditInput): Variation[] {
  const agreed = { ...input, applyExclusions: !input.applyExclusions };
  return [
    ...(input.policy.tickets.exclude.length === 0
      ? []
      : [
          variation(
            'nothing-left-out',
            diagnostic('tried-nothing-left-out', null),
            withTickets(input, { exclude: [] }),
          ),
        ]),
    ...(input.exclusions === null
      ? []
      : [
          agreed.applyExclusions
            ? variation('exclusions-applied', diagnostic('tried-exclusions-applied', null), agreed)
            : variation('exclusions-not-applied', diagnostic('tried-exclusions-not-applied', null), agreed),
        ]),
  ];
}
