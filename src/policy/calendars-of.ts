/** Which calendars a rule counts in. */
import type { Policy, Rule } from './policy.ts';

/** Ids, each once; of a rule about tickets also the calendar in which silence closes them. */
export function calendarsUsedBy(rule: Rule, policy: Policy): readonly string[] {
  const { tickets, rules } = policy;
  switch (rule.measure) {
    case 'time':
    case 'cadence':
      return distinct([rule.calendar, tickets.silence?.calendar ?? null]);
    case 'check':
      return distinct(rule.cases.flatMap(({ inHoursOf, outsideHoursOf }) => [inHoursOf, outsideHoursOf]));
    case 'combined':
      return distinct(
        rules.flatMap((part) =>
          part.measure !== 'combined' && rule.all.includes(part.id) ? calendarsUsedBy(part, policy) : [],
        ),
      );
    case 'availability':
    case 'latency':
    case 'recurrence':
    case 'sequence':
      return distinct([rule.calendar]);
    case 'span':
      return distinct([rule.calendar, rule.outside]);
    case 'measurement':
      return [];
  }
}

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
