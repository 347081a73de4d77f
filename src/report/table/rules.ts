/** Rule by rule: what was agreed, and the figures behind the verdict. */
import type { AuditResult, RuleResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { normText } from '../figures.ts';
import { inARow, type Page, prose } from '../page.ts';
import { verdictTone } from '../paint.ts';
import { verdictText, wordFor } from '../wording.ts';
import { availability } from './availability.ts';
import { obligations } from './obligations.ts';
import { samples } from './samples.ts';
import { ticketFigures } from './ticket-figures.ts';

/** Rules that were not assessed stand in the overview only, with their reason. */
export function rules(result: AuditResult, page: Page): string[] {
  const assessed = result.rules.filter((rule) => rule.verdict !== 'not-assessed');
  const bodies = assessed.flatMap((rule) => ['', ...ruleHeading(rule, page), ...body(rule, page)]);
  const counted = assessed.some(({ measure }) => measure !== 'availability' && measure !== 'latency');
  return counted ? [...prose(page, page.words.legend, 0, 'muted'), ...bodies] : bodies.slice(1);
}

function body(rule: RuleResult, page: Page): string[] {
  if (rule.measure === 'availability') return availability(rule, page);
  if (rule.measure === 'latency') return samples(rule, page);
  return isObligation(rule) ? obligations(rule, page) : ticketFigures(rule, page);
}

function isObligation({ periods }: RuleResult): boolean {
  return periods.some(({ cases }) => cases !== undefined);
}

function ruleHeading(rule: RuleResult, page: Page): string[] {
  const { words } = page;
  const verdict = verdictText(rule.verdict, words);
  const title = [
    { text: shown(rule.title), tone: 'strong' as const },
    { text: rule.partial ? `${verdict}, ${words.partialVerdict}` : verdict, tone: verdictTone[rule.verdict] },
  ];
  return [...inARow(page, title, 0, '  '), ...inARow(page, terms(rule, page), 0)];
}

function terms(rule: RuleResult, page: Page) {
  const { words } = page;
  const { norm } = rule;
  const known = [words.measure[rule.measure], shown(rule.clause)];
  if (norm !== null) {
    known.push(
      words.commitment[rule.commitment],
      `${words.norm(normText(norm, words))} ${wordFor(words.normPeriod, norm.per)}`,
    );
    if (norm.judgedOver !== null) known.push(words.judgedOver[norm.judgedOver]);
    if (rule.total?.applications !== undefined)
      known.push(isObligation(rule) ? words.bySubject : words.byApplication);
    if (rule.total !== null && rule.total.groups.length > 1) known.push(words.over[norm.over]);
  }
  return [...known, shown(rule.id)].map((text) => ({ text, tone: 'muted' as const }));
}
