/** What is seen first: whether it was kept, by whom, for whom, over which period, and whether the data can be trusted. */

import { attainedOf } from '../../audit/judged.ts';
import type { RuleResult } from '../../audit/result.ts';
import { countText, normText, percentageText } from '../figures.ts';
import { edgeText, momentText } from '../moment.ts';
import { sourceText } from '../source.ts';
import { verdictSentence } from '../verdict-sentence.ts';
import { verdictText } from '../wording.ts';
import { trustLine } from './data.ts';
import { html, type Markup } from './markup.ts';
import { cutOff } from './parts.ts';
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
<p class="sentence">${verdictSentence(result, words, 'unnamed')}</p>
${failing(sheet)}</div>
<dl class="facts">
<div><dt>${words.label.period}</dt><dd>${words.until(edgeText(period.from, words), edgeText(period.to, words))}</dd></div>
<div><dt>${words.label.asOf}</dt><dd>${asOf(sheet)}</dd></div>
<div><dt>${say.inShort.data}</dt><dd><a href="#${sheet.at('data')}">${trustLine(sheet)}</a></dd></div>
</dl>
</header>
`;
}

function asOf({ result, words }: Sheet): string {
  if (result.asOf === null) return '–';
  const by = result.asOfSource === null ? words.given : words.setBy(sourceText(result.asOfSource, words));
  return `${momentText(result.asOf, words)}, ${by}`;
}

/** How many rules are named at the top; the table has all. */
const rulesNamed = 8;

/** What was missed or is undecided, what counts in the verdict first. */
function failing(sheet: Sheet): Markup | null {
  const { result, words } = sheet;
  const rules = (['guarantee', 'target'] as const).flatMap((commitment) =>
    (['missed', 'undecided'] as const).flatMap((verdict) =>
      result.rules.filter((rule) => rule.commitment === commitment && rule.verdict === verdict),
    ),
  );
  if (rules.length === 0) return null;
  const { kept, leftOff } = cutOff(rules, rulesNamed);
  const more = html`<li><a href="#${sheet.at('overview')}">${words.andMore(countText(leftOff, words))}</a></li>`;
  return html`<ul class="failing">${kept.map((rule) => failed(rule, sheet))}${leftOff === 0 ? null : more}</ul>
`;
}

function failed(rule: RuleResult, { at, words, say }: Sheet): Markup {
  const { norm, id, title, verdict, commitment } = rule;
  const [sign, ...word] = verdictText(verdict, words).split(' ');
  const attained = attainedOf(rule);
  const figures = [
    ...(attained === null ? [] : [percentageText(attained, norm, words)]),
    ...(norm === null ? [] : [say.norm(normText(norm, words))]),
    ...(commitment === 'target' ? [words.commitment.target] : []),
  ];
  return html`<li><span class="is-${verdict}">${sign!} <span class="unseen">${word.join(' ')}: </span></span><a href="#${at(`rule-${id}`)}">${title}</a> <span class="muted">${figures.join(', ')}</span></li>\n`;
}
