/** The verdict of it all, and how it came about. */
import type { AuditResult } from '../../audit/result.ts';
import { type Page, prose } from '../page.ts';
import { verdictTone } from '../paint.ts';
import { verdictSentence } from '../verdict-sentence.ts';
import { verdictText } from '../wording.ts';

export function verdict(result: AuditResult, page: Page): string[] {
  const overall = page.paint(verdictTone[result.verdict], verdictText(result.verdict, page.words));
  return [`  ${overall}`, ...prose(page, verdictSentence(result, page.words), 2)];
}
