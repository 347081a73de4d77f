/** How the overall verdict came about, in one sentence: for every format. */
import type { AuditResult, RuleResult, RuleVerdict } from '../audit/result.ts';
import { shown } from '../text/shown.ts';
import { countText } from './figures.ts';
import type { Words } from './words.ts';

/** The worst news first. */
const order: readonly RuleVerdict[] = ['missed', 'undecided', 'met', 'no-cases', 'not-assessed'];

/**
 * `Of the 5 guarantees: 1 missed (On time) and 4 met; of the 2 targets, which count only with --strict: 2 met.`
 * Counts the verdicts of the result and names the rules that were missed or left undecided; `unnamed` where a list of
 * them stands beside it.
 */
export function verdictSentence(
  result: AuditResult,
  words: Words,
  names: 'named' | 'unnamed' = 'named',
): string {
  const judged = result.rules.filter((rule) => rule.verdict !== 'no-norm');
  const parts = (['guarantee', 'target'] as const).flatMap((commitment) => {
    const rules = judged.filter((rule) => rule.commitment === commitment);
    return rules.length === 0
      ? []
      : [
          words.commitments(
            commitment,
            rules.length,
            result.strict,
            outcomes(rules, words, names === 'named'),
          ),
        ];
  });
  const sentence = parts.length === 0 ? words.noCommitments : parts.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function outcomes(rules: readonly RuleResult[], words: Words, named: boolean): string {
  const items = order.flatMap((verdict) => {
    const these = rules.filter((rule) => rule.verdict === verdict);
    if (these.length === 0) return [];
    const count = rules.length === 1 ? '' : `${countText(these.length, words)} `;
    const names =
      named && (verdict === 'missed' || verdict === 'undecided') ? ` (${these.map(nameOf).join(', ')})` : '';
    return [`${count}${words.verdictCounted[verdict]}${names}`];
  });
  return words.list(items);
}

function nameOf(rule: RuleResult): string {
  return shown(rule.title);
}
