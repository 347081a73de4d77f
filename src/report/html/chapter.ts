/** The report of one audit: what is seen first, and the sections under it. */
import { availability } from './availability.ts';
import { breaches } from './breaches.ts';
import { causes } from './causes.ts';
import { data } from './data.ts';
import { distribution } from './distribution.ts';
import { doubt } from './doubt.ts';
import { grounds } from './grounds.ts';
import { inShort } from './in-short.ts';
import { kinds } from './kinds.ts';
import { html, type Markup } from './markup.ts';
import { masthead } from './masthead.ts';
import { obligations } from './obligations.ts';
import { overview } from './overview.ts';
import { performance } from './performance.ts';
import { readings } from './readings.ts';
import { security } from './security.ts';
import type { Sheet } from './sheet.ts';
import { signals } from './signals.ts';
import { ticketRules } from './ticket-rules.ts';
import { trend } from './trend.ts';
import { uncounted } from './uncounted.ts';
import { users } from './users.ts';
import type { SectionId } from './words.ts';

/** The sections, in the order in which they are read. */
const SECTIONS: readonly (readonly [SectionId, (sheet: Sheet) => Markup])[] = [
  ['overview', overview],
  ['tickets', ticketRules],
  ['obligations', obligations],
  ['trend', trend],
  ['availability', availability],
  ['performance', performance],
  ['distribution', distribution],
  ['breaches', breaches],
  ['kinds', kinds],
  ['security', security],
  ['users', users],
  ['uncounted', uncounted],
  ['doubt', doubt],
  ['readings', readings],
  ['signals', signals],
  ['data', data],
  ['grounds', grounds],
  ['causes', causes],
];

/** `head` stands above the sections. */
export function chapter(sheet: Sheet): { readonly head: Markup; readonly sections: Markup } {
  return {
    head: masthead(sheet),
    sections: html`${inShort(sheet)}${contents(sheet)}${SECTIONS.map(([, section]) => section(sheet))}`,
  };
}

function contents({ at, name, say }: Sheet): Markup {
  return html`<nav class="contents" aria-labelledby="${at('contents-title')}">
<h2 id="${at('contents-title')}">${say.contents}${name === null ? null : html`<span class="unseen">: ${name}</span>`}</h2>
<ol>${SECTIONS.map(([id]) => html`<li><a href="#${at(id)}">${say.section[id]}</a></li>\n`)}</ol>
</nav>
`;
}
