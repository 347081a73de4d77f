/** Charts: a drawing with its figures folded under it; those of an axis and a norm have one frame. */
import { type Content, html, type Markup } from './markup.ts';
import type { Sheet } from './sheet.ts';
import { drawing } from './svg.ts';

/** Wide enough for three beside each other on a sheet of paper. */
export const WIDTH = 340;

/** Where in the drawing the figures stand: its height, and from each side where they begin. */
export interface Frame {
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Plot {
  /** Unique in the document. */
  readonly id: string;
  readonly caption: string;
  readonly title: string;
  readonly description: string;
  /** What is drawn, in the frame. */
  readonly drawn: Content;
  /** The same in figures. */
  readonly figures: Content;
}

/** What is drawn stands on a line at the foot of the frame. */
export function plotted(
  { id, caption, title, description, drawn, figures }: Plot,
  { height, bottom, left, right }: Frame,
  sheet: Sheet,
): Markup {
  const body = html`${drawn}<line class="axis" x1="${left}" x2="${right}" y1="${bottom}" y2="${bottom}"/>
`;
  return chart(caption, drawing({ id, title, description, width: WIDTH, height }, body), figures, sheet);
}

export function chart(caption: Content, drawn: Content, figures: Content, { say }: Sheet): Markup {
  return html`<figure>
<figcaption>${caption}</figcaption>
${drawn}
<details class="figures"><summary>${say.figures}</summary>
${figures}</details>
</figure>
`;
}
