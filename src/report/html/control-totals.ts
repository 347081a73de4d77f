/** Counts that have to agree with the figures, so that anyone can see that nothing was lost on the way. */
import { outcomesText, totalLines } from '../evidence-text.ts';
import { countText } from '../figures.ts';
import { ruleTitle } from '../rule-title.ts';
import type { Content } from './markup.ts';
import { html } from './markup.ts';
import { type Pair, pairs, paragraph } from './parts.ts';
import type { Sheet } from './sheet.ts';

export function controlTotals({ result, say, words }: Sheet): Content {
  const { totals } = result.evidence;
  const sums = html`<ul>${totalLines(totals, words).map((line) => html`<li>${line}</li>\n`)}</ul>\n`;
  const rules = totals.ledger.map((line): Pair => {
    const lines = countText(line.lines, words);
    return [
      ruleTitle(line.rule, result),
      line.lines === 0 ? lines : `${lines} = ${outcomesText([line], words)}`,
    ];
  });
  return rules.length === 0 ? sums : [sums, paragraph(say.grounds.lines, 'muted'), pairs(rules)];
}
