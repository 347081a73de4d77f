/** How sure a verdict is: what it would be if all that is open went well, or badly, and which tickets decide it. */
import type { Norm, Policy, Rule } from '../policy/policy.ts';
import { judgesTickets } from '../policy/rule-kinds.ts';
import { instantText } from '../time/instant.ts';
import { allOf, verdictOf } from './attainment.ts';
import type { Finding } from './audit-tickets.ts';
import type { DecidingTicket, DoubtResult } from './doubt-result.ts';
import type { AuditInput } from './input.ts';
import { decidingPeriods, partsOf } from './judged.ts';
import type { CountsResult, RuleResult, RuleVerdict } from './result.ts';

/** So many tickets are named. */
const MOST_NAMED = 10;
/** A norm that so few tickets would turn is a close one. */
const CLOSE = 1;

/** A ticket that may decide a rule: it is written out only when it is known to be among the nearest. */
interface Kept {
  readonly finding: Finding;
  /** Infinite where there is none. */
  readonly marginMs: number;
}

/** Keeps of each rule the tickets that may decide it: of millions, the nearest of each kind. */
export class NearTheEdge {
  readonly #open = new Map<Rule, Nearest>();
  readonly #met = new Map<Rule, Nearest>();
  readonly #breached = new Map<Rule, Nearest>();
  readonly #input: AuditInput;

  constructor(input: AuditInput) {
    this.#input = input;
  }

  add(finding: Finding): void {
    const { rule, outcome } = finding;
    if (rule.norm === null) return;
    const { kind, targetMs, countedMs } = outcome;
    if (kind === 'met') {
      if (!Number.isNaN(targetMs)) nearestOf(this.#met, rule).add(finding, targetMs - countedMs);
    } else if (kind === 'breached')
      nearestOf(this.#breached, rule).add(finding, (outcome.decidedBy?.outcome ?? outcome).overrunMs);
    else if (kind === 'running' || kind === 'unmeasurable')
      nearestOf(this.#open, rule).add(finding, Number.NaN);
  }

  /** How many are open, whatever became of the rest. */
  open(rule: Rule): number {
    return this.#open.get(rule)?.seen ?? 0;
  }

  /** The ones with the least margin first; equal ones, and open ones, as they stood in the input. */
  nearest(rule: Rule, kind: 'open' | 'met' | 'breached'): readonly DecidingTicket[] {
    const lists = { open: this.#open, met: this.#met, breached: this.#breached };
    return (lists[kind].get(rule)?.kept ?? []).map((kept) => this.#told(kept));
  }

  #told({ finding: { ticket, outcome }, marginMs }: Kept): DecidingTicket {
    const { zone, tickets } = this.#input;
    const { kind, due, reason } = outcome;
    return {
      ticket: tickets!.store.idOf(ticket),
      outcome: kind as DecidingTicket['outcome'],
      reason,
      due: Number.isNaN(due) ? null : instantText(due, zone),
      marginMs: Number.isFinite(marginMs) ? marginMs : null,
    };
  }
}

/** The first few by margin. */
class Nearest {
  readonly kept: Kept[] = [];
  seen = 0;

  add(finding: Finding, margin: number): void {
    this.seen++;
    const { kept } = this;
    const marginMs = Number.isNaN(margin) ? Number.POSITIVE_INFINITY : margin;
    if (kept.length === MOST_NAMED) {
      if (marginMs >= kept[MOST_NAMED - 1]!.marginMs) return;
      kept.pop();
    }
    let place = kept.length;
    while (place > 0 && marginMs < kept[place - 1]!.marginMs) place--;
    kept.splice(place, 0, { finding, marginMs });
  }
}

function nearestOf(lists: Map<Rule, Nearest>, rule: Rule): Nearest {
  let nearest = lists.get(rule);
  if (nearest === undefined) {
    nearest = new Nearest();
    lists.set(rule, nearest);
  }
  return nearest;
}

/** One for each rule of which something is open, or that a ticket would turn. */
export function doubts(rules: readonly RuleResult[], policy: Policy, edge: NearTheEdge): DoubtResult[] {
  return rules.flatMap((rule): DoubtResult[] => {
    const ofPolicy = policy.rules.find(({ id }) => id === rule.id);
    const norm = ofPolicy?.norm ?? null;
    if (
      ofPolicy === undefined ||
      norm === null ||
      rule.verdict === 'not-assessed' ||
      rule.verdict === 'no-cases'
    )
      return [];
    const best = boundOf(rule, norm, 'best');
    const worst = boundOf(rule, norm, 'worst');
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
        open: edge.open(ofPolicy),
        tickets: edge.nearest(ofPolicy, isOpen ? 'open' : close.short !== null ? 'breached' : 'met'),
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
