/** What is seen first: whether it was kept, by whom, for whom, over which period, and whether the data can be trusted. */

import { edgeText, momentText } from '../moment.ts';
import { sourceText } from '../source.ts';
import { verdictSentence } from '../verdict-sentence.ts';
import { verdictText } from '../wording.ts';
import { trustLine } from './data.ts';
import { html, type Markup } from './markup.ts';
import { type Sheet, sentenceCase } from './sheet.ts';

export function masthead(sheet: Sheet): Markup {
  const { result, words, say } = sheet;
  const { policy, period, verdict } = result;
  const [sign, ...word] = verdictText(verdict, words).split(' ');
  return html`<header class="masthead">
<p class="kicker">${say.kind} <span>${period.label}</span></p>
<h1>${policy.title}</h1>
<p class="parties">${say.between(policy.parties.customer, policy.parties.supplier)}</p>
<div class="answer is-${verdict}">
<p class="word"><span class="sign">${sign!}</span> ${sentenceCase(word.join(' '))}</p>
<p class="sentence">${verdictSentence(result, words)}</p>
</div>
<dl class="facts">
<div><dt>${words.label.period}</dt><dd>${words.until(edgeText(period.from, words), edgeText(period.to, words))}</dd></div>
<div><dt>${words.label.asOf}</dt><dd>${asOf(sheet)}</dd></div>
<div><dt>${say.inShort.data}</dt><dd><a href="#data">${trustLine(sheet)}</a></dd></div>
</dl>
</header>
`;
}

function asOf({ result, words }: Sheet): string {
  if (result.asOf === null) return '–';
  const by = result.asOfSource === null ? words.given : words.setBy(sourceText(result.asOfSource, words));
  return `${momentText(result.asOf, words)}, ${by}`;
}
