/** How much of their target the tickets of a rule used up: whether a norm is kept with room, or on the brink. */
import type { Outcome } from './outcome.ts';
import type { DistributionResult } from './result.ts';

/** Percentages of the target at which a class ends; what is over the last one has a class of its own. */
const EDGES = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 125, 150, 200, 400] as const;

/** Counts tickets that were met or breached, by the time counted as a part of their target. */
export class TargetUse {
  readonly #met = new Int32Array(EDGES.length + 1);
  readonly #breached = new Int32Array(EDGES.length + 1);
  #momentTargets = 0;

  count({ kind, countedMs, targetMs }: Outcome): void {
    if (kind !== 'met' && kind !== 'breached') return;
    if (Number.isNaN(targetMs)) this.#momentTargets++;
    else (kind === 'met' ? this.#met : this.#breached)[classOf(countedMs, targetMs)]!++;
  }

  result(): DistributionResult {
    return {
      classes: [...EDGES, null].map((upTo, i) => ({
        over: i === 0 ? 0 : EDGES[i - 1]!,
        upTo,
        met: this.#met[i]!,
        breached: this.#breached[i]!,
      })),
      momentTargets: this.#momentTargets,
    };
  }
}

/** Whole numbers throughout: exactly the target lies in the class that ends at 100. */
function classOf(countedMs: number, targetMs: number): number {
  const used = countedMs * 100;
  let i = 0;
  while (i < EDGES.length && used > EDGES[i]! * targetMs) i++;
  return i;
}
