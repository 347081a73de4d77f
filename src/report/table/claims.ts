/** A party's own figures beside those of the audit: how many differ, what may lie behind it, and each of them. */
import type { ClaimDifference, ClaimReason, ClaimsResult, FoundOutcome } from '../../audit/claims-result.ts';
import type { OutcomeKind } from '../../audit/outcome.ts';
import type { AuditResult } from '../../audit/result.ts';
import { shown } from '../../text/shown.ts';
import { durationText } from '../../time/duration.ts';
import { countText, percentageText } from '../figures.ts';
import { grid } from '../grid.ts';
import { cut, notShown, type Page, prose } from '../page.ts';
import type { Column } from '../tabular.ts';
import { counted } from '../wording.ts';
import type { Words } from '../words.ts';

const alikeShown = 3;
const differencesShown = 20;

export function claims({ claims: given }: AuditResult, page: Page): string[] {
  if (given === undefined) return [];
  const { words } = page;
  const { kept, leftOff } = cut(page, given.differences, differencesShown);
  const rows = kept.map((difference) => ({ cells: differenceCells(difference, given, words) }));
  return [
    ...prose(
      page,
      words.claimsCompared(
        counted(given.compared, words.noun.row, words),
        countText(given.agree, words),
        countText(given.differences.length, words),
      ),
      2,
    ),
    ...reasonLines(given, page),
    ...(rows.length === 0 ? [] : grid(page, columns(words), rows).lines),
    ...notShown(page, leftOff, 'difference', 'json'),
  ];
}

function reasonLines(all: ClaimsResult, page: Page): string[] {
  const lines = reasonTexts(all, page.words, page.all ? Number.POSITIVE_INFINITY : alikeShown);
  return lines.flatMap((line) => prose(page, `• ${line}`, 2, 'plain', 2));
}

/**
 * Rule by rule the way of counting that explains most, with those that explain as much (`most` of them), and how many
 * differences none explains.
 */
export function reasonTexts(all: ClaimsResult, words: Words, most = alikeShown): string[] {
  const lines = all.likeliest.flatMap(({ rule, differences, reasons, explains, contradicts }) => {
    if (reasons.length === 0) return [];
    const ways = reasons
      .slice(0, most)
      .map((key) => shown(all.reasons.find((reason) => reason.key === key)?.message ?? key));
    const against = contradicts === 0 ? '' : counted(contradicts, words.noun.row, words);
    const [some, of] = [countText(explains, words), countText(differences, words)];
    return [words.claimsExplained(shown(rule), some, of, ways, against)];
  });
  if (all.unexplained === 0) return lines;
  return [...lines, words.claimsUnexplained(counted(all.unexplained, words.noun.difference, words))];
}

function columns({ head }: Words): Column[] {
  return [
    { key: 'ticket', head: head.ticket, tight: 8 },
    { key: 'rule', head: head.rule, tight: 8 },
    { key: 'claimed', head: head.claimed, tight: 8 },
    { key: 'found', head: head.found, tight: 8 },
    { key: 'agreesIf', head: head.agreesIf, breaks: 'words', plain: true },
  ];
}

/** What was claimed and what was found, in words; used by every report that shows differences. */
export function differenceCells(difference: ClaimDifference, all: ClaimsResult, words: Words) {
  const { ticket, period, rule, claimed, found } = difference;
  const likely = likelyReason(difference, all);
  const claim = [
    ...(claimed.inTime === null ? [] : [words.inTime[claimed.inTime ? 'yes' : 'no']]),
    ...(claimed.countedMs === null ? [] : [durationText(claimed.countedMs, words.language)]),
    ...(claimed.percentage === null ? [] : [`${shown(claimed.percentage).replace(/%$/, '')}%`]),
  ];
  const audit = [
    ...(found.outcome === null ? [] : [outcomeText(found.outcome, words)]),
    ...(found.countedMs === null ? [] : [durationText(found.countedMs, words.language)]),
    ...(ticket === null ? [percentageText(found.attained, null, words)] : []),
  ];
  return {
    ticket: { text: shown(ticket ?? period ?? words.total) },
    rule: { text: shown(rule) },
    claimed: { text: claim.join(', ') },
    found: { text: audit.join(', ') },
    agreesIf: { text: likely === null ? '–' : shown(likely.message) },
  };
}

/** The way of counting that most likely lies behind it; null: none that was tried takes it away. */
export function likelyReason({ reasons }: ClaimDifference, all: ClaimsResult): ClaimReason | null {
  return all.reasons.find(({ key }) => key === reasons[0]) ?? null;
}

export function outcomeText(outcome: FoundOutcome, words: Words): string {
  return outcome in words.outcome
    ? words.outcome[outcome as OutcomeKind]
    : words.notHere[outcome as keyof Words['notHere']];
}
