/** The period that an audit of these exports is about, as long as nobody says otherwise. */
import { type Period, unitAt } from '../time/period.ts';
import type { Zone } from '../time/zone.ts';

/** An export that ends so soon before a quarter does is taken to cover it: the last days were quiet. */
const QUIET_MS = 7 * 86_400_000;

/**
 * The last quarter that lies wholly in `[from, to]`; where there is none the last such month, and else the quarter that
 * the last record lies in. `whole`: false for that last one.
 */
export function lastPeriod(
  from: number,
  to: number,
  zone: Zone,
): { readonly period: Period; readonly whole: boolean } {
  for (const unit of ['quarter', 'month'] as const) {
    const last = unitAt(to, unit, zone);
    const before = unitAt(last.from - 1, unit, zone);
    const covered = [last, before].find(
      (period) => from <= period.from + QUIET_MS && to >= period.to - QUIET_MS,
    );
    if (covered !== undefined) return { period: covered, whole: true };
  }
  return { period: unitAt(to, 'quarter', zone), whole: false };
}
