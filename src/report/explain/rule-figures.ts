/** An explanation of a rule that judges no single tickets, on a terminal; by the measure of the rule. */
import type {
  AvailabilityExplanation,
  RuleExplanation,
  RuleHead,
} from '../../audit/explain/rule-explanation.ts';
import type { NotAssessedReason } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { normText } from '../figures.ts';
import { momentText } from '../moment.ts';
import { inARow, prose } from '../page.ts';
import { verdictTone } from '../paint.ts';
import { verdictText, wordFor } from '../wording.ts';
import { serviceLines } from './availability.ts';
import { yearLines } from './availability-sums.ts';
import { latencyAgreed, latencySections } from './latency.ts';
import { obligationAgreed, obligationSections } from './obligation.ts';
import { type ExplainLooks, type ExplainPage, explainPage, figureLines, titled } from './page.ts';
import { serviceText } from './service.ts';
import { verdictSection } from './verdict.ts';

/** As text, ending in a newline. A new kind of explanation has its lines here, by its `measure`. */
export function ruleExplanation(explanation: RuleExplanation, looks: ExplainLooks): string {
  const page = explainPage(looks);
  const lines = [
    ...header(page, explanation, agreed(page, explanation)),
    ...notAssessed(page, explanation),
    ...sections(page, explanation),
  ];
  return `${lines.join('\n')}\n`;
}

type Pairs = (readonly [label: string, value: string])[];

function header(page: ExplainPage, explanation: RuleHead, agreed: Pairs): string[] {
  const { own, words } = page;
  const { title, clause, norm, commitment, verdict, policy, period, asOf, partial } = explanation;
  const heading = [
    { text: `${shown(title)} (${shown(clause)})`, tone: 'strong' as const },
    { text: verdictText(verdict, words), tone: verdictTone[verdict] },
  ];
  const kind = wordFor(words.commitment, commitment);
  const held: Pairs =
    norm === null
      ? []
      : [[own.label.norm, `${normText(norm, words)} ${wordFor(words.normPeriod, norm.per)} (${kind})`]];
  return [
    ...inARow(page, heading, 0, '  '),
    ...figureLines(page, [
      ...agreed,
      ...held,
      [words.label.policy, shown(policy.title)],
      [words.label.period, `${shown(period.label)} (${period.timezone})`],
      [words.label.asOf, asOf === null ? '–' : momentText(asOf, words)],
    ]),
    ...(partial ? prose(page, own.verdict.partial) : []),
  ];
}

/** What is agreed, in words, and what it looks at. */
function agreed(page: ExplainPage, explanation: RuleExplanation): Pairs {
  switch (explanation.measure) {
    case 'availability':
      return [[page.own.label.hours, shown(explanation.calendar.title)]];
    case 'latency':
      return latencyAgreed(page, explanation);
    default:
      return obligationAgreed(page, explanation);
  }
}

function sections(page: ExplainPage, explanation: RuleExplanation): string[] {
  switch (explanation.measure) {
    case 'availability':
      return availabilitySections(page, explanation);
    case 'latency':
      return latencySections(page, explanation);
    default:
      return obligationSections(page, explanation);
  }
}

function availabilitySections(page: ExplainPage, explanation: AvailabilityExplanation): string[] {
  const services = explanation.periods.flatMap((period) =>
    period.services.flatMap((service) =>
      titled(
        page,
        `${serviceText(service)} · ${shown(period.label)}`,
        serviceLines(page, service, explanation),
      ),
    ),
  );
  const years = yearSections(page, explanation);
  return [...services, ...years, ...verdictSection(page, explanation, ({ services }) => services)];
}

/** The mean of the months is no sum over the year, and says so itself. */
function yearSections(page: ExplainPage, { years, norm }: AvailabilityExplanation): string[] {
  if (norm?.judgedOver === 'year-mean') return [];
  return years.flatMap((year) =>
    year.services.flatMap((service) =>
      titled(page, `${serviceText(service)} · ${shown(year.label)}`, yearLines(page, service, norm)),
    ),
  );
}

function notAssessed(page: ExplainPage, { verdict, reason, measure }: RuleHead): string[] {
  if (verdict !== 'not-assessed') return [];
  const { own } = page;
  if (reason === 'no-input' && measure === 'availability')
    return ['', ...prose(page, own.availability.notAssessed)];
  return ['', ...prose(page, own.obligation.notAssessed[(reason ?? 'no-input') as NotAssessedReason])];
}
