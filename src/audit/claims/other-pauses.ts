/** Other pauses than those of the policy: one less, none at all, or a status more. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Matcher } from '../../policy/condition.ts';
import { textMatches } from '../../policy/match.ts';
import type { Policy, Term } from '../../policy/policy.ts';
import type { TicketStore } from '../../tickets/ticket-store.ts';
import type { AuditInput } from '../input.ts';
import { type Variation, variation, withTickets } from './variation.ts';

type PauseTerm = Policy['tickets']['pause'][number];

/** So many statuses are tried each way. */
const MOST_STATUSES = 20;

export function otherPauses(input: AuditInput): Variation[] {
  const { tickets, policy } = input;
  if (tickets === null) return [];
  const { pause } = policy.tickets;
  const texts = statusesIn(tickets.store);
  const pausing = texts.filter((text) => pause.some((term) => isPausedBy(term, text)));
  const counting = texts.filter((text) => !pause.some((term) => pausesAlone(term, text)));
  return [
    ...(pause.length < 2
      ? []
      : [
          variation(
            'pauses-counted',
            diagnostic('tried-pauses-counted', null),
            withTickets(input, { pause: [] }),
          ),
        ]),
    ...pause.map((term, i) => withoutTerm(input, term, i)),
    ...(pausing.length < 2
      ? []
      : pausing.slice(0, MOST_STATUSES).map((text) => withoutStatus(input, pausing, text))),
    ...counting.slice(0, MOST_STATUSES).map((text) => withStatus(input, text)),
  ];
}

function withoutTerm(input: AuditInput, term: PauseTerm, index: number): Variation {
  const pause = input.policy.tickets.pause.filter((other) => other !== term);
  return variation(
    `pause-counted:${index + 1}`,
    diagnostic('tried-pause-counted', null, { clause: term.clause }),
    withTickets(input, { pause }),
  );
}

/** Every pause goes by the other statuses, whatever the policy says of them in one breath. */
function withoutStatus(input: AuditInput, pausing: readonly string[], status: string): Variation {
  const pause = input.policy.tickets.pause.map((term): PauseTerm => {
    if (!isPausedBy(term, status)) return term;
    const others = pausing.filter((text) => text !== status && isPausedBy(term, text));
    return { ...term, when: new Map([...term.when, ['status', oneOf(others)]]) };
  });
  return variation(
    `status-counted:${status}`,
    diagnostic('tried-status-counted', null, { status }),
    withTickets(input, { pause }),
  );
}

function withStatus(input: AuditInput, status: string): Variation {
  const when: Term['when'] = new Map([['status', oneOf([status])]]);
  const term = { id: 'tried', when, clause: '', rules: 'all' } as const;
  return variation(
    `paused:${status}`,
    diagnostic('tried-paused', null, { status }),
    withTickets(input, { pause: [...input.policy.tickets.pause, term] }),
  );
}

function oneOf(patterns: readonly string[]): Matcher {
  return { kind: 'one-of', patterns, orMissing: false };
}

/** What tickets say of their status, each text once. */
function statusesIn(store: TicketStore): string[] {
  const { values } = store.columns[store.columnAt('status')]!;
  const texts = Array.from({ length: values.size }, (_, code) => values.text(code).trim().toLowerCase());
  return [...new Set(texts)].filter((text) => text !== '').sort((a, b) => (a < b ? -1 : 1));
}

/** Whether a pause may come about by a status, perhaps together with other columns. */
function isPausedBy({ when }: Term, status: string): boolean {
  const matcher = when.get('status');
  return matcher !== undefined && matcher.kind !== 'no-later-than' && textMatches(matcher, status);
}

function pausesAlone(term: Term, status: string): boolean {
  return term.when.size === 1 && isPausedBy(term, status);
}
