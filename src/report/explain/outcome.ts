/** The outcome of a ticket under a rule, and by how much, in a sentence or two. */
import type { TicketRuleAccount } from '../../audit/explain/explanation.ts';
import { shown } from '../../text/shown.ts';
import { durationText } from '../../time/duration.ts';
import { wordFor } from '../wording.ts';
import { letterMoment } from './dates.ts';
import type { ExplainPage } from './page.ts';

export function outcomeSentences(page: ExplainPage, account: TicketRuleAccount): string[] {
  const outside = account.outcome !== null && account.period === null ? [page.own.outcome.outsidePeriod] : [];
  return [
    ...verdictSentences(page, account),
    ...evidenceSentence(page, account),
    ...combinedSentence(page, account),
    ...outside,
  ];
}

function verdictSentences(page: ExplainPage, account: TicketRuleAccount): string[] {
  const { own, words } = page;
  const say = own.outcome;
  switch (account.outcome) {
    case null:
      return [absence(page, account)];
    case 'excluded':
      return [say.excluded(shown(account.excluded!.condition), shown(account.excluded!.clause))];
    case 'untargeted':
      return [say.untargeted(wordFor(words.group, account.priority.id))];
    case 'unmeasurable':
      return [`${wordFor(words.unmeasurableReason, account.reason ?? '')}.`];
    default:
      // A check has no clock: it is what it was found to be.
      return account.countedMs === null || account.measure === 'check' ? [] : clockSentences(page, account);
  }
}

function clockSentences(page: ExplainPage, account: TicketRuleAccount): string[] {
  const { own, words } = page;
  const say = own.outcome;
  const length = (ms: number | null): string => durationText(ms ?? 0, words.language);
  const { countedMs, targetMs, overrunMs, leftMs, due } = account;
  if (account.outcome === 'breached') {
    const over =
      targetMs === null
        ? say.breachedPoint(length(overrunMs), letterMoment(due!, page))
        : say.breachedDuration(length(countedMs), length(targetMs), length(overrunMs));
    return account.stopped === null ? [over, say.stillOpen] : [over];
  }
  if (leftMs === null) return account.outcome === 'running' ? [say.noDueYet] : [];
  if (account.outcome === 'running')
    return [
      targetMs === null
        ? say.runningPoint(length(leftMs))
        : say.runningDuration(length(countedMs), length(leftMs)),
    ];
  return [
    targetMs === null
      ? say.metPoint(length(leftMs))
      : say.metDuration(length(countedMs), length(targetMs), length(leftMs)),
  ];
}

function absence({ own }: ExplainPage, { absent }: TicketRuleAccount): string {
  if (absent === null || absent.why === 'no-input') return own.outcome.noInput;
  if (absent.why === 'not-agreed') return own.outcome.notAgreed;
  if (absent.why === 'nothing-owed') return own.outcome.nothingOwed;
  if (absent.why === 'no-part') return own.outcome.noPart;
  return own.outcome.notConcerned(shown(absent.condition), shown(absent.says));
}

function combinedSentence({ own, words }: ExplainPage, { parts }: TicketRuleAccount): string[] {
  if (parts.length === 0) return [];
  const told = parts.map(
    ({ title, outcome }) =>
      `“${shown(title)}” (${outcome === null ? own.outcome.notAbout : words.outcome[outcome]})`,
  );
  return [own.outcome.combined(words.list(told))];
}

function evidenceSentence(page: ExplainPage, { gap, check }: TicketRuleAccount): string[] {
  const say = page.own.outcome;
  if (gap !== null) return [say.gap(letterMoment(gap.from, page), letterMoment(gap.to, page))];
  return check === null ? [] : [say.check(shown(check.found), shown(check.must))];
}
