/** How much of their targets the tickets used up: whether a norm is kept with room or on the brink. */
import type { DistributionResult, RuleResult } from '../../audit/result.ts';
import { countText } from '../figures.ts';
import { counted } from '../wording.ts';
import { type Frame, plotted, WIDTH } from './chart.ts';
import { html, type Markup } from './markup.ts';
import { dataTable, paragraph, section } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { at } from './svg.ts';

type Distribution = DistributionResult;
type Class = Distribution['classes'][number];

const FRAME: Frame = { height: 180, top: 30, bottom: 150, left: 10, right: WIDTH - 10 };
const { top: TOP, bottom: BOTTOM, left: LEFT, right: RIGHT } = FRAME;
/** Room at the target line, so that what is over stands apart. */
const GAP = 10;

export function distribution(sheet: Sheet): Markup {
  const { result, say } = sheet;
  const rules = result.rules.filter(({ distribution: used }) => used !== undefined && size(used) > 0);
  if (rules.length === 0) return section('distribution', sheet, paragraph(say.distribution.none));
  return section(
    'distribution',
    sheet,
    paragraph(say.distribution.intro, 'muted'),
    html`<div class="charts">${rules.map((rule, i) => histogram(rule, rule.distribution!, sheet.at(`use-${i + 1}`), sheet))}</div>\n`,
  );
}

function size({ classes }: Distribution): number {
  return classes.reduce((sum, { met, breached }) => sum + met + breached, 0);
}

function histogram(rule: RuleResult, used: Distribution, id: string, sheet: Sheet): Markup {
  const { say, words } = sheet;
  const within = used.classes.filter(isWithin).reduce((sum, c) => sum + c.met + c.breached, 0);
  const tickets = counted(within, words.noun.ticket, words);
  const title = say.distribution.title(rule.title);
  const rows = used.classes
    .filter(({ met, breached }) => met + breached > 0)
    .map(({ over, upTo, met, breached }) => [
      say.distribution.class(over, upTo),
      countText(met, words),
      countText(breached, words),
    ]);
  const columns = [
    { head: say.head.share },
    { head: say.head.met, figures: true },
    { head: say.head.breached, figures: true },
  ];
  const moments = counted(used.momentTargets, words.noun.ticket, words);
  return plotted(
    {
      id,
      caption: rule.title,
      title,
      description: say.distribution.describe(tickets, countText(size(used) - within, words)),
      drawn: bars(used, sheet),
      figures: html`${dataTable(title, columns, rows)}${used.momentTargets === 0 ? null : paragraph(say.distribution.moments(moments), 'muted')}`,
    },
    FRAME,
    sheet,
  );
}

function isWithin({ upTo }: Class): boolean {
  return upTo !== null && upTo <= 100;
}

function bars({ classes }: Distribution, { say, words }: Sheet): Markup {
  const most = Math.max(...classes.map(({ met, breached }) => met + breached));
  const inside = classes.filter(isWithin).length;
  const step = (RIGHT - LEFT - GAP) / classes.length;
  const x = (i: number): number => at(LEFT + step * i + (i >= inside ? GAP : 0));
  const height = (n: number): number => at((n / most) * (BOTTOM - TOP));
  const target = at(LEFT + step * inside + GAP / 2);
  return html`${classes.map(({ met, breached }, i) => {
    const all = met + breached;
    if (all === 0) return null;
    return html`<rect class="use-met" x="${x(i)}" y="${at(BOTTOM - height(met))}" width="${at(step - 3)}" height="${height(met)}"/><rect class="use-breached" x="${x(i)}" y="${at(BOTTOM - height(all))}" width="${at(step - 3)}" height="${height(breached)}"/><text class="label" x="${at(x(i) + (step - 3) / 2)}" y="${at(BOTTOM - height(all) - 4)}">${countText(all, words)}</text>`;
  })}
<line class="norm" x1="${target}" x2="${target}" y1="${TOP - 12}" y2="${BOTTOM}"/>
<text class="norm-label end" x="${target - 5}" y="${TOP - 14}">${say.distribution.target}</text>
<text class="tick start" x="${LEFT}" y="${BOTTOM + 18}">0%</text>
<text class="tick" x="${at(LEFT + step * 5)}" y="${BOTTOM + 18}">50%</text>
<text class="tick" x="${target}" y="${BOTTOM + 18}">100%</text>
<text class="tick" x="${at(x(inside + 3))}" y="${BOTTOM + 18}">200%</text>
`;
}
