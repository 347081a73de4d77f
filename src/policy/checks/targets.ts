/** Targets that cannot be counted: working days that nobody defined, clocks that never run. */
import { neverOpens, readHours, spansOf } from '../hours.ts';
import type { Target, WorkingDayMode } from '../policy.ts';
import type { PolicyDocument } from '../schema/document.ts';
import { parts } from '../target-parts.ts';
import { folded } from '../vocabulary.ts';
import type { Path } from '../written.ts';
import type { Check } from './check.ts';
import { wrong } from './check.ts';

/** The systems in use disagree on what a working day is (SEMANTICS section 2): there is no default. */
export const workingDayIsDefined: Check = (draft) =>
  targets(draft.document).flatMap(({ workingDay, target, path }) => {
    const defined = (workingDay ?? draft.document.working_day) !== undefined;
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
  const clocks = targets(draft.document).flatMap(({ calendar, target, path }) => {
    const needsHours = parts(target).some((part) => part.kind !== 'none' && part.kind !== 'clock');
    return needsHours && closed.has(calendar) ? wrong(draft, 'unreachable-target', path, { calendar }) : [];
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

/** Updates follow each other, and silence lasts: neither waits for a release or for another happening. */
export const timesAreLengths: Check = (draft) =>
  targets(draft.document).flatMap(({ needsLength, target, path }) => {
    const waiting = parts(target).some(({ kind }) => kind === 'before' || kind === 'next-release');
    if (needsLength === null || (!waiting && (needsLength === 'gap' || target.kind !== 'none'))) return [];
    return wrong(draft, 'expected-length', path);
  });

interface PlacedTarget {
  readonly calendar: string;
  readonly workingDay: WorkingDayMode | undefined;
  readonly target: Target;
  readonly path: Path;
  /** Of the gap between updates, or of silence: a time that simply lasts. */
  readonly needsLength: 'gap' | 'silence' | null;
}

function targets({ rules, tickets }: PolicyDocument): readonly PlacedTarget[] {
  const { silence } = tickets;
  const ofRules = Object.entries(rules).flatMap(([id, rule]): PlacedTarget[] => {
    if (rule.measure !== 'time' && rule.measure !== 'cadence') return [];
    const [key, written] = rule.measure === 'time' ? ['within', rule.within] : ['every', rule.every];
    const path = ['rules', id, key];
    const common = {
      calendar: rule.calendar,
      workingDay: rule.measure === 'time' ? rule.working_day : undefined,
      needsLength: rule.measure === 'cadence' ? ('gap' as const) : null,
    };
    if ('each' in written) return [{ ...common, target: written.each, path }];
    return [...written.byPriority].map(([priority, target]) => ({
      ...common,
      target,
      path: [...path, priority],
    }));
  });
  if (silence === undefined) return ofRules;
  const { calendar, for: target } = silence;
  const path = ['tickets', 'silence', 'for'];
  return [...ofRules, { calendar, workingDay: undefined, target, path, needsLength: 'silence' }];
}
