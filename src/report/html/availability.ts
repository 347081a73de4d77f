/** Availability per service and period, and a calendar of the days on which it was down. */
import type { RuleResult } from '../../audit/result.ts';
import { boundsOf, percentageText } from '../figures.ts';
import { entriesOf } from '../table/availability.ts';
import { counted } from '../wording.ts';
import { calendars } from './day-calendar.ts';
import { type Content, html, type Markup } from './markup.ts';
import {
  cutOff,
  dataTable,
  duration,
  leftOffNote,
  moment,
  paragraph,
  ruleHeading,
  section,
  verdictMark,
} from './parts.ts';
import type { Sheet } from './sheet.ts';
import { terms } from './ticket-rules.ts';

const outagesShown = 50;

export function availability(sheet: Sheet): Markup {
  const rules = sheet.result.rules.filter(
    ({ measure, verdict }) => measure === 'availability' && verdict !== 'not-assessed',
  );
  const { say } = sheet;
  if (rules.length === 0) return section('availability', sheet, paragraph(say.noAvailability));
  return section(
    'availability',
    sheet,
    paragraph(`${say.calendar.intro} ${say.calendar.legend}`, 'muted'),
    rules.map(
      (rule, i) => html`<div class="rule" id="${sheet.at(`rule-${rule.id}`)}">
${ruleHeading(rule, terms(rule, sheet), sheet.words)}${figures(rule, sheet)}${calendars(rule, sheet.at(`days-${i + 1}`), sheet)}${outages(rule, sheet)}</div>
`,
    ),
  );
}

function figures(rule: RuleResult, sheet: Sheet): Markup {
  const { say, words } = sheet;
  const entries = entriesOf([...rule.periods, ...(rule.years ?? [])], words);
  const excluding = entries.some(({ figures: { excludedMs } }) => excludedMs > 0);
  const columns = [
    { head: say.head.service },
    { head: say.head.period },
    { head: say.head.attained, figures: true },
    { head: say.head.verdict },
    { head: say.head.down, figures: true },
    { head: say.head.unknown, figures: true },
    ...(excluding ? [{ head: say.head.excluded, figures: true }] : []),
    { head: say.head.window, figures: true },
  ];
  const rows = entries.map(({ service, period, figures: it }): Content[] => {
    const bounds = boundsOf(it, rule.norm, words);
    return [
      service,
      period,
      html`${percentageText(it.attained, rule.norm, words)}${bounds === null ? null : html`<small>${say.bounds(bounds)}</small>`}`,
      rule.norm === null ? '' : verdictMark(it.verdict, words),
      duration(it.downMs, words),
      duration(it.unknownMs, words),
      ...(excluding ? [duration(it.excludedMs, words)] : []),
      duration(it.windowMs, words),
    ];
  });
  return dataTable(`${rule.title}: ${say.section.availability}`, columns, rows);
}

/** The longest first. */
function outages(rule: RuleResult, sheet: Sheet): Markup | null {
  const { say, words } = sheet;
  const all = entriesOf(rule.periods, words)
    .flatMap(({ service, figures: { outages: list } }) => list.map((outage) => ({ service, ...outage })))
    .sort((a, b) => b.countedMs - a.countedMs);
  if (all.length === 0) return null;
  const { kept, leftOff } = cutOff(all, outagesShown);
  const columns = [
    { head: say.head.service },
    { head: say.head.from },
    { head: say.head.to },
    { head: say.head.counted, figures: true },
  ];
  const rows = kept.map(({ service, from, to, countedMs }) => [
    service,
    moment(from, words),
    moment(to, words),
    duration(countedMs, words),
  ]);
  const title = counted(all.length, words.noun.outage, words);
  return html`<details><summary>${title}, ${words.largestFirst}</summary>
${dataTable(`${rule.title}: ${title}`, columns, rows)}${leftOffNote(leftOff, 'json', sheet)}</details>
`;
}
