/** Whether the data can be trusted: where every row went, what was rejected and why, and what else to know. */
import type { InputResult } from '../../audit/result.ts';
import { countText } from '../figures.ts';
import { pathText, sourceText } from '../source.ts';
import { counted, wordFor } from '../wording.ts';
import { type Content, html, type Markup } from './markup.ts';
import { cutOff, dataTable, leftOffNote, paragraph, section } from './parts.ts';
import type { Sheet } from './sheet.ts';

const rowsShown = 100;

/** `7.412 of 7.500 rows used, 80 left out, 8 rejected; 3 warnings` */
export function trustLine({ result, say, words }: Sheet): string {
  const sum = (key: 'rows' | 'used' | 'excluded' | 'rejected'): number =>
    result.inputs.reduce((all, input) => all + input[key], 0);
  const parts = [
    say.rowsUsed(countText(sum('used'), words), countText(sum('rows'), words)),
    ...(sum('excluded') === 0 ? [] : [say.rowsExcluded(countText(sum('excluded'), words))]),
    say.rowsRejected(countText(sum('rejected'), words)),
  ];
  const warnings = result.warnings.length;
  const said = warnings === 0 ? say.noWarnings : counted(warnings, words.noun.warning, words);
  return `${parts.join(', ')}; ${said}`;
}

export function data(sheet: Sheet): Markup {
  const { result, say, words } = sheet;
  const columns = [
    { head: say.head.file },
    { head: say.head.rows, figures: true },
    { head: say.head.used, figures: true },
    { head: say.head.excluded, figures: true },
    { head: say.head.rejected, figures: true },
  ];
  const rows = result.inputs.map((input) => inputRow(input, sheet));
  return section(
    'data',
    sheet,
    paragraph(`${trustLine(sheet)}. ${say.data.sum}`),
    rows.length === 0 ? null : dataTable(words.section.inputs, columns, rows),
    html`<h3>${say.data.rejected}</h3>\n`,
    rejected(sheet),
    html`<h3>${say.data.warnings}</h3>\n`,
    warningList(sheet),
  );
}

function inputRow(input: InputResult, { words }: Sheet): Content[] {
  const reasons = Object.entries(input.excludedFor)
    .filter(([, n]) => n > 0)
    .map(([reason, n]) => `${countText(n, words)} ${wordFor(words.rowExclusion, reason)}`);
  return [
    html`${pathText(input.path, words)}<small>${[wordFor(words.role, input.role), ...reasons].join(' · ')}</small>`,
    countText(input.rows, words),
    countText(input.used, words),
    countText(input.excluded, words),
    countText(input.rejected, words),
  ];
}

function rejected(sheet: Sheet): Content {
  const { result, say, words } = sheet;
  if (result.rejected.length === 0) return paragraph(say.data.noneRejected);
  const { kept, leftOff } = cutOff(result.rejected, rowsShown);
  const columns = [{ head: say.head.source }, { head: say.head.column }, { head: say.head.message }];
  const rows = kept.map((row) => [
    html`<span class="source">${sourceText(row, words)}</span>`,
    row.column ?? '',
    row.message,
  ]);
  return [dataTable(say.data.rejected, columns, rows), leftOffNote(leftOff, 'json', sheet)];
}

function warningList(sheet: Sheet): Content {
  const { result, say, words } = sheet;
  if (result.warnings.length === 0) return paragraph(`${say.noWarnings}.`);
  const { kept, leftOff } = cutOff(result.warnings, rowsShown);
  const items = kept.map(({ path, line, message }) => {
    const place =
      path === null ? null : line === null ? pathText(path, words) : sourceText({ path, line }, words);
    return html`<li>${message}${place === null ? null : html` <span class="source">${place}</span>`}</li>\n`;
  });
  return [html`<ul>${items}</ul>\n`, leftOffNote(leftOff, 'json', sheet)];
}
