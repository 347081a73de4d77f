/** Pieces that the sections are put together from. */
import type { InstantText, RuleResult, RuleVerdict } from '../../audit/result.ts';
import { durationText } from '../../time/duration.ts';
import { countText } from '../figures.ts';
import { momentText } from '../moment.ts';
import { verdictText, wordFor } from '../wording.ts';
import type { Words } from '../words.ts';
import { type Content, html, type Markup, NOTHING } from './markup.ts';
import type { Sheet } from './sheet.ts';
import type { SectionId } from './words.ts';

export function section(id: SectionId, { at, say }: Sheet, ...body: readonly Content[]): Markup {
  return html`<section id="${at(id)}">
<h2>${say.section[id]}</h2>
${body}
</section>
`;
}

export function paragraph(text: Content, kind = ''): Markup {
  return kind === '' ? html`<p>${text}</p>\n` : html`<p class="${kind}">${text}</p>\n`;
}

/** Sign, word and colour; the first two say it without the third. */
export function verdictMark(verdict: RuleVerdict, words: Words, decides = true): Markup {
  const text = verdictText(verdict, words);
  return decides
    ? html`<span class="verdict is-${verdict}">${text}</span>`
    : html`<span class="verdict is-aside">(${text})</span>`;
}

export interface TableColumn {
  readonly head: string;
  /** Figures stand to the right, so that their places are under each other. */
  readonly figures?: boolean;
}

/** A table whose first column names the row. Scrolls by itself where the page is narrower than it is. */
export function dataTable(
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly Content[])[],
): Markup {
  const kind = ({ figures }: TableColumn): string => (figures === true ? 'n' : 't');
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${caption}">
<table>
<caption class="unseen">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col" class="${kind(column)}">${column.head}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map((cell, i) => cellOf(cell, i === 0, kind(columns[i]!)))}</tr>\n`)}</tbody>
</table>
</div>
`;
}

function cellOf(content: Content, names: boolean, kind: string): Markup {
  const cell = html`${content}`;
  const kinds = longWord.test(cell.markup.replace(/<[^>]*>/g, ' ')) ? `${kind} long` : kind;
  return names
    ? html`<th scope="row" class="${kinds}">${cell}</th>`
    : html`<td class="${kinds}">${cell}</td>`;
}

/** A word that no column is wide enough for is broken anywhere; others are not. */
const longWord = /[^\s-]{24}/;

export type Pair = readonly [label: Content, text: Content];

/** What something is called, and what it is; nothing where there is none. */
export function pairs(list: readonly Pair[]): Markup {
  return list.length === 0
    ? NOTHING
    : html`<dl class="why">${list.map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>\n`)}</dl>
`;
}

/** The first `limit` of a list, and how many were left off. */
export function cutOff<T>(list: readonly T[], limit: number): { kept: readonly T[]; leftOff: number } {
  return { kept: list.slice(0, limit), leftOff: Math.max(0, list.length - limit) };
}

export function leftOffNote(leftOff: number, where: 'ledger' | 'json', { say, words }: Sheet): Markup | null {
  return leftOff === 0 ? null : paragraph(say.more(countText(leftOff, words), where), 'muted');
}

export function moment(iso: InstantText, words: Words): Markup {
  return html`<time datetime="${iso}">${momentText(iso, words)}</time>`;
}

export function duration(ms: number, { language }: Words): string {
  return durationText(ms, language);
}

/** Empty where the contract knows no priorities: there is one group then. */
export function priorityName(priority: string, words: Words): string {
  return priority === 'all' ? '' : wordFor(words.group, priority);
}

/** Which rule a heading is about: its title, and what was agreed in a line below. */
export function ruleHeading(rule: RuleResult, terms: Content, words: Words): Markup {
  return html`<h3>${rule.title} ${verdictMark(rule.verdict, words)}</h3>
<p class="terms">${terms}</p>
`;
}
