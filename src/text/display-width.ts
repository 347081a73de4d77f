/** How many columns of a terminal a text takes: what a table is aligned by. */

const plain = /^[\x20-\x7e]*$/;
const marks = /^[\p{Mn}\p{Me}]$/u;
const emoji = /^\p{Emoji_Presentation}$/u;

/** East Asian Wide and Fullwidth (Unicode Standard Annex 11), block by block; first and last code point. */
const wideBlocks: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];

/**
 * Columns of a text without control characters (see `shown`): 2 for a wide character or an emoji, 0 for a mark
 * that stands on the letter before it, 1 for any other. Where terminals differ, the greater.
 */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const c of text) width += columnsOf(c);
  return width;
}

function columnsOf(c: string): number {
  const code = c.codePointAt(0)!;
  if (code < 0x300) return 1;
  if (marks.test(c) || isJoinedJamo(code)) return 0;
  return emoji.test(c) || wideBlocks.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Vowels and final consonants of decomposed Hangul stand inside the syllable before them. */
function isJoinedJamo(code: number): boolean {
  return (code >= 0x1160 && code <= 0x11ff) || (code >= 0xd7b0 && code <= 0xd7ff);
}

/** The text with blanks to fill `width` columns. */
export function padded(text: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + blanks : blanks + text;
}
