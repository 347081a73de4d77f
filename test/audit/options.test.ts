/** Rules that are options: one that was not bought is shown as such, and leaves no other trace. */
import { describe, expect, it } from 'vitest';
import { auditOf } from '../support/audit-of.ts';
import { restoration, smallPolicy, table } from '../support/small-policy.ts';

const TICKETS = table(
  'id,opened_at,restored_at,type,priority',
  'A,2025-01-13 09:00,2025-01-14 17:00,incident,P1',
  'B,2025-01-13 09:00,2025-01-13 10:00,question,P1',
);
const INPUTS = {
  tickets: TICKETS,
  probes: 'at,up,latency_ms\n2025-01-13 10:00,true,fast\n',
  register: 'kind,at\nbackup,2025-01-13\n',
  measurements: 'metric,at,value\nusers,2025-01-13,3\n',
};

const off = (rule: object) => ({ clause: '9', enabled: false, norm: '100%', ...rule });
const clock = { to: 'restored', calendar: 'office', within: '1 hour' };

async function audited(rules: object, inputs: object = INPUTS) {
  return auditOf({ policy: smallPolicy({ rules }), period: '2025-01', inputs });
}

describe('a rule that was not agreed', () => {
  it.each([
    ['time', clock],
    ['combined', { all: ['kept'] }],
    ['cadence', { measure: 'cadence', calendar: 'office', every: '1 hour' }],
    ['check', { measure: 'check', cases: [{ must: { type: 'incident' } }] }],
    ['availability', { measure: 'availability', calendar: 'always' }],
    ['latency', { measure: 'latency', at_most: '1 second' }],
    ['recurrence', { measure: 'recurrence', of: 'backup', every: '1 working day', calendar: 'office' }],
    ['sequence', { measure: 'sequence', of: 'backup', followed_by: 'test', within: '1 clock hours' }],
    ['span', { measure: 'span', of: 'backup', at_most: '1 clock hours' }],
    ['measurement', { measure: 'measurement', metrics: { users: { at_most: 2 } } }],
  ])('%s: says so, and is not assessed', async (measure, rule) => {
    const workingDay = { working_day: 'hours' };
    const { result } = await auditOf({
      policy: smallPolicy({
        ...workingDay,
        rules: { kept: restoration({ norm: '50%' }), option: off(rule) },
      }),
      period: '2025-01',
      inputs: INPUTS,
    });
    expect(result.rules[1]).toMatchObject({
      id: 'option',
      measure,
      verdict: 'not-assessed',
      reason: 'not-agreed',
      periods: [],
      total: null,
    });
    expect(result.rules[0]).toMatchObject({ verdict: 'met' });
    expect(result.verdict).toBe('met');
    expect(result.rejected).toEqual([]);
    expect(result.inputs.map(({ role, used }) => [role, used])).toEqual([
      ['tickets', 2],
      ['probes', 0],
      ['register', 0],
      ['measurements', 0],
    ]);
  });

  it('stands in no ledger and breaches no ticket; a ticket that only it is about counts for nothing', async () => {
    const rules = {
      kept: restoration({ when: { type: 'question' }, norm: '100%' }),
      option: off({ ...clock, when: { type: 'incident' } }),
    };
    const { result, ledger } = await audited(rules, { tickets: TICKETS });
    expect(ledger.map(({ rule, ticket }) => [rule, ticket])).toEqual([['kept', 'B']]);
    expect(result.breaches).toEqual([]);
    expect(result.inputs[0]).toMatchObject({ used: 1, excludedFor: { 'not-concerned': 1 } });
  });

  it('takes its part out of a rule that combines it with others', async () => {
    const rules = {
      kept: restoration({ norm: 'none', within: '20 hours' }),
      option: off(clock),
      both: { clause: '1', all: ['kept', 'option'], norm: '100%' },
    };
    const { result } = await audited(rules, { tickets: TICKETS });
    expect(result.rules[2]).toMatchObject({ verdict: 'met', total: { pooled: { met: 2 } } });
  });

  it('takes a rule with it that rests on it alone', async () => {
    const rules = {
      option: off(clock),
      combined: { clause: '1', all: ['option'], norm: '100%' },
      told: { clause: '1', ...clock, to: 'notified', from: { breach_of: 'option' }, norm: '100%' },
      also: { clause: '1', ...clock, to: 'notified', only_when_breached: 'told', norm: '100%' },
      kept: restoration({ norm: '50%' }),
    };
    const { result } = await audited(rules, { tickets: TICKETS });
    expect(result.rules.map(({ reason }) => reason)).toEqual([...Array(4).fill('not-agreed'), null]);
  });

  it('is one whose figure is left open: the reason is another, and nothing is read for it', async () => {
    const policy = smallPolicy({
      parameters: { most: { title: 'Most', kind: 'number', optional: true } },
      rules: {
        users: {
          clause: '1',
          measure: 'measurement',
          metrics: { users: { at_most: { parameter: 'most' } } },
        },
      },
    });
    const { result } = await auditOf({ policy, period: '2025-01', inputs: INPUTS });
    expect(result.rules[0]).toMatchObject({ verdict: 'not-assessed', reason: 'no-parameter' });
  });
});
