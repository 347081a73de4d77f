/** How it went month by month, with the norm as a line. Months are shown and not judged: the norm may be per quarter. */
import type { RuleResult, ShareText } from '../../audit/result.ts';
import { dayNumberOf } from '../../time/local-date.ts';
import { normText, percentageText } from '../figures.ts';
import { type Frame, plotted, WIDTH } from './chart.ts';
import { html, type Markup } from './markup.ts';
import { dataTable, paragraph, section } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { at } from './svg.ts';
import { metOf } from './ticket-rules.ts';

interface Point {
  readonly month: string;
  readonly partial: boolean;
  readonly attained: ShareText | null;
  /** `41 of 48`; empty for availability. */
  readonly count: string;
}

interface Line {
  readonly title: string;
  readonly norm: RuleResult['norm'];
  readonly points: readonly Point[];
}

/** Up to so many months every point says its figure. */
const labelledMonths = 8;

/** At the right there is room for the label of the norm, beside its line. */
const FRAME: Frame = { height: 190, top: 34, bottom: 160, left: 14, right: WIDTH - 74 };
const { top: TOP, bottom: BOTTOM, left: LEFT, right: RIGHT } = FRAME;

export function trend(sheet: Sheet): Markup {
  const { say, result } = sheet;
  const lines = result.rules.flatMap((rule) => linesOf(rule, sheet));
  const months = Math.max(0, ...lines.map(({ points }) => points.length));
  if (lines.length === 0) return section('trend', sheet, paragraph(say.trend.none));
  if (months < 2) return section('trend', sheet, paragraph(say.trend.oneMonth));
  return section(
    'trend',
    sheet,
    paragraph(say.trend.intro, 'muted'),
    html`<div class="${months <= labelledMonths ? 'charts labelled' : 'charts'}">${lines.map((line, i) => lineChart(line, sheet.at(`trend-${i + 1}`), sheet))}</div>\n`,
  );
}

/** One line a rule, or a service; none where there was nothing in any month. */
function linesOf(rule: RuleResult, sheet: Sheet): Line[] {
  const { months = [], norm, title } = rule;
  const lines: Line[] = [];
  if (months.some(({ pooled }) => pooled !== undefined)) {
    const points = months.map(({ label, partial, pooled }) => ({
      month: label,
      partial,
      attained: pooled?.attained ?? null,
      count: pooled === undefined ? '' : metOf(pooled, sheet),
    }));
    lines.push({ title, norm, points });
  }
  for (const [i, { service, environment }] of (months[0]?.services ?? []).entries()) {
    const name = `${title}: ${service}${environment === null ? '' : ` (${environment})`}`;
    const points = months.map(({ label, partial, services = [] }) => ({
      month: label,
      partial,
      attained: services[i]?.attained ?? null,
      count: '',
    }));
    lines.push({ title: name, norm, points });
  }
  return lines.filter(({ points }) => points.some(({ attained }) => attained !== null));
}

function lineChart(line: Line, id: string, sheet: Sheet): Markup {
  const { say, words } = sheet;
  const { title, norm, points } = line;
  const percentages = points.map(({ attained }) => percentageText(attained, norm, words));
  const normWords = norm === null ? null : normText(norm, words);
  const told = points.map(({ month }, i) => `${monthName(month, words, true)}: ${percentages[i]}`).join('; ');
  const counts = points.some(({ count }) => count !== '');
  const rows = points.map(({ month, partial, count }, i) => [
    monthName(month, words, true) + (partial ? ` (${say.trend.partial})` : ''),
    ...(counts ? [count] : []),
    percentages[i]!,
  ]);
  const columns = [
    { head: say.head.month },
    ...(counts ? [{ head: say.head.met, figures: true }] : []),
    { head: say.head.attained, figures: true },
  ];
  return plotted(
    {
      id,
      caption: title,
      title: say.trend.title(title),
      description: say.trend.describe(told, normWords),
      drawn: plot(line, percentages, normWords, sheet),
      figures: dataTable(say.trend.title(title), columns, rows),
    },
    FRAME,
    sheet,
  );
}

function plot(
  { norm, points }: Line,
  percentages: readonly string[],
  normWords: string | null,
  sheet: Sheet,
): Markup {
  const shares = points.flatMap(({ attained }) => (attained === null ? [] : [Number(attained)]));
  const all = norm === null ? shares : [...shares, Number(norm.atLeast)];
  const lowest = Math.min(...all);
  // Room below the lowest figure, so that a small difference shows and a label fits.
  const floor = Math.max(0, lowest - Math.max((1 - lowest) * 0.35, 0.001));
  const y = (share: number): number => at(BOTTOM - ((share - floor) / (1 - floor || 1)) * (BOTTOM - TOP));
  const step = (RIGHT - LEFT) / points.length;
  const x = (i: number): number => at(LEFT + step * (i + 0.5));
  const known = points
    .flatMap(({ attained }, i) => (attained === null ? [] : [{ i, y: y(Number(attained)) }]))
    .map((point, k) => ({ ...point, k }));
  const every = Math.ceil(points.length / 12);
  const labelled =
    points.length <= labelledMonths
      ? known
      : known.filter((p) => p.i === known.at(-1)!.i || Number(points[p.i]!.attained) === Math.min(...shares));
  const normAt = norm === null ? 0 : y(Number(norm.atLeast));
  return html`${
    norm === null ? null : html`<line class="norm" x1="${LEFT}" x2="${RIGHT}" y1="${normAt}" y2="${normAt}"/>`
  }
<polyline class="line" points="${known.map((p) => `${x(p.i)},${p.y}`).join(' ')}"/>
${known.map((p) => html`<circle class="point" cx="${x(p.i)}" cy="${p.y}" r="4"/>`)}
${labelled.map(({ k, ...p }) => html`<text class="label" x="${x(p.i)}" y="${at(isLow(known, k) ? p.y + 18 : p.y - 10)}">${percentages[p.i]!}</text>`)}
${
  normWords === null
    ? null
    : html`<text class="norm-label start" x="${RIGHT + 6}" y="${at(normAt + 4)}">${sheet.say.norm(normWords)}</text>`
}
${points.map(({ month, attained }, i) =>
  i % every === 0
    ? html`<text class="tick" x="${x(i)}" y="${BOTTOM + 18}">${monthName(month, sheet.words, false)}</text>${attained === null ? html`<text class="tick" x="${x(i)}" y="${BOTTOM - 6}">–</text>` : null}`
    : null,
)}
`;
}

/** Lower than its neighbours: a label above it would lie on the line. Equal neighbours are not lower. */
function isLow(points: readonly { readonly y: number }[], k: number): boolean {
  const [before, here, after] = [points[k - 1]?.y, points[k]!.y, points[k + 1]?.y];
  const sides = [before, after].filter((y) => y !== undefined);
  return sides.length > 0 && sides.every((y) => y < here);
}

/** `2025-07` as `jul 2025` or `jul`. */
export function monthName(month: string, { months }: Sheet['words'], withYear: boolean): string {
  const day = dayNumberOf(`${month}-01`);
  if (day === null) return month;
  const name = months[Number(month.slice(5)) - 1]!;
  return withYear ? `${name} ${month.slice(0, 4)}` : name;
}
