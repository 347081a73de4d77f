/** Signals: what deserves a look and decides nothing. */
import { type Diagnostic, diagnostic, messageOf } from '../../diagnostics/diagnostic.ts';
import { MOMENTS } from '../../intake/canonical.ts';
import { localDay } from '../../time/local-date.ts';
import type { AuditInput } from '../input.ts';
import type { SignalResult } from '../result.ts';
import { firstCases } from './cases.ts';
import { type Numbered, numberGaps } from './numbering.ts';
import type { Seen } from './ticket-signals.ts';

type TicketInput = NonNullable<AuditInput['tickets']>;

/** `seen`: what was seen while tickets and probes were judged. */
export function signalsOf(input: AuditInput, seen: readonly Seen[]): SignalResult[] {
  const { tickets, language } = input;
  if (tickets === null) return [];
  return [
    ...numberingSignal(input, tickets),
    ...reportersSignal(input, tickets),
    ...seen.map(({ told, clause, cases }) => ({
      code: told.code,
      clause,
      message: messageOf(told, language),
      cases: firstCases(cases),
    })),
  ];
}

/** What the policy wants to be looked at, and no export tells of. */
export function signalNotes({ policy, tickets }: AuditInput): Diagnostic[] {
  const { reporters } = policy.tickets;
  if (reporters === null || tickets === null || tickets.store.tellsOf(reporters.column)) return [];
  const { column, clause } = reporters;
  return [diagnostic('no-reporters', null, { column, clause })];
}

function numberingSignal(input: AuditInput, tickets: TicketInput): SignalResult[] {
  const { numbering } = input.policy.tickets;
  if (numbering === null) return [];
  const gaps = numberGaps(numbered(input, tickets));
  if (gaps.length === 0) return [];
  const cases = gaps.map(({ first, last, count }) => (count === 1 ? first : `${first} – ${last} (${count})`));
  const count = gaps.reduce((sum, gap) => sum + gap.count, 0);
  return [signal(input, 'numbering-gaps', numbering.clause, cases, { count, gaps: gaps.length })];
}

/** Every ticket of the exports, whatever became of it: a rejected row has a number too. */
function* numbered({ zone }: AuditInput, { store }: TicketInput): Iterable<Numbered> {
  const opened = MOMENTS.indexOf('opened');
  for (let ticket = 0; ticket < store.size; ticket++) {
    const id = store.idOf(ticket);
    const at = store.rowMoment(ticket, opened);
    if (id !== '') yield { id, openedOn: Number.isNaN(at) ? Number.NaN : localDay(zone, at) };
  }
}

function reportersSignal(input: AuditInput, { store }: TicketInput): SignalResult[] {
  const { reporters } = input.policy.tickets;
  if (reporters === null) return [];
  const column = store.columnAt(reporters.column);
  const people = new Map<string, { readonly name: string; tickets: number }>();
  for (let ticket = 0; ticket < store.size; ticket++) {
    const name = store.columns[column]!.values.text(store.rowValue(ticket, column));
    if (name === '') continue;
    const key = name.toLowerCase();
    const person = people.get(key) ?? { name, tickets: 0 };
    people.set(key, person);
    person.tickets++;
  }
  if (people.size <= reporters.atMost) return [];
  const most = [...people.values()].sort((a, b) => b.tickets - a.tickets || (a.name < b.name ? -1 : 1));
  const cases = most.map(({ name, tickets }) => `${name} (${tickets})`);
  const slots = { count: people.size, most: reporters.atMost };
  return [signal(input, 'more-reporters', reporters.clause, cases, slots)];
}

function signal(
  { language }: AuditInput,
  code: 'numbering-gaps' | 'more-reporters',
  clause: string,
  cases: readonly string[],
  slots: Readonly<Record<string, number>>,
): SignalResult {
  const message = messageOf(diagnostic(code, null, slots), language);
  return { code, clause, message, cases: firstCases(cases) };
}
