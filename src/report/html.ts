/**
 * The report as one HTML file: to be read from top to bottom, discussed, printed and kept. It fetches nothing, needs no
 * script, and says what the result says: nothing is computed or decided here.
 */
import type { AuditResult } from '../audit/result.ts';
import { availability } from './html/availability.ts';
import { breaches } from './html/breaches.ts';
import { causes } from './html/causes.ts';
import { data } from './html/data.ts';
import { distribution } from './html/distribution.ts';
import { grounds } from './html/grounds.ts';
import { inShort } from './html/in-short.ts';
import { kinds } from './html/kinds.ts';
import { html, type Markup } from './html/markup.ts';
import { masthead } from './html/masthead.ts';
import { obligations } from './html/obligations.ts';
import { overview } from './html/overview.ts';
import { performance } from './html/performance.ts';
import { readings } from './html/readings.ts';
import { SCRIPT } from './html/script.ts';
import { security } from './html/security.ts';
import { SECURITY_POLICY } from './html/security-policy.ts';
import type { Sheet } from './html/sheet.ts';
import { signals } from './html/signals.ts';
import { STYLE } from './html/style.ts';
import { ticketRules } from './html/ticket-rules.ts';
import { PATTERNS } from './html/time-bar.ts';
import { trend } from './html/trend.ts';
import { uncounted } from './html/uncounted.ts';
import { users } from './html/users.ts';
import { htmlWordsOf } from './html/wording.ts';
import type { SectionId } from './html/words.ts';
import { verdictText, wordsOf } from './wording.ts';
import type { Language } from './words.ts';

export interface HtmlOptions {
  readonly language: Language;
  /** Causes and improvement actions, as text: paragraphs, `#` headings and lists. Without: room to write them down. */
  readonly notes?: string | null;
}

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
  ['readings', readings],
  ['signals', signals],
  ['data', data],
  ['grounds', grounds],
  ['causes', causes],
];

/** A whole document, ending in a newline; the same result and options give the same bytes. */
export function htmlReport(result: AuditResult, { language, notes = null }: HtmlOptions): string {
  const words = wordsOf(language);
  const say = htmlWordsOf(language);
  const sheet: Sheet = { result, words, say, notes };
  const { policy, period, verdict, tool } = result;
  const title = `${verdictText(verdict, words)} · ${policy.title} · ${period.label}`;
  const document = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: SECURITY_POLICY }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<a class="skip" href="#overview">${say.skip}</a>
${PATTERNS}<div class="page">
${masthead(sheet)}<main>
${inShort(sheet)}${contents(sheet)}${SECTIONS.map(([, section]) => section(sheet))}</main>
<footer><p>${say.madeBy(`${tool.name} ${tool.version}`)} ${say.grounds.again}</p></footer>
</div>
<script>${{ markup: SCRIPT }}</script>
</body>
</html>
`;
  return document.markup;
}

function contents({ say }: Sheet): Markup {
  return html`<nav class="contents" aria-labelledby="contents-title">
<h2 id="contents-title">${say.contents}</h2>
<ol>${SECTIONS.map(([id]) => html`<li><a href="#${id}">${say.section[id]}</a></li>\n`)}</ol>
</nav>
`;
}
