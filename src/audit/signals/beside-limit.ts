/** Tickets that stopped near a limit: how many on either side of it, and which of them just inside. */
import type { Fraction } from '../../time/fraction.ts';
import type { Outcome } from '../outcome.ts';
import type { AroundLimit } from './caliper.ts';
import { Cases } from './cases.ts';

export class BesideLimit {
  readonly inside = new Cases();
  readonly #isNear: (ms: number, limitMs: number) => boolean;
  readonly #told: (ticket: number, ms: number) => string;
  #furtherInside = 0;
  #outside = 0;
  #furtherOutside = 0;

  /**
   * @param part of a limit that counts as just beside it
   * @param told a ticket that stopped so many ms before its limit, in words
   */
  constructor(part: Fraction, told: (ticket: number, ms: number) => string) {
    this.#isNear = lessThan(part);
    this.#told = told;
  }

  /** Counted time within a part of the limit below and above it, and within twice that; exactly the limit is in time. */
  add(ticket: number, { kind, stopped, countedMs, targetMs }: Outcome): void {
    if (Number.isNaN(stopped) || Number.isNaN(targetMs)) return;
    const left = targetMs - countedMs;
    if (!this.#isNear(Math.abs(left), 2 * targetMs)) return;
    const further = !this.#isNear(Math.abs(left), targetMs);
    if (kind === 'met') {
      if (further) this.#furtherInside++;
      else this.inside.add(() => this.#told(ticket, left));
    } else if (kind === 'breached') {
      if (further) this.#furtherOutside++;
      else this.#outside++;
    }
  }

  get around(): AroundLimit {
    return {
      furtherInside: this.#furtherInside,
      inside: this.inside.count,
      outside: this.#outside,
      furtherOutside: this.#furtherOutside,
    };
  }
}

/** Whether ms / of is less than a part, exactly; in plain numbers as far as those are exact. */
function lessThan({ numerator, denominator }: Fraction): (ms: number, of: number) => boolean {
  const [above, below] = [Number(numerator), Number(denominator)];
  return (ms, of) => {
    const left = ms * below;
    const right = of * above;
    if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left < right;
    return BigInt(ms) * denominator < BigInt(of) * numerator;
  };
}
