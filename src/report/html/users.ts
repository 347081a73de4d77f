/** The figures given with the report: how many users there are, for one; a rule need not judge them. */

import { sourceText } from '../source.ts';
import type { Markup } from './markup.ts';
import { html } from './markup.ts';
import { cutOff, dataTable, leftOffNote, moment, paragraph, section } from './parts.ts';
import { writingSpace } from './security.ts';
import type { Sheet } from './sheet.ts';

const figuresShown = 100;

export function users(sheet: Sheet): Markup {
  const { result, say, words } = sheet;
  const { figures = [] } = result;
  if (figures.length === 0) return section('users', sheet, writingSpace(say.users.none));
  const { kept, leftOff } = cutOff(figures, figuresShown);
  const columns = [
    { head: say.head.metric },
    { head: say.head.value, figures: true },
    { head: say.head.date },
    { head: say.head.source },
  ];
  const rows = kept.map(({ metric, subject, at, value, source }) => [
    subject === '' ? metric : `${metric}: ${subject}`,
    value,
    moment(at, words),
    html`<span class="source">${sourceText(source, words)}</span>`,
  ]);
  return section(
    'users',
    sheet,
    paragraph(say.users.intro, 'muted'),
    dataTable(say.section.users, columns, rows),
    leftOffNote(leftOff, 'json', sheet),
  );
}
