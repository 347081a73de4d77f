/** What deserves a look and decides nothing. */
import type { AuditResult, SignalResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { cut, notShown, type Page, prose } from '../page.ts';

const casesShown = 12;

export function signals(result: AuditResult, page: Page): string[] {
  if (result.signals.length === 0) return [];
  return [
    ...prose(page, page.words.signalsDecideNothing, 0, 'muted'),
    ...result.signals.flatMap((signal) => signalLines(signal, page)),
  ];
}

function signalLines({ message, clause, cases }: SignalResult, page: Page): string[] {
  const said = clause === null ? shown(message) : `${shown(message)} (${shown(clause)})`;
  const { kept, leftOff } = cut(page, cases, casesShown);
  return [
    ...prose(page, `• ${said}`, 2, 'plain', 2),
    ...prose(page, kept.map(shown).join(', '), 4, 'muted'),
    ...notShown(page, leftOff, 'signalled', 'json', 4),
  ];
}
