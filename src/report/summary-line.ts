/** The verdict on one line, for `--quiet`. */
import type { Verdict } from '../audit/result.ts';
import { type Audited, auditsOf, isOfSeveral } from '../audit/results.ts';
import { shown } from '../text/shown.ts';
import { auditsSentence } from './audits-sentence.ts';
import { painter, verdictTone } from './paint.ts';
import { verdictSentence } from './verdict-sentence.ts';
import { verdictText, wordsOf } from './wording.ts';
import type { Language } from './words.ts';

/** `✗ missed · midden-groningen 2025-Q3 · Of the 5 guarantees: ...`, ending in a newline; as long as it is. Of several audits a line each, and one of all. */
export function summaryLine(
  audited: Audited,
  options: { readonly language: Language; readonly color: boolean },
): string {
  const words = wordsOf(options.language);
  const signed = (verdict: Verdict): string =>
    painter(options.color)(verdictTone[verdict], verdictText(verdict, words));
  const lines = auditsOf(audited).map(({ name, result }) => {
    const about = `${shown(name ?? result.policy.id)} ${shown(result.period.label)}`;
    return `${signed(result.verdict)} · ${about} · ${verdictSentence(result, words)}\n`;
  });
  const total = isOfSeveral(audited)
    ? `${signed(audited.verdict)} · ${auditsSentence(audited, words)}\n`
    : '';
  return lines.join('') + total;
}
