/** Which of a policy's priorities a word of an export means. */
import { wordMatches } from './match.ts';
import type { Priority } from './policy.ts';

/** By id, title, rank number or one of the policy's words for it. */
export function groupOfWord(priorities: readonly Priority[], text: string, byNumber: boolean): number | null {
  const found = priorities.findIndex(
    (p, rank) =>
      wordMatches(escaped(p.id), text) ||
      wordMatches(escaped(p.title), text) ||
      (byNumber && text.trim() === String(rank + 1)) ||
      p.match.some((word) => wordMatches(word, text)),
  );
  return text.trim() === '' || found < 0 ? null : found;
}

/** Ids and titles are taken literally. */
function escaped(text: string): string {
  return text.replaceAll('*', '');
}
