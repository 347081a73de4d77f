/** In short what the verdict hangs on: agreements, claims, doubt, signals, and what it rests on. The rest is in the JSON. */
import type { ExclusionsResult } from '../../audit/exclusions-result.ts';
import type { AuditResult, Standing } from '../../audit/result.ts';
import { agreedText, approvedText, movedRules } from '../agreement-text.ts';
import { askedFlags } from '../asked.ts';
import { toolText, totalLines } from '../evidence-text.ts';
import { countText, percentageText } from '../figures.ts';
import { ruleTitle } from '../rule-title.ts';
import { pathText } from '../source.ts';
import { differenceCells, reasonTexts } from '../table/claims.ts';
import { doubtText } from '../table/doubt.ts';
import { counted, verdictText, wordFor } from '../wording.ts';
import type { Words } from '../words.ts';
import { bullet, cell, table } from './text.ts';

/** Of a list; the rest is counted. */
const listed = 10;

/** A section each, a heading with an empty line before it; sections of which there is nothing to say are left out. */
export function proof(result: AuditResult, words: Words): string[] {
  const { section } = words;
  return [
    ...part(section.exclusions, exclusions(result, words)),
    ...part(section.claims, claims(result, words)),
    ...part(
      section.doubt,
      result.doubt.map((one) => bullet(cell(doubtText(one, result, words)))),
    ),
    ...part(section.signals, signals(result, words)),
    ...part(section.evidence, evidence(result, words)),
  ];
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `### ${title}`, '', ...lines];
}

/** The first of a list as lines, and how many there are besides. */
function first<T>(list: readonly T[], lines: (kept: readonly T[]) => string[], words: Words): string[] {
  const left = list.length - listed;
  const more = left > 0 ? ['', words.more(countText(left, words), false)] : [];
  return [...lines(list.slice(0, listed)), ...more];
}

function exclusions(result: AuditResult, words: Words): string[] {
  const given = result.exclusions;
  if (given === undefined) return [];
  const { head } = words;
  const agreements = first(
    given.agreements,
    (kept) =>
      kept.map((one) =>
        bullet(cell(`${agreedText(one, words)}: ${one.reason}; ${approvedText(one, words)}`)),
      ),
    words,
  );
  return [
    cell(given.applied ? words.exclusionsApplied : words.exclusionsNotApplied),
    '',
    ...table([head.rule, head.without, head.with], scoreRows(given, result, words)),
    '',
    ...agreements,
  ];
}

function scoreRows(given: ExclusionsResult, result: AuditResult, words: Words): string[][] {
  const moved = movedRules(given).map((rule) => {
    const norm = result.rules.find(({ id }) => id === rule.rule)?.norm ?? null;
    const standing = ({ verdict, attained }: Standing): string =>
      `${verdictText(verdict, words)} ${percentageText(attained, norm, words)}`;
    return [cell(ruleTitle(rule.rule, result)), standing(rule.without), standing(rule.with)];
  });
  const overall = [given.verdict.without, given.verdict.with].map((verdict) => verdictText(verdict, words));
  return [...moved, [words.section.verdict, ...overall]];
}

function claims({ claims: given }: AuditResult, words: Words): string[] {
  if (given === undefined) return [];
  const { ticket, rule, claimed, found, agreesIf } = words.head;
  const compared = words.claimsCompared(
    counted(given.compared, words.noun.row, words),
    countText(given.agree, words),
    countText(given.differences.length, words),
  );
  const reasons = reasonTexts(given, words).map((reason) => bullet(cell(reason)));
  const rows = (kept: typeof given.differences): string[][] =>
    kept.map((difference) => {
      const cells = differenceCells(difference, given, words);
      return [cells.ticket, cells.rule, cells.claimed, cells.found, cells.agreesIf].map(({ text }) =>
        cell(text),
      );
    });
  return [
    cell(compared),
    ...(reasons.length === 0 ? [] : ['', ...reasons]),
    ...(given.differences.length === 0
      ? []
      : [
          '',
          ...first(
            given.differences,
            (kept) => table([ticket, rule, claimed, found, agreesIf], rows(kept)),
            words,
          ),
        ]),
  ];
}

function signals({ signals: list }: AuditResult, words: Words): string[] {
  const items = list.map(({ message, clause, cases }) => {
    const left = cases.length - listed;
    const named = [
      ...cases.slice(0, listed),
      ...(left > 0 ? [words.andMore(countText(left, words))] : []),
    ].join(', ');
    const about = clause === null ? message : `${message} (${clause})`;
    return bullet(cell(named === '' ? about : `${about}: ${named}`));
  });
  return items.length === 0 ? [] : [cell(words.signalsDecideNothing), '', ...items];
}

function evidence({ policy, tool, inputs, evidence: given }: AuditResult, words: Words): string[] {
  const { head, label } = words;
  const facts = [
    `${label.policy}: ${policy.id}, sha256 ${policy.sha256}`,
    `${label.asked}: ${askedFlags(given.arguments, words.language).join(' ')}`,
    `${label.tool}: ${toolText(tool)}`,
    ...totalLines(given.totals, words),
  ];
  const rows = inputs.map(({ path, role, rows: read, sha256 }) => [
    cell(wordFor(words.role, role)),
    cell(pathText(path, words)),
    countText(read, words),
    cell(sha256),
  ]);
  const files = table([head.role, head.file, head.rows, head.digest], rows);
  return [...facts.map((fact) => bullet(cell(fact))), ...(rows.length === 0 ? [] : ['', ...files])];
}
