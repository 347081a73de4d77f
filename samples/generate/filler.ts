import { DAY, HOUR, instantOf, MINUTE, SECOND } from './local-time.ts';
import { afterOpenSeconds, type Hours, isWorkingDay } from './office-hours.ts';
import type { Chance } from './seeded.ts';
import type { Cells, Happening, Ticket } from './ticket.ts';

/** A number of ordinary tickets that are alike: on time, unless they are said to be late. */
export interface Batch {
  readonly count: number;
  readonly cells: Cells;
  readonly titles: readonly string[];
  /** Local dates: opened from the first up to the second. */
  readonly opened: readonly [from: string, to: string];
  /** Open hours that the contract allows; no restoration for tickets that are only answered and closed. */
  readonly response: number;
  readonly restoration?: number;
  /** The restoration runs round the clock instead. */
  readonly aroundTheClock?: boolean;
  readonly late?: 'response' | 'restoration' | 'unrestored';
  /** Share of the tickets in which the customer is waited for, and the status that says so. */
  readonly waiting?: { readonly share: number; readonly status: string };
  /** No later than this, where something else than hours sets the limit (a release). */
  readonly restoredBy?: (opened: number) => number;
}

export interface Office {
  readonly hours: Hours;
  /** The export was made at this instant: nothing is later. */
  readonly exported: number;
}

export function filler(batch: Batch, office: Office, chance: Chance): Ticket[] {
  return Array.from({ length: batch.count }, () => {
    for (;;) {
      const ticket = attempt(batch, office, chance);
      if (ticket !== undefined) return ticket;
    }
  });
}

/** One ticket, or nothing when its story would not be over at the export. */
function attempt(batch: Batch, office: Office, chance: Chance): Ticket | undefined {
  const { late } = batch;
  const open = (from: number, seconds: number) => afterOpenSeconds(from, Math.round(seconds), office.hours);
  const opened = openingTime(batch.opened, chance);
  const responded = open(opened, batch.response * 3600 * share(late === 'response', chance));
  if (responded > office.exported) return undefined;
  const cells = { ...batch.cells, title: chance.pick(batch.titles) };
  if (late === 'unrestored') return { opened, cells, moments: { responded }, happenings: [] };

  const allowed = (batch.restoration ?? batch.response * 2) * 3600;
  const worked = Math.round(allowed * share(late === 'restoration', chance));
  const begins = open(responded, 60);
  const waited = chance.happens(batch.waiting?.share ?? 0) ? chance.between(3, 14) * 3600 : 0;
  const waits = waited > 0 && begins < open(opened, worked - 60);
  let restored = batch.aroundTheClock
    ? opened + worked * SECOND
    : open(opened, worked + (waits ? waited : 0));
  restored = Math.max(Math.min(restored, batch.restoredBy?.(opened) ?? restored), responded + MINUTE);
  const closed = open(restored, chance.between(600, 40000));
  if (restored > office.exported) return undefined;
  return {
    opened,
    cells,
    moments: { responded, restored, ...(closed <= office.exported ? { closed } : {}) },
    happenings: waits ? waiting(batch.waiting!.status, begins, open(begins, waited)) : [],
  };
}

/** The part of the allowed time that was used: mostly little, when late some more than all of it. */
const share = (late: boolean, chance: Chance) =>
  late ? 1.08 + chance.next() * 0.8 : 0.05 + chance.next() ** 1.4 * 0.8;

const waiting = (status: string, begins: number, ends: number): Happening[] => [
  { at: begins, event: 'status', value: status },
  { at: ends, event: 'status', value: 'in behandeling' },
];

const OFFICE_HOURS = [8, 8, 9, 9, 9, 9, 10, 10, 10, 11, 11, 12, 13, 13, 14, 14, 14, 15, 15, 16, 16, 17];
const OTHER_HOURS = [6, 7, 7, 18, 18, 19, 20, 20, 21, 22, 23];

/** Mostly in the morning and after lunch, now and then in an evening or a weekend, seldom at night. */
function openingTime([from, to]: readonly [string, string], chance: Chance): number {
  const first = Date.parse(`${from}T00:00:00Z`);
  const days = (Date.parse(`${to}T00:00:00Z`) - first) / DAY;
  for (;;) {
    const day = first + chance.between(0, days - 1) * DAY;
    const working = isWorkingDay(day);
    if (!working && !chance.happens(0.12)) continue;
    const hour = chance.pick(working && !chance.happens(0.08) ? OFFICE_HOURS : OTHER_HOURS);
    const wall = day + hour * HOUR + chance.between(0, 3599) * SECOND;
    return instantOf(wall);
  }
}
