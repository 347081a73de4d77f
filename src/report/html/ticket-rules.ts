/** The rules about tickets: per period, application and priority how many were met, and the verdict. */
import type { OutcomeCounts, RuleResult } from '../../audit/result.ts';
import { boundsOf, countText, marginText, normText, percentageText } from '../figures.ts';
import { type Entry, entriesOf } from '../table/ticket-figures.ts';
import { wordFor } from '../wording.ts';
import { type Content, html, type Markup } from './markup.ts';
import { dataTable, paragraph, ruleHeading, section, verdictMark } from './parts.ts';
import type { Sheet } from './sheet.ts';

const others = ['running', 'unmeasurable', 'untargeted', 'excluded'] as const;

export function ticketRules(sheet: Sheet): Markup {
  const { result, say } = sheet;
  const rules = result.rules.filter(isAboutTickets);
  return section(
    'tickets',
    sheet,
    rules.length === 0 ? paragraph(say.kinds.none) : paragraph(say.legendRules, 'muted'),
    rules.map(
      (rule) => html`<div class="rule" id="${sheet.at(`rule-${rule.id}`)}">
${ruleHeading(rule, terms(rule, sheet), sheet.words)}${figures(rule, sheet)}</div>
`,
    ),
  );
}

/** Assessed, and counted in tickets. */
export function isAboutTickets({ verdict, measure }: RuleResult): boolean {
  return (
    verdict !== 'not-assessed' &&
    (measure === 'time' || measure === 'combined' || measure === 'cadence' || measure === 'check')
  );
}

export function terms({ norm, commitment, clause, partial }: RuleResult, { say, words }: Sheet): string {
  const agreed =
    norm === null
      ? []
      : [
          words.commitment[commitment],
          `${say.norm(normText(norm, words))} ${wordFor(words.normPeriod, norm.per)}`,
          ...(norm.judgedOver === null ? [] : [words.judgedOver[norm.judgedOver]]),
        ];
  return [...agreed, ...(partial ? [words.partialVerdict] : []), clause].join(' · ');
}

export function figures(rule: RuleResult, sheet: Sheet): Markup {
  const { say, words } = sheet;
  const columns = [
    { head: say.head.priority },
    { head: say.head.met, figures: true },
    { head: say.head.attained, figures: true },
    ...(rule.norm === null ? [] : [{ head: say.head.verdict }, { head: say.head.margin }]),
  ];
  const rows = entriesOf(rule, words).map((entry) => rowOf(entry, rule, sheet));
  return dataTable(`${rule.title}: ${say.section.tickets}`, columns, rows);
}

function rowOf({ label, within, counts, decides }: Entry, { norm }: RuleResult, sheet: Sheet): Content[] {
  const { say, words } = sheet;
  const beside = others
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${countText(counts[kind], words)} ${words.outcome[kind]}`);
  const bounds = boundsOf(counts, norm, words);
  return [
    html`<span class="level-${Math.min(within.length, 2)}">${label}</span>${beside.length === 0 ? null : html`<small class="level-${Math.min(within.length, 2)}">${beside.join(' · ')}</small>`}`,
    metOf(counts, sheet),
    html`${percentageText(counts.attained, norm, words)}${bounds === null ? null : html`<small>${say.bounds(bounds)}</small>`}`,
    ...(norm === null ? [] : [verdictMark(counts.verdict, words, decides), marginText(counts, words)]),
  ];
}

/** `41 of 48`; a dash where there was nothing to judge. */
export function metOf(
  { met, breached }: Pick<OutcomeCounts, 'met' | 'breached'>,
  { say, words }: Sheet,
): string {
  return met + breached === 0 ? '–' : say.of(countText(met, words), countText(met + breached, words));
}
