/** The thresholds of signals as a policy writes them: a length of time or a percentage, or `none`. */
import { durationMs, parseDuration } from '../time/duration.ts';
import { type Fraction, parsePercentage } from '../time/fraction.ts';
import type { SignalTerms } from './policy.ts';
import type { PolicyDocument } from './schema/document.ts';
import { folded } from './vocabulary.ts';

/** Whole milliseconds; null for `none`, undefined for what is no length of time. */
export function spanOf(written: string): number | null | undefined {
  if (folded(written) === 'none') return null;
  const parsed = parseDuration(written);
  const ms = parsed === null ? null : durationMs(parsed);
  return ms === null || ms <= 0 ? undefined : ms;
}

/** Null for `none`, undefined for what is no percentage. */
export function shareOf(written: string): Fraction | null | undefined {
  return folded(written) === 'none' ? null : (parsePercentage(written) ?? undefined);
}

/** Of a document that is in order. */
export function compiledSignals({ signals }: PolicyDocument): SignalTerms {
  return {
    pauseNearDeadlineMs: spanOf(signals.pause_near_deadline) ?? null,
    loweredNearDeadlineMs: spanOf(signals.lowered_near_deadline) ?? null,
    reopened: signals.reopened,
    quickResponseMs: spanOf(signals.quick_response) ?? null,
    justInside: shareOf(signals.just_inside) ?? null,
    chance: shareOf(signals.chance) ?? NEVER,
    outageWithoutTicketMs: spanOf(signals.outage_without_ticket) ?? null,
  };
}

/** Nothing is rarer than that. */
const NEVER: Fraction = { numerator: 0n, denominator: 1n };
