/** Probes that stand twice in the exports: which of those of one instant say the same in everything. */
import type { ProbeColumns } from './probe-series.ts';

/** More than this of one instant are looked up by what they say, and not compared one by one. */
const FEW = 16;

export class Twins {
  readonly #kept: ProbeColumns;
  /** What the kept ones of the present instant say, once there are more than a few. */
  readonly #said = new Set<string>();
  #instant = Number.NaN;
  /** The first kept one of the present instant. */
  #first = 0;

  constructor(kept: ProbeColumns) {
    this.#kept = kept;
  }

  /** Whether one of the `n` that were kept says all that this one says. Asked in time order; whatever is not there is kept. */
  standsAlready(n: number, raw: ProbeColumns, probe: number): boolean {
    if (raw.latency.length === 0) return n > 0 && this.#kept.packed[n - 1] === raw.packed[probe];
    const instant = Math.floor(raw.packed[probe]! / 2);
    if (instant !== this.#instant) {
      this.#instant = instant;
      this.#first = n;
      this.#said.clear();
      return false;
    }
    if (n - this.#first > FEW) return this.#isSaid(n, raw, probe);
    for (let i = this.#first; i < n; i++) if (saysTheSame(this.#kept, i, raw, probe)) return true;
    return false;
  }

  #isSaid(n: number, raw: ProbeColumns, probe: number): boolean {
    if (this.#said.size === 0) for (let i = this.#first; i < n; i++) this.#said.add(textOf(this.#kept, i));
    const text = textOf(raw, probe);
    if (this.#said.has(text)) return true;
    this.#said.add(text);
    return false;
  }
}

function saysTheSame(a: ProbeColumns, i: number, b: ProbeColumns, j: number): boolean {
  // Object.is: two probes without a response time say the same.
  return a.packed[i] === b.packed[j] && a.kinds[i] === b.kinds[j] && Object.is(a.latency[i], b.latency[j]);
}

function textOf({ packed, latency, kinds }: ProbeColumns, i: number): string {
  return `${packed[i]} ${latency[i]} ${kinds[i]}`;
}
