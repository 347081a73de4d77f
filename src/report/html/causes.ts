/**
 * Causes and improvement actions: what the notes file says, or room to write. Of the notes paragraphs, headings (`#`)
 * and lists (`-`, `*`, `1.`) are shown as such; anything else in them is text.
 */
import { type Content, html, type Markup } from './markup.ts';
import { section } from './parts.ts';
import { writingSpace } from './security.ts';
import type { Sheet } from './sheet.ts';

export function causes(sheet: Sheet): Markup {
  const { notes, say } = sheet;
  if (notes !== null && notes.trim() !== '') return section('causes', sheet, notesMarkup(notes));
  const spaces = say.causes.prompts.map(
    (prompt) => html`<h3>${prompt}</h3>
${writingSpace('')}`,
  );
  return section('causes', sheet, html`<p class="muted">${say.causes.hint}</p>\n`, spaces);
}

export function notesMarkup(notes: string): Content {
  const lines = notes.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const blocks: Markup[] = [];
  let block: string[] = [];
  for (const line of [...lines, '']) {
    const kind = kindOf(line);
    if (block.length > 0 && (kind === 'blank' || kind === 'heading' || kind !== kindOf(block[0]!))) {
      // A line that goes on under an item of a list belongs to it.
      if (!(kind === 'text' && /^\s/.test(line) && kindOf(block[0]!) !== 'text')) {
        blocks.push(blockOf(block));
        block = [];
      }
    }
    if (kind !== 'blank') block.push(line);
  }
  return blocks;
}

type Kind = 'blank' | 'heading' | 'bullet' | 'number' | 'text';

function kindOf(line: string): Kind {
  if (line.trim() === '') return 'blank';
  if (/^#{1,6}\s/.test(line)) return 'heading';
  if (/^\s*[-*•]\s/.test(line)) return 'bullet';
  return /^\s*\d{1,3}[.)]\s/.test(line) ? 'number' : 'text';
}

function blockOf(block: readonly string[]): Markup {
  const kind = kindOf(block[0]!);
  if (kind === 'heading') return html`<h3>${block[0]!.replace(/^#+\s+/, '').trim()}</h3>\n`;
  if (kind === 'bullet') return html`<ul>${itemsOf(block)}</ul>\n`;
  if (kind === 'number') return html`<ol>${itemsOf(block)}</ol>\n`;
  return html`<p>${block.map((line, i) => html`${i === 0 ? null : html`<br>`}${line.trim()}`)}</p>\n`;
}

function itemsOf(block: readonly string[]): Markup[] {
  const items: string[] = [];
  for (const line of block) {
    if (kindOf(line) === 'text') items[items.length - 1] += ` ${line.trim()}`;
    else items.push(line.replace(/^\s*(?:[-*•]|\d{1,3}[.)])\s+/, '').trim());
  }
  return items.map((item) => html`<li>${item}</li>\n`);
}
