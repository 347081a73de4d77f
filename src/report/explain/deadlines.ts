/** When a ticket that is not made yet would be due, on a terminal. */
import type { DeadlineExplanation, RuleDeadline } from '../../audit/explain/deadlines.ts';
import { shown } from '../../text/shown.ts';
import { prose } from '../page.ts';
import { wordFor } from '../wording.ts';
import { letterMoment } from './dates.ts';
import { type ExplainLooks, type ExplainPage, explainPage, figureLines, titled } from './page.ts';
import { deadlineSteps } from './steps.ts';

const indent = 2;

/** As text, ending in a newline. */
export function deadlines(explanation: DeadlineExplanation, looks: ExplainLooks): string {
  const page = explainPage(looks);
  const { own, words } = page;
  const { policy, opened, timezone, columns, answers } = explanation;
  const supposed = Object.entries(columns).map(([column, text]) => `${shown(column)} ${shown(text)}`);
  const pairs: [string, string][] = [
    [words.label.policy, shown(policy.title)],
    [own.deadlines.opened, `${letterMoment(opened, page)} (${timezone})`],
    ...(supposed.length === 0 ? [] : [[own.deadlines.supposed, supposed.join(' · ')] as [string, string]]),
  ];
  const sections = answers.flatMap(({ priority, rules }) => {
    const body = rules.flatMap((rule, i) => [...(i === 0 ? [] : ['']), ...ruleLines(page, rule)]);
    return titled(page, titleOf(page, priority, rules), body);
  });
  return `${[...figureLines(page, pairs), ...sections].join('\n')}\n`;
}

function titleOf({ own }: ExplainPage, priority: string | null, rules: readonly RuleDeadline[]): string {
  if (priority === null) return own.deadlines.everyTicket;
  const held = rules.find((rule) => rule.priority.id === priority)?.priority;
  return held === undefined || held.title === priority
    ? shown(priority)
    : `${shown(priority)}, ${shown(held.title)}`;
}

function ruleLines(page: ExplainPage, account: RuleDeadline): string[] {
  const { own } = page;
  const { title, clause, due, deadline, calendar } = account;
  const head = `${shown(title)} (${shown(clause)}): ${due === null ? own.deadlines.noDue : letterMoment(due, page)}`;
  const hours = calendar === null ? own.roundTheClock : shown(calendar.title);
  return [
    ...prose(page, head, indent, due === null ? 'muted' : 'strong', 2),
    ...notes(page, account).flatMap((text) => prose(page, text, indent + 2)),
    ...(deadline === null
      ? []
      : [
          ...prose(page, own.deadlines.limit(shown(deadline.target), hours), indent + 2),
          ...deadlineSteps(page, deadline, null).map((line) => `  ${line}`),
        ]),
  ];
}

/** Why there is no deadline, or what it rests on. */
function notes({ own, words }: ExplainPage, account: RuleDeadline): string[] {
  const { outcome, excluded, reason, absent, priority, starts, about } = account;
  const { reclassified } = priority;
  const only = about === null ? [] : [own.deadlines.onlyAbout(shown(about))];
  const fixed = own.priority.reclassified;
  const moved =
    reclassified === null
      ? []
      : [
          `${own.label.priority}: ${fixed(priority.id, shown(reclassified.condition), shown(reclassified.clause))}`,
        ];
  if (absent !== null) return only;
  if (outcome === 'excluded' && excluded !== null)
    return [own.outcome.excluded(shown(excluded.condition), shown(excluded.clause))];
  if (outcome === 'untargeted')
    return [...only, ...moved, own.outcome.untargeted(wordFor(words.group, priority.id))];
  if (reason === 'no-start') return [...only, own.deadlines.startsLater(wordFor(own.event, starts ?? ''))];
  if (reason !== null) return [...only, ...moved, wordFor(words.unmeasurableReason, reason)];
  return [...only, ...moved];
}
