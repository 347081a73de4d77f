/**
 * The report as one HTML file: to be read from top to bottom, discussed, printed and kept. It fetches nothing, needs no
 * script, and says what the result says: nothing is computed or decided here. Several audits stand one after the other,
 * under an overview of all of them.
 */
import type { AuditResult } from '../audit/result.ts';
import { type Audited, type AuditResults, auditsOf, isOfSeveral } from '../audit/results.ts';
import { auditsHead, auditsOverview } from './html/audits.ts';
import { chapter } from './html/chapter.ts';
import { type Document, documentOf } from './html/document.ts';
import { html } from './html/markup.ts';
import { htmlWordsOf } from './html/wording.ts';
import { verdictText, wordsOf } from './wording.ts';
import type { Language } from './words.ts';

export interface HtmlOptions {
  readonly language: Language;
  /** Causes and improvement actions, as text: paragraphs, `#` headings and lists. Without: room to write them down. */
  readonly notes?: string | null;
}

/** A whole document, ending in a newline; the same result and options give the same bytes. */
export function htmlReport(audited: Audited, options: HtmlOptions): string {
  return documentOf(
    isOfSeveral(audited) ? several(audited, options) : one(audited, options),
    options.language,
  ).markup;
}

function one(result: AuditResult, { language, notes = null }: HtmlOptions): Document {
  const [words, say] = [wordsOf(language), htmlWordsOf(language)];
  const { policy, period, verdict, tool } = result;
  const { head, sections } = chapter({ result, name: null, at: (id) => id, words, say, notes });
  return {
    title: `${verdictText(verdict, words)} · ${policy.title} · ${period.label}`,
    skip: { to: 'overview', text: say.skip },
    tool,
    body: html`${head}<main class="report">
${sections}</main>
`,
  };
}

/** The notes are about all of them, and stand with the overview. */
function several(results: AuditResults, { language, notes = null }: HtmlOptions): Document {
  const [words, say] = [wordsOf(language), htmlWordsOf(language)];
  const prefix = (i: number): string => `a${i + 1}-`;
  const chapters = auditsOf(results).map(({ name, result }, i) => {
    const at = (id: string): string => `${prefix(i)}${id}`;
    const { head, sections } = chapter({ result, name, at, words, say, notes: null });
    return html`<article class="audit" id="${at('audit')}" aria-label="${name}">
<p class="to-top"><a href="#audits">${say.audits.back}</a></p>
${head}<div class="report">
${sections}</div>
</article>
`;
  });
  return {
    title: `${verdictText(results.verdict, words)} · ${say.audits.title(results.audits.length)}`,
    skip: { to: 'audits', text: words.section.audits },
    tool: results.tool,
    body: html`${auditsHead(results, words, say)}<main>
${auditsOverview(results, (i) => `${prefix(i)}audit`, notes, words, say)}${chapters}</main>
`,
  };
}
