import { describe, expect, test } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';
import { mon, restoration, smallPolicy, table, told } from '../../support/small-policy.ts';

const rules = {
  response: restoration({ to: 'responded', within: '1 hour' }),
  restoration: restoration(),
};
const breached = { opened_at: mon('09:00'), responded_at: mon('12:00'), restored_at: mon('17:00') };

/** Ticket A with these columns, under a policy that leaves out where this condition holds. */
async function under(when: object, row: Record<string, string>, more: object = {}) {
  const answer = await told({
    policy: { rules, columns: ['region'], tickets: { exclude: [{ when, clause: '5.2', ...more }] } },
    row: { ...breached, ...row },
  });
  return answer;
}
const outcome = async (when: object, row: Record<string, string>) =>
  (await under(when, row)).line('restoration', 'A').outcome;

describe('a ticket that is left out', () => {
  test('is excluded with its clause, whatever its clock says, and counts in nothing', async () => {
    const { result, line } = await under({ cause: 'customer' }, { cause: 'customer' });
    for (const rule of ['response', 'restoration'])
      expect(line(rule, 'A')).toMatchObject({ outcome: 'excluded', reason: '5.2' });
    for (const rule of result.rules)
      expect(rule.total!.pooled).toMatchObject({ excluded: 1, met: 0, breached: 0, attained: null });
    expect(result.breaches).toEqual([]);
    expect(result.excluded).toMatchObject([
      { rule: 'response', clause: '5.2', tickets: ['A'] },
      { rule: 'restoration', clause: '5.2', tickets: ['A'] },
    ]);
  });

  test('from some rules only counts in the others', async () => {
    const { line } = await under({ cause: 'customer' }, { cause: 'customer' }, { from: ['restoration'] });
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'excluded' });
    expect(line('response', 'A')).toMatchObject({ outcome: 'breached' });
  });

  test('has the clause of the first term that fits', async () => {
    const tickets = {
      exclude: [
        { when: { type: 'tip' }, clause: '5.1' },
        { when: { cause: 'customer' }, clause: '5.2' },
        { when: { environment: 'test' }, clause: '5.3' },
      ],
    };
    const answer = await told({
      policy: { tickets },
      row: { ...breached, cause: 'customer', environment: 'test' },
    });
    expect(answer.line('restoration', 'A')).toMatchObject({ outcome: 'excluded', reason: '5.2' });
  });
});

describe('conditions', () => {
  test.each([
    ['the word itself', { cause: 'klant' }, { cause: 'klant' }],
    ['another case', { cause: 'Klant' }, { cause: 'KLANT' }],
    ['a word of the other language', { cause: 'klant' }, { cause: 'customer' }],
    ['one of several', { type: ['tip', 'change'] }, { type: 'Wijzigingsverzoek' }],
    ['a wildcard at the end', { application: 'web*' }, { application: 'Webshop' }],
    ['a wildcard inside', { application: 'w*p' }, { application: 'webshop' }],
    ['a wildcard for nothing', { application: 'webshop*' }, { application: 'webshop' }],
    ['not another word', { cause: { not: 'supplier' } }, { cause: 'klant' }],
    ['none of the words', { type: { not: ['tip', 'bug'] } }, { type: 'change' }],
    ['missing', { cause: { missing: true } }, { cause: '' }],
    ['missing among words', { cause: ['klant', { missing: true }] }, { cause: '' }],
    ['present', { cause: { missing: false } }, { cause: 'klant' }],
    ['all columns', { cause: 'klant', type: 'bug' }, { cause: 'klant', type: 'bug' }],
    ['a column of the export’s own', { region: 'north' }, { region: 'North' }],
  ])('hold for %s', async (_, when, row) => {
    expect(await outcome(when, row)).toBe('excluded');
  });

  test.each([
    ['another word', { cause: 'klant' }, { cause: 'supplier' }],
    ['a part of a word', { application: 'web' }, { application: 'webshop' }],
    ['a dot, which is no wildcard', { application: 'web.hop' }, { application: 'webshop' }],
    ['a question mark, which is no wildcard', { application: 'web?hop' }, { application: 'webshop' }],
    ['the word that it must not be', { cause: { not: 'klant' } }, { cause: 'Customer' }],
    ['one of the words that it must not be', { type: { not: ['tip', 'bug'] } }, { type: 'BUG' }],
    ['a cell that is there, where it should be missing', { cause: { missing: true } }, { cause: 'klant' }],
    ['a cell that is missing, where it should be there', { cause: { missing: false } }, { cause: '' }],
    ['one column of two', { cause: 'klant', type: 'bug' }, { cause: 'klant', type: 'tip' }],
  ])('do not hold for %s', async (_, when, row) => {
    expect(await outcome(when, row)).toBe('breached');
  });
});

describe('what a rule is about', () => {
  const policy = smallPolicy({
    rules: {
      platform: restoration({ when: { component: 'platform' }, norm: '85%' }),
      application: restoration({ when: { component: 'applicatie' }, norm: '85%' }),
    },
  });
  const tickets = table(
    'id,opened_at,restored_at,component',
    `A,${mon('09:00')},${mon('10:00')},Platform`,
    `B,${mon('09:00')},${mon('17:00')},application`,
    `C,${mon('09:00')},${mon('17:00')},database`,
  );

  test('the other tickets are absent from it', async () => {
    const { ledger, result } = await auditOf({ policy, period: '2025-Q3', inputs: { tickets } });
    expect(ledger.map(({ rule, ticket, outcome }) => `${rule} ${ticket} ${outcome}`)).toEqual([
      'platform A met',
      'application B breached',
    ]);
    expect(result.rules.map((rule) => rule.total!.pooled)).toMatchObject([
      { met: 1, breached: 0, excluded: 0, unmeasurable: 0, verdict: 'met' },
      { met: 0, breached: 1, excluded: 0, unmeasurable: 0, verdict: 'missed' },
    ]);
  });

  test('a row that no rule is about is excluded in the books', async () => {
    const { result } = await auditOf({ policy, period: '2025-Q3', inputs: { tickets } });
    expect(result.inputs[0]).toMatchObject({ rows: 3, used: 2, excluded: 1, rejected: 0 });
  });
});
