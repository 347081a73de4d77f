/**
 * What comes of it when an export goes from one party's zone into the other's program: its local times are taken for
 * UTC, or its times in UTC for local time. Every instant of every ticket lies off by the offset of its zone then.
 */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { LatestInstant } from '../../tickets/latest-instant.ts';
import { MovedStore } from '../../tickets/moved-store.ts';
import { resolveLocal } from '../../time/zone.ts';
import type { AuditInput } from '../input.ts';
import { type Variation, variation } from './variation.ts';

export function otherTimes(input: AuditInput): Variation[] {
  const { zone, tickets } = input;
  if (tickets === null) return [];
  const slots = { zone: zone.name };
  return [
    variation(
      'local-as-utc',
      diagnostic('tried-local-as-utc', null, slots),
      withTimes(input, tickets, (at) => zone.toLocal(at)),
    ),
    variation(
      'utc-as-local',
      diagnostic('tried-utc-as-local', null, slots),
      withTimes(input, tickets, (at) => resolveLocal(zone, at)),
    ),
  ];
}

/** What is known of the present moves along: else it would lie before the last thing that happened, or long after it. */
function withTimes(
  input: AuditInput,
  tickets: NonNullable<AuditInput['tickets']>,
  move: (at: number) => number,
): AuditInput {
  const latest = new LatestInstant();
  if (tickets.latest.known) latest.see(move(tickets.latest.at), tickets.latest.file, tickets.latest.line);
  return {
    ...input,
    asOf: input.asOf === null ? null : move(input.asOf),
    tickets: { ...tickets, store: new MovedStore(tickets.store, move), latest },
  };
}
