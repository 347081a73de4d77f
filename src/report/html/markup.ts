/** Markup of our own with text from anywhere: what is put into a template is text, unless it was made by a template. */
import { xmlText } from '../../text/xml.ts';

/** Only `html` makes one, so that no text becomes markup by accident. */
export interface Markup {
  readonly markup: string;
}

/** Null is nothing; of a list the items follow each other. */
export type Content = Markup | string | number | null | readonly Content[];

/** `html\`<b>${title}</b>\``: the literal part is markup; attributes stand in double quotes. */
export function html(literals: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let markup = literals[0]!;
  for (const [i, content] of contents.entries()) markup += markupOf(content) + literals[i + 1]!;
  return { markup };
}

export const NOTHING: Markup = { markup: '' };

function markupOf(content: Content): string {
  if (content === null) return '';
  if (typeof content === 'string') return xmlText(content);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(markupOf).join('');
}
