/** Every breach, the worst ticket first: a bar of what the time went to, and the explanation folded under it. */
import type { BreachResult } from '../../audit/result.ts';
import { countText } from '../figures.ts';
import { stretchText } from '../moment.ts';
import { ruleTitle } from '../rule-title.ts';
import { sourceText } from '../source.ts';
import { counted } from '../wording.ts';
import { anchorOf, type BreachedTicket, breachedTickets } from './breached-tickets.ts';
import { type Content, html, type Markup } from './markup.ts';
import { cutOff, duration, moment, paragraph, priorityName, section } from './parts.ts';
import type { Sheet } from './sheet.ts';
import { timeBar } from './time-bar.ts';

const ticketsShown = 200;
const pausesShown = 10;

export function breaches(sheet: Sheet): Markup {
  const { result, say, words } = sheet;
  const tickets = breachedTickets(result.breaches);
  if (tickets.length === 0) return section('breaches', sheet, paragraph(say.breaches.none));
  const { kept, leftOff } = cutOff(tickets, ticketsShown);
  const intro = say.breaches.intro(counted(tickets.length, words.noun.ticket, words));
  const cut =
    leftOff === 0
      ? ''
      : ` ${say.breaches.shown(countText(kept.length, words), countText(tickets.length, words))} ${say.breaches.left}`;
  return section(
    'breaches',
    sheet,
    paragraph(intro + cut),
    perRule(sheet),
    finder(kept, sheet),
    html`<ol class="breaches">
${kept.map((ticket, rank) => breachedTicket(ticket, rank, sheet))}</ol>
`,
  );
}

function perRule({ result, words }: Sheet): Markup {
  const counts = new Map<string, number>();
  for (const { rule } of result.breaches) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return html`<ul class="tally">${[...counts].map(
    ([rule, n]) => html`<li><b>${countText(n, words)}</b> ${ruleTitle(rule, result)}</li>`,
  )}</ul>
`;
}

/** Hidden until the script shows it: without script the list is whole and in order. */
function finder(kept: readonly BreachedTicket[], { result, say }: Sheet): Markup {
  const rules = [...new Set(kept.flatMap((one) => [...one.own, ...one.with]).map(({ rule }) => rule))];
  return html`<form class="finder" hidden>
<label>${say.breaches.find} <input type="search" name="text" autocomplete="off"></label>
<label>${say.breaches.rule} <select name="rule"><option value="">${say.breaches.anyRule}</option>${rules.map(
    (rule) => html`<option value="${rule}">${ruleTitle(rule, result)}</option>`,
  )}</select></label>
<label>${say.breaches.order} <select name="order"><option value="overrun">${say.breaches.byOverrun}</option><option value="from">${say.breaches.byDate}</option><option value="ticket">${say.breaches.byTicket}</option></select></label>
<output data-found="${say.breaches.found}"></output>
</form>
`;
}

function breachedTicket(ticket: BreachedTicket, rank: number, sheet: Sheet): Markup {
  const { worst, own } = ticket;
  const { words, say, result } = sheet;
  const rules = [...own, ...ticket.with].map(({ rule }) => rule);
  const about = [priorityName(worst.priority, words), worst.application ?? ''].filter((text) => text !== '');
  return html`<li id="${sheet.at(anchorOf(rank))}" data-rules="${rules.join(' ')}" data-from="${worst.from}" data-ticket="${worst.ticket}">
<h3><span class="id">${worst.ticket}</span>${about.map((text) => html` <span class="about">${text}</span>`)}</h3>
${own.map((breach) => oneBreach(breach, sheet))}${
  ticket.with.length === 0
    ? null
    : paragraph(
        say.breaches.also(words.list(ticket.with.map(({ rule }) => ruleTitle(rule, result)))),
        'muted also',
      )
}</li>
`;
}

function oneBreach(breach: BreachResult, sheet: Sheet): Markup {
  const { words, say, result } = sheet;
  const late = breach.overrunMs > 0 ? `${duration(breach.overrunMs, words)} ${say.breaches.late}` : '';
  return html`<div class="breach">
<p class="what"><span>${ruleTitle(breach.rule, result)}${
    breach.part === null ? null : html` (${ruleTitle(breach.part, result)})`
  }</span> <b class="late">${late}</b></p>
${breach.check === null ? timeBar(breach, sheet) : null}<details><summary>${say.breaches.explain}<span class="unseen">: ${breach.ticket}, ${ruleTitle(breach.rule, result)}</span></summary>
${explanation(breach, sheet)}</details>
</div>
`;
}

function explanation(breach: BreachResult, sheet: Sheet): Markup {
  const { words, say } = sheet;
  const { head } = words;
  const plain = (text: string): string => text.replace(/[\u00ad\u2060]/g, '');
  if (breach.check !== null) {
    const { found, must } = breach.check;
    return html`<p>${words.checked(found, must)} <span class="source">${sourceText(breach.source, words)}</span></p>
`;
  }
  const pairs: readonly (readonly [string, Content])[] = [
    [head.started, moment(breach.from, words)],
    [head.target, breach.target],
    [head.due, moment(breach.due, words)],
    [head.stopped, breach.stopped === null ? words.stillOpen : moment(breach.stopped, words)],
    [head.counted, duration(breach.countedMs, words)],
    [head.overrun, duration(breach.overrunMs, words)],
    [head.paused, pauses(breach, sheet)],
    ...gap(breach, sheet),
    [say.head.source, html`<span class="source">${sourceText(breach.source, words)}</span>`],
  ];
  return html`<dl class="why">${pairs.map(
    ([label, text]) => html`<div><dt>${plain(label)}</dt><dd>${text}</dd></div>`,
  )}</dl>
`;
}

/** Of updates on the way: the longest time without one. */
function gap({ gap: longest }: BreachResult, { words, say }: Sheet): (readonly [string, Content])[] {
  if (longest === null) return [];
  return [[say.head.remark, words.gap(stretchText(longest.from, longest.to, words), longest.over)]];
}

function pauses({ pauses: list, pausedMs }: BreachResult, { words, say }: Sheet): Content {
  if (list.length === 0) return pausedMs === 0 ? say.breaches.noPauses : duration(pausedMs, words);
  const { kept, leftOff } = cutOff(list, pausesShown);
  return html`${duration(pausedMs, words)}<ul>${kept.map(
    ({ from, to, why, clause }) =>
      html`<li>${stretchText(from, to, words)}: ${why} <span class="clause">(${clause})</span></li>`,
  )}${leftOff === 0 ? null : html`<li>${words.andMore(countText(leftOff, words))}</li>`}</ul>`;
}
