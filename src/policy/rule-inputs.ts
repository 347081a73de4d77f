/** The inputs that a rule is judged from. */
import { type InputRole, MOMENTS } from '../intake/canonical.ts';
import type { FactsOf, Policy, Rule, Target, Targets } from './policy.ts';

/**
 * In the order of the rule's need. Events are named where a ticket's row cannot tell: of happenings without a column,
 * and of pauses by what a ticket said at the time.
 */
export function inputsOf(rule: Rule, policy: Policy): readonly InputRole[] {
  return [...new Set(needs(rule, policy))];
}

function needs(rule: Rule, policy: Policy): readonly InputRole[] {
  switch (rule.measure) {
    case 'time': {
      const happenings = [rule.from, rule.to, ...(rule.fromElse === null ? [] : [rule.fromElse])];
      const paused = policy.tickets.pause.some(({ rules }) => rules === 'all' || rules.includes(rule.id));
      const events = paused || !happenings.every(hasColumn);
      return ['tickets', ...when(events, 'events'), ...when(waitsForRelease(rule.within), 'register')];
    }
    case 'cadence':
      return ['tickets', 'events'];
    case 'check':
      return ['tickets'];
    case 'combined':
      return policy.rules.flatMap((part) => (rule.all.includes(part.id) ? needs(part, policy) : []));
    case 'availability':
      return ['probes', 'outages', ...when(rule.excludeMaintenance.length > 0, 'maintenance')];
    case 'latency':
      return ['probes', ...when(rule.metric !== null, 'measurements')];
    case 'recurrence':
    case 'span':
      return [rule.of.source];
    case 'sequence': {
      const before = rule.precededBy?.facts;
      const facts = [rule.of, rule.followedBy?.facts, before, rule.unless];
      return facts.flatMap((of) => (isFacts(of) ? [of.source] : []));
    }
    case 'measurement':
      return ['measurements'];
  }
}

function when(needed: boolean, role: InputRole): readonly InputRole[] {
  return needed ? [role] : [];
}

function hasColumn(happening: string): boolean {
  return (MOMENTS as readonly string[]).includes(happening);
}

function isFacts(of: FactsOf | { readonly sameRow: string } | null | undefined): of is FactsOf {
  return of !== null && of !== undefined && !('sameRow' in of);
}

function waitsForRelease(within: Targets): boolean {
  const mentions = (target: Target): boolean =>
    target.kind === 'earliest' || target.kind === 'latest'
      ? target.of.some(mentions)
      : target.kind === 'next-release';
  return ('each' in within ? [within.each] : [...within.byPriority.values()]).some(mentions);
}
