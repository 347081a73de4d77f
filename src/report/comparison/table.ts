/** What changed between two results, for a terminal: the verdicts first, then what it comes from. */
import type { Comparison } from '../../audit/comparison/comparison.ts';
import { shown } from '../../text/shown.ts';
import { facts, type Page, section } from '../page.ts';
import { painter } from '../paint.ts';
import type { TableOptions } from '../table.ts';
import { verdictText, wordsOf } from '../wording.ts';
import { cases, ledger, tickets } from './cases-and-tickets.ts';
import { inputs, settings } from './causes.ts';
import { rules } from './verdicts.ts';

const narrowest = 24;

export function comparisonTable(comparison: Comparison, options: TableOptions): string {
  const page: Page = {
    width: Math.max(narrowest, Math.floor(options.width)),
    words: wordsOf(options.language),
    paint: painter(options.color),
    all: options.all,
  };
  const { section: title } = page.words.comparison;
  const lines = [
    ...head(comparison, page),
    ...section(page, title.rules, rules(comparison, page)),
    ...section(page, title.settings, settings(comparison, page)),
    ...section(page, title.inputs, inputs(comparison, page)),
    ...section(page, title.tickets, tickets(comparison, page)),
    ...section(page, title.cases, cases(comparison, page)),
    ...section(page, title.ledger, ledger(comparison, page)),
  ];
  return `${lines.join('\n')}\n`;
}

function head({ before, after, verdict }: Comparison, page: Page): string[] {
  const { words } = page;
  const { comparison } = words;
  const name = ({ title, period }: typeof before): string => `${shown(title)} · ${shown(period)}`;
  const change = `${verdictText(verdict.before!, words)} → ${verdictText(verdict.after!, words)}`;
  return facts(page, [
    [comparison.before, name(before)],
    [comparison.after, name(after)],
    [words.section.verdict, `${change} (${comparison.change[verdict.change]})`],
  ]);
}
