/** Pieces of GitHub-flavoured Markdown, and how much room they take. */
import { shown } from '../../text/shown.ts';
import type { Words } from '../words.ts';

/** Heads have signs that say where a word may be broken on a terminal: here they would be seen. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const plain = heads.map((head) => head.replace(/[\u00ad\u2060]/g, ''));
  return [row(plain), row(plain.map(() => '---')), ...rows.map(row)];
}

export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

export function bullet(line: string): string {
  return `- ${line}`;
}

/** Text from input as text: no markup, no link, no mention, no line of its own. */
export function cell(value: string): string {
  return shown(value)
    .replace(/[\\`*_{}[\]()#+!|~<>&]/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`,
    )
    .replaceAll('@', '@\u2060')
    .replaceAll('://', ':\u2060//');
}

export function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Of UTF-8. */
export function bytes(value: string): number {
  return new TextEncoder().encode(value).length;
}

/** As many whole lines as fit, and a word that there was more. */
export function cut(report: string, limit: number, words: Words): string {
  if (bytes(report) <= limit) return report;
  const end = `\n${words.more('…', false)}\n`;
  const kept: string[] = [];
  let size = bytes(end);
  for (const line of report.split('\n')) {
    size += bytes(line) + 1;
    if (size > limit) break;
    kept.push(line);
  }
  return `${kept.join('\n')}\n${end}`;
}
