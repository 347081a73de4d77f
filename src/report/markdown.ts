/**
 * The result as GitHub-flavoured Markdown, for a pull request or a job summary: the verdict, a table of rules, the
 * largest breaches. It never grows beyond its limit; what does not fit is counted.
 */

import { attainedOf } from '../audit/judged.ts';
import type { AuditResult, BreachResult, RuleResult } from '../audit/result.ts';
import { type Audited, type AuditResults, isOfSeveral } from '../audit/results.ts';
import { shown } from '../text/shown.ts';
import { durationText } from '../time/duration.ts';
import { auditsSentence, verdictsText } from './audits-sentence.ts';
import { countText, normText, percentageText } from './figures.ts';
import { momentText } from './moment.ts';
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
  const plain = heads.map((text) => text.replace(/[\u00ad\u2060]/g, ''));
  const lines = [
    `# ${verdictText(results.verdict, words)}: ${words.section.audits}`,
    '',
    cell(auditsSentence(results, words)),
    '',
    ...table(
      plain,
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
  const head = [
    `## ${verdictText(result.verdict, words)}: ${cell(result.policy.title)}`,
    '',
    `${cell(result.policy.parties.customer)} · ${cell(result.policy.parties.supplier)} · ${cell(result.period.label)}`,
    '',
    `${cell(verdictSentence(result, words))}`,
    '',
    ...table(
      [words.head.verdict, words.head.rule, words.head.clause, words.head.attained, words.head.norm],
      result.rules.map((rule) => ruleCells(rule, words)),
    ),
    '',
  ];
  const breaches = [...result.breaches].sort(mostOver);
  return fitted(head, breaches, limit, words);
}

/** As many breaches as fit; the rest is counted. */
function fitted(
  head: readonly string[],
  breaches: readonly BreachResult[],
  limit: number,
  words: Words,
): string {
  const lines = breaches.map((breach) => row(breachCells(breach, words)));
  const start = text(head);
  if (lines.length === 0 || bytes(start) >= limit) return cut(start, limit, words);
  const heading = [
    `### ${words.section.breaches}`,
    '',
    ...table(
      [
        words.head.rule,
        words.head.ticket,
        words.head.priority,
        words.head.due,
        words.head.stopped,
        words.head.overrun,
      ],
      [],
    ),
  ];
  let report = start + text(heading);
  const rest = (left: number): string =>
    left === 0 ? '' : `\n${words.more(countText(left, words), false)}\n`;
  for (const [i, line] of lines.entries()) {
    const more = `${line}\n`;
    if (bytes(report) + bytes(more) + bytes(rest(lines.length - i)) > limit)
      return report + rest(lines.length - i);
    report += more;
  }
  return report;
}

/** Only a limit too small for the rules themselves comes here: whole lines, and a word that there was more. */
function cut(report: string, limit: number, words: Words): string {
  if (bytes(report) <= limit) return report;
  const end = `\n${words.more('…', false)}\n`;
  const kept: string[] = [];
  let size = bytes(end);
  for (const line of report.split('\n')) {
    size += bytes(line) + 1;
    if (size > limit) break;
    kept.push(line);
  }
  return `${kept.join('\n')}\n${end}`;
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

function breachCells(breach: BreachResult, words: Words): string[] {
  return [
    cell(breach.rule),
    cell(breach.ticket),
    cell(breach.priority),
    // A check has no clock: it has nothing to be late by.
    ...(breach.check === null
      ? [
          momentText(breach.due, words),
          breach.stopped === null ? words.stillOpen : momentText(breach.stopped, words),
          durationText(breach.overrunMs, words.language),
        ]
      : ['', '', '']),
  ];
}

function mostOver(a: BreachResult, b: BreachResult): number {
  return b.overrunMs - a.overrunMs || compare(a.rule, b.rule) || compare(a.ticket, b.ticket);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [row(heads), row(heads.map(() => '---')), ...rows.map(row)];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Text from input as text: no markup, no link, no mention, no line of its own. */
function cell(value: string): string {
  return shown(value)
    .replace(/[\\`*_{}[\]()#+!|~<>&]/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`,
    )
    .replaceAll('@', '@\u2060')
    .replaceAll('://', ':\u2060//');
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function bytes(value: string): number {
  return new TextEncoder().encode(value).length;
}
