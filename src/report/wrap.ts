/**
 * Text in lines of a given width. Lines break between words; inside a word only where it is longer than a line, and
 * then visibly, with `↵`: two halves of a ticket number must not read as two numbers. Words of our own may say where
 * they can be hyphenated (soft hyphens; Dutch compounds are long) and where they must not be parted (word joiners).
 * Text from input holds neither: see `shown`.
 */
import { displayWidth } from '../text/display-width.ts';

const softHyphen = '\u00ad';
const joiner = '\u2060';
const broken = '↵';
/** A long path or id is broken after one of these rather than in the middle of a name. */
const lastJoint = /[/\\\-_.:,;=@][^/\\\-_.:,;=@]*$/;

/** Lines of at most `width` columns (at least 3, so that a wide character and the sign of a break fit). */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(3, width);
  const whole = onOneLine(text);
  // Most texts fit. Blanks before one are not kept.
  if (!whole.startsWith(' ') && displayWidth(whole) <= room) return [whole];
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    const joined = line === '' ? '' : `${line} `;
    if (lineWidth(joined + word) <= room) {
      line = joined + onOneLine(word);
      continue;
    }
    const [head, tail] = hyphenated(word, room - displayWidth(joined));
    if (head !== '') lines.push(joined + head);
    else if (line !== '') lines.push(line);
    const pieces = piecesOf(tail, room);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1)!;
  }
  return [...lines, line];
}

/** The text with its spaces kept from becoming the end of a line. */
export function together(text: string): string {
  return text.replaceAll(' ', `${joiner} `);
}

/** The text as it reads on one line. */
export function onOneLine(text: string): string {
  return text.replaceAll(softHyphen, '').replaceAll(joiner, '');
}

/** Columns of the text on one line. */
export function lineWidth(text: string): number {
  return displayWidth(onOneLine(text));
}

/** The width below which a word of the text would have to be broken. */
export function longestWord(text: string): number {
  const syllables = wordsOf(text).flatMap((word) => word.split(/(?<=\u00ad)/));
  return syllables.reduce(
    (most, part) => Math.max(most, displayWidth(onOneLine(part.replace(softHyphen, '-')))),
    0,
  );
}

function wordsOf(text: string): string[] {
  return text.split(/(?<!\u2060) /);
}

/** As many syllables as fit with a hyphen behind them, and the rest; nothing and the whole word when none fits. */
function hyphenated(word: string, room: number): [string, string] {
  const syllables = word.split(softHyphen);
  for (let n = syllables.length - 1; n > 0; n--) {
    const head = `${onOneLine(syllables.slice(0, n).join(''))}-`;
    if (displayWidth(head) <= room) return [head, syllables.slice(n).join(softHyphen)];
  }
  return ['', word];
}

function piecesOf(word: string, room: number): string[] {
  const [head, tail] = lineWidth(word) <= room ? ['', word] : hyphenated(word, room);
  if (head !== '') return [head, ...piecesOf(tail, room)];
  const pieces: string[] = [];
  let rest = onOneLine(tail);
  while (reach(rest, room) < rest.length) {
    const end = reach(rest, room - displayWidth(broken));
    const joint = jointWithin(rest.slice(0, end));
    const cut = joint * 2 > end ? joint : end;
    pieces.push(rest.slice(0, cut) + broken);
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}

/** The index behind the last character that fits. */
function reach(text: string, room: number): number {
  let width = 0;
  let index = 0;
  for (const c of text) {
    width += displayWidth(c);
    if (width > room) break;
    index += c.length;
  }
  return index;
}

/** The index behind the last joint; 0 when there is none. */
function jointWithin(text: string): number {
  return text.search(lastJoint) + 1;
}
