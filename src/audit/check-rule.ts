/** What every ticket has to be like: the first case that fits it says what (SEMANTICS section 8). */
import type { CheckCase, CheckRule } from '../policy/policy.ts';
import type { CodeSet } from '../tickets/event-codes.ts';
import type { Timeline } from '../tickets/timeline.ts';
import { LAID_OUT_FROM, LAID_OUT_TO } from '../time/zone.ts';
import { startOn } from './clock.ts';
import { type Outcome, type OutcomeKind, unmeasurable, untargeted } from './outcome.ts';
import { barred, isConcerned, isDamaged, type Scope, scopeOf, startOfDamaged } from './scope.ts';
import { type Test, testOn } from './terms.ts';
import type { Ground } from './time-rule.ts';

type Answer = 'yes' | 'no' | 'missing-value' | 'unknown-priority';

interface ReadyCase {
  /** Numbers of priority groups; null: whatever its priority. */
  readonly groups: ReadonlySet<number> | null;
  readonly when: Test;
  readonly must: Test;
  isInHours(opened: number): boolean;
}

export interface ReadyCheckRule extends Scope {
  readonly rule: CheckRule;
  /** A check has no clock; its tickets belong to the period in which they were opened. */
  readonly clock: { readonly starts: CodeSet };
  readonly cases: readonly ReadyCase[];
}

export function readyCheckRule(rule: CheckRule, ground: Ground): ReadyCheckRule {
  const { policy, store } = ground;
  return {
    rule,
    ...scopeOf(rule, policy, store),
    clock: { starts: store.codes.setOf(['opened']) },
    cases: rule.cases.map((one) => readyCase(one, ground)),
  };
}

function readyCase(one: CheckCase, { store, priorities, calendars }: Ground): ReadyCase {
  const inside = one.inHoursOf === null ? null : calendars.get(one.inHoursOf)!;
  const outside = one.outsideHoursOf === null ? null : calendars.get(one.outsideHoursOf)!;
  return {
    groups:
      one.priorities === null ? null : new Set(one.priorities.map((id) => priorities.labels.indexOf(id))),
    when: testOn(store, one.when),
    must: testOn(store, one.must),
    isInHours: (opened) =>
      (inside === null || inside.isOpenAt(opened)) && (outside === null || !outside.isOpenAt(opened)),
  };
}

/** Null: the rule is not about this ticket. It goes by the last priority and by what the columns said last. */
export function checkOutcome(ready: ReadyCheckRule, timeline: Timeline, ground: Ground): Outcome | null {
  const { store, priorities } = ground;
  const damaged = isDamaged(store, timeline.ticket);
  if (!isConcerned(ready, timeline, damaged)) return null;
  const group = priorities.at(timeline, timeline.length - 1);
  const opened = startOn(timeline, ready.clock);
  const from = damaged ? startOfDamaged(ready.clock.starts, opened, store, timeline.ticket) : opened;
  // It has no clock: it is due, and done or not, when the ticket is opened.
  const moments = { from, stopped: from };
  const bar = barred(ready, timeline, store, group, moments);
  if (bar !== null) return bar;
  if (Number.isNaN(opened)) return unmeasurable(group, moments, 'no-start');
  // No calendar is laid out that far: what was not laid out would count as closed.
  if (opened < LAID_OUT_FROM || opened > LAID_OUT_TO) return unmeasurable(group, moments, 'no-open-time');
  for (const [index, one] of ready.cases.entries()) {
    const fits = fitOf(one, timeline, group, opened, priorities.unknown);
    if (fits === 'no') continue;
    if (fits !== 'yes') return unmeasurable(group, moments, fits);
    const holds = answer(one.must, timeline);
    if (holds === 'missing-value') return unmeasurable(group, moments, holds);
    return judgedCase(holds === 'yes' ? 'met' : 'breached', group, opened, index);
  }
  return untargeted(group, moments);
}

function judgedCase(kind: OutcomeKind, group: number, opened: number, index: number): Outcome {
  return {
    kind,
    reason: null,
    term: null,
    group,
    from: opened,
    due: opened,
    stopped: opened,
    countedMs: 0,
    pausedMs: 0,
    targetMs: Number.NaN,
    overrunMs: 0,
    decidedBy: null,
    evidence: { kind: 'case', index },
  };
}

/** One part that does not fit is enough; only then does it matter what is not known. */
function fitOf(one: ReadyCase, timeline: Timeline, group: number, opened: number, unknown: number): Answer {
  const when = answer(one.when, timeline);
  if (when === 'no' || !one.isInHours(opened)) return 'no';
  if (one.groups !== null && !one.groups.has(group)) return group === unknown ? 'unknown-priority' : 'no';
  return when;
}

/** Of an empty cell nothing is known, unless it is asked whether it is empty. */
function answer(test: Test, { final }: Timeline): Exclude<Answer, 'unknown-priority'> {
  if (test.holds(final)) return 'yes';
  return test.mayHold(final) ? 'missing-value' : 'no';
}
