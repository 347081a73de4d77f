/** Counts and shares of a result as a reader of the language writes them. Nothing is computed that the result does not say. */
import type { CountsResult, RuleResult, ShareText } from '../audit/result.ts';
import { type Fraction, percentText } from '../time/fraction.ts';
import type { Words } from './words.ts';

type Norm = RuleResult['norm'];
type Bounds = Pick<CountsResult, 'best' | 'worst'>;

/** 1234567 as `1.234.567` or `1,234,567`. */
export function countText(n: number, words: Pick<Words, 'thousandSign'>): string {
  return `${n}`.replace(/\B(?=(\d{3})+$)/g, words.thousandSign);
}

/** A share as a percentage, cut off, with as many decimals as it takes not to contradict the norm; `–` for none. */
export function percentageText(share: ShareText | null, norm: Norm, words: Words): string {
  if (share === null) return '–';
  const { numerator, denominator } = fractionOf(share);
  const limit = norm && fractionOf(norm.atLeast);
  return percentText(numerator, denominator, limit, words.decimalSign === ',', norm?.strictly ?? false);
}

/** What the share lies between while tickets run or time is unknown, `80,0–86,6%`; null when both ends read the same. */
export function boundsOf({ best, worst }: Bounds, norm: Norm, words: Words): string | null {
  if (best === null || worst === null) return null;
  const [from, to] = [percentageText(worst, norm, words), percentageText(best, norm, words)];
  return from === to ? null : `${from.slice(0, -1)}–${to}`;
}

/** A norm as the contract writes it: `85%`, `99,4%`, `more than 50%`; the decimals are those of the contract. */
export function normText(
  { atLeast, strictly }: Pick<NonNullable<Norm>, 'atLeast' | 'strictly'>,
  words: Words,
): string {
  const [whole, decimals = ''] = atLeast.split('.');
  const digits = `${whole}${decimals.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = decimals.slice(2).replace(/0+$/, '');
  const percentage = `${digits}${rest === '' ? '' : words.decimalSign + rest}%`;
  return strictly ? words.moreThan(percentage) : percentage;
}

/** How many tickets short of the norm, or to spare; empty without a norm or a ticket to judge. */
export function marginText(counts: CountsResult, words: Words): string {
  if (counts.attained === null) return '';
  if (counts.short !== null && counts.short > 0) return words.short(countText(counts.short, words));
  return counts.spare === null ? '' : words.spare(countText(counts.spare, words));
}

/** `0.857142` as 857142 / 1000000. Throws when the text is no decimal share: the result is broken then. */
function fractionOf(share: ShareText): Fraction {
  const parts = /^(\d+)(?:\.(\d+))?$/.exec(share);
  if (parts === null) throw new RangeError(`not a share: ${JSON.stringify(share)}`);
  const decimals = parts[2] ?? '';
  return { numerator: BigInt(`${parts[1]}${decimals}`), denominator: 10n ** BigInt(decimals.length) };
}
