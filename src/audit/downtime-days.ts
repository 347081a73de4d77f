/** The downtime of a period day by day: what a calendar of availability shows. */
import { localDateText, localDay, startOfDay } from '../time/local-date.ts';
import type { Spans } from '../time/spans.ts';
import type { Zone } from '../time/zone.ts';
import type { ServiceResult } from './result.ts';

interface Day {
  downMs: number;
  unknownMs: number;
}

/** Local dates with time down or unknown inside the window, in order. `down`, `unknown`: inside the window. */
export function downtimeDays(down: Spans, unknown: Spans, zone: Zone): NonNullable<ServiceResult['days']> {
  const days = new Map<number, Day>();
  spread(down, 'downMs', days, zone);
  spread(unknown, 'unknownMs', days, zone);
  return [...days.entries()]
    .sort(([a], [b]) => a - b)
    .map(([day, { downMs, unknownMs }]) => ({ date: localDateText(day), downMs, unknownMs }));
}

function spread(spans: Spans, key: keyof Day, days: Map<number, Day>, zone: Zone): void {
  for (let i = 0; i < spans.length; i += 2) {
    const to = spans[i + 1]!;
    let from = spans[i]!;
    for (let day = localDay(zone, from); from < to; day++) {
      const end = Math.min(to, startOfDay(zone, day + 1));
      const known = days.get(day) ?? { downMs: 0, unknownMs: 0 };
      known[key] += end - from;
      days.set(day, known);
      from = end;
    }
  }
}
