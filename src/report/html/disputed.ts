/** What the parties see otherwise, or agreed to leave out: claims beside the figures, and the scores with and without. */
import type { AgreementResult, ExclusionsResult } from '../../audit/exclusions-result.ts';
import type { AuditResult } from '../../audit/result.ts';
import { agreedText, approvedText, movedRules } from '../agreement-text.ts';
import { countText, percentageText } from '../figures.ts';
import { ruleTitle } from '../rule-title.ts';
import { differenceCells, reasonTexts } from '../table/claims.ts';
import { counted } from '../wording.ts';
import { type Content, html, type Markup } from './markup.ts';
import { cutOff, dataTable, leftOffNote, paragraph, verdictMark } from './parts.ts';
import { type Sheet, sentenceCase } from './sheet.ts';

const shownAtMost = 100;

export function disputed(sheet: Sheet): Content {
  const { exclusions, claims } = sheet.result;
  if (exclusions === undefined && claims === undefined) return paragraph(sheet.say.uncounted.noneDisputed);
  return [
    exclusions === undefined ? null : agreed(exclusions, sheet),
    claims === undefined ? null : claimed(claims, sheet),
  ];
}

function agreed(given: ExclusionsResult, sheet: Sheet): Markup {
  const { result, words } = sheet;
  const columns = [words.head.rule, words.head.without, words.head.with].map(headed);
  const rows = movedRules(given).map(({ rule, without, with: including }) => {
    const norm = result.rules.find(({ id }) => id === rule)?.norm ?? null;
    const cells = [without, including].map(
      ({ verdict, attained }) =>
        html`${verdictMark(verdict, words)} ${percentageText(attained, norm, words)}`,
    );
    return [ruleTitle(rule, result), ...cells];
  });
  const overall = [given.verdict.without, given.verdict.with].map((verdict) => verdictMark(verdict, words));
  const { kept, leftOff } = cutOff(given.agreements, shownAtMost);
  return html`${paragraph(given.applied ? words.exclusionsApplied : words.exclusionsNotApplied)}
${dataTable(words.section.exclusions, columns, [...rows, [words.section.verdict, ...overall]])}
<ul>${kept.map((agreement) => agreementItem(agreement, sheet))}</ul>
${leftOffNote(leftOff, 'json', sheet)}`;
}

function agreementItem(agreement: AgreementResult, { words }: Sheet): Markup {
  const { reason, tickets } = agreement;
  const left =
    tickets.length === 0 ? words.leavesOutNoTicket : counted(tickets.length, words.noun.ticket, words);
  return html`<li><b>${agreedText(agreement, words)}</b>: ${reason}<br><small>${approvedText(agreement, words)}; ${left}</small></li>\n`;
}

function claimed(given: NonNullable<AuditResult['claims']>, sheet: Sheet): Markup {
  const { words } = sheet;
  const { kept, leftOff } = cutOff(given.differences, shownAtMost);
  const { ticket, rule, claimed: said, found, agreesIf } = words.head;
  const columns = [ticket, rule, said, found, agreesIf].map(headed);
  const rows = kept.map((difference) => {
    const cells = differenceCells(difference, given, words);
    return [cells.ticket, cells.rule, cells.claimed, cells.found, cells.agreesIf].map(({ text }) => text);
  });
  const counts = words.claimsCompared(
    counted(given.compared, words.noun.row, words),
    countText(given.agree, words),
    countText(given.differences.length, words),
  );
  const reasons = reasonTexts(given, words);
  return html`${paragraph(counts)}
${reasons.length === 0 ? null : html`<ul>${reasons.map((reason) => html`<li>${reason}</li>\n`)}</ul>\n`}${rows.length === 0 ? null : dataTable(words.section.claims, columns, rows)}${leftOffNote(leftOff, 'json', sheet)}`;
}

function headed(text: string): { readonly head: string } {
  return { head: sentenceCase(text) };
}
