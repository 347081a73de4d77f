/**
 * Amsterdam time in the years of the samples. The switches are written out here, so that neither the zone data
 * nor the zone of the machine can change a byte. Instants are milliseconds since 1970 UTC.
 */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const SUMMERS = [
  { from: Date.UTC(2024, 2, 31, 1), to: Date.UTC(2024, 9, 27, 1) },
  { from: Date.UTC(2025, 2, 30, 1), to: Date.UTC(2025, 9, 26, 1) },
];

/** Milliseconds that the clock on the wall is ahead of UTC. */
export function offsetAt(instant: number): number {
  return SUMMERS.some(({ from, to }) => instant >= from && instant < to) ? 2 * HOUR : HOUR;
}

/** The clock on the wall as if it were UTC: for arithmetic with days and hours of the day. */
export const wallClock = (instant: number) => instant + offsetAt(instant);

/** The instant of a wall clock; of one that occurs twice the first, and one that is skipped is refused. */
export function instantOf(wall: number): number {
  for (const offset of [2 * HOUR, HOUR]) {
    if (offsetAt(wall - offset) === offset) return wall - offset;
  }
  throw new Error(`${new Date(wall).toISOString()} was skipped by the clock`);
}

const WRITTEN = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)(?::(\d\d))?(?: ([+]0[12]):00)?$/;

/** Reads `2025-10-26 02:30`, `2025-10-26 02:30:15` or, in the hour that occurs twice, `2025-10-26 02:30 +01:00`. */
export function at(text: string): number {
  const parts = WRITTEN.exec(text);
  if (parts === null) throw new Error(`not a time: ${text}`);
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0));
  const wall = Date.UTC(year!, month! - 1, day!, hour!, minute!, second!);
  return parts[7] === undefined ? instantOf(wall) : wall - Number(parts[7]) * HOUR;
}

const wallText = (wall: number) => new Date(wall).toISOString().slice(0, 19);

/** `2025-04-02T09:00:00+02:00` */
export function withOffset(instant: number): string {
  return `${wallText(wallClock(instant))}+0${offsetAt(instant) / HOUR}:00`;
}

/** `2025-04-02T07:00:00Z` */
export const inUtc = (instant: number) => `${wallText(instant)}Z`;

/** `2025-04-02T09:00:00`: refuses the second round of the hour that occurs twice, which would read as the first. */
export function withoutOffset(instant: number): string {
  const wall = wallClock(instant);
  if (instantOf(wall) !== instant) throw new Error(`${withOffset(instant)} cannot be written without offset`);
  return wallText(wall);
}
