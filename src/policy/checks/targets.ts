/** Targets that cannot be counted: working days that nobody defined, clocks that never run. */
import { neverOpens, readHours, spansOf } from '../hours.ts';
import type { Target } from '../policy.ts';
import type { PolicyDocument, TimeRuleDocument } from '../schema/document.ts';
import { parts } from '../target-parts.ts';
import { folded } from '../vocabulary.ts';
import type { Path } from '../written.ts';
import type { Check } from './check.ts';
import { wrong } from './check.ts';

/** The systems in use disagree on what a working day is (SEMANTICS section 2): there is no default. */
export const workingDayIsDefined: Check = (draft) =>
  targets(draft.document).flatMap(({ rule, target, path }) => {
    const defined = (rule.working_day ?? draft.document.working_day) !== undefined;
    return defined || !parts(target).some((part) => part.kind === 'working-days')
      ? []
      : wrong(draft, 'working-day-undefined', path);
  });

/** What is the earliest of a target and none? */
export const partsAreTargets: Check = (draft) =>
  targets(draft.document).flatMap(({ target, path }) =>
    target.kind !== 'none' && parts(target).some((part) => part.kind === 'none')
      ? wrong(draft, 'none-among-targets', path)
      : [],
  );

export const clocksCanRun: Check = (draft) => {
  const closed = new Set(
    Object.entries(draft.document.calendars).flatMap(([id, calendar]) => (staysClosed(calendar) ? [id] : [])),
  );
  const clocks = targets(draft.document).flatMap(({ rule, target, path }) => {
    const needsHours = parts(target).some((part) => part.kind !== 'none' && part.kind !== 'clock');
    return needsHours && closed.has(rule.calendar)
      ? wrong(draft, 'unreachable-target', path, { calendar: rule.calendar })
      : [];
  });
  const windows = Object.entries(draft.document.rules).flatMap(([id, rule]) =>
    rule.measure === 'availability' && closed.has(rule.calendar)
      ? wrong(draft, 'empty-window', ['rules', id, 'calendar'], { calendar: rule.calendar })
      : [],
  );
  return [...clocks, ...windows];
};

/** Hours that cannot be read are reported as such; here they count as open. */
export function staysClosed(calendar: PolicyDocument['calendars'][string]): boolean {
  const { hours, problems } = readHours(calendar.hours);
  if (problems.length > 0 || !neverOpens(hours)) return false;
  return Object.values(calendar.exceptions).every(
    ({ hours: dated }) => folded(spansOf(dated).join()) === 'closed',
  );
}

interface PlacedTarget {
  readonly rule: TimeRuleDocument;
  readonly target: Target;
  readonly path: Path;
}

function targets(document: PolicyDocument): readonly PlacedTarget[] {
  return Object.entries(document.rules).flatMap(([id, rule]) => {
    if (rule.measure !== 'time') return [];
    const path = ['rules', id, 'within'];
    if ('each' in rule.within) return [{ rule, target: rule.within.each, path }];
    return [...rule.within.byPriority].map(([priority, target]) => ({
      rule,
      target,
      path: [...path, priority],
    }));
  });
}
