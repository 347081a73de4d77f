/** Response times as an export writes them, in milliseconds, kept as whole nanoseconds: nothing is decided by a rounded figure. */

export const NS_PER_MS = 1_000_000;

/** Eleven days: with six decimals a whole number of nanoseconds that a double still holds exactly. */
const MOST_DIGITS = 9;
const DECIMALS = 6;
const [ZERO, POINT, COMMA] = [0x30, 0x2e, 0x2c];

/**
 * `182`, `182.5`, `182,5` as whole nanoseconds; NaN for anything else. What is finer than a nanosecond is rounded up, so
 * that a sample over a limit stays over it.
 */
export function nanosecondsOf(text: string): number {
  const bytes = Buffer.from(text);
  return nanosecondsIn(bytes, 0, bytes.length);
}

/** The same of [from, to) of the bytes of a file. */
export function nanosecondsIn(bytes: Uint8Array, from: number, to: number): number {
  let ns = 0;
  let finer = false;
  /** Digits so far, and where the sign before the decimals stands. */
  let digits = 0;
  let point = to;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (point === to && (byte === POINT || byte === COMMA)) {
      point = at;
      continue;
    }
    const digit = byte - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    if (at - point > DECIMALS) finer ||= digit > 0;
    else ns = ns * 10 + digit;
    digits++;
  }
  const whole = point - from;
  if (whole === 0 || whole > MOST_DIGITS || point === to - 1) return Number.NaN;
  const decimals = Math.min(DECIMALS, digits - whole);
  return ns * 10 ** (DECIMALS - decimals) + (finer ? 1 : 0);
}
