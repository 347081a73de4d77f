/**
 * Text from input as it may be shown. Ticket ids, paths, services and messages come from files that anybody can have
 * filled: an escape sequence in one must not move the cursor, and a bidi mark must not turn a line around.
 */

/** Controls (C0, DEL, C1), formatting and bidi marks, line separators, lone surrogates, and what is ignored by default: zero-width characters, variation selectors, tags. */
const acting = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const harmless = /^[\x20-\x7e]*$/;
const harmlessLines = /^[\n\x20-\x7e]*$/;
const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text from input with every character that acts instead of showing written out: `\n`, `\x1b`, `\u202e`. One line, always. */
export function shown(text: string): string {
  return harmless.test(text) ? text : text.replace(acting, writtenOut);
}

/** The same for text in which only escapes of JSON may stand (`\u001b`); for strings inside a JSON document. */
export function shownInJson(json: string): string {
  if (harmlessLines.test(json)) return json;
  return json.replace(acting, (c) =>
    c === '\n' ? c : [...Array(c.length).keys()].map((i) => unit(c, i)).join(''),
  );
}

function writtenOut(c: string): string {
  const code = c.codePointAt(0)!;
  if (named[c] !== undefined) return named[c];
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}

function unit(c: string, index: number): string {
  return `\\u${c.charCodeAt(index).toString(16).padStart(4, '0')}`;
}
