/** The months of an audit as calendars, with the minutes that a service was down on each day. */
import type { RuleResult, ServiceResult } from '../../audit/result.ts';
import {
  dateOf,
  dayNumber,
  dayNumberOf,
  daysInMonth,
  localDateText,
  weekdayOf,
} from '../../time/local-date.ts';
import { countText } from '../figures.ts';
import { grouped } from '../grouped.ts';
import { momentText } from '../moment.ts';
import { chart } from './chart.ts';
import { html, type Markup } from './markup.ts';
import { dataTable, duration, paragraph } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { drawing } from './svg.ts';
import { monthName } from './trend.ts';

type Day = NonNullable<ServiceResult['days']>[number];

interface Watched {
  readonly name: string;
  readonly days: ReadonlyMap<string, Day>;
}

const CELL = { width: 44, height: 36 };
const HEAD = 20;
/** Of a longer audit only the months in which something happened are drawn. */
const monthsDrawn = 6;

export function calendars(rule: RuleResult, id: string, sheet: Sheet): Markup {
  const { say, result } = sheet;
  const months = monthsOf(result.period.from, result.period.to);
  return html`${watchedOf(rule).map((watched, i) => {
    const busy = new Set([...watched.days.keys()].map((date) => date.slice(0, 7)));
    const drawn = months.length <= monthsDrawn ? months : months.filter((month) => busy.has(month));
    const quiet = months.filter((month) => !drawn.includes(month));
    return chart(
      watched.name,
      html`<div class="months">${drawn.map((month, m) => monthDrawing(month, watched, `${id}-${i + 1}-${m + 1}`, sheet))}</div>${
        quiet.length === 0
          ? null
          : paragraph(
              say.calendar.quietMonths(
                sheet.words.list(quiet.map((month) => monthName(month, sheet.words, true))),
              ),
              'muted',
            )
      }`,
      dayTable(rule.title, watched, sheet),
      sheet,
    );
  })}`;
}

/** A day that two periods share (the edge of an instant) is one day. */
function watchedOf({ periods }: RuleResult): Watched[] {
  const services = periods.flatMap((period) => period.services ?? []);
  const byName = grouped(services, ({ service, environment }) => JSON.stringify([service, environment]));
  return [...byName.values()].map((list) => {
    const days = new Map<string, Day>();
    for (const day of list.flatMap((one) => one.days ?? [])) {
      const known = days.get(day.date);
      days.set(day.date, {
        date: day.date,
        downMs: day.downMs + (known?.downMs ?? 0),
        unknownMs: day.unknownMs + (known?.unknownMs ?? 0),
      });
    }
    const { service, environment } = list[0]!;
    return { name: environment === null ? service : `${service} (${environment})`, days };
  });
}

function monthDrawing(month: string, { name, days }: Watched, id: string, sheet: Sheet): Markup {
  const { say, words, result } = sheet;
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const first = dayNumber(year, number, 1);
  const lead = weekdayOf(first);
  const length = daysInMonth(year, number);
  const [from, to] = [result.period.from.slice(0, 10), lastDate(result.period.to)];
  const told = [...days.values()]
    .filter(({ date }) => date.startsWith(month))
    .map(({ date, downMs, unknownMs }) => `${dayText(date, sheet)} ${amounts(downMs, unknownMs, sheet)}`);
  const cells = Array.from({ length }, (_, i) => {
    const date = localDateText(first + i);
    const [x, y] = [((lead + i) % 7) * CELL.width, HEAD + Math.floor((lead + i) / 7) * CELL.height];
    const inside = date >= from && date <= to;
    return dayCell(i + 1, x, y, inside, days.get(date));
  });
  const height = HEAD + Math.ceil((lead + length) / 7) * CELL.height + 1;
  const title = say.calendar.title(name, monthName(month, words, true));
  const description = told.length === 0 ? say.calendar.none : say.calendar.describe(told.join('; '));
  return html`<div class="month"><p aria-hidden="true">${monthName(month, words, true)}</p>${drawing(
    { id, title, description, width: CELL.width * 7, height },
    html`${words.weekdays.map((day, i) => html`<text class="tick" x="${CELL.width * (i + 0.5)}" y="12">${day}</text>`)}${cells}`,
  )}</div>`;
}

function dayCell(number: number, x: number, y: number, inside: boolean, day: Day | undefined): Markup {
  const { downMs, unknownMs } = day ?? { downMs: 0, unknownMs: 0 };
  const kind = !inside ? 'off' : downMs > 0 ? `down-${step(downMs)}` : unknownMs > 0 ? 'unknown' : 'up';
  const text = downMs > 0 ? minutes(downMs) : unknownMs > 0 ? '?' : '';
  return html`<rect class="day ${kind}" x="${x + 1}" y="${y + 1}" width="${CELL.width - 2}" height="${CELL.height - 2}" rx="3"/><text class="day-number ${kind}" x="${x + 5}" y="${y + 13}">${number}</text>${
    text === ''
      ? null
      : html`<text class="day-figure ${kind}" x="${x + CELL.width - 6}" y="${y + CELL.height - 7}">${text}${downMs > 0 && unknownMs > 0 ? ' ?' : ''}</text>`
  }`;
}

/** Four shades: to a quarter of an hour, an hour, four hours, longer. The figure says which it is. */
function step(downMs: number): 1 | 2 | 3 | 4 {
  const m = downMs / 60_000;
  return m <= 15 ? 1 : m <= 60 ? 2 : m <= 240 ? 3 : 4;
}

function minutes(ms: number): string {
  return ms < 60_000 ? '<1' : `${Math.floor(ms / 60_000)}`;
}

function amounts(downMs: number, unknownMs: number, { say, words }: Sheet): string {
  return [
    ...(downMs > 0 ? [duration(downMs, words)] : []),
    ...(unknownMs > 0 ? [`${duration(unknownMs, words)} ${say.calendar.unknown}`] : []),
  ].join(', ');
}

function dayTable(rule: string, { name, days }: Watched, sheet: Sheet): Markup {
  const { say, words } = sheet;
  if (days.size === 0) return paragraph(say.calendar.none);
  const columns = [
    { head: say.head.date },
    { head: say.head.down, figures: true },
    { head: say.head.unknown, figures: true },
  ];
  const rows = [...days.values()].map(({ date, downMs, unknownMs }) => [
    html`<time datetime="${date}">${dayText(date, sheet)}</time>`,
    duration(downMs, words),
    duration(unknownMs, words),
  ]);
  return dataTable(`${rule}, ${name}: ${countText(days.size, words)}`, columns, rows);
}

function dayText(date: string, { words }: Sheet): string {
  return momentText(`${date}T00:00Z`, words).replace(/ 00:00$/, '');
}

/** The months that the period touches, `2025-07`. */
function monthsOf(from: string, to: string): string[] {
  const last = lastDate(to).slice(0, 7);
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const { year, month: number } = dateOf(
    dayNumber(Number(month.slice(0, 4)), Number(month.slice(5)), 28) + 7,
  );
  return `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`;
}

/** The last date that lies in a period which ends at this instant. */
function lastDate(to: string): string {
  const date = to.slice(0, 10);
  const day = dayNumberOf(date);
  return day === null || !to.slice(11).startsWith('00:00') ? date : localDateText(day - 1);
}
