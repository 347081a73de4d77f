/**
 * The result as GitHub-flavoured Markdown, for a pull request or a job summary: the verdict, a table of rules, the
 * largest breaches, and what the verdict hangs and rests on. It never grows beyond its limit; what does not fit is counted.
 */

import { attainedOf } from '../audit/judged.ts';
import type { AuditResult, RuleResult } from '../audit/result.ts';
import { type Audited, type AuditResults, isOfSeveral } from '../audit/results.ts';
import { auditsSentence, verdictsText } from './audits-sentence.ts';
import { countText, normText, percentageText } from './figures.ts';
import { breaches } from './markdown/breaches.ts';
import { proof } from './markdown/proof.ts';
import { bytes, cell, cut, table, text } from './markdown/text.ts';
import { verdictSentence } from './verdict-sentence.ts';
import { verdictText, wordFor, wordsOf } from './wording.ts';
import type { Language, Words } from './words.ts';

/** Bytes of UTF-8: a comment on GitHub takes 65,536 characters, and other text may stand beside it. */
export const MARKDOWN_LIMIT = 60_000;

export function markdownReport(
  audited: Audited,
  { language, limit = MARKDOWN_LIMIT }: { readonly language: Language; readonly limit?: number },
): string {
  const words = wordsOf(language);
  return isOfSeveral(audited) ? several(audited, limit, words) : one(audited, limit, words);
}

/** The overview, and each audit within its part of the room that is left. */
function several(results: AuditResults, limit: number, words: Words): string {
  const { head } = words;
  const heads = [head.verdict, head.audit, head.period, head.guarantees, head.targets, head.breaches];
  const lines = [
    `# ${verdictText(results.verdict, words)}: ${words.section.audits}`,
    '',
    cell(auditsSentence(results, words)),
    '',
    ...table(
      heads,
      results.overview.map((audit) => [
        verdictText(audit.verdict, words),
        cell(audit.name),
        cell(audit.period.label),
        verdictsText(audit.guarantees, words),
        verdictsText(audit.targets, words),
        countText(audit.breaches, words),
      ]),
    ),
  ];
  let report = cut(text(lines), limit, words);
  for (const [i, result] of results.audits.entries()) {
    const room = Math.floor((limit - bytes(report)) / (results.audits.length - i));
    const part = `\n${one(result, Math.max(0, room - 1), words)}`;
    if (bytes(part) <= room) report += part;
  }
  return report;
}

function one(result: AuditResult, limit: number, words: Words): string {
  const { head } = words;
  const start = text([
    `## ${verdictText(result.verdict, words)}: ${cell(result.policy.title)}`,
    '',
    `${cell(result.policy.parties.customer)} · ${cell(result.policy.parties.supplier)} · ${cell(result.period.label)}`,
    '',
    `${cell(verdictSentence(result, words))}`,
    '',
    ...table(
      [head.verdict, head.rule, head.clause, head.attained, head.norm],
      result.rules.map((rule) => ruleCells(rule, words)),
    ),
  ]);
  const room = limit - bytes(start);
  // The breaches may be many: what the verdict hangs on has its room first.
  const end = cut(text(proof(result, words)), Math.floor(room / 2), words);
  const worst = breaches(result.breaches, room - 1 - bytes(end), words);
  return cut(`${start}${worst === '' ? '' : `\n${worst}`}${end}`, limit, words);
}

function ruleCells(rule: RuleResult, words: Words): string[] {
  const attained = attainedOf(rule);
  return [
    verdictText(rule.verdict, words),
    cell(rule.title),
    cell(rule.clause),
    attained === null
      ? rule.reason === null
        ? '–'
        : wordFor(words.notAssessedReason, rule.reason)
      : percentageText(attained, rule.norm, words),
    rule.norm === null ? '–' : normText(rule.norm, words),
  ];
}
