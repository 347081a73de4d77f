/** What `sla calendar` tells: the working calendar of a year. Names are promises. */
import { yearAccount } from '../../calendar/year-account.ts';
import { instantText } from '../../time/instant.ts';
import type { AuditInput } from '../input.ts';
import { policyResult } from '../policy-result.ts';
import type { AuditResult, InstantText } from '../result.ts';

export interface CalendarExplanation {
  readonly format: 'sla-calendar/1';
  readonly tool: AuditResult['tool'];
  readonly policy: AuditResult['policy'];
  readonly calendar: { readonly id: string; readonly title: string; readonly clause: string | null };
  readonly timezone: string;
  readonly year: number;
  readonly workingDays: number;
  readonly openMs: number;
  readonly months: readonly {
    readonly month: number;
    readonly workingDays: number;
    readonly openMs: number;
  }[];
  /** Holidays and dates with hours of their own, in order. */
  readonly special: readonly SpecialDate[];
  readonly days: readonly {
    readonly date: string;
    readonly openMs: number;
    readonly open: readonly { readonly from: InstantText; readonly to: InstantText }[];
  }[];
}

export interface SpecialDate {
  readonly date: string;
  readonly kind: 'holiday' | 'exception';
  readonly name: string | null;
  /** Whether the country's holidays (`tool.holidays`) have it, or the policy adds it. */
  readonly from: 'data' | 'policy';
  readonly openMs: number;
  /** Whether its weekday is open: a holiday on another one closes nothing. */
  readonly changes: boolean;
}

/** `year` from 1900 to 2200; `id` names a calendar of the policy. */
export function calendarExplanation(
  input: Pick<AuditInput, 'policy' | 'policySha256' | 'calendars' | 'zone' | 'tool'>,
  id: string,
  year: number,
): CalendarExplanation {
  const { title, clause } = input.policy.calendars.get(id)!;
  const { dates, months } = yearAccount(input.calendars.get(id)!, year);
  const text = (at: number): InstantText => instantText(at, input.zone);
  return {
    format: 'sla-calendar/1',
    tool: input.tool,
    policy: policyResult(input),
    calendar: { id, title, clause },
    timezone: input.zone.name,
    year,
    workingDays: months.reduce((sum, month) => sum + month.workingDays, 0),
    openMs: months.reduce((sum, month) => sum + month.openMs, 0),
    months,
    special: dates.flatMap(({ date, kind, name, from, openMs, usual, hours }) =>
      kind === 'weekday'
        ? []
        : [{ date, kind, name, from: from!, openMs, changes: `${usual}` !== `${hours}` }],
    ),
    days: dates.map(({ date, openMs, open }) => ({
      date,
      openMs,
      open: open.flatMap((at, i) => (i % 2 === 0 ? [{ from: text(at), to: text(open[i + 1]!) }] : [])),
    })),
  };
}
