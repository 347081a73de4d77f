/** What is shown and never judged: months, kinds of tickets, how much of a target was used. */
import { describe, expect, it } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';
import { smallPolicy, table } from '../../support/small-policy.ts';

const none = { met: 0, breached: 0, running: 0, excluded: 0, untargeted: 0, unmeasurable: 0 };

/** P2 has 4 hours in office hours, 08:00-18:00; the norm is per quarter. */
const policy = smallPolicy({
  rules: {
    restoration: {
      clause: '3',
      to: 'restored',
      calendar: 'office',
      within: { P1: 'none', P2: '4 hours', P3: '12:00 next working day' },
      norm: { at_least: '85%', per: 'quarter' },
    },
  },
});

async function ruleOf(...tickets: readonly string[]) {
  const { result } = await auditOf({
    policy,
    period: '2025-Q3',
    inputs: { tickets: table('id,opened_at,type,priority,restored_at', ...tickets) },
  });
  return { result, rule: result.rules[0]! };
}

describe('the months of a rule', () => {
  it('count each ticket in the month it counts in, whatever the period of the norm', async () => {
    const { rule } = await ruleOf(
      'A,2025-07-31T17:00,incident,P2,2025-08-01T09:00',
      'B,2025-08-04T09:00,incident,P2,2025-08-04T14:00',
      'C,2025-09-01T09:00,incident,P1,2025-09-01T10:00',
    );
    expect(rule.periods.map(({ label }) => label)).toEqual(['2025-Q3']);
    expect(rule.months!.map(({ label, pooled }) => [label, pooled])).toEqual([
      ['2025-07', { ...none, met: 1, attained: '1' }],
      ['2025-08', { ...none, breached: 1, attained: '0' }],
      ['2025-09', { ...none, untargeted: 1, attained: null }],
    ]);
  });

  it('each count a ticket without a usable start, as every period does', async () => {
    const { rule } = await ruleOf('A,31-31-2025,incident,P2,');
    expect(rule.months!.map(({ pooled }) => pooled!.unmeasurable)).toEqual([1, 1, 1]);
  });
});

describe('the use of targets', () => {
  it('has exactly the target in the class that ends there, and the first millisecond over it in the next', async () => {
    const { rule } = await ruleOf(
      'A,2025-07-01T09:00,incident,P2,2025-07-01T13:00',
      'B,2025-07-01T09:00,incident,P2,2025-07-01T13:00:00.001',
      'C,2025-07-01T09:00,incident,P2,2025-07-01T09:00',
      // 24 minutes is 10% of four hours; 17 hours of two days are more than 400%.
      'D,2025-07-01T09:00,incident,P2,2025-07-01T09:24',
      'E,2025-07-01T09:00,incident,P2,2025-07-02T16:00',
    );
    const classes = rule.distribution!.classes.filter(({ met, breached }) => met + breached > 0);
    expect(classes).toEqual([
      { over: 0, upTo: 10, met: 2, breached: 0 },
      { over: 90, upTo: 100, met: 1, breached: 0 },
      { over: 100, upTo: 125, met: 0, breached: 1 },
      { over: 400, upTo: null, met: 0, breached: 1 },
    ]);
  });

  it('leaves out what runs, and counts apart what had a point in time as its target', async () => {
    const { rule } = await ruleOf(
      'A,2025-07-01T09:00,incident,P3,2025-07-01T10:00',
      'B,2025-07-01T09:00,incident,P2,',
    );
    expect(rule.distribution!.momentTargets).toBe(1);
    expect(rule.distribution!.classes.every(({ met, breached }) => met + breached === 0)).toBe(true);
  });
});

describe('the kinds of tickets', () => {
  it('are one whatever the capitals, in the order of the alphabet and of the priorities', async () => {
    const { result } = await ruleOf(
      'A,2025-07-01T09:00,vraag,P2,2025-07-01T10:00',
      'B,2025-07-01T09:00,Incident,P2,2025-07-01T10:00',
      'C,2025-07-02T09:00,incident,P2,2025-07-02T17:00',
      'D,2025-07-02T09:00,incident,P1,2025-07-02T17:00',
      'E,2025-07-02T09:00,,P1,2025-07-02T17:00',
      'F,2025-06-30T09:00,incident,P2,2025-07-01T17:00',
    );
    const of = (counts: object) => [{ rule: 'restoration', ...none, ...counts }];
    expect(result.ticketKinds).toEqual([
      { type: null, priority: 'P1', opened: 1, rules: of({ untargeted: 1 }) },
      { type: 'incident', priority: 'P1', opened: 1, rules: of({ untargeted: 1 }) },
      { type: 'Incident', priority: 'P2', opened: 2, rules: of({ met: 1, breached: 1 }) },
      { type: 'vraag', priority: 'P2', opened: 1, rules: of({ met: 1 }) },
    ]);
  });
});
