/** The words of a language, and the signs that stand before a verdict in any language. */
import type { RuleVerdict } from '../audit/result.ts';
import { shown } from '../text/shown.ts';
import { countText } from './figures.ts';
import { english } from './wording-en.ts';
import { dutch } from './wording-nl.ts';
import type { Forms, Language, Words } from './words.ts';

const languages = { nl: dutch, en: english } as const satisfies Record<Language, Words>;

const signs = {
  met: '✓',
  missed: '✗',
  undecided: '?',
  'no-cases': '–',
  'not-assessed': '·',
  'no-norm': '·',
} as const satisfies Record<RuleVerdict, string>;

export function wordsOf(language: Language): Words {
  return languages[language];
}

/** `✗ niet gehaald` */
export function verdictText(verdict: RuleVerdict, words: Words): string {
  return `${signs[verdict]} ${words.verdict[verdict]}`;
}

/** `1 ticket`, `1.204 tickets` */
export function counted(n: number, [one, many]: Forms, words: Words): string {
  return `${countText(n, words)} ${n === 1 ? one : many}`;
}

/** The word for a code of the result; a code from a newer version, which has none here, stands for itself. */
export function wordFor(vocabulary: Readonly<Record<string, string>>, code: string): string {
  return Object.hasOwn(vocabulary, code) ? vocabulary[code]! : shown(code);
}
