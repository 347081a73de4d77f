/** Text as it is written into YAML, on one line, so that it reads back as the same text. */
import { shownInJson } from '../text/shown.ts';

const PLAIN = /^\p{L}[\p{L}\p{N} _./()-]*$/u;
const RESERVED = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

/** The text without quotes where that means the same, inside brackets too. */
export function yamlScalar(text: string): string {
  if (PLAIN.test(text) && !text.endsWith(' ') && !RESERVED.has(text.toLowerCase())) return text;
  return shownInJson(JSON.stringify(text));
}

/** `[a, "b: c"]` */
export function yamlList(texts: readonly string[]): string {
  return `[${texts.map(yamlScalar).join(', ')}]`;
}

/** One text by itself, several as a list. */
export function yamlTexts(texts: readonly string[]): string {
  return texts.length === 1 ? yamlScalar(texts[0]!) : yamlList(texts);
}

/** `{ a: 1, b: [c, d] }`, of values that are YAML already. */
export function yamlMap(entries: readonly (readonly [key: string, yaml: string])[]): string {
  return `{ ${entries.map(([key, yaml]) => `${yamlScalar(key)}: ${yaml}`).join(', ')} }`;
}
