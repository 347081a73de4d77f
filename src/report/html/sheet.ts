/** What every section of the HTML report is made from. */
import type { AuditResult } from '../../audit/result.ts';
import type { Words } from '../words.ts';
import type { HtmlWords } from './words.ts';

export interface Sheet {
  readonly result: AuditResult;
  /** The words that all reports share. */
  readonly words: Words;
  /** Those of this report only. */
  readonly say: HtmlWords;
  /** Causes and improvement actions, as somebody wrote them down; null when nobody did. */
  readonly notes: string | null;
}

/** The first letter as a capital. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
