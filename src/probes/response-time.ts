/** Response times as an export writes them, in milliseconds, kept as whole nanoseconds: nothing is decided by a rounded figure. */

export const NS_PER_MS = 1_000_000;

/** Eleven days: with six decimals a whole number of nanoseconds that a double still holds exactly. */
const MOST_DIGITS = 9;
const DECIMALS = 6;
const ZERO = 48;

/**
 * `182`, `182.5`, `182,5` as whole nanoseconds; NaN for anything else. What is finer than a nanosecond is rounded up, so
 * that a sample over a limit stays over it.
 */
export function nanosecondsOf(text: string): number {
  const point = Math.max(text.indexOf('.'), text.indexOf(','));
  const whole = point < 0 ? text.length : point;
  if (whole === 0 || whole > MOST_DIGITS || whole === text.length - 1) return Number.NaN;
  let ns = 0;
  let finer = false;
  for (let i = 0; i < text.length; i++) {
    if (i === point) continue;
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    if (i - whole > DECIMALS) finer ||= digit > 0;
    else ns = ns * 10 + digit;
  }
  const decimals = Math.min(DECIMALS, Math.max(0, text.length - 1 - whole));
  return ns * 10 ** (DECIMALS - decimals) + (finer ? 1 : 0);
}
