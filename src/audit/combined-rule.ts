/** The outcome of a ticket under a rule that combines others (SEMANTICS section 4). */
import { counts, excluded, type Outcome, untargeted, withoutFigures } from './outcome.ts';

/**
 * A ticket under a rule that combines others: all of them have to hold. A part that excludes it excludes it, a part
 * without a target does not count against it. Its priority is that of the part whose clock stopped last.
 */
export function combinedOutcome(parts: readonly (Outcome | null)[]): Outcome | null {
  let lastClock: Outcome | null = null;
  let excluding: Outcome | null = null;
  let worst: Outcome | null = null;
  let from = Number.POSITIVE_INFINITY;
  let knownAt = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    if (part === null) continue;
    from = Math.min(from, part.from);
    if (lastClock === null || stopOf(part) > stopOf(lastClock)) lastClock = part;
    if (part.kind === 'excluded') excluding ??= part;
    if (!counts(part.kind)) continue;
    if (worst === null || isWorse(part, worst)) worst = part;
    // Known as soon as the first of its parts is breached.
    if (part.kind === 'breached') knownAt = Math.min(knownAt, part.due);
  }
  if (lastClock === null) return null;
  const { group, stopped } = lastClock;
  const moments = { from, stopped };
  if (excluding !== null) return excluded(group, moments, excluding.term!);
  if (worst === null) return untargeted(group, moments);
  const decidedBy =
    worst.kind === 'breached' ? { part: parts.indexOf(worst), outcome: worst, knownAt } : null;
  return withoutFigures(worst.kind, group, moments, worst.reason, null, decidedBy);
}

const WORST_FIRST: readonly Outcome['kind'][] = ['breached', 'unmeasurable', 'running', 'met'];

/** Any part breached: breached; else any unmeasurable, else any running, else met. The largest overrun speaks, the first of equals. */
function isWorse(part: Outcome, than: Outcome): boolean {
  if (part.kind === 'breached' && than.kind === 'breached') return part.overrunMs > than.overrunMs;
  return WORST_FIRST.indexOf(part.kind) < WORST_FIRST.indexOf(than.kind);
}

/** A clock that has not stopped stops last. */
function stopOf(part: Outcome): number {
  return Number.isNaN(part.stopped) ? Number.POSITIVE_INFINITY : part.stopped;
}
