/** Tickets that do not count: left out by a term of the policy, or impossible to measure. */
import type { AuditResult, ExcludedResult, UnmeasurableResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { countText } from '../figures.ts';
import { grid } from '../grid.ts';
import { grouped } from '../grouped.ts';
import { cut, inARow, notShown, type Page, prose } from '../page.ts';
import { ruleTitle } from '../rule-title.ts';
import { sourceText } from '../source.ts';
import type { Column, Row } from '../tabular.ts';
import { counted, wordFor } from '../wording.ts';
import type { Words } from '../words.ts';
import { priorityCell } from './cells.ts';

const idsShown = 8;
const unmeasurableShown = 10;

/** Per term: its clause, for which rules, how many tickets and the first few. Rules that agree are taken together. */
export function excluded(result: AuditResult, page: Page): string[] {
  const same = ({ term, clause, tickets }: ExcludedResult) => JSON.stringify([term, clause, tickets]);
  return [...grouped(result.excluded, same).values()].flatMap((list) => {
    const { condition, clause, tickets } = list[0]!;
    const rules = list.map(({ rule }) => ruleTitle(rule, result)).join(', ');
    const pieces = [
      { text: shown(condition), tone: 'strong' as const },
      { text: shown(clause), tone: 'muted' as const },
      { text: counted(tickets.length, page.words.noun.ticket, page.words) },
    ];
    return [
      ...inARow(page, pieces, 2),
      ...prose(page, rules, 4, 'muted', 2),
      ...prose(page, idsText(tickets, page), 4),
    ];
  });
}

function idsText(tickets: readonly string[], page: Page): string {
  const { kept, leftOff } = cut(page, tickets, idsShown);
  const ids = kept.map(shown).join(', ');
  return leftOff === 0 ? ids : `${ids} ${page.words.andMore(countText(leftOff, page.words))}`;
}

/** Which tickets, why, under which rules, and where they stand. */
export function unmeasurable(result: AuditResult, page: Page): string[] {
  const same = ({ ticket, reason, source }: UnmeasurableResult) => JSON.stringify([ticket, reason, source]);
  const tickets = [...grouped(result.unmeasurable, same).values()];
  const { kept, leftOff } = cut(page, tickets, unmeasurableShown);
  const rows = kept.map((ofTicket) => rowOf(ofTicket, result, page.words));
  const counts =
    leftOff === 0
      ? []
      : reasons(
          tickets.map((ofTicket) => ofTicket[0]!),
          page,
        );
  const { lines } = grid(page, columns(page.words), rows);
  return [...counts, ...lines, ...notShown(page, leftOff, 'ticket', 'ledger')];
}

/** One ticket, unmeasurable for the same reason under some rules. */
function rowOf(ofTicket: readonly UnmeasurableResult[], result: AuditResult, words: Words): Row {
  const { ticket, reason, source } = ofTicket[0]!;
  // A ticket whose priority changed may stand in another group under another rule.
  const priorities = [...new Set(ofTicket.map(({ priority }) => priorityCell(priority, words).text))];
  return {
    cells: {
      ticket: { text: shown(ticket) },
      priority: { text: priorities.join(', ') },
      reason: { text: wordFor(words.unmeasurableReason, reason) },
      rule: { text: ofTicket.map(({ rule }) => ruleTitle(rule, result)).join(', '), tone: 'muted' },
      source: { text: sourceText(source, words), tone: 'muted' },
    },
  };
}

/** How many there are for each reason, where not all are listed. */
function reasons(tickets: readonly UnmeasurableResult[], page: Page): string[] {
  const { words } = page;
  const distinct = new Set(tickets.map(({ ticket, source }) => JSON.stringify([ticket, source])));
  const pieces = [...grouped(tickets, ({ reason }) => reason)].map(([reason, list]) => ({
    text: `${wordFor(words.unmeasurableReason, reason)}: ${countText(list.length, words)}`,
  }));
  return inARow(
    page,
    [{ text: counted(distinct.size, words.noun.ticket, words), tone: 'strong' }, ...pieces],
    2,
  );
}

function columns({ head }: Words): Column[] {
  return [
    { key: 'ticket', head: head.ticket, breaks: 20, tight: 12 },
    { key: 'priority', head: head.priority, breaks: 'words' },
    { key: 'reason', head: head.message, breaks: 'words', plain: true },
    { key: 'rule', head: head.rule, breaks: 'words' },
    { key: 'source', head: head.source, breaks: 16 },
  ];
}
