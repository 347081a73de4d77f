/** What both parties agreed to leave out: the scores with and without it, and each agreement. */
import type { AgreementResult, ExclusionsResult } from '../../audit/exclusions-result.ts';
import type { AuditResult, Standing } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { agreedText, approvedText, movedRules } from '../agreement-text.ts';
import { percentageText } from '../figures.ts';
import { grid } from '../grid.ts';
import { cut, notShown, type Page, prose } from '../page.ts';
import { verdictTone } from '../paint.ts';
import { ruleTitle } from '../rule-title.ts';
import type { Cell, Column, Row } from '../tabular.ts';
import { counted, verdictText } from '../wording.ts';
import type { Words } from '../words.ts';
import { together } from '../wrap.ts';

const agreementsShown = 20;
const ticketsShown = 8;
const rulesShown = 3;

/** Nothing where none were given. */
export function exclusions(result: AuditResult, page: Page): string[] {
  const given = result.exclusions;
  if (given === undefined) return [];
  const { words } = page;
  const { kept, leftOff } = cut(page, given.agreements, agreementsShown);
  return [
    ...prose(page, given.applied ? words.exclusionsApplied : words.exclusionsNotApplied, 2),
    ...grid(page, columns(words), [...ruleRows(given, result, page), overallRow(given, page)]).lines,
    ...kept.flatMap((agreement) => agreementLines(agreement, page)),
    ...notShown(page, leftOff, 'agreement', 'json'),
  ];
}

function columns({ head }: Words): Column[] {
  return [
    { key: 'rule', head: head.rule, breaks: 'words', plain: true },
    { key: 'without', head: head.without, breaks: 'words' },
    { key: 'with', head: head.with, breaks: 'words' },
  ];
}

function ruleRows(given: ExclusionsResult, result: AuditResult, { words }: Page): Row[] {
  return movedRules(given).map((rule) => {
    const norm = result.rules.find(({ id }) => id === rule.rule)?.norm ?? null;
    const standing = ({ verdict, attained }: Standing): Cell => ({
      text: `${percentageText(attained, norm, words)} ${together(verdictText(verdict, words))}`,
      tone: verdictTone[verdict],
    });
    return {
      cells: {
        rule: { text: ruleTitle(rule.rule, result) },
        without: standing(rule.without),
        with: standing(rule.with),
      },
    };
  });
}

function overallRow({ verdict }: ExclusionsResult, { words }: Page): Row {
  const cell = (one: ExclusionsResult['verdict']['with']): Cell => ({
    text: together(verdictText(one, words)),
    tone: verdictTone[one],
  });
  return {
    cells: {
      rule: { text: words.section.verdict, tone: 'strong' },
      without: cell(verdict.without),
      with: cell(verdict.with),
    },
  };
}

function agreementLines(agreement: AgreementResult, page: Page): string[] {
  const { words } = page;
  const { service, reason, tickets } = agreement;
  // Of a service it leaves out time.
  const left =
    tickets.length > 0 || service === null ? prose(page, leftOut(tickets, words), 4, 'muted', 2) : [];
  return [
    ...prose(page, `• ${agreedText(agreement, words)}: ${shown(reason)}`, 2, 'plain', 2),
    ...prose(page, approvedText(agreement, words), 4, 'muted', 2),
    ...left,
  ];
}

/** Each ticket once, with the rules that it is left out of. */
function leftOut(pairs: AgreementResult['tickets'], words: Words): string {
  if (pairs.length === 0) return words.leavesOutNoTicket;
  const byTicket = new Map<string, string[]>();
  for (const { ticket, rule } of pairs) byTicket.set(ticket, [...(byTicket.get(ticket) ?? []), rule]);
  const named = [...byTicket].slice(0, ticketsShown).map(([ticket, rules]) => {
    const under =
      rules.length > rulesShown ? counted(rules.length, words.noun.rule, words) : rules.join(', ');
    return `${shown(ticket)} (${shown(under)})`;
  });
  const more = byTicket.size - named.length;
  return words.leavesOut(
    [...named, ...(more > 0 ? [words.andMore(counted(more, words.noun.ticket, words))] : [])].join(', '),
  );
}
