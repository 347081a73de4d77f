/** How the verdicts of the periods, or of the years, become the verdict of the rule. */
import type { RuleHead } from '../../audit/explain/rule-explanation.ts';
import type { RuleVerdict } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { percentageText } from '../figures.ts';
import { prose } from '../page.ts';
import { verdictTone } from '../paint.ts';
import { verdictText } from '../wording.ts';
import { type ExplainPage, titled } from './page.ts';

interface Judged {
  readonly label: string;
  readonly partial: boolean;
  readonly verdict: RuleVerdict;
}

interface Told<Period extends Judged, Year extends Judged> extends RuleHead {
  readonly periods: readonly Period[];
  readonly years: readonly Year[];
}

/** Nothing where there is one period, which decides by itself. `partsOf`: what is judged by itself in it. */
export function verdictSection<Period extends Judged, Year extends Judged>(
  page: ExplainPage,
  explanation: Told<Period, Year>,
  partsOf: (period: Period | Year) => readonly { readonly attained: string | null }[],
): string[] {
  const { own, words } = page;
  const { periods, years, norm, verdict } = explanation;
  if (periods.length < 2 && years.length === 0) return [];
  const say = own.verdict;
  const line = (period: Judged, share: string | null): string[] => {
    const label = `${shown(period.label)}${period.partial ? ` ${words.partialPeriod}` : ''}`;
    const text = say.each(label, share, verdictText(period.verdict, words));
    return prose(page, text, 2, verdictTone[period.verdict], 2);
  };
  // The figure of what is judged as one; several stand in their own sections.
  const shareOf = (period: Period | Year): string | null => {
    const [only, ...more] = partsOf(period);
    if (only === undefined || more.length > 0 || only.attained === null) return null;
    return percentageText(only.attained, norm, words);
  };
  const judgedOver = norm?.judgedOver ?? null;
  const body = [
    ...periods.flatMap((period) => line(period, shareOf(period))),
    ...(judgedOver === null
      ? norm === null
        ? []
        : prose(page, say.bigger[closing(verdict)], 2)
      : [
          ...prose(page, say.overYear(words.judgedOver[judgedOver]), 2),
          ...(judgedOver === 'year-mean' ? prose(page, say.byMean, 2) : []),
          ...years.flatMap((year) => line(year, shareOf(year))),
        ]),
  ];
  return titled(page, say.title, body);
}

function closing(verdict: RuleVerdict): 'met' | 'missed' | 'undecided' | 'other' {
  return verdict === 'met' || verdict === 'missed' || verdict === 'undecided' ? verdict : 'other';
}
