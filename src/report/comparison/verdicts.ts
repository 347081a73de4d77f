/** What became of the verdicts, rule by rule. */
import type { Comparison } from '../../audit/comparison/comparison.ts';
import { shown } from '../../text/shown.ts';
import { normText } from '../figures.ts';
import { grid } from '../grid.ts';
import type { Page } from '../page.ts';
import { verdictText } from '../wording.ts';
import type { Words } from '../words.ts';
import { together } from '../wrap.ts';
import { changeCells, changeColumns } from './changes.ts';

export function rules({ rules: list }: Comparison, page: Page): string[] {
  const { words } = page;
  const text = (standing: (typeof list)[number]['before']): string =>
    standing === null
      ? '–'
      : together(`${figureText(standing.attained, words)} ${verdictText(standing.verdict, words)}`);
  const rows = list.map((rule) => ({
    cells: { ...changeCells(rule, words, text), rule: { text: shown(rule.title) } },
  }));
  const columns = changeColumns(words, [{ key: 'rule', head: words.head.rule, breaks: 'words' }]);
  return [...grid(page, columns, rows).lines];
}

/** With all its decimals: what got a little worse is not to read the same. */
function figureText(share: string | null, words: Words): string {
  return share === null ? '–' : normText({ atLeast: share, strictly: false }, words);
}
