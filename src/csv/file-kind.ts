/** Recognises files that are not CSV at all, so that the user hears what the file is instead of a hundred broken rows. */
import type { Code } from '../diagnostics/catalogue.ts';

/** So far git looks for a NUL too before it calls a file binary; a stray NUL further on is data. */
const BINARY_HEAD = 8000;

const SIGNATURES: readonly (readonly [Code, readonly number[]])[] = [
  ['gzip-file', [0x1f, 0x8b]],
  ['zip-file', [0x50, 0x4b, 0x03, 0x04]],
  ['zip-file', [0x50, 0x4b, 0x05, 0x06]],
  ['old-excel-file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['binary-file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** What the first bytes, as they stand in the file, give away; null when nothing. */
export function kindOfBytes(head: Uint8Array): Code | null {
  const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte));
  return found?.[0] ?? null;
}

/** What the beginning gives away once it is UTF-8 without byte order mark; null when it may be CSV. */
export function kindOfText(text: Buffer): Code | null {
  if (text.subarray(0, BINARY_HEAD).includes(0)) return 'binary-file';
  const head = text.toString('latin1', 0, 512);
  if (head.startsWith('version https://git-lfs')) return 'git-lfs-pointer';
  if (/^\s*<(!doctype|html|head|meta|body|table|\?xml|!--)/i.test(head)) return 'html-file';
  return null;
}
