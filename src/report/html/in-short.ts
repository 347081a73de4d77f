/** For whoever was not there and has a minute: what went wrong most, which ticket was worst, and why. */
import type { BreachResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { grouped } from '../grouped.ts';
import { ruleTitle } from '../rule-title.ts';
import { counted } from '../wording.ts';
import { anchorOf, type BreachedTicket, breachedTickets } from './breached-tickets.ts';
import { type Content, html, type Markup } from './markup.ts';
import { duration, priorityName } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { madeOf } from './time-bar.ts';

export function inShort(sheet: Sheet): Markup {
  const { say, result } = sheet;
  const [worst] = breachedTickets(result.breaches);
  const lines: readonly [string, Content][] =
    worst === undefined
      ? [[say.inShort.worst, say.inShort.noBreaches]]
      : [
          [say.inShort.most, mostOften(sheet)],
          [say.inShort.worst, worstTicket(worst, sheet)],
          [say.inShort.why, whyLate(worst.worst, sheet)],
        ];
  return html`<section class="short" id="${sheet.at('short')}">
<h2>${say.inShort.title}</h2>
<dl>${lines.map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>\n`)}</dl>
</section>
`;
}

/** The rule with the most breaches; of equal ones that which the policy names first. A combined rule repeats its parts. */
function mostOften({ result, say, words }: Sheet): string {
  const own = [...result.breaches].filter(({ part }) => part === null);
  const byRule = grouped(own.length > 0 ? own : result.breaches, ({ rule }) => rule);
  const [rule, list] = [...byRule].reduce((most, next) => (next[1].length > most[1].length ? next : most));
  return say.inShort.rule(ruleTitle(rule, result), counted(list.length, words.noun.breach, words));
}

function worstTicket({ worst }: BreachedTicket, { result, at, say, words }: Sheet): Content {
  const what = say.inShort.ticket(
    shown(worst.ticket),
    priorityName(worst.priority, words),
    ruleTitle(worst.part ?? worst.rule, result),
  );
  const late = say.inShort.late(duration(worst.overrunMs, words));
  return html`<a href="#${at(anchorOf(0))}">${what}</a>: ${worst.overrunMs > 0 ? late : ''}`;
}

/** In figures: what the time went to. */
function whyLate(breach: BreachResult, sheet: Sheet): string {
  const { words } = sheet;
  const parts = madeOf(breach, sheet.result.asOf)
    .filter(({ ms }) => ms > 0)
    .map(({ kind, ms }) => `${duration(ms, words)} ${sheet.say.breaches[kind]}`);
  const [first] = breach.pauses;
  return `${words.list(parts)}${first === undefined ? '' : ` (${shown(first.why)})`}.`;
}
