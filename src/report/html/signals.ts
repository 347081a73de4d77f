/** What deserves a look and decides nothing. */
import { countText } from '../figures.ts';
import { html, type Markup } from './markup.ts';
import { cutOff, paragraph, section } from './parts.ts';
import type { Sheet } from './sheet.ts';

const casesShown = 40;

export function signals(sheet: Sheet): Markup {
  const { result, say, words } = sheet;
  if (result.signals.length === 0) return section('signals', sheet, paragraph(say.noSignals));
  const items = result.signals.map(({ message, clause, cases }) => {
    const { kept, leftOff } = cutOff(cases, casesShown);
    const more = leftOff === 0 ? '' : ` ${words.andMore(countText(leftOff, words))}`;
    return html`<li>${message}${clause === null ? null : html` <span class="clause">(${clause})</span>`}<small>${kept.join(', ')}${more}</small></li>\n`;
  });
  return section('signals', sheet, html`<ul>${items}</ul>\n`);
}
