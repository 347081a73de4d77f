/** How soon the software answered: the samples of each service and period against the limit. */
import { countText, percentageText } from '../figures.ts';
import { msText } from '../table/samples.ts';
import type { Content, Markup } from './markup.ts';
import { html } from './markup.ts';
import { dataTable, paragraph, ruleHeading, section, verdictMark } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { terms } from './ticket-rules.ts';

export function performance(sheet: Sheet): Markup {
  const { result, say } = sheet;
  const rules = result.rules.filter(
    ({ measure, verdict }) => measure === 'latency' && verdict !== 'not-assessed',
  );
  if (rules.length === 0) return section('performance', sheet, paragraph(say.noPerformance));
  return section(
    'performance',
    sheet,
    rules.map((rule) => {
      const { words } = sheet;
      const columns = [
        { head: say.head.service },
        { head: say.head.period },
        { head: say.head.attained, figures: true },
        { head: say.head.verdict },
        { head: say.head.within, figures: true },
        { head: say.head.figure, figures: true },
        { head: say.head.limit, figures: true },
      ];
      const rows = [...rule.periods, ...(rule.years ?? [])].flatMap(({ label, samples = [] }) =>
        samples.map((it): Content[] => [
          it.environment === null ? it.service : `${it.service} (${it.environment})`,
          label,
          percentageText(it.attained, rule.norm, words),
          rule.norm === null ? '' : verdictMark(it.verdict, words),
          say.of(countText(it.within, words), countText(it.samples, words)),
          it.figureMs === null ? '' : msText(it.figureMs, words),
          msText(String(it.limitMs), words),
        ]),
      );
      return html`<div class="rule" id="${sheet.at(`rule-${rule.id}`)}">
${ruleHeading(rule, terms(rule, sheet), words)}${dataTable(`${rule.title}: ${say.section.performance}`, columns, rows)}</div>
`;
    }),
  );
}
