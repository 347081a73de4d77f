/** One rule of an explanation: the outcome and by how much, the bar, how it came to be due, and the timeline. */
import type { GapAccount, TicketExplanation, TicketRuleAccount } from '../../audit/explain/explanation.ts';
import type { OutcomeKind } from '../../audit/outcome.ts';
import { shown } from '../../text/shown.ts';
import { durationText } from '../../time/duration.ts';
import { prose } from '../page.ts';
import type { Tone } from '../paint.ts';
import { wordFor } from '../wording.ts';
import { bar, dueOf } from './bar.ts';
import { checkedPairs } from './checked.ts';
import { letterMoment } from './dates.ts';
import { outcomeSentences } from './outcome.ts';
import { type ExplainPage, figureLines, sentence, titled } from './page.ts';
import { priorityTexts } from './priority.ts';
import { deadlineSteps } from './steps.ts';
import { timeline } from './timeline.ts';

const tones: Readonly<Record<string, Tone>> = { met: 'good', breached: 'bad', running: 'open' };
const signs: Readonly<Record<string, string>> = { met: '✓', breached: '✗', running: '…' };
const indent = 2;

export function ruleSection(
  page: ExplainPage,
  account: TicketRuleAccount,
  explanation: TicketExplanation,
): string[] {
  const { own } = page;
  const { outcome } = account;
  const word = outcome === null ? own.outcome.notAbout : outcomeWord(page, account.measure, outcome);
  const verdict = `${signs[outcome ?? ''] ?? '·'} ${word}`;
  const deadline = account.deadline ?? account.gaps.find(isLate)?.deadline ?? null;
  const title = `${shown(account.title)} (${shown(account.clause)})`;
  const body = [
    ...prose(page, verdict, indent, tones[outcome ?? ''] ?? 'muted'),
    ...outcomeSentences(page, account).flatMap((text) => sentence(page, text, indent)),
    ...figures(page, account),
    ...subsection(page, null, bar(page, account)),
    ...subsection(
      page,
      own.section.deadline,
      deadline === null ? [] : deadlineSteps(page, deadline, account.stopped),
    ),
    ...subsection(page, own.section.timeline, timeline(page, account, explanation.events)),
  ];
  return titled(page, title, body);
}

/** A check has no time to go over: it is kept or not. */
function outcomeWord(
  { own, words }: ExplainPage,
  measure: TicketRuleAccount['measure'],
  outcome: OutcomeKind,
): string {
  const isKept = measure === 'check' && (outcome === 'met' || outcome === 'breached');
  return isKept ? own.obligation.outcome[outcome] : words.outcome[outcome];
}

/** The gap that broke it: how it came to be due is worth telling. */
function isLate({ late, decides }: GapAccount): boolean {
  return late && decides;
}

function partTitle({ part, parts }: TicketRuleAccount): string {
  return shown(parts.find(({ rule }) => rule === part)?.title ?? '');
}

function subsection(page: ExplainPage, title: string | null, body: readonly string[]): string[] {
  if (body.length === 0) return [];
  const head = title === null ? [] : prose(page, title, indent, 'strong');
  return ['', ...head, ...body];
}

function figures(page: ExplainPage, account: TicketRuleAccount): string[] {
  if (account.from === null || account.outcome === null) return [];
  const { own, words } = page;
  const { calendar } = account;
  const due = dueOf(account);
  const deadline = account.deadline ?? account.gaps[0]?.deadline ?? null;
  const event = (name: string): string => wordFor(own.event, name);
  const stopped = account.stopped === null ? null : letterMoment(account.stopped, page);
  const clock = own.outcome.clock(
    event(account.starts ?? 'opened'),
    letterMoment(account.from, page),
    account.stoppedBy === null ? account.stops.map(event).join(', ') : event(account.stoppedBy),
    stopped,
  );
  const hours = calendar === null ? own.roundTheClock : shown(calendar.title);
  const length = (ms: number): string => durationText(ms, words.language);
  const pairs: [string, string][] = [
    ...priorityTexts(page, account.priority).map((text): [string, string] => [own.label.priority, text]),
    ...(account.part === null ? [] : [[own.label.part, partTitle(account)] as [string, string]]),
    ...checkedPairs(page, account),
    ...(account.starts === null ? [] : [[own.label.clock, clock] as [string, string]]),
    ...(deadline === null ? [] : [[own.label.hours, hours] as [string, string]]),
    ...(deadline === null ? [] : [[own.label.limit, shown(deadline.target)] as [string, string]]),
    ...(due === null ? [] : [[own.label.due, letterMoment(due, page)] as [string, string]]),
    ...(account.countedMs === null || account.measure === 'check'
      ? []
      : [
          [own.label.time, own.outcome.totals(length(account.countedMs), length(account.pausedMs ?? 0))] as [
            string,
            string,
          ],
        ]),
  ];
  return figureLines(page, pairs, indent);
}
