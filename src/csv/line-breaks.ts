const LF = 10;
const CR = 13;

/** Line breaks in a text: CRLF, LF or CR, each of them one. */
export function lineBreaksInText(text: string): number {
  let breaks = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LF || (unit === CR && text.charCodeAt(i + 1) !== LF)) breaks++;
  }
  return breaks;
}

/** The same in UTF-8 bytes. */
export function lineBreaksInBytes(bytes: Uint8Array): number {
  let breaks = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === LF || (bytes[i] === CR && bytes[i + 1] !== LF)) breaks++;
  }
  return breaks;
}

/** How often each kind stands in a text. */
export interface LineEndings {
  readonly crlf: number;
  readonly lf: number;
  readonly cr: number;
}

/** Those of UTF-8 bytes. A CR that the bytes end on is left out: whether an LF follows is not known. */
export function lineEndingsIn(bytes: Uint8Array): LineEndings {
  let [crlf, lf, cr] = [0, 0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === LF && bytes[i - 1] === CR) crlf++;
    else if (bytes[i] === LF) lf++;
    else if (bytes[i] === CR && i + 1 < bytes.length && bytes[i + 1] !== LF) cr++;
  }
  return { crlf, lf, cr };
}

export function isLineBreak(byte: number | undefined): boolean {
  return byte === LF || byte === CR;
}
