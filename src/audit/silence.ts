/** A ticket counts as closed when the customer has kept silent for so long after a solution was offered. */
import type { Closing } from '../tickets/timeline.ts';
import type { ClockRun } from './clock.ts';
import { judge } from './deadline.ts';
import type { Ground } from './time-rule.ts';

const NEVER: readonly number[] = [];

/**
 * Null where the agreement knows no such thing. Silence starts with the first offer that no answer broke; another offer
 * does not start it anew (unless the policy names it among what breaks it). An answer up to and including the instant
 * at which the time is used up breaks it, and so does a restoration or closure that the export tells of.
 */
export function closingBySilence({ policy, store, calendars, asOf }: Ground): Closing | null {
  const { silence } = policy.tickets;
  if (silence === null || silence.target.kind === 'none') return null;
  const { target } = silence;
  const { codes } = store;
  const offers = codes.setOf([silence.after]);
  const answers = codes.setOf(silence.brokenBy);
  const ends = codes.setOf(['restored', 'closed']);
  const reopens = codes.setOf(['reopened']);
  const calendar = calendars.get(silence.calendar)!;

  const over = (since: number): number => {
    const clock: ClockRun = {
      from: since,
      stopped: since,
      end: since,
      lastIndex: -1,
      stopBeforeStart: false,
      stretches: [],
    };
    const { workingDay } = policy;
    const course = {
      clock,
      counting: [],
      calendar,
      workingDay,
      releases: null,
      openMs: null,
      happened: () => Number.NaN,
    };
    return judge(target, course)?.due ?? Number.NaN;
  };

  return (at, code, length) => {
    const closed: number[] = [];
    let due = Number.NaN;
    let settled = false;
    for (let i = 0; i < length; i++) {
      if (due < at[i]!) {
        closed.push(due);
        settled = true;
        due = Number.NaN;
      }
      if (answers.has(code[i]!)) due = Number.NaN;
      if (ends.has(code[i]!)) {
        settled = true;
        due = Number.NaN;
      } else if (reopens.has(code[i]!)) {
        settled = false;
        due = Number.NaN;
      }
      if (offers.has(code[i]!) && !settled && Number.isNaN(due)) due = over(at[i]!);
    }
    if (due <= asOf) closed.push(due);
    return closed.length === 0 ? NEVER : closed;
  };
}
