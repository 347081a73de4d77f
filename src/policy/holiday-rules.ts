/** The holidays of a calendar as they are looked up: without the clause, with every part named. */
import type { HolidayRules } from '../calendar/definition.ts';
import type { PolicyDocument } from './schema/document.ts';

type WrittenHolidays = NonNullable<PolicyDocument['calendars'][string]['holidays']>;

export function holidayRules({ country, state, types, add, remove }: WrittenHolidays): HolidayRules {
  return { country: country ?? null, state: state ?? null, types, add, remove };
}
