/** What every section of the HTML report is made from. */
import type { AuditResult } from '../../audit/result.ts';
import type { Words } from '../words.ts';
import type { HtmlWords } from './words.ts';

export interface Sheet {
  readonly result: AuditResult;
  /** Of the audit, where the document is of several; null: it is the only one. */
  readonly name: string | null;
  /** The id of a place in this report: of several reports in one document each has ids of its own. */
  readonly at: (id: string) => string;
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
