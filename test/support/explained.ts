/** Explains ticket A of a small story, and writes what it tells in a few words to the minute. */
import type { DeadlineStep, TicketRuleAccount } from '../../src/audit/explain/explanation.ts';
import { explainTicket } from '../../src/audit/explain/ticket.ts';
import { TicketTrail } from '../../src/tickets/ticket-trail.ts';
import { auditOf, type Question } from './audit-of.ts';
import { restoration, type Story, smallPolicy, table } from './small-policy.ts';

/** The explanation of a ticket of any audit, with the lines of its events. */
export async function explained(question: Question, ticket: string) {
  const trail = new TicketTrail(ticket);
  const { input } = await auditOf({ ...question, trail });
  const explanation = explainTicket(input, ticket, trail.rows);
  if (explanation === null) throw new Error(`no ticket ${ticket}`);
  return explanation;
}

/** The account of ticket A under the rule `restoration`. */
export async function accountOf(story: Story): Promise<TicketRuleAccount> {
  const { row, events, releases } = story;
  const explanation = await explained(
    {
      policy: smallPolicy({ rules: { restoration: restoration(story.rule) }, ...story.policy }),
      period: story.period ?? '2025',
      inputs: {
        ...(row && {
          tickets: table(['id', ...Object.keys(row)].join(), ['A', ...Object.values(row)].join()),
        }),
        ...(events && { events: table('id,at,event,value', ...events.map((event) => `A,${event}`)) }),
        ...(releases && { register: table('kind,at', ...releases.map((at) => `release,${at}`)) }),
      },
      ...(story.asOf === undefined ? {} : { asOf: story.asOf }),
    },
    'A',
  );
  return explanation.rules.find(({ rule }) => rule === 'restoration')!;
}

const local = (iso: string): string => iso.slice(5, 16).replace('T', ' ');
const minutes = (ms: number): number => ms / 60_000;

/** `07-07 09:00 07-07 16:00 counted 420 =420`: from, to, what, minutes that count (or were paused), running total. */
export function spanLines({ spans }: Pick<TicketRuleAccount, 'spans'>): string[] {
  return spans.map(({ from, to, kind, over, holiday, countedMs, pausedMs, countedTotalMs }) => {
    const what = [kind, ...(over ? ['over'] : []), ...(holiday ? [holiday] : [])].join(' ');
    const added = countedMs + pausedMs;
    const figures = added === 0 ? '' : ` ${minutes(added)} =${minutes(countedTotalMs)}`;
    return `${local(from)} ${local(to)} ${what}${figures}`;
  });
}

/** The steps of a deadline likewise: `day 07-07 420 left 300`. */
export function stepLines({ deadline }: TicketRuleAccount): string[] {
  return deadline!.steps.map(stepLine);
}

export function stepLine(step: DeadlineStep): string {
  switch (step.step) {
    case 'day':
      return `day ${step.date.slice(5)} ${minutes(step.ms)} left ${minutes(step.leftMs)}`;
    case 'run':
      return `run ${local(step.from)} ${local(step.to)} ${minutes(step.ms)} left ${minutes(step.leftMs)}`;
    case 'still':
      return `still ${step.date.slice(5)} ${minutes(step.ms)}`;
    case 'after-hours':
      return `after-hours ${step.date.slice(5)}`;
    case 'closed':
      return `closed ${step.date.slice(5)} ${step.until.slice(5)} ${step.name ?? step.why}`;
    case 'working-day':
      return `working-day ${step.n} ${step.date.slice(5)}`;
    case 'next-opening':
      return `next-opening ${local(step.at)}`;
    case 'point':
      return `point ${local(step.at)}${step.lastDay ? ' last day' : ''}`;
    case 'moved':
      return `moved ${minutes(step.ms)} to ${local(step.at)}`;
    case 'release':
      return `release ${step.at === null ? 'none' : local(step.at)}`;
  }
}
