/** Diagnostics as plain text: `file:line:column: error: sentence [code]`, the source line, and a caret under what is meant. */

import { displayWidth } from '../text/display-width.ts';
import { shown } from '../text/shown.ts';
import { type Diagnostic, type Language, messageOf, severityOf } from './diagnostic.ts';

const WORDS = {
  nl: { error: 'fout', warning: 'waarschuwing' },
  en: { error: 'error', warning: 'warning' },
} as const;

/** In the order given, each with its own lines and a line break after it. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], language: Language): string {
  return diagnostics.map((each) => `${renderDiagnostic(each, language)}\n`).join('');
}

/** Without a line break at the end. What comes from an input is shown with its control characters as escapes. */
export function renderDiagnostic(d: Diagnostic, language: Language): string {
  const where = whereOf(d);
  const head = `${where === '' ? '' : `${where}: `}${WORDS[language][severityOf(d)]}: ${shown(messageOf(d, language))} [${d.code}]`;
  const excerpt = d.place?.excerpt;
  const column = d.place?.column;
  if (excerpt === undefined || column === undefined) return head;
  return [head, ...sourceLines(excerpt.text, column - 1, excerpt.length)].join('\n');
}

function whereOf({ place }: Diagnostic): string {
  if (place === null) return '';
  const position = [place.line, place.column].filter((part) => part !== undefined).map((part) => `:${part}`);
  return `${shown(place.file)}${position.join('')}`;
}

/** As much of a line as fits beside its neighbours on a terminal. */
const WIDEST = 100;
const MARGIN = '  ';

/** `from` and `length` count in the line as it is; the caret stands under what that became when shown. */
function sourceLines(line: string, from: number, length: number): readonly string[] {
  const start = Math.max(0, line.length > WIDEST ? from - 40 : 0);
  const end = Math.min(line.length, start + WIDEST);
  const [cutBefore, cutAfter] = [start > 0 ? '…' : '', end < line.length ? '…' : ''];
  const before = shown(line.slice(start, from));
  const meant = shown(line.slice(from, Math.min(from + length, end)));
  const after = shown(line.slice(Math.min(from + length, end), end));
  const indent = ' '.repeat(displayWidth(cutBefore) + displayWidth(before));
  return [
    `${MARGIN}${cutBefore}${before}${meant}${after}${cutAfter}`.trimEnd(),
    `${MARGIN}${indent}${'^'.repeat(Math.max(1, displayWidth(meant)))}`,
  ];
}
