/** The verdict on one line, for `--quiet`. */
import type { AuditResult } from '../audit/result.ts';
import { shown } from '../text/shown.ts';
import { painter, verdictTone } from './paint.ts';
import { verdictSentence } from './verdict-sentence.ts';
import { verdictText, wordsOf } from './wording.ts';
import type { Language } from './words.ts';

/** `✗ missed · midden-groningen 2025-Q3 · Of the 5 guarantees: ...`, ending in a newline; as long as it is. */
export function summaryLine(
  result: AuditResult,
  options: { readonly language: Language; readonly color: boolean },
): string {
  const words = wordsOf(options.language);
  const verdict = painter(options.color)(verdictTone[result.verdict], verdictText(result.verdict, words));
  const about = `${shown(result.policy.id)} ${shown(result.period.label)}`;
  return `${verdict} · ${about} · ${verdictSentence(result, words)}\n`;
}
