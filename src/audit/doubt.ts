/** How sure a verdict is: what it would be if all that is open went well, or badly, and which tickets decide it. */
import type { Norm, Policy, TicketBasedRule } from '../policy/policy.ts';
import { judgesTickets } from '../policy/rule-kinds.ts';
import { instantText } from '../time/instant.ts';
import { allOf, verdictOf } from './attainment.ts';
import type { Finding } from './audit-tickets.ts';
import type { DecidingTicket, DoubtResult } from './doubt-result.ts';
import type { AuditInput } from './input.ts';
import { decidingPeriods, partsOf } from './judged.ts';
import type { Outcome } from './outcome.ts';
import type { CountsResult, RuleResult, RuleVerdict } from './result.ts';

/** So many tickets are named. */
const MOST_NAMED = 10;
/** A norm that so few tickets would turn is a close one. */
const CLOSE = 1;

/** Keeps of each rule the tickets that may decide it; with millions of others only the nearest of each kind are kept. */
export class NearTheEdge {
  readonly #open = new Map<string, DecidingTicket[]>();
  readonly #met = new Map<string, DecidingTicket[]>();
  readonly #breached = new Map<string, DecidingTicket[]>();
  readonly #input: AuditInput;

  constructor(input: AuditInput) {
    this.#input = input;
  }

  add({ rule, outcome, ticket }: Finding): void {
    if (rule.norm === null) return;
    const { kind, targetMs, countedMs } = outcome;
    const near = (marginMs: number | null): DecidingTicket => this.#told(ticket, outcome, marginMs);
    if (kind === 'running' || kind === 'unmeasurable') push(this.#open, rule, near(null));
    else if (kind === 'met' && !Number.isNaN(targetMs)) keep(this.#met, rule, near(targetMs - countedMs));
    else if (kind === 'breached') {
      const { overrunMs } = outcome.decidedBy?.outcome ?? outcome;
      keep(this.#breached, rule, near(overrunMs));
    }
  }

  open(rule: string): readonly DecidingTicket[] {
    return this.#open.get(rule) ?? [];
  }

  nearest(rule: string, kind: 'met' | 'breached'): readonly DecidingTicket[] {
    const kept = (kind === 'met' ? this.#met : this.#breached).get(rule) ?? [];
    return [...kept].sort(byMargin).slice(0, MOST_NAMED);
  }

  #told(ticket: number, { kind, due, reason }: Outcome, marginMs: number | null): DecidingTicket {
    const { zone, tickets } = this.#input;
    return {
      ticket: tickets!.store.ids[ticket]!,
      outcome: kind as DecidingTicket['outcome'],
      reason,
      due: Number.isNaN(due) ? null : instantText(due, zone),
      marginMs: marginMs === null || Number.isNaN(marginMs) ? null : marginMs,
    };
  }
}

/** One for each rule of which something is open, or that a ticket would turn. */
export function doubts(rules: readonly RuleResult[], policy: Policy, edge: NearTheEdge): DoubtResult[] {
  return rules.flatMap((rule): DoubtResult[] => {
    const { norm } = policy.rules.find(({ id }) => id === rule.id) ?? { norm: null };
    if (norm === null || rule.verdict === 'not-assessed' || rule.verdict === 'no-cases') return [];
    const best = boundOf(rule, norm, 'best');
    const worst = boundOf(rule, norm, 'worst');
    const open = edge.open(rule.id);
    const close = closeness(rule, norm);
    const isOpen = best !== worst;
    if (!isOpen && close.short === null && close.spare === null) return [];
    return [
      {
        rule: rule.id,
        verdict: rule.verdict,
        best,
        worst,
        ...close,
        open: open.length,
        tickets: isOpen
          ? open.slice(0, MOST_NAMED)
          : close.short !== null
            ? edge.nearest(rule.id, 'breached')
            : edge.nearest(rule.id, 'met'),
      },
    ];
  });
}

/** The verdict if everything that is open went one way. */
function boundOf(rule: RuleResult, norm: Norm, which: 'best' | 'worst'): RuleVerdict {
  const verdicts = decidingPeriods(rule).flatMap((period): RuleVerdict[] => {
    const parts = partsOf(rule, period);
    if (parts.length === 0) return [period.verdict];
    return parts.map((part) => {
      if ('met' in part) return boundOfCounts(part, norm, which);
      if ('unknownMs' in part) {
        const up = BigInt(part.upMs + (which === 'best' ? part.unknownMs : 0));
        return verdictOf(up, up, BigInt(part.windowMs), norm);
      }
      return part.verdict;
    });
  });
  return allOf(verdicts);
}

function boundOfCounts(counts: CountsResult, norm: Norm, which: 'best' | 'worst'): RuleVerdict {
  const open = counts.running + counts.unmeasurable;
  const good = BigInt(counts.met + (which === 'best' ? open : 0));
  return verdictOf(good, good, BigInt(counts.met + counts.breached + open), norm);
}

interface Close {
  readonly short: number | null;
  readonly spare: number | null;
}

/** Of rules about tickets only. A norm that all tickets have to meet never has one to spare: that says nothing. */
function closeness(rule: RuleResult, norm: Norm): Close {
  if (!judgesTickets(rule.measure)) return { short: null, spare: null };
  const counts = decidingPeriods(rule)
    .flatMap((period) => partsOf(rule, period))
    .filter((part): part is CountsResult & typeof part => 'short' in part && part.attained !== null);
  const isAll = norm.atLeast.numerator >= norm.atLeast.denominator;
  const least = (values: readonly (number | null)[]): number | null => {
    const near = values.filter((value) => value !== null && value <= CLOSE) as number[];
    return near.length === 0 ? null : Math.min(...near);
  };
  return {
    short: rule.verdict === 'missed' ? least(counts.map(({ short }) => (short === 0 ? null : short))) : null,
    spare: rule.verdict === 'met' && !isAll ? least(counts.map(({ spare }) => spare)) : null,
  };
}

function push(lists: Map<string, DecidingTicket[]>, { id }: TicketBasedRule, told: DecidingTicket): void {
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [told]);
  else list.push(told);
}

/** Cut back now and then, so that millions of tickets do not stay. */
function keep(lists: Map<string, DecidingTicket[]>, rule: TicketBasedRule, told: DecidingTicket): void {
  push(lists, rule, told);
  const list = lists.get(rule.id)!;
  if (list.length >= MOST_NAMED * 100) lists.set(rule.id, list.sort(byMargin).slice(0, MOST_NAMED));
}

/** The least first; equal ones as they stood in the input. */
function byMargin(a: DecidingTicket, b: DecidingTicket): number {
  return (a.marginMs ?? Number.POSITIVE_INFINITY) - (b.marginMs ?? Number.POSITIVE_INFINITY) || 0;
}
