/** Other hours than those of the calendar: of another calendar, without holidays, day and night, or at another office. */
import { hoursOfDate } from '../../calendar/weekly-hours.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { zoneNamed } from '../../time/zone.ts';
import type { AuditInput } from '../input.ts';
import { type Variation, variation, withCalendars } from './variation.ts';

export function otherCalendars(input: AuditInput): Variation[] {
  const utc = zoneNamed('UTC')!;
  const otherwise = (key: string, told: Diagnostic, how: Parameters<typeof withCalendars>[1]): Variation =>
    variation(key, told, withCalendars(input, how));
  return [
    ...ofThePolicy(input),
    otherwise('no-holidays', diagnostic('tried-no-holidays', null), (calendar) =>
      calendar.readOtherwise({ kind: 'no-holidays' }),
    ),
    otherwise('clock', diagnostic('tried-clock', null), (calendar) =>
      calendar.readOtherwise({ kind: 'round-the-clock' }),
    ),
    otherwise('every-day', diagnostic('tried-every-day', null), (calendar) =>
      calendar.readOtherwise({ kind: 'every-day' }),
    ),
    otherwise('utc', diagnostic('tried-utc', null), (calendar) =>
      calendar.readOtherwise({ kind: 'zone', zone: utc }),
    ),
  ];
}

function ofThePolicy(input: AuditInput): Variation[] {
  if (new Set(input.calendars.values()).size < 2) return [];
  return [...input.calendars].map(([id, calendar]) =>
    variation(
      `calendar:${id}`,
      diagnostic('tried-calendar', null, { calendar: id }),
      withCalendars(input, () => calendar),
    ),
  );
}

/** Hours that offices keep: at whole and half hours they open and close. */
const OPENS = ['07:00', '07:30', '08:00', '08:30', '09:00'];
const CLOSES = ['16:30', '17:00', '17:30', '18:00', '19:00', '20:00', '22:00'];
const USUAL = ['00:00-24:00', ...OPENS.flatMap((opens) => CLOSES.map((closes) => `${opens}-${closes}`))];

/** Hours that perhaps no calendar of the policy has, on the weekdays on which each calendar opens. */
export function usualOfficeHours(input: AuditInput): Variation[] {
  return USUAL.map((hours) => {
    const [from, to] = hoursOfDate([hours]).hours as [number, number];
    return variation(
      `hours:${hours}`,
      diagnostic('tried-hours', null, { hours }),
      withCalendars(input, (calendar) => calendar.readOtherwise({ kind: 'hours', from, to })),
    );
  });
}
