/** A year of a calendar as spans of instants, made from the local hours of its dates (SEMANTICS section 1). */
import { msPerDay } from '../time/local-date.ts';
import { append } from '../time/spans.ts';
import type { Zone } from '../time/zone.ts';

/** Open hours of a local date: flat pairs of milliseconds since local midnight. */
export type HoursOf = (day: number) => readonly number[];

export interface Layout {
  /** Open spans as instants, clipped to the range that was laid out. */
  readonly spans: readonly number[];
  /** The same, cut where one local date ends: flat [day, opens, closes, ...]; a date with two spans stands twice. */
  readonly days: readonly number[];
}

/**
 * The open time between two instants: those at which the wall clock lies in the hours of the date it shows. Walking
 * over pieces of constant offset makes a date last 23 or 25 hours, or an hour occur twice, without a special rule.
 */
export function layOut(from: number, to: number, zone: Zone, hoursOf: HoursOf): Layout {
  const spans: number[] = [];
  const days: number[] = [];
  for (const piece of zone.piecesBetween(from, to)) {
    const [localFrom, localTo] = [piece.from + piece.offset, piece.to + piece.offset];
    for (let day = Math.floor(localFrom / msPerDay); day * msPerDay < localTo; day += 1) {
      const hours = hoursOf(day);
      for (let i = 0; i < hours.length; i += 2) {
        const opens = Math.max(day * msPerDay + hours[i]!, localFrom) - piece.offset;
        const closes = Math.min(day * msPerDay + hours[i + 1]!, localTo) - piece.offset;
        if (opens >= closes) continue;
        append(spans, opens, closes);
        days.push(day, opens, closes);
      }
    }
  }
  return { spans, days };
}
