/** The outcome of a ticket under a rule that combines others (SEMANTICS section 4). */
import { counts, type Outcome, outcome } from './outcome.ts';

/**
 * A ticket under a rule that combines others: all of them have to hold. A part that excludes it excludes it, a part
 * without a target does not count against it. Its priority is that of the part whose clock stopped last.
 */
export function combinedOutcome(parts: readonly (Outcome | null)[]): Outcome | null {
  const present = parts.filter((part) => part !== null);
  const first = present[0];
  if (first === undefined) return null;
  const lastClock = present.reduce((a, b) => (stopOf(b) > stopOf(a) ? b : a));
  const from = Math.min(...present.map((part) => part.from));
  const common = { group: lastClock.group, from, stopped: lastClock.stopped };
  const excluded = present.find((part) => part.kind === 'excluded');
  if (excluded !== undefined) return outcome('excluded', common.group, { ...common, term: excluded.term });
  const judged = present.filter((part) => counts(part.kind));
  if (judged.length === 0) return outcome('untargeted', common.group, common);
  const worst = worstPart(judged);
  if (worst.kind !== 'breached')
    return outcome(worst.kind, common.group, { ...common, reason: worst.reason });
  // Known as soon as the first of its parts is breached.
  const knownAt = Math.min(...judged.filter((part) => part.kind === 'breached').map((part) => part.due));
  return outcome('breached', common.group, {
    ...common,
    decidedBy: { part: parts.indexOf(worst), outcome: worst, knownAt },
  });
}

/** Any part breached: breached; else any unmeasurable, else any running, else met. The largest overrun speaks. */
function worstPart(judged: readonly Outcome[]): Outcome {
  const breached = judged.filter((part) => part.kind === 'breached');
  if (breached.length > 0) return breached.reduce((a, b) => (b.overrunMs > a.overrunMs ? b : a));
  return (
    judged.find((part) => part.kind === 'unmeasurable') ??
    judged.find((part) => part.kind === 'running') ??
    judged[0]!
  );
}

/** A clock that has not stopped stops last. */
function stopOf(part: Outcome): number {
  return Number.isNaN(part.stopped) ? Number.POSITIVE_INFINITY : part.stopped;
}
