/** An obligation on a terminal: what is agreed, and for each period what it came to and case by case why. */
import type {
  Figures,
  ObligationExplanation,
  ObligationPeriod,
} from '../../audit/explain/obligation-explanation.ts';
import type { CountsResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { boundsOf, countText, marginText, normText, percentageText } from '../figures.ts';
import { prose } from '../page.ts';
import { verdictTone } from '../paint.ts';
import { verdictText } from '../wording.ts';
import { askText, rowsTexts } from './asks.ts';
import { caseLines } from './case.ts';
import { caseRuns } from './case-runs.ts';
import { type ExplainPage, figureLines, titled } from './page.ts';
import { unusedLines } from './unused.ts';
import { verdictSection } from './verdict.ts';

const indent = 2;
type Pairs = (readonly [label: string, value: string])[];

export function obligationAgreed(page: ExplainPage, explanation: ObligationExplanation): Pairs {
  const { own } = page;
  const { label } = own.obligation;
  const { asks, calendar, by, except } = explanation;
  return [
    ...asks.map((each) => [label.asked, askText(page, each)] as const),
    ...rowsTexts(page, explanation).map((text) => [label.of, text] as const),
    ...except.map(
      ({ condition, clause }) =>
        [
          label.except,
          `${shown(condition) || own.obligation.anyRow} (${own.obligation.why(shown(clause))})`,
        ] as const,
    ),
    ...(by === null ? [] : [[label.by, own.obligation.eachValue(shown(by))] as const]),
    ...(calendar === null ? [] : [[own.label.hours, shown(calendar.title)] as const]),
  ];
}

export function obligationSections(page: ExplainPage, explanation: ObligationExplanation): string[] {
  return [
    ...explanation.periods.flatMap((period) => periodSection(page, period, explanation)),
    ...upcomingSection(page, explanation),
    ...titled(page, page.own.obligation.unused, unusedLines(page, explanation)),
    ...verdictSection(page, explanation, ({ pooled }) => [pooled]),
  ];
}

/** What is judged apart is known by its rows: without any there is nothing that could be owed. */
function nothingOwed({ own }: ExplainPage, { by, of }: ObligationExplanation): string {
  const { nothingOwed, nothingKnown } = own.obligation;
  return by !== null && of.about === 0 ? nothingKnown(shown(by)) : nothingOwed;
}

function periodSection(
  page: ExplainPage,
  period: ObligationPeriod,
  explanation: ObligationExplanation,
): string[] {
  const { words } = page;
  const { verdict, cases } = period;
  return titled(page, shown(period.label), [
    ...prose(page, verdictText(verdict, words), indent, verdictTone[verdict]),
    ...(cases.length === 0
      ? prose(page, nothingOwed(page, explanation), indent)
      : figureLines(page, sums(page, period, explanation), indent)),
    ...caseRuns(page, cases, explanation),
  ]);
}

/** What was owed, how it came out, and the share against the norm. */
function sums(page: ExplainPage, { pooled, groups }: Figures, { norm }: ObligationExplanation): Pairs {
  const { own, words } = page;
  const { label } = own.obligation;
  const { met, breached, running, excluded, unmeasurable } = pooled;
  const some = (name: string, n: number): Pairs => (n === 0 ? [] : [[name, countText(n, words)]]);
  return [
    [label.owed, countText(met + breached + running + unmeasurable, words)],
    ...some(label.met, met),
    ...some(label.breached, breached),
    ...some(label.running, running),
    ...some(label.unmeasurable, unmeasurable),
    ...some(label.excluded, excluded),
    [label.attained, shareText(page, pooled, norm)],
    ...(groups.length < 2 ? [] : groups.map((group) => ['', groupText(page, group, norm)] as const)),
  ];
}

/** `A: 80,0%, 4 van de 5, ✗ niet gehaald` */
function groupText(
  { own, words }: ExplainPage,
  { application, attained, met, breached, verdict }: Figures['groups'][number],
  norm: ObligationExplanation['norm'],
): string {
  const say = own.obligation;
  const counts = say.of(countText(met, words), countText(met + breached, words));
  const share = percentageText(attained, norm, words);
  return `${say.group(shown(application ?? '') || '–', share, counts)}, ${verdictText(verdict, words)}`;
}

function shareText(
  { own, words }: ExplainPage,
  counts: CountsResult,
  norm: ObligationExplanation['norm'],
): string {
  const { met, breached, attained } = counts;
  const say = own.obligation;
  const share =
    attained === null
      ? say.nothingYet
      : say.division(
          percentageText(attained, norm, words),
          countText(met, words),
          countText(met + breached, words),
        );
  const bounds = boundsOf(counts, norm, words);
  const none = counts.short === 0 && counts.spare === 0;
  const margin = attained === null || none ? '' : marginText(counts, words);
  return [
    share,
    ...(norm === null ? [] : [`${own.label.norm.toLowerCase()} ${normText(norm, words)}`]),
    ...(margin === '' ? [] : [margin]),
    ...(bounds === null ? [] : [say.between(bounds)]),
  ].join('; ');
}

/** What is under way and judged in a later period. */
function upcomingSection(page: ExplainPage, explanation: ObligationExplanation): string[] {
  const upcoming = explanation.periods.flatMap((period) => period.upcoming);
  return titled(
    page,
    page.own.obligation.upcoming,
    upcoming.flatMap((one) => caseLines(page, one, explanation, 'upcoming')),
  );
}
