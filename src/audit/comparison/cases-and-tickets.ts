/** Ticket by ticket, and obligation by obligation: what stands otherwise in two results. */
import type { AuditResult, CaseResult } from '../result.ts';
import type { Both, CaseChange, CaseStanding, Change, TicketChange, TicketStanding } from './comparison.ts';
import { differing, type Pair, pairsOf } from './pairs.ts';

interface Ticket extends TicketStanding {
  readonly rule: string;
  readonly ticket: string;
}

export function changedTickets([before, after]: Both): TicketChange[] {
  const key = ({ rule, ticket }: Ticket): string => JSON.stringify([rule, ticket]);
  return pairsOf(ticketsOf(before), ticketsOf(after), key).flatMap((pair) => {
    if (differing(pair).length === 0) return [];
    const { rule, ticket } = (pair.after ?? pair.before)!;
    return [
      {
        rule,
        ticket,
        change: ticketChange(pair),
        before: standing(pair.before),
        after: standing(pair.after),
      },
    ];
  });
}

/** Which of two breaches is over by more can be said; whether it is better that a ticket is no longer judged cannot. */
function ticketChange({ before, after }: Pair<Ticket>): Change {
  if (before === null) return 'new';
  if (after === null) return 'gone';
  const [from, to] = [before.overrunMs, after.overrunMs];
  if (from === null || to === null || from === to) return 'changed';
  return to > from ? 'worse' : 'better';
}

function standing(ticket: Ticket | null): TicketStanding | null {
  if (ticket === null) return null;
  const { rule: _, ticket: __, ...rest } = ticket;
  return rest;
}

const NO_FIGURES = { due: null, stopped: null, countedMs: null, overrunMs: null } as const;

function ticketsOf({ breaches, excluded, unmeasurable }: AuditResult): Ticket[] {
  return [
    ...[...breaches].map(({ rule, ticket, priority, due, stopped, countedMs, overrunMs }) => ({
      ...{ rule, ticket, outcome: 'breached' as const, reason: null },
      ...{ priority, due, stopped, countedMs, overrunMs },
    })),
    ...excluded.flatMap(({ rule, clause, tickets }) =>
      tickets.map((ticket) => ({
        ...{ rule, ticket, outcome: 'excluded' as const, reason: clause, priority: null },
        ...NO_FIGURES,
      })),
    ),
    ...unmeasurable.map(({ rule, ticket, priority, reason }) => ({
      ...{ rule, ticket, outcome: 'unmeasurable' as const, reason, priority },
      ...NO_FIGURES,
    })),
  ];
}

interface OneCase extends CaseStanding {
  readonly rule: string;
  readonly what: string;
  readonly group: string | null;
  readonly from: string | null;
}

export function changedCases([before, after]: Both): CaseChange[] {
  // What is done by another date is the same case: it is known by what it is about and when it began.
  const key = ({ rule, what, group, from }: OneCase): string => JSON.stringify([rule, what, group, from]);
  return pairsOf(casesOf(before), casesOf(after), key).flatMap((pair) => {
    if (differing(pair).length === 0) return [];
    const { rule, what, group, from } = (pair.after ?? pair.before)!;
    const [was, is] = [caseStanding(pair.before), caseStanding(pair.after)];
    return [{ rule, what, group, from, change: caseChange(was, is), before: was, after: is }];
  });
}

/** Done or not done is better or worse; what was not judged in one of the two is neither. */
function caseChange(before: CaseStanding | null, after: CaseStanding | null): Change {
  if (before === null) return 'new';
  if (after === null) return 'gone';
  if (before.outcome === 'met' && after.outcome === 'breached') return 'worse';
  return before.outcome === 'breached' && after.outcome === 'met' ? 'better' : 'changed';
}

function caseStanding(one: OneCase | null): CaseStanding | null {
  if (one === null) return null;
  const { outcome, why, due, done, found, limit, unit } = one;
  return { outcome, why, due, done, found, limit, unit };
}

function casesOf({ rules }: AuditResult): OneCase[] {
  return rules.flatMap((rule) =>
    rule.periods.flatMap(({ cases = [] }) =>
      cases.map(({ what, group, from, outcome, why, due, done, found, limit, unit }: CaseResult) => ({
        ...{ rule: rule.id, what, group, from, outcome, why, due, done, found, limit, unit },
      })),
    ),
  );
}
