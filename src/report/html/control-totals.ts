/** Counts that have to agree with the figures, so that anyone can see that nothing was lost on the way. */
import { OUTCOMES, totalLines } from '../evidence-text.ts';
import { countText } from '../figures.ts';
import { ruleTitle } from '../rule-title.ts';
import type { Content } from './markup.ts';
import { html } from './markup.ts';
import { dataTable } from './parts.ts';
import { type Sheet, sentenceCase } from './sheet.ts';

export function controlTotals({ result, say, words }: Sheet): Content {
  const { totals } = result.evidence;
  const sums = html`<ul>${totalLines(totals, words).map((line) => html`<li>${line}</li>\n`)}</ul>\n`;
  if (totals.ledger.length === 0) return sums;
  const columns = [
    { head: say.head.rule },
    { head: say.grounds.lines, figures: true },
    ...OUTCOMES.map((kind) => ({ head: sentenceCase(words.outcome[kind]), figures: true })),
  ];
  const rows = totals.ledger.map((line) => [
    ruleTitle(line.rule, result),
    countText(line.lines, words),
    ...OUTCOMES.map((kind) => countText(line[kind], words)),
  ]);
  return [sums, dataTable(say.grounds.totals, columns, rows)];
}
