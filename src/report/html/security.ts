/** Security incidents: how many tickets there were of a type that is named so, and room for what only people know. */

import { kindTable } from './kinds.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import { paragraph, section } from './parts.ts';
import type { Sheet } from './sheet.ts';

const named = /secur|beveilig/i;

export function security(sheet: Sheet): Markup {
  const { result, say } = sheet;
  const all = result.ticketKinds;
  const these = (all ?? []).filter(({ type }) => type !== null && named.test(type));
  const told =
    all === undefined
      ? paragraph(say.security.noTickets)
      : these.length === 0
        ? paragraph(say.security.none)
        : html`${paragraph(say.security.intro, 'muted')}${kindTable(say.section.security, these, sheet)}`;
  return section('security', sheet, told, writingSpace(say.security.space));
}

/** Lines to write on, on paper. */
export function writingSpace(hint: string): Markup {
  return html`<div class="space"><p>${hint}</p></div>
`;
}
