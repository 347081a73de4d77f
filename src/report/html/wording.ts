import type { Language } from '../words.ts';
import { english } from './wording-en.ts';
import { dutch } from './wording-nl.ts';
import type { HtmlWords } from './words.ts';

/** The words of the HTML report in a language. */
export function htmlWordsOf(language: Language): HtmlWords {
  return language === 'nl' ? dutch : english;
}
