/** What a row of claims says, and whether it agrees with what was found. */
import { readBoolean } from '../../intake/booleans.ts';
import { type Counted, countedOf, percentageOf } from '../../register/claims.ts';
import type { Fact } from '../../register/facts.ts';
import type { ShareText } from '../result.ts';

export interface TicketClaim {
  readonly row: Fact;
  readonly rule: string;
  readonly ticket: string;
  readonly inTime: boolean | null;
  readonly counted: Counted | null;
}

export interface RuleClaim {
  readonly row: Fact;
  readonly rule: string;
  /** Label of a period of the rule; '' for the whole audit. */
  readonly period: string;
  readonly percentage: string;
}

/** Rows that could be read: each is of one kind or the other. */
export function claimsOf(rows: readonly Fact[]): {
  readonly tickets: readonly TicketClaim[];
  readonly rules: readonly RuleClaim[];
} {
  const tickets: TicketClaim[] = [];
  const rules: RuleClaim[] = [];
  for (const row of rows) {
    const [ticket, rule] = [row.text('id'), row.text('rule')];
    if (ticket === '')
      rules.push({ row, rule, period: row.text('period'), percentage: row.text('percentage') });
    else {
      const inTime = readBoolean(row.text('in_time'));
      tickets.push({ row, rule, ticket, inTime, counted: countedOf(row.text('counted')) });
    }
  }
  return { tickets, rules };
}

/** What is compared of a ticket under a rule. */
export interface Judged {
  readonly kind: string;
  /** NaN where the outcome rests on no clock. */
  readonly countedMs: number;
}

/**
 * In time is met, and not in time is breached; nothing else is either. A length of time agrees when it is the counted
 * time in the claim's own steps, whether rounded up, down or to the nearest.
 */
export function agrees({ inTime, counted }: TicketClaim, found: Judged | null): boolean {
  if (found === null) return false;
  if (inTime !== null && found.kind !== (inTime ? 'met' : 'breached')) return false;
  if (counted === null || Number.isNaN(found.countedMs)) return inTime !== null || counted === null;
  return Math.abs(found.countedMs - counted.ms) < counted.step;
}

const SHARE_PLACES = 6;

/** A percentage agrees when it is the share in the claim's own decimals, whether cut off or rounded. */
export function agreesWithShare(claimed: string, share: ShareText | null): boolean {
  const { figure, decimals } = percentageOf(claimed)!;
  if (share === null) return false;
  const [whole, part = ''] = share.split('.');
  const millionths = BigInt(`${whole}${part.padEnd(SHARE_PLACES, '0')}`);
  const scale = 10n ** BigInt(decimals);
  // Both as parts of 10^(4 + decimals): percent x 10^decimals, exact.
  const found = millionths * scale;
  const asked = (figure.numerator * scale * 10_000n) / figure.denominator;
  const difference = found > asked ? found - asked : asked - found;
  // A share is known to six places, whatever the claim is written in.
  return difference < (scale > 10_000n ? scale : 10_000n);
}
