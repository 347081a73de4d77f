/** The working calendar of a year, on a terminal. */
import type { CalendarExplanation, SpecialDate } from '../../audit/explain/calendar-explanation.ts';
import { shown } from '../../text/shown.ts';
import { durationText } from '../../time/duration.ts';
import { countText } from '../figures.ts';
import { grid } from '../grid.ts';
import type { Row } from '../tabular.ts';
import { dateText, timeOn } from './dates.ts';
import { type ExplainLooks, type ExplainPage, explainPage, figureLines, titled } from './page.ts';

/** As text, ending in a newline. `days`: every date of the year as well. */
export function calendarYear(explanation: CalendarExplanation, looks: ExplainLooks, days: boolean): string {
  const page = explainPage(looks);
  const { own, words } = page;
  const { calendar, policy, timezone, year } = explanation;
  const title = calendar.clause === null ? calendar.title : `${calendar.title} (${calendar.clause})`;
  const lines = [
    ...figureLines(page, [
      [own.label.hours, shown(title)],
      [words.label.policy, shown(policy.title)],
      [words.label.period, `${year} (${timezone})`],
    ]),
    ...titled(page, own.calendar.holidays, specialDates(page, explanation)),
    ...titled(page, own.calendar.months, months(page, explanation)),
    ...(days ? titled(page, own.calendar.days, everyDate(page, explanation)) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function specialDates(page: ExplainPage, { special, tool }: CalendarExplanation): readonly string[] {
  const { own } = page;
  const { head } = own.calendar;
  if (special.length === 0) return [`  ${own.calendar.none}`];
  const columns = [
    { key: 'date', head: head.date },
    { key: 'name', head: head.name, breaks: 'words' as const, plain: true },
    { key: 'hours', head: head.hours, breaks: 'words' as const, plain: true },
    { key: 'from', head: head.from, breaks: 'words' as const },
  ];
  const rows = special.map(
    (each): Row => ({
      cells: {
        date: { text: dateText(each.date, page) },
        name: { text: shown(each.name ?? '') },
        hours: { text: hoursOf(page, each), tone: 'muted' },
        from: { text: own.calendar.from[each.from](shown(tool.holidays)), tone: 'muted' },
      },
    }),
  );
  return grid(page, columns, rows).lines;
}

function hoursOf({ own, words }: ExplainPage, { kind, openMs, changes }: SpecialDate): string {
  if (openMs === 0) return changes ? own.calendar.closed : own.calendar.closedAnyway;
  const length = durationText(openMs, words.language);
  return kind === 'exception' ? `${own.calendar.ownHours}, ${length}` : length;
}

function months(page: ExplainPage, explanation: CalendarExplanation): readonly string[] {
  const { own, words } = page;
  const { head } = own.calendar;
  const columns = [
    { key: 'month', head: head.month },
    { key: 'days', head: head.workingDays, align: 'right' as const },
    { key: 'open', head: head.openTime, align: 'right' as const },
  ];
  const row = (text: string, workingDays: number, openMs: number, strong = false): Row => ({
    cells: {
      month: { text, tone: strong ? 'strong' : 'plain' },
      days: { text: countText(workingDays, words) },
      open: { text: durationText(openMs, words.language) },
    },
  });
  const rows = explanation.months.map(({ month, workingDays, openMs }) =>
    row(own.months[month - 1]!, workingDays, openMs),
  );
  const total = row(own.calendar.total, explanation.workingDays, explanation.openMs, true);
  return grid(page, columns, [...rows, total]).lines;
}

function everyDate(page: ExplainPage, { days, special }: CalendarExplanation): readonly string[] {
  const { own, words } = page;
  const { head } = own.calendar;
  const names = new Map(special.map(({ date, name }) => [date, name ?? '']));
  const columns = [
    { key: 'date', head: head.date },
    { key: 'hours', head: head.hours, breaks: 'words' as const, plain: true },
    { key: 'open', head: head.openTime, align: 'right' as const },
    { key: 'name', head: head.name, breaks: 'words' as const, plain: true },
  ];
  const rows = days.map(
    ({ date, open, openMs }): Row => ({
      cells: {
        date: { text: dateText(date, page) },
        hours: {
          text:
            open.length === 0
              ? own.calendar.closed
              : open
                  .map(({ from, to }) => `${timeOn(date, from, page)}–${timeOn(date, to, page)}`)
                  .join(', '),
          tone: open.length === 0 ? 'muted' : 'plain',
        },
        open: { text: openMs === 0 ? '' : durationText(openMs, words.language) },
        name: { text: shown(names.get(date) ?? '') },
      },
    }),
  );
  return grid(page, columns, rows).lines;
}
