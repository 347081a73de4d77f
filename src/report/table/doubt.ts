/** One line for each rule whose verdict is open, or that one ticket would turn. */
import type { DecidingTicket, DoubtResult } from '../../audit/doubt-result.ts';
import type { AuditResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { durationText } from '../../time/duration.ts';
import { type Page, prose } from '../page.ts';
import { ruleTitle } from '../rule-title.ts';
import { verdictText } from '../wording.ts';
import type { Words } from '../words.ts';

/** More of them are in the JSON. */
const ticketsShown = 3;

export function doubt(result: AuditResult, page: Page): string[] {
  return result.doubt.flatMap((one) => prose(page, doubtText(one, result, page.words), 2, 'plain', 2));
}

/** A sentence, with the tickets that decide. */
export function doubtText(one: DoubtResult, result: AuditResult, words: Words): string {
  const { verdict, best, worst, tickets } = one;
  const title = ruleTitle(one.rule, result);
  const named = tickets.slice(0, ticketsShown).map((ticket) => ticketText(ticket, words));
  const all = best === worst ? tickets.length : one.open;
  const more = all > named.length ? [words.andMore(`${all - named.length}`)] : [];
  const list = [...named, ...more].join(', ');
  if (best !== worst)
    return words.openDoubt(title, verdictText(best, words), verdictText(worst, words), list);
  const margin = one.short === null ? words.spare(`${one.spare ?? 0}`) : words.short(`${one.short}`);
  return words.closeDoubt(title, verdictText(verdict, words), margin, list);
}

function ticketText({ ticket, outcome, marginMs }: DecidingTicket, words: Words): string {
  if (marginMs === null) return `${shown(ticket)} (${words.outcome[outcome]})`;
  const time = durationText(marginMs, words.language);
  return `${shown(ticket)} (${outcome === 'breached' ? words.marginOver(time) : words.marginLeft(time)})`;
}
