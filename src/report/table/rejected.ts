/** Rows that could not be read, each with its place, and what else the reader has to know. */
import type { AuditResult, WarningResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { grid } from '../grid.ts';
import { cut, notShown, type Page, prose } from '../page.ts';
import { pathText, sourceText } from '../source.ts';
import type { Column } from '../tabular.ts';
import type { Words } from '../words.ts';

const rowsShown = 20;
const warningsShown = 20;

export function rejected(result: AuditResult, page: Page): readonly string[] {
  const { words } = page;
  const { kept, leftOff } = cut(page, result.rejected, rowsShown);
  const rows = kept.map((row) => ({
    cells: {
      source: { text: sourceText(row, words) },
      field: { text: row.column === null ? '' : shown(row.column) },
      message: { text: shown(row.message) },
    },
  }));
  return [...grid(page, columns(words), rows).lines, ...notShown(page, leftOff, 'row', 'json')];
}

function columns({ head }: Words): Column[] {
  return [
    { key: 'source', head: head.source, tight: 20 },
    { key: 'field', head: head.field, tight: 8 },
    { key: 'message', head: head.message, breaks: 'words', plain: true },
  ];
}

export function warnings(result: AuditResult, page: Page): string[] {
  const { kept, leftOff } = cut(page, result.warnings, warningsShown);
  const lines = kept.flatMap((warning) => {
    const place = placeOf(warning, page.words);
    return prose(page, `! ${place === '' ? '' : `${place}: `}${shown(warning.message)}`, 2, 'open', 2);
  });
  return [...lines, ...notShown(page, leftOff, 'warning', 'json')];
}

function placeOf({ path, line }: WarningResult, words: Words): string {
  if (path === null) return '';
  return line === null ? pathText(path, words) : sourceText({ path, line }, words);
}
