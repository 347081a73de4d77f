/** The page of an explanation: that of a report, with the words of an explanation. */
import { displayWidth } from '../../text/display-width.ts';
import { facts, type Page, prose, section } from '../page.ts';
import { painter } from '../paint.ts';
import { wordsOf } from '../wording.ts';
import type { Language } from '../words.ts';
import { english } from './wording-en.ts';
import { dutch } from './wording-nl.ts';
import type { ExplainWords } from './words.ts';

export interface ExplainPage extends Page {
  readonly own: ExplainWords;
}

export interface ExplainLooks {
  readonly language: Language;
  /** Columns of the terminal. No line is wider; under 24 counts as 24. */
  readonly width: number;
  readonly color: boolean;
  /** Long lists whole. */
  readonly all: boolean;
}

const narrowest = 24;

export function explainPage({ language, width, color, all }: ExplainLooks): ExplainPage {
  return {
    width: Math.max(narrowest, Math.floor(width)),
    words: wordsOf(language),
    own: { nl: dutch, en: english }[language],
    paint: painter(color),
    all,
  };
}

/** A section whose title may be wider than the page: rules are called as the contract calls them. */
export function titled(page: Page, title: string, body: readonly string[]): string[] {
  if (body.length === 0) return [];
  if (displayWidth(title) <= page.width) return section(page, title, body);
  return ['', ...prose(page, title, 0, 'strong'), ...body];
}

/** Labels and values under each other; a value stands under its label where beside it there is no room. */
export function figureLines(
  page: Page,
  pairs: readonly (readonly [label: string, value: string])[],
  indent = 0,
): string[] {
  const labels = Math.max(0, ...pairs.map(([label]) => displayWidth(label)));
  if (page.width - indent - labels >= leastRoom) return facts(page, pairs, indent);
  return pairs.flatMap(([label, value]) => [
    ...(label === '' ? [] : prose(page, label, indent, 'muted')),
    ...prose(page, value, indent + 2),
  ]);
}

const leastRoom = 24;

/** A sentence of its own, with a capital in front. */
export function sentence(page: Page, text: string, indent: number): string[] {
  return prose(page, capitalised(text), indent, 'plain', 0);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Numbered lines, so that a letter can name one. */
export function numbered(page: Page, texts: readonly string[], indent: number): string[] {
  const width = `${texts.length}`.length;
  return texts.flatMap((text, i) =>
    prose(page, `${`${i + 1}`.padStart(width)}. ${capitalised(text)}`, indent, 'plain', width + 2),
  );
}
