/** Exact shares: a percentage as written in a contract, and figures that never pass through floating point. */

/** numerator / denominator, both whole; the denominator is a power of ten. 85% is 85/100, 99.4% is 994/1000. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const sharePlaces = 6;

/**
 * A percentage from 0% to 100% as a contract writes it: `85%`, `99.4%`, `99,4 %`. Null for anything else, also for
 * a figure without its sign: `0.85` and `85` could both be meant.
 */
export function parsePercentage(text: string): Fraction | null {
  const parts = /^(\d{1,3})(?:[.,](\d{1,12}))?\s*%$/.exec(text.trim());
  if (parts === null) return null;
  const decimals = parts[2] ?? '';
  const numerator = BigInt(`${parts[1]}${decimals}`);
  const denominator = 10n ** BigInt(2 + decimals.length);
  return numerator > denominator ? null : { numerator, denominator };
}

/**
 * n / d as a decimal fraction for machines, cut off (not rounded) at six places, without trailing zeros:
 * 6/7 is `0.857142`, 1/1 is `1`. Both are whole and not negative; throws when d is 0.
 */
export function shareText(n: bigint | number, d: bigint | number): string {
  const digits = scaled(BigInt(n), BigInt(d), sharePlaces).toString();
  return withPoint(digits, sharePlaces, '.').replace(/\.?0+$/, '');
}

/** The fraction as a contract gives it, exactly: 99.99995% is `0.9999995`. */
export function fractionText({ numerator, denominator }: Fraction): string {
  const places = String(denominator).length - 1;
  return withPoint(numerator.toString(), places, '.').replace(/\.?0+$/, '');
}

/**
 * Whether met / of reaches the norm, or `strictly` exceeds it, in whole numbers (SEMANTICS section 6). With nothing to
 * judge it reaches it, and does not exceed it.
 */
export function holds(
  met: bigint | number,
  of: bigint | number,
  norm: Fraction,
  strictly: boolean = false,
): boolean {
  const over = BigInt(met) * norm.denominator - norm.numerator * BigInt(of);
  return strictly ? over > 0n : over >= 0n;
}

/**
 * n / d as a percentage for people, with its sign: `84.98%`, or `84,98%` with a decimal comma. Cut off, not rounded;
 * at least one decimal, and as many more as it takes that neither the figure nor what it is usually rounded to
 * stands on the other side of the norm. 849/999 beside 85% is `84.98%`. 100 is printed for exactly 100 only.
 * Both are whole and not negative; throws when d is 0.
 */
export function percentText(
  n: bigint | number,
  d: bigint | number,
  norm: Fraction | null,
  decimalComma: boolean,
  strictly: boolean = false,
): string {
  const [part, whole] = [BigInt(n), BigInt(d)];
  let decimals = 1;
  while (norm !== null && contradicts(part, whole, norm, strictly, decimals)) decimals += 1;
  const digits = scaled(part, whole, 2 + decimals).toString();
  return `${withPoint(digits, decimals, decimalComma ? ',' : '.')}%`;
}

function contradicts(
  part: bigint,
  whole: bigint,
  norm: Fraction,
  strictly: boolean,
  decimals: number,
): boolean {
  const kept = holds(part, whole, norm, strictly);
  const cut = scaled(part, whole, 2 + decimals);
  const rounded = (scaled(part, whole, 3 + decimals) + 5n) / 10n;
  const scale = 10n ** BigInt(2 + decimals);
  return [cut, rounded].some((figure) => holds(figure, scale, norm, strictly) !== kept);
}

/** n / d in units of 10^-places, cut off. */
function scaled(n: bigint, d: bigint, places: number): bigint {
  return (n * 10n ** BigInt(places)) / d;
}

function withPoint(digits: string, places: number, point: string): string {
  const padded = digits.padStart(places + 1, '0');
  return `${padded.slice(0, -places)}${point}${padded.slice(-places)}`;
}
