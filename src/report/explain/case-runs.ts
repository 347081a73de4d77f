/** The cases of a period in order; where many in a row came out alike, as a table of which the middle is folded. */
import type { CaseAccount, ObligationExplanation } from '../../audit/explain/obligation-explanation.ts';
import { countText } from '../figures.ts';
import { grid } from '../grid.ts';
import { momentText } from '../moment.ts';
import { prose } from '../page.ts';
import { dueOf, sourcesText } from '../table/obligations.ts';
import type { Row } from '../tabular.ts';
import { caseLines, caseName, signs, tones } from './case.ts';
import { marginText } from './case-amounts.ts';
import type { ExplainPage } from './page.ts';

const indent = 2;
/** So many in a row are told one by one. */
const mostTold = 4;
const shownAtEnds = 2;

export function caseRuns(
  page: ExplainPage,
  cases: readonly CaseAccount[],
  explanation: ObligationExplanation,
): string[] {
  const one = (each: CaseAccount): string[] => caseLines(page, each, explanation, 'due');
  return runsOf(cases).flatMap((run) =>
    page.all || run.length <= mostTold ? run.flatMap(one) : runTable(page, run, explanation),
  );
}

type Told = 'met' | 'running';

/** What was kept one after the other is together, and so is what is not due yet. */
function runsOf(cases: readonly CaseAccount[]): CaseAccount[][] {
  const runs: CaseAccount[][] = [];
  for (const each of cases) {
    const last = runs.at(-1);
    if (isAlike(each.outcome) && last?.[0]?.outcome === each.outcome) last.push(each);
    else runs.push([each]);
  }
  return runs;
}

function isAlike(outcome: CaseAccount['outcome']): outcome is Told {
  return outcome === 'met' || outcome === 'running';
}

function runTable(page: ExplainPage, run: readonly CaseAccount[], { asOf }: ObligationExplanation): string[] {
  const { own, words } = page;
  const say = own.obligation;
  const outcome = run[0]!.outcome as Told;
  const columns = [
    { key: 'what', head: words.head.what, breaks: 'words' as const },
    { key: 'due', head: say.label.due, tight: 'words' as const, spare: 2 },
    { key: 'done', head: words.head.done, tight: 'words' as const, spare: 1 },
    { key: 'margin', head: say.label.difference, breaks: 'words' as const, plain: true },
    { key: 'source', head: words.head.source, breaks: 16 },
  ];
  const row = (one: CaseAccount): Row => ({
    cells: {
      what: { text: caseName(page, one, (iso) => momentText(iso, words)) },
      due: { text: dueOf(one) === null ? '' : momentText(dueOf(one)!, words) },
      done: { text: one.done === null ? '' : momentText(one.done, words) },
      margin: { text: marginText(page, one, asOf) ?? '' },
      source: { text: sourcesText(one, words), tone: 'muted' },
    },
  });
  const between = run.length - 2 * shownAtEnds;
  const folded = prose(page, say.moreOfRun(countText(between, words)), indent, 'muted', 2);
  const first = run.slice(0, shownAtEnds).map(row);
  const rows = [
    ...first.slice(0, -1),
    { ...first.at(-1)!, below: () => folded },
    ...run.slice(-shownAtEnds).map(row),
  ];
  return [
    '',
    ...prose(
      page,
      `${signs[outcome]} ${say.run[outcome](countText(run.length, words))}`,
      indent,
      tones[outcome],
      2,
    ),
    ...grid(page, columns, rows).lines,
  ];
}
