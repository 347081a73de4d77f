/**
 * Are there more just below a limit than just above it than chance would give? Were both as likely, the number below of
 * all near the limit would be binomial with a chance of one half (the caliper test of A. Gerber and N. Malhotra, "Do
 * statistical reporting standards affect what is published?", Quarterly Journal of Political Science 3, 2008).
 */
import type { Fraction } from '../../time/fraction.ts';

/** More would be no more telling, and costs time. */
const MOST = 2000;

/**
 * Whether so many or more inside, of all near the limit, is rarer than `chance`. Exact, in whole numbers; above some
 * thousands by the same shares of fewer.
 */
export function isRarerThan(inside: number, outside: number, chance: Fraction): boolean {
  const all = inside + outside;
  if (all === 0) return false;
  const n = Math.min(all, MOST);
  const least = Math.ceil((inside * n) / all);
  let ways = 1n;
  let tail = 0n;
  // C(n, k) for k from n down to `least`: the tail of the distribution.
  for (let k = n; k >= least; k--) {
    tail += ways;
    ways = (ways * BigInt(k)) / BigInt(n - k + 1);
  }
  return tail * chance.denominator < chance.numerator * 2n ** BigInt(n);
}
