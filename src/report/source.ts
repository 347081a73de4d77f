/** Where in the input something stands. */
import type { Source } from '../audit/result.ts';
import { shown } from '../text/shown.ts';
import type { Words } from './words.ts';

/** `exports/tickets.csv:88`, as editors and grep have it; `-` is standard input. */
export function sourceText({ path, line }: Source, words: Words): string {
  return `${pathText(path, words)}:${line}`;
}

export function pathText(path: string, words: Words): string {
  return path === '-' ? words.standardInput : shown(path);
}
