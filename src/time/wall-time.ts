/** The one door to luxon, which knows the time zones of the runtime. It is slow: `zone.ts` asks it once. */
import { IANAZone } from 'luxon';

/**
 * How far a zone's clock is ahead of UTC at an instant, in milliseconds, kept to the second. Null for a zone that
 * does not exist; a bare offset (`+02:00`), which some runtimes take for a zone, is none either.
 */
export function offsetsOf(zoneName: string): ((instant: number) => number) | null {
  if (!/^[A-Za-z]/.test(zoneName) || !IANAZone.isValidZone(zoneName)) return null;
  const zone = IANAZone.create(zoneName);
  return (instant) => Math.round(zone.offset(instant) * 60) * 1000;
}
