/** Counts, shares and verdicts (SEMANTICS section 6), in whole numbers throughout. */
import type { Norm } from '../policy/policy.ts';
import { holds, shareText } from '../time/fraction.ts';
import type { OutcomeKind } from './outcome.ts';
import type { CountsResult, RuleVerdict } from './result.ts';

export type Counts = Record<OutcomeKind, number>;

export function noCounts(): Counts {
  return { met: 0, breached: 0, running: 0, excluded: 0, untargeted: 0, unmeasurable: 0 };
}

/** Done for every ticket and rule, several times: by name it takes a third of the time of `counts[kind]++`. */
export function countOne(counts: Counts, kind: OutcomeKind): void {
  switch (kind) {
    case 'met':
      counts.met++;
      break;
    case 'breached':
      counts.breached++;
      break;
    case 'running':
      counts.running++;
      break;
    case 'excluded':
      counts.excluded++;
      break;
    case 'untargeted':
      counts.untargeted++;
      break;
    case 'unmeasurable':
      counts.unmeasurable++;
  }
}

export function addCounts(into: Counts, more: Counts): void {
  for (const kind of Object.keys(into) as OutcomeKind[]) into[kind] += more[kind];
}

/** Running and unmeasurable tickets could all turn out well, or all badly: the verdict follows from both bounds. */
export function attainment(counts: Counts, norm: Norm | null): CountsResult {
  const decided = counts.met + counts.breached;
  const open = counts.running + counts.unmeasurable;
  const all = decided + open;
  return {
    ...counts,
    attained: decided === 0 ? null : shareText(counts.met, decided),
    best: all === 0 ? null : shareText(counts.met + open, all),
    worst: all === 0 ? null : shareText(counts.met, all),
    ...shortAndSpare(counts.met, decided, norm),
    verdict: verdictOf(BigInt(counts.met), BigInt(counts.met + open), BigInt(all), norm),
  };
}

/** `worst` and `best` of `all` (tickets or milliseconds) against the norm. */
export function verdictOf(worst: bigint, best: bigint, all: bigint, norm: Norm | null): RuleVerdict {
  if (norm === null) return 'no-norm';
  if (all === 0n) return 'no-cases';
  if (holds(worst, all, norm.atLeast, norm.strictly)) return 'met';
  return holds(best, all, norm.atLeast, norm.strictly) ? 'undecided' : 'missed';
}

/** Any missed: missed; else any undecided: undecided; else any met: met. No case fails nothing. */
export function allOf(verdicts: readonly RuleVerdict[]): RuleVerdict {
  const order: readonly RuleVerdict[] = ['missed', 'undecided', 'met', 'no-cases', 'no-norm', 'not-assessed'];
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'no-cases';
}

/** How many breached ones would have had to be met, or how many met ones could have been breached. */
function shortAndSpare(
  met: number,
  decided: number,
  norm: Norm | null,
): { short: number | null; spare: number | null } {
  if (norm === null) return { short: null, spare: null };
  const { numerator, denominator } = norm.atLeast;
  // With nothing decided nothing is short. In whole units, more than a limit is at least one unit over it.
  const margin = norm.strictly && decided > 0 ? 1n : 0n;
  const over = BigInt(met) * denominator - BigInt(decided) * numerator - margin;
  if (over >= 0n) return { short: 0, spare: Number(over / denominator) };
  return { short: Number((-over + denominator - 1n) / denominator), spare: 0 };
}
