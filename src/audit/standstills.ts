/** Where the clock of a rule stood still between its start and its end, and why. */
import type { Term } from '../policy/policy.ts';
import type { Timeline } from '../tickets/timeline.ts';
import { subtract } from '../time/spans.ts';
import type { ClockRun } from './clock.ts';
import { pausesWithReason } from './pauses.ts';
import type { Ground, ReadyTimeRule } from './time-rule.ts';

export interface Standstill {
  readonly from: number;
  readonly to: number;
  /** The pause condition that held; null: between a restoration (or closure) and a reopening. */
  readonly term: Term | null;
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
  const pauses = pausesWithReason(store, timeline, ready.pauses).map((pause): Standstill => ({ ...pause }));
  const gaps = subtract([clock.from, clock.end], clock.stretches);
  for (let i = 0; i < gaps.length; i += 2)
    pauses.push({ from: gaps[i]!, to: gaps[i + 1]!, term: null, why: '' });
  return pauses
    .map((each) => ({ ...each, from: Math.max(each.from, clock.from), to: Math.min(each.to, clock.end) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
}
