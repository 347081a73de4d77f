/** What takes no part in the figures, or not yet: running, left out, not measurable, disputed, and what no rule is about. */
import type { ExcludedResult, UnmeasurableResult } from '../../audit/result.ts';
import { boundsOf, countText } from '../figures.ts';
import { grouped } from '../grouped.ts';
import { ruleTitle } from '../rule-title.ts';
import { sourceText } from '../source.ts';
import { counted, wordFor } from '../wording.ts';
import { disputed } from './disputed.ts';
import { type Content, html, type Markup } from './markup.ts';
import { cutOff, dataTable, leftOffNote, paragraph, priorityName, section } from './parts.ts';
import type { Sheet } from './sheet.ts';

const idsShown = 20;
const ticketsShown = 100;

export function uncounted(sheet: Sheet): Markup {
  const { say } = sheet;
  const part = (title: string, body: Content): Markup => html`<h3>${title}</h3>\n${body}`;
  return section(
    'uncounted',
    sheet,
    part(say.uncounted.running, running(sheet)),
    part(say.uncounted.excluded, excluded(sheet)),
    part(say.uncounted.unmeasurable, unmeasurable(sheet)),
    part(say.uncounted.disputed, disputed(sheet)),
    notConcerned(sheet),
  );
}

function running({ result, say, words }: Sheet): Markup {
  const rules = result.rules.filter(({ total }) => (total?.pooled.running ?? 0) > 0);
  if (rules.length === 0) return paragraph(say.uncounted.noneRunning);
  const columns = [
    { head: say.head.rule },
    { head: say.head.running, figures: true },
    { head: say.head.attained, figures: true },
  ];
  const rows = rules.map(({ title, norm, total }) => {
    const bounds = boundsOf(total!.pooled, norm, words);
    return [title, countText(total!.pooled.running, words), bounds === null ? '' : say.bounds(bounds)];
  });
  return html`${paragraph(say.uncounted.runningIntro, 'muted')}${dataTable(say.uncounted.running, columns, rows)}`;
}

/** Per term: its clause, for which rules, how many tickets and the first few. Rules that agree are taken together. */
function excluded({ result, say, words }: Sheet): Markup {
  if (result.excluded.length === 0) return paragraph(say.uncounted.noneExcluded);
  const same = ({ term, clause, tickets }: ExcludedResult) => JSON.stringify([term, clause, tickets]);
  const columns = [{ head: say.head.term }, { head: say.head.rule }, { head: say.head.ticket }];
  const rows = [...grouped(result.excluded, same).values()].map((list) => {
    const { condition, clause, tickets } = list[0]!;
    const { kept, leftOff } = cutOff(tickets, idsShown);
    const more = leftOff === 0 ? '' : ` ${words.andMore(countText(leftOff, words))}`;
    return [
      html`${condition}<small>${clause}</small>`,
      list.map(({ rule }) => ruleTitle(rule, result)).join(', '),
      html`${counted(tickets.length, words.noun.ticket, words)}<small>${kept.join(', ')}${more}</small>`,
    ];
  });
  return dataTable(say.uncounted.excluded, columns, rows);
}

function unmeasurable(sheet: Sheet): Markup {
  const { result, say, words } = sheet;
  if (result.unmeasurable.length === 0) return paragraph(say.uncounted.noneUnmeasurable);
  const same = ({ ticket, reason, source }: UnmeasurableResult) => JSON.stringify([ticket, reason, source]);
  const tickets = [...grouped(result.unmeasurable, same).values()];
  const { kept, leftOff } = cutOff(tickets, ticketsShown);
  const columns = [
    { head: say.head.ticket },
    { head: say.head.message },
    { head: say.head.rule },
    { head: say.head.source },
  ];
  const rows = kept.map((ofTicket) => {
    const { ticket, reason, source } = ofTicket[0]!;
    const priorities = [...new Set(ofTicket.map(({ priority }) => priorityName(priority, words)))];
    return [
      html`${ticket}<small>${priorities.join(', ')}</small>`,
      wordFor(words.unmeasurableReason, reason),
      ofTicket.map(({ rule }) => ruleTitle(rule, result)).join(', '),
      html`<span class="source">${sourceText(source, words)}</span>`,
    ];
  });
  return html`${dataTable(say.uncounted.unmeasurable, columns, rows)}${leftOffNote(leftOff, 'ledger', sheet)}`;
}

function notConcerned({ result, say, words }: Sheet): Markup | null {
  const rules = result.rules.filter((rule) => rule.notConcerned.length > 0);
  if (rules.length === 0) return null;
  const items = rules.map(({ title, notConcerned: list }) => {
    const { kept, leftOff } = cutOff(list, idsShown);
    const kinds = kept.map(({ what, tickets }) => `${what} ${countText(tickets, words)}`).join('; ');
    return html`<li><b>${title}</b>: ${kinds}${leftOff === 0 ? '' : ' …'}</li>\n`;
  });
  return html`<h3>${say.uncounted.notConcerned}</h3>
<ul>${items}</ul>
`;
}
