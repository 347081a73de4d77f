/**
 * Are there more just below a limit than just above it than chance would give? Of all that stop near the limit the number
 * below it is binomial then: the caliper test of A. Gerber and N. Malhotra, "Do statistical reporting standards affect what
 * is published? Publication bias in two leading political science journals", Quarterly Journal of Political Science 3(3),
 * 2008, pp. 313-326. There below and above are as likely. Most things that take time get rarer the longer they take, limit
 * or no limit, so here below is the likelier by as much as one step further below was than one step further above.
 */
import type { Fraction } from '../../time/fraction.ts';

/** How many stop in each of four steps of the same length: two below the limit, two above it. */
export interface AroundLimit {
  readonly furtherInside: number;
  readonly inside: number;
  readonly outside: number;
  readonly furtherOutside: number;
}

/** More would be no more telling, and costs time. */
const MOST = 2000;

/**
 * Whether so many or more inside, of all near the limit, is rarer than `chance`. Exact, in whole numbers; above some
 * thousands by the same shares of fewer.
 */
export function isRarerThan(
  { furtherInside, inside, outside, furtherOutside }: AroundLimit,
  chance: Fraction,
): boolean {
  const all = inside + outside;
  if (all === 0) return false;
  const n = Math.min(all, MOST);
  const least = Math.ceil((inside * n) / all);
  // One more of each (the rule of succession): that none was seen further outside does not mean that none could be.
  const steeper = furtherInside > furtherOutside;
  const [below, above] = steeper ? [BigInt(furtherInside) + 1n, BigInt(furtherOutside) + 1n] : [1n, 1n];
  // C(n, k) below^k above^(n - k), for k from n down to `least`: the tail of the distribution, times (below + above)^n.
  let ways = below ** BigInt(n);
  let tail = 0n;
  for (let k = n; k >= least; k--) {
    tail += ways;
    ways = (ways * BigInt(k) * above) / (BigInt(n - k + 1) * below);
  }
  return tail * chance.denominator < chance.numerator * (below + above) ** BigInt(n);
}
