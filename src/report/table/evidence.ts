/** What the figures rest on besides the data: calendars with their holidays, assumptions, and totals to check against. */
import type { AuditResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { askedFlags } from '../asked.ts';
import { calendarText, totalLines } from '../evidence-text.ts';
import { facts, type Page } from '../page.ts';

export function evidence({ evidence: given, policy }: AuditResult, page: Page): string[] {
  const { words } = page;
  const { label } = words;
  return facts(
    page,
    [
      [label.policyFile, `${shown(given.arguments.policy)}, sha256 ${policy.sha256.slice(0, 12)}`],
      [label.asked, askedFlags(given.arguments, words.language).join(' ')],
      ...given.calendars.map((one): [string, string] => [label.calendar, calendarText(one, words)]),
      ...given.assumptions.map(({ message }): [string, string] => [label.assumed, shown(message)]),
      ...totalLines(given.totals, words).map((line): [string, string] => [label.totals, line]),
    ],
    2,
  );
}
