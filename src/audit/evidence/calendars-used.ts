/** The calendars that the rules count in, with what closed them while clocks ran. */
import { calendarsUsedBy } from '../../policy/calendars-of.ts';
import { localDateText, localDay, msPerDay, startOfDay } from '../../time/local-date.ts';
import type { CalendarUsed, HolidayUsed } from '../evidence-result.ts';
import type { AuditInput } from '../input.ts';

const YEAR = 366 * msPerDay;

/**
 * Working days and open time are those of the period. `run`: the instants from which and up to which clocks ran; what
 * closed a calendar then counts as much, up to a year beside the period.
 */
export function calendarsUsed(
  input: AuditInput,
  run: { readonly from: number; readonly to: number },
): CalendarUsed[] {
  const { policy, calendars, period } = input;
  const start = Math.min(period.from, Math.max(run.from, period.from - YEAR));
  const end = Math.max(period.to, Math.min(run.to, period.to + YEAR));
  const uses = policy.rules.map((rule) => ({ rule: rule.id, ids: calendarsUsedBy(rule, policy) }));
  return [...calendars].flatMap(([id, calendar]) => {
    const rules = uses.flatMap((use) => (use.ids.includes(id) ? [use.rule] : []));
    if (rules.length === 0) return [];
    const holidays: HolidayUsed[] = [];
    let workingDays = 0;
    const dayOf = (instant: number): number => localDay(calendar.zone, instant);
    const [first, last] = [dayOf(period.from), dayOf(period.to - 1)];
    const lastShown = dayOf(end - 1);
    for (let day = dayOf(start); day <= lastShown; day++) {
      if (day >= first && day <= last && calendar.isWorkingDay(day)) workingDays++;
      const { kind, name, from, hours, usual } = calendar.dateAccount(day);
      // A holiday on a day that is closed anyway changes nothing.
      if (kind === 'weekday' || hours.join() === usual.join()) continue;
      const openMs = calendar.openTime(startOfDay(calendar.zone, day), startOfDay(calendar.zone, day + 1));
      const source = from === 'data' ? 'date-holidays' : 'policy';
      holidays.push({ date: localDateText(day), name, source, openMs });
    }
    return [{ id, rules, openMs: calendar.openTime(period.from, period.to), workingDays, holidays }];
  });
}
