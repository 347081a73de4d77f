/** From the bytes of a file to UTF-8, whatever the file is written in: its byte order mark decides, else its bytes. */
import type { Transcoder } from './transcoder.ts';
import { Utf8OrWindows1252 } from './utf8-or-windows-1252.ts';
import { Utf16 } from './utf16.ts';

/** The transcoder for a file that begins with `head`, and how many bytes of `head` are a byte order mark. */
export function transcoderFor(head: Buffer): { transcoder: Transcoder; markBytes: number } {
  if (head[0] === 0xff && head[1] === 0xfe) return { transcoder: new Utf16('utf-16le'), markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { transcoder: new Utf16('utf-16be'), markBytes: 2 };
  const unmarked = unmarkedUtf16(head);
  if (unmarked !== null) return { transcoder: new Utf16(unmarked), markBytes: 0 };
  let markBytes = 0;
  // Programs that add a mark to a file that has one leave two.
  while (isUtf8Mark(head, markBytes)) markBytes += 3;
  return { transcoder: new Utf8OrWindows1252(markBytes > 0), markBytes };
}

/** How much of a file is looked at, and how much of it has to be plain letters and signs to tell. */
const LOOKED_AT = 4096;
const SHARE = 0.5;

/** UTF-16 that does not say so: every other byte of plain text is zero, and hardly any of the others. */
function unmarkedUtf16(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const looked = head.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  looked.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const [even, odd] = zeros as [number, number];
  if (Math.max(even, odd) <= (looked.length / 2) * SHARE || Math.min(even, odd) * 10 > Math.max(even, odd))
    return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function isUtf8Mark(bytes: Buffer, at: number): boolean {
  return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf;
}
