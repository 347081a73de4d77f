/** What every document has around what it says: its head, its style and its one script. */
import type { AuditResult } from '../../audit/result.ts';
import type { Language } from '../words.ts';
import { html, type Markup } from './markup.ts';
import { SCRIPT } from './script.ts';
import { SECURITY_POLICY } from './security-policy.ts';
import { STYLE } from './style.ts';
import { PATTERNS } from './time-bar.ts';
import { htmlWordsOf } from './wording.ts';

export interface Document {
  readonly title: string;
  /** Where whoever does not want to hear the top can go at once. */
  readonly skip: { readonly to: string; readonly text: string };
  readonly tool: AuditResult['tool'];
  readonly body: Markup;
}

export function documentOf({ title, skip, tool, body }: Document, language: Language): Markup {
  const say = htmlWordsOf(language);
  return html`<!doctype html>
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
<a class="skip" href="#${skip.to}">${skip.text}</a>
${PATTERNS}<div class="page">
${body}<footer><p>${say.madeBy(`${tool.name} ${tool.version}`)} ${say.grounds.again}</p></footer>
</div>
<script>${{ markup: SCRIPT }}</script>
</body>
</html>
`;
}
