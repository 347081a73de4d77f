/** The clock of a rule on one ticket: when it started, when it stopped, and the stretches in which it ran. */
import type { CodeSet } from '../tickets/event-codes.ts';
import type { Timeline } from '../tickets/timeline.ts';

/** What starts, stops and starts the clock again, by event code. */
export interface ClockTerms {
  readonly starts: CodeSet;
  readonly stops: CodeSet;
  readonly reopens: CodeSet;
  /** `first`: a reopening changes nothing. `whole`: the time until the reopening counts as well. */
  readonly reopen: 'resume' | 'first' | 'whole';
}

export interface ClockRun {
  /** NaN: the clock has no start. */
  readonly from: number;
  /** NaN: not stopped at as-of. */
  readonly stopped: number;
  /** The stop, or as-of: where the last stretch ends. */
  readonly end: number;
  /** Position in the timeline up to which things were so when the clock stopped. */
  readonly lastIndex: number;
  readonly stopBeforeStart: boolean;
  /** Flat pairs [from, to): the stretches in which the clock ran, pauses not yet taken out. */
  readonly stretches: readonly number[];
}

/**
 * SEMANTICS section 3. A stop without a reopening after it is final; a second one changes nothing. `start`: of a clock
 * that starts when another rule was breached; null for one that starts at a happening. What was done before a breach
 * does not stop it: it cannot be about it.
 */
export function runClock(
  timeline: Timeline,
  terms: ClockTerms,
  asOf: number,
  start: number | null = null,
): ClockRun {
  const { at, code, length } = timeline;
  const from = start ?? startOn(timeline, terms);
  let stretches: number[] | null = null;
  let since = from;
  let stopped = Number.NaN;
  let lastIndex = length - 1;
  let stopBeforeStart = false;
  for (let i = 0; i < length; i++) {
    if (terms.stops.has(code[i]!)) {
      if (at[i]! < from) {
        if (start !== null) continue;
        // Nothing after it matters: the clock of this ticket cannot be read.
        stopBeforeStart = true;
        lastIndex = i;
        break;
      }
      if (Number.isNaN(stopped)) {
        stopped = at[i]!;
        lastIndex = i;
        if (terms.reopen !== 'whole') stretches = withSpan(stretches, since, stopped);
        if (terms.reopen === 'first') break;
      }
    } else if (terms.reopens.has(code[i]!) && !Number.isNaN(stopped) && terms.reopen !== 'first') {
      if (terms.reopen === 'resume') since = at[i]!;
      stopped = Number.NaN;
      lastIndex = length - 1;
    }
  }
  const end = Number.isNaN(stopped) ? asOf : stopped;
  if (Number.isNaN(stopped) || terms.reopen === 'whole') stretches = withSpan(stretches, since, end);
  return { from, stopped, end, lastIndex, stopBeforeStart, stretches: stretches ?? NOTHING };
}

/** When the clock starts; NaN when the timeline has no start for it. */
export function startOn(timeline: Timeline, terms: Pick<ClockTerms, 'starts'>): number {
  for (let i = 0; i < timeline.length; i++) if (terms.starts.has(timeline.code[i]!)) return timeline.at[i]!;
  return Number.NaN;
}

const NOTHING: readonly number[] = [];

/** Nearly all clocks run in one stretch: a list of its own size, and not one to grow. */
function withSpan(stretches: number[] | null, from: number, to: number): number[] | null {
  if (!(to > from)) return stretches;
  if (stretches === null) return [from, to];
  stretches.push(from, to);
  return stretches;
}
