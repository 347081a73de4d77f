/** The gaps between updates of a ticket, each with its stretches, as the audit judges them. */
import type { Target } from '../../policy/policy.ts';
import { instantText } from '../../time/instant.ts';
import { type Gap, judgedGaps } from '../cadence-rule.ts';
import { runClock } from '../clock.ts';
import { countsClockTime } from '../deadline.ts';
import type { Outcome } from '../outcome.ts';
import { type Standstill, standstills } from '../standstills.ts';
import type { ReadyRule } from '../ticket-rules.ts';
import { deadlineAccount } from './deadline-account.ts';
import type { GapAccount, TicketRuleAccount } from './explanation.ts';
import { spanAccounts } from './span-accounts.ts';
import { stretchesOf } from './stretches.ts';
import type { Telling } from './ticket.ts';

type CadenceAccount = Pick<TicketRuleAccount, 'gaps'> & Partial<Pick<TicketRuleAccount, 'calendar'>>;
type Judged = Exclude<Target, { kind: 'none' }>;

export const NO_GAPS: CadenceAccount = { gaps: [] };

/** No gaps of a rule that is not about updates, nor where no gap was judged. */
export function cadenceAccount(
  ready: ReadyRule['other'],
  outcome: Outcome,
  telling: Telling,
): CadenceAccount {
  if (ready === null || !('updates' in ready) || outcome.evidence?.kind !== 'gap') return NO_GAPS;
  const { input, ground, timeline } = telling;
  const { evidence } = outcome;
  const target = ready.targets[outcome.group] as Judged;
  const clock = runClock(timeline, ready.clock, ground.asOf);
  const stills = standstills(ready, timeline, clock, ground);
  const gaps = judgedGaps(ready, target, timeline, clock, ground);
  const decides = gaps.findIndex(({ from, to }) => from === evidence.from && to === evidence.to);
  const { id, title } = input.policy.calendars.get(ready.rule.calendar)!;
  return {
    calendar: countsClockTime(target) ? null : { id, title },
    gaps: gaps.map((gap, i) => gapAccount(gap, target, stills, i === decides, telling)),
  };
}

function gapAccount(
  { from, to, course, judged, countedMs, pausedMs }: Gap,
  target: Judged,
  stills: readonly Standstill[],
  decides: boolean,
  { input, timeline }: Telling,
): GapAccount {
  const { zone, language } = input;
  const stretches = stretchesOf({
    course,
    clockTime: countsClockTime(target),
    stills,
    due: judged.due,
    isPoint: Number.isNaN(judged.targetMs),
    events: timeline.at.slice(0, timeline.length).filter((at) => at >= from && at <= to),
  });
  return {
    from: instantText(from, zone),
    to: instantText(to, zone),
    countedMs,
    pausedMs,
    targetMs: Number.isNaN(judged.targetMs) ? null : judged.targetMs,
    overrunMs: judged.overrunMs,
    late: judged.late,
    decides,
    spans: spanAccounts(stretches, zone, language),
    deadline: deadlineAccount(target, course, language)!,
  };
}
