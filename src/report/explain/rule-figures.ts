/** An explanation of a rule that judges no single tickets, on a terminal; by the measure of the rule. */
import type { RuleExplanation } from '../../audit/explain/rule-explanation.ts';
import { shown } from '../../text/shown.ts';
import { normText } from '../figures.ts';
import { momentText } from '../moment.ts';
import { inARow, prose } from '../page.ts';
import { verdictTone } from '../paint.ts';
import { verdictText, wordFor } from '../wording.ts';
import { serviceLines } from './availability.ts';
import { type ExplainLooks, type ExplainPage, explainPage, figureLines, titled } from './page.ts';

/** As text, ending in a newline. A new kind of explanation has its lines here, by its `measure`. */
export function ruleExplanation(explanation: RuleExplanation, looks: ExplainLooks): string {
  const page = explainPage(looks);
  const { own } = page;
  const services = explanation.periods.flatMap((period) =>
    period.services.flatMap((service) => {
      const environment = service.environment === null ? '' : `, ${shown(service.environment)}`;
      const title = `${shown(service.service)}${environment} · ${shown(period.label)}`;
      return titled(page, title, serviceLines(page, service, explanation));
    }),
  );
  const none = services.length === 0 ? prose(page, own.availability.notAssessed) : [];
  return `${[...header(page, explanation), ...none, ...services].join('\n')}\n`;
}

function header(page: ExplainPage, explanation: RuleExplanation): string[] {
  const { own, words } = page;
  const { title, clause, norm, verdict, policy, period, asOf, calendar } = explanation;
  const heading = [
    { text: `${shown(title)} (${shown(clause)})`, tone: 'strong' as const },
    { text: verdictText(verdict, words), tone: verdictTone[verdict] },
  ];
  const agreed =
    norm === null
      ? []
      : [[own.label.norm, `${normText(norm, words)} ${wordFor(words.normPeriod, norm.per)}`] as const];
  return [
    ...inARow(page, heading, 0, '  '),
    ...figureLines(page, [
      ...agreed,
      [own.label.hours, shown(calendar.title)],
      [words.label.policy, shown(policy.title)],
      [words.label.period, `${shown(period.label)} (${period.timezone})`],
      [words.label.asOf, asOf === null ? '–' : momentText(asOf, words)],
    ]),
  ];
}
