/** Drawings with a title and a description, for whoever cannot see them. */
import { type Content, html, type Markup } from './markup.ts';

export interface Drawing {
  /** Unique in the document. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

export function drawing({ id, title, description, width, height }: Drawing, body: Content): Markup {
  return html`<svg class="drawing" role="img" aria-labelledby="${id}-t ${id}-d" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>
${body}</svg>
`;
}

/** A coordinate, to a tenth: the same text on any machine. */
export function at(n: number): number {
  return Math.round(n * 10) / 10;
}
