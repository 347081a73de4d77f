/** All that an audit found out about each rule, as one text per rule: two audits differ in a rule when its texts do. */
import type { Finding } from '../audit-tickets.ts';
import type { AuditResult } from '../result.ts';

const TWO_WORDS = new Uint32Array(2);
const ONE_NUMBER = new Float64Array(TWO_WORDS.buffer);

/**
 * Takes every finding of an audit. The clock of a ticket that is on time either way is part of it: by itself such a
 * reading changes no figure, and together with another it can.
 */
export class Trace {
  readonly #sums = new Map<string, Sum>();

  add({ rule, ticket, outcome, period }: Finding): void {
    const sum = this.#sums.get(rule.id) ?? new Sum();
    this.#sums.set(rule.id, sum);
    sum.number(ticket);
    sum.text(period);
    for (const value of Object.values(outcome)) {
      if (typeof value === 'number') sum.number(value);
      else if (typeof value === 'string') sum.text(value);
    }
  }

  /** By rule: its result, and the sum of its findings. */
  of({ rules }: Pick<AuditResult, 'rules'>): ReadonlyMap<string, string> {
    return new Map(
      rules.map((rule) => [rule.id, JSON.stringify([rule, this.#sums.get(rule.id)?.value ?? null])]),
    );
  }
}

/** Sixty-four bits of all that was added, in its order (the multipliers are those of MurmurHash3). */
class Sum {
  #low = 0x2f0b4c47;
  #high = 0x6c8e9cf5;

  get value(): readonly [number, number] {
    return [this.#low, this.#high];
  }

  number(value: number): void {
    ONE_NUMBER[0] = value;
    this.#word(TWO_WORDS[0]!);
    this.#word(TWO_WORDS[1]!);
  }

  text(value: string): void {
    for (let i = 0; i < value.length; i++) this.#word(value.charCodeAt(i));
    this.#word(value.length);
  }

  #word(word: number): void {
    this.#low = Math.imul(this.#low ^ word, 0x85ebca6b);
    this.#low ^= this.#low >>> 13;
    this.#high = Math.imul(this.#high ^ word, 0xc2b2ae35);
    this.#high ^= this.#high >>> 16;
  }
}
