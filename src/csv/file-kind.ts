/** Recognises files that are not CSV at all, so that the user hears what the file is instead of a hundred broken rows. */
import type { Code } from '../diagnostics/catalogue.ts';

/** So far git looks for a NUL too before it calls a file binary; a stray NUL further on is data. */
const BINARY_HEAD = 8000;

const SIGNATURES: readonly (readonly [Code, readonly (number | null)[]])[] = [
  ['gzip-file', [0x1f, 0x8b]],
  ['zip-file', [0x50, 0x4b, 0x03, 0x04]],
  ['zip-file', [0x50, 0x4b, 0x05, 0x06]],
  ['old-excel-file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf-file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  // bzip2 by the first block after its header, xz, 7z, zstd, rar
  ['packed-file', [0x42, 0x5a, 0x68, null, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59]],
  ['packed-file', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['packed-file', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['packed-file', [0x28, 0xb5, 0x2f, 0xfd]],
  ['packed-file', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
];

/** What the first bytes, as they stand in the file, give away; null when nothing. */
export function kindOfBytes(head: Uint8Array): Code | null {
  const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, i) => byte === null || head[i] === byte));
  const code = found?.[0] ?? null;
  return code === 'zip-file' ? kindOfZip(Buffer.from(head.subarray(0, 2000)).toString('latin1')) : code;
}

/** By the names of the first files in it. */
function kindOfZip(head: string): Code {
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument')) return 'ods-file';
  return /\[Content_Types\]\.xml|(?:_rels|xl|docProps)\//.test(head) ? 'xlsx-file' : 'zip-file';
}

/** What the beginning gives away once it is UTF-8 without byte order mark; null when it may be CSV. */
export function kindOfText(text: Buffer): Code | null {
  if (text.subarray(0, BINARY_HEAD).includes(0)) return 'binary-file';
  const head = text.toString('latin1', 0, 512);
  if (head.startsWith('version https://git-lfs')) return 'git-lfs-pointer';
  if (/^(?:\/annex\/objects\/|(?:\.\.\/)*\.git\/annex\/)/.test(head)) return 'git-annex-pointer';
  if (/^\s*(?:\{\s*["}]|\[\s*(?:[[{\]]|"[^"]*"\s*[,\]]))/.test(head)) return 'json-file';
  if (/^\s*<(!doctype|html|head|meta|body|table|\?xml|!--)/i.test(head)) return 'html-file';
  return null;
}
