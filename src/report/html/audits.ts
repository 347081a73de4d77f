/** Several audits on one page: how all of them came out, and the way to each. */
import type { AuditOverview, AuditResults } from '../../audit/results.ts';
import { auditsSentence, verdictCounts } from '../audits-sentence.ts';
import { countText } from '../figures.ts';
import { verdictText } from '../wording.ts';
import type { Words } from '../words.ts';
import { notesMarkup } from './causes.ts';
import { type Content, html, type Markup } from './markup.ts';
import { dataTable, verdictMark } from './parts.ts';
import { sentenceCase } from './sheet.ts';
import type { HtmlWords } from './words.ts';

export function auditsHead(results: AuditResults, words: Words, say: HtmlWords): Markup {
  const [sign, ...word] = verdictText(results.verdict, words).split(' ');
  return html`<header class="masthead">
<p class="kicker">${say.kind}</p>
<h1>${say.audits.title(results.audits.length)}</h1>
<div class="answer is-${results.verdict}">
<p class="word"><span class="sign">${sign!}</span> ${sentenceCase(word.join(' '))}</p>
<p class="sentence">${auditsSentence(results, words)}</p>
</div>
</header>
`;
}

/** `anchorOf` tells where the report of an audit begins, by its place in the list. */
export function auditsOverview(
  { overview }: AuditResults,
  anchorOf: (i: number) => string,
  notes: string | null,
  words: Words,
  say: HtmlWords,
): Markup {
  const columns = [
    { head: say.audits.audit },
    { head: say.head.verdict },
    { head: say.audits.guarantees },
    { head: say.audits.targets },
    { head: say.audits.breaches, figures: true },
    { head: say.audits.rejected, figures: true },
  ];
  const rows = overview.map((one, i) => rowOf(one, anchorOf(i), words, say));
  return html`<section class="audits" id="audits">
<h2>${words.section.audits}</h2>
${dataTable(words.section.audits, columns, rows)}${notesOf(notes, say)}</section>
`;
}

function rowOf(one: AuditOverview, anchor: string, words: Words, say: HtmlWords): Content[] {
  const { name, policy, period, verdict, guarantees, targets, breaches, rejected } = one;
  const { customer, supplier } = policy.parties;
  const small = [
    ...(policy.title === name ? [] : [policy.title]),
    say.between(customer, supplier),
    period.label,
  ];
  return [
    html`<a href="#${anchor}">${name}</a><small>${small.join(' · ')}</small>`,
    verdictMark(verdict, words),
    countsOf(guarantees, words),
    countsOf(targets, words),
    countText(breaches, words),
    countText(rejected, words),
  ];
}

/** Under each other, none of them broken. */
function countsOf(counts: AuditOverview['guarantees'], words: Words): Content {
  return verdictCounts(counts, words).map((text) => html`<span class="count">${text}</span> `);
}

function notesOf(notes: string | null, say: HtmlWords): Markup | null {
  if (notes === null || notes.trim() === '') return null;
  return html`<h2>${say.section.causes}</h2>
${notesMarkup(notes)}`;
}
