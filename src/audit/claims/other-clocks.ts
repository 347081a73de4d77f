/** A clock that starts or stops at something else, goes otherwise about a reopening, or never stands still. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { MOMENTS } from '../../intake/canonical.ts';
import type { Rule, TimeRule } from '../../policy/policy.ts';
import type { AuditInput } from '../input.ts';
import { isTold } from '../sources.ts';
import { type Variation, variation, withCalendars, withRules, withTickets } from './variation.ts';

export function otherClocks(input: AuditInput): Variation[] {
  const timeRules = input.policy.rules.filter((rule): rule is TimeRule => rule.measure === 'time');
  const { tickets } = input;
  if (tickets === null || timeRules.length === 0) return [];
  const changed = (change: (rule: TimeRule) => Partial<TimeRule>): AuditInput =>
    withRules(input, (rule): Rule => (rule.measure === 'time' ? { ...rule, ...change(rule) } : rule));
  return [
    ...(['first', 'whole', 'resume'] as const).map((how) =>
      variation(
        `reopen-${how}`,
        diagnostic(`tried-reopen-${how}`, null),
        changed(() => ({ reopen: how })),
      ),
    ),
    ...STOPS.filter((to) => isTold(to, tickets)).map((to) =>
      variation(
        `stopped-${to}`,
        diagnostic(`tried-stopped-${to}`, null),
        changed(() => ({ to, toValues: null, toAlso: [] })),
      ),
    ),
    ...STARTS.filter((from) => isTold(from, tickets)).map((from) =>
      variation(
        `started-${from}`,
        diagnostic(`tried-started-${from}`, null),
        changed(() => ({ from, fromValues: null, fromBreachOf: null, fromElse: null })),
      ),
    ),
    variation('elapsed', diagnostic('tried-elapsed', null), elapsed(changed(() => ({ reopen: 'whole' })))),
  ];
}

const STOPS = [...MOMENTS.slice(2), 'workaround'] as readonly (
  | 'responded'
  | 'restored'
  | 'closed'
  | 'workaround'
)[];
const STARTS = MOMENTS.slice(0, 3) as readonly ('opened' | 'registered' | 'responded')[];

/** From start to stop on the clock, and nothing taken off. */
function elapsed(whole: AuditInput): AuditInput {
  const clock = withCalendars(whole, (calendar) => calendar.readOtherwise({ kind: 'round-the-clock' }));
  return withTickets(clock, { pause: [] });
}
