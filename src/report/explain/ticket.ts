/** An explanation of one ticket on a terminal, written so that it can be pasted into a letter. */
import type { TicketExplanation } from '../../audit/explain/explanation.ts';
import { shown } from '../../text/shown.ts';
import { momentText } from '../moment.ts';
import { sourceText } from '../source.ts';
import { events } from './events.ts';
import { type ExplainLooks, type ExplainPage, explainPage, figureLines, titled } from './page.ts';
import { ruleSection } from './rule.ts';

/** As text, ending in a newline. It says what the explanation says: nothing is computed or decided here. */
export function ticketExplanation(explanation: TicketExplanation, looks: ExplainLooks): string {
  const page = explainPage(looks);
  const lines = [
    ...header(page, explanation),
    ...titled(page, page.own.section.events, events(page, explanation)),
    ...explanation.rules.flatMap((account) => ruleSection(page, account, explanation)),
  ];
  return `${lines.join('\n')}\n`;
}

function header(page: ExplainPage, { ticket, source, policy, period, asOf, columns }: TicketExplanation) {
  const { own, words } = page;
  const says = Object.entries(columns).map(([column, text]) => `${shown(column)} ${shown(text)}`);
  const pairs: [string, string][] = [
    [own.label.ticket, `${shown(ticket)} (${sourceText(source, words)})`],
    ...(says.length === 0 ? [] : [[own.label.last, says.join(' · ')] as [string, string]]),
    [words.label.policy, shown(policy.title)],
    [words.label.period, `${shown(period.label)} (${period.timezone})`],
    [words.label.asOf, asOf === null ? '–' : momentText(asOf, words)],
  ];
  return figureLines(page, pairs);
}
