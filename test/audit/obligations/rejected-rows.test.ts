import { describe, expect, it } from 'vitest';
import { judged, type Obligation } from './one-rule.ts';

const july = (rule: Obligation['rule'], register: readonly string[]) =>
  judged({ rule, period: '2025-07', asOf: '2025-08-01', register });
const restore = { measure: 'span', of: 'restore', at_most: '48 clock hours' };
const kept = 'restore,2025-07-01 10:00,2025-07-02 10:00,';

describe('a rejected row', () => {
  it('may have broken what it is about: the verdict is open, and the row is named', async () => {
    const { cases, rule } = await july(restore, [kept, 'restore,2025-07-10 10:00,soon,']);
    expect(cases).toEqual([
      'met due 2025-07-03 10:00 done 2025-07-02 10:00 24 of 48 h @2',
      'unmeasurable (rejected-row) due - @3',
    ]);
    expect(rule.verdict).toBe('undecided');
  });

  it('without a kind it may be any; of another kind it changes nothing', async () => {
    expect((await july(restore, [kept, ',2025-07-10 10:00,,'])).rule.verdict).toBe('undecided');
    expect((await july(restore, [kept, 'backup,soon,,'])).rule.verdict).toBe('met');
  });

  it('whose moment can be read counts in that period only', async () => {
    expect((await july(restore, [kept, 'restore,2025-06-10 10:00,soon,'])).rule.verdict).toBe('met');
    expect((await july(restore, [kept, 'restore,soon,2025-06-10 10:00,'])).rule.verdict).toBe('undecided');
  });

  it('may be the fact too many, and could only have helped where facts are owed', async () => {
    const rows = ['update,2025-07-02,,', 'update,soon,,'];
    const count = (more: object) =>
      july({ measure: 'recurrence', of: 'update', per: 'month', ...more }, rows);
    expect((await count({ at_most: 1 })).rule.verdict).toBe('undecided');
    expect((await count({ at_least: 1 })).rule.verdict).toBe('met');
  });

  it('that has too many cells is read as far as it goes', async () => {
    expect((await july(restore, [kept, 'restore,2025-07-10 10:00,2025-07-11,x,y,z'])).rule.verdict).toBe(
      'undecided',
    );
  });

  it('of the measurements may have been worse', async () => {
    const { rule } = await judged({
      rule: { measure: 'measurement', metrics: { LCP: { at_most: 2.5 } } },
      period: '2025-07',
      asOf: '2025-08-01',
      measurements: ['LCP,2025-07-01,2,', 'LCP,2025-07-31,slow,'],
    });
    expect(rule.verdict).toBe('undecided');
  });
});
