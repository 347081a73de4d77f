/** A condition in words, for reports: "environment: test, acceptatie; type: not verstoring". */
import type { Language } from '../diagnostics/diagnostic.ts';
import type { Condition, Matcher } from './condition.ts';

const WORDS = {
  nl: {
    not: 'niet',
    empty: '(leeg)',
    filled: '(ingevuld)',
    above: 'meer dan',
    below: 'minder dan',
    noLater: 'niet later dan',
  },
  en: {
    not: 'not',
    empty: '(empty)',
    filled: '(filled)',
    above: 'more than',
    below: 'less than',
    noLater: 'no later than',
  },
} as const satisfies Record<Language, Record<string, string>>;

export function conditionText(condition: Condition, language: Language): string {
  return [...condition].map(([column, matcher]) => `${column}: ${matcherText(matcher, language)}`).join('; ');
}

function matcherText(matcher: Matcher, language: Language): string {
  const words = WORDS[language];
  switch (matcher.kind) {
    case 'missing':
      return words.empty;
    case 'present':
      return words.filled;
    case 'one-of':
      return [...matcher.patterns, ...(matcher.orMissing ? [words.empty] : [])].join(', ');
    case 'none-of':
      return `${words.not} ${matcher.patterns.join(', ')}`;
    case 'no-later-than':
      return `${words.noLater} ${matcher.column}`;
    case 'number': {
      const limits = [
        matcher.above === null ? [] : [`${words.above} ${matcher.above}`],
        matcher.atLeast === null ? [] : [`≥ ${matcher.atLeast}`],
        matcher.below === null ? [] : [`${words.below} ${matcher.below}`],
        matcher.atMost === null ? [] : [`≤ ${matcher.atMost}`],
      ];
      return limits.flat().join(', ');
    }
  }
}
