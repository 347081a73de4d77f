/** What the parts of a terminal report are written on, and the few shapes they are built of. Lines have no newline. */
import { firstOf, type Listed } from '../audit/listed.ts';
import { displayWidth, padded } from '../text/display-width.ts';
import type { Paint, Tone } from './paint.ts';
import { counted } from './wording.ts';
import type { Noun, Words } from './words.ts';
import { lineWidth, onOneLine, wrap } from './wrap.ts';

export interface Page {
  /** Columns of the terminal; no line is wider. */
  readonly width: number;
  readonly words: Words;
  readonly paint: Paint;
  /** Long lists whole. */
  readonly all: boolean;
}

export interface Piece {
  readonly text: string;
  readonly tone?: Tone;
}

/** Sentences are read best in lines of some hundred columns, however wide the terminal. */
const measure = 100;

/** A title with a thin line to the edge, after an empty line; nothing when there is nothing under it. */
export function section(page: Page, title: string, body: readonly string[]): string[] {
  if (body.length === 0) return [];
  const line = '─'.repeat(Math.max(0, page.width - displayWidth(title) - 1));
  return ['', `${page.paint('strong', title)} ${page.paint('muted', line)}`.trimEnd(), ...body];
}

/** Running text, indented; the lines after the first by `hang` more. */
export function prose(page: Page, text: string, indent = 0, tone: Tone = 'plain', hang = 0): string[] {
  const lines = wrap(text, Math.min(page.width, measure) - indent - hang);
  return lines.map((line, i) => ' '.repeat(indent + (i === 0 ? 0 : hang)) + page.paint(tone, line.trimEnd()));
}

/** Short pieces in a row, `a · b · c`, broken between pieces where possible. */
export function inARow(page: Page, pieces: readonly Piece[], indent = 0, separator = ' · '): string[] {
  const room = page.width - indent;
  const lines: { width: number; text: string }[] = [];
  for (const { text, tone = 'plain' } of pieces) {
    const last = lines.at(-1);
    const width = (last?.width ?? room) + displayWidth(separator) + lineWidth(text);
    if (last !== undefined && width <= room) {
      last.text += page.paint('muted', separator) + page.paint(tone, onOneLine(text));
      last.width = width;
    } else {
      for (const line of wrap(text, room))
        lines.push({ width: displayWidth(line), text: page.paint(tone, line) });
    }
  }
  return lines.map((line) => ' '.repeat(indent) + line.text);
}

/** Labels and values under each other. A label that stands twice in a row is written once. */
export function facts(
  page: Page,
  pairs: readonly (readonly [label: string, value: string])[],
  indent = 0,
): string[] {
  const labelWidth = Math.max(0, ...pairs.map(([label]) => displayWidth(label)));
  const lead = labelWidth + 2;
  return pairs.flatMap(([label, value], i) => {
    const said = pairs[i - 1]?.[0] === label ? '' : label;
    const lines = wrap(value, Math.min(page.width, measure + lead) - indent - lead);
    return lines.map((line, n) => {
      const head = padded(n === 0 ? said : '', labelWidth, 'left');
      return `${' '.repeat(indent)}${page.paint('muted', head)}  ${line}`.trimEnd();
    });
  });
}

/** The first `limit` of a list, or all of it, and how many were left off. */
export function cut<T>(page: Page, list: Listed<T>, limit: number): { kept: readonly T[]; leftOff: number } {
  const kept = firstOf(list, page.all ? list.length : limit);
  return { kept, leftOff: list.length - kept.length };
}

/** Under a list that was cut off: how many are left, and where they are found; nothing when none are. */
export function notShown(
  page: Page,
  leftOff: number,
  noun: Noun,
  where: 'ledger' | 'json',
  indent = 2,
): string[] {
  if (leftOff === 0) return [];
  const { words } = page;
  return prose(
    page,
    words.more(counted(leftOff, words.noun[noun], words), where === 'ledger'),
    indent,
    'muted',
    2,
  );
}
