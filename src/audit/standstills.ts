/** Where the clock of a rule stood still between its start and its end, and why. */
import type { Term } from '../policy/policy.ts';
import type { Timeline } from '../tickets/timeline.ts';
import { subtract } from '../time/spans.ts';
import type { ClockRun } from './clock.ts';
import { pausesByTerm, wordsOf } from './pauses.ts';
import type { Ground, ReadyTimeRule } from './time-rule.ts';

export interface StandingStill {
  readonly from: number;
  readonly to: number;
  /** The pause condition that held; null: between a restoration (or closure) and a reopening. */
  readonly term: Term | null;
}

export interface Standstill extends StandingStill {
  /** The texts that made the condition hold: "wachten op klant"; empty between restoration and reopening. */
  readonly why: string;
}

/** By their start, each cut to what lies between start and end; pauses of different conditions may overlap. */
export function standstills(
  ready: Pick<ReadyTimeRule, 'pauses'>,
  timeline: Timeline,
  clock: ClockRun,
  { store }: Pick<Ground, 'store'>,
): Standstill[] {
  return found(ready, timeline, clock, store).map(({ began, ...still }) => ({
    ...still,
    why: still.term === null ? '' : wordsOf({ from: began }, store, timeline, ready.pauses),
  }));
}

/** The same without the words, for whoever looks at every ticket. */
export function standingStill(
  ready: ReadyTimeRule,
  timeline: Timeline,
  clock: ClockRun,
  { store }: Pick<Ground, 'store'>,
): readonly StandingStill[] {
  return found(ready, timeline, clock, store);
}

function found(
  ready: Pick<ReadyTimeRule, 'pauses'>,
  timeline: Timeline,
  clock: ClockRun,
  store: Ground['store'],
): (StandingStill & { readonly began: number })[] {
  const stills: (StandingStill & { readonly began: number })[] = [];
  const add = (began: number, end: number, term: Term | null): void => {
    const [from, to] = [Math.max(began, clock.from), Math.min(end, clock.end)];
    if (from < to) stills.push({ from, to, term, began });
  };
  for (const { from, to, term } of pausesByTerm(store, timeline, ready.pauses)) add(from, to, term);
  const gaps = subtract([clock.from, clock.end], clock.stretches);
  for (let i = 0; i < gaps.length; i += 2) add(gaps[i]!, gaps[i + 1]!, null);
  return stills.sort((a, b) => a.from - b.from);
}
