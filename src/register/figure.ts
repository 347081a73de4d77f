/** Figures of measurements, exact: a figure is compared as it was written, never as floating point. */

/** numerator / denominator, both whole; the denominator is above 0. */
export interface Figure {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** `98.2`, `98,2`, `-3`, `1.5e3`; null for anything else, also for figures with a unit or thousands signs. */
export function figureOf(text: string): Figure | null {
  const parts = /^([+-]?\d{1,60})(?:[.,](\d{1,60}))?(?:e([+-]?\d{1,2}))?$/i.exec(text.trim());
  if (parts === null) return null;
  const [, whole, decimals = '', exponent = '0'] = parts;
  const digits = BigInt(`${whole!.replace('+', '')}${decimals}`);
  const places = decimals.length - Number(exponent);
  return places >= 0
    ? { numerator: digits, denominator: 10n ** BigInt(places) }
    : { numerator: digits * 10n ** BigInt(-places), denominator: 1n };
}

/** A limit as the policy has it. Its shortest decimal text is what was written there. */
export function figureOfNumber(written: number): Figure {
  const figure = figureOf(String(written));
  if (figure === null) throw new Error(`not a figure: ${written}`);
  return figure;
}

/** Below 0, 0 or above 0, as a is less than, equal to or more than b. */
export function compareFigures(a: Figure, b: Figure): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The list is not empty. */
export function averageOf(figures: readonly Figure[]): Figure {
  const sum = figures.reduce((a, b) => ({
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }));
  return { numerator: sum.numerator, denominator: sum.denominator * BigInt(figures.length) };
}

const PLACES = 6;

/** For showing: cut off (not rounded) at six places. */
export function numberOf({ numerator, denominator }: Figure): number {
  const cut = (numerator * 10n ** BigInt(PLACES)) / denominator;
  return Number(`${cut}e-${PLACES}`);
}
