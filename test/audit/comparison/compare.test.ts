/** What changed between two results, on small audits whose every figure is known. */
import { describe, expect, it } from 'vitest';
import { compareResults } from '../../../src/audit/comparison/compare.ts';
import { gotWorse } from '../../../src/audit/comparison/comparison.ts';
import { pairsOf } from '../../../src/audit/comparison/pairs.ts';
import { auditOf } from '../../support/audit-of.ts';
import { restoration, smallPolicy } from '../../support/small-policy.ts';

/** Restoration within four hours of an office day: opened at 9:00, restored at the hour given. */
async function resultOf(hours: Readonly<Record<string, string>>, asOf = '2025-12-31T00:00:00+01:00') {
  const rows = Object.entries(hours).map(([id, at]) => `${id},P1,2025-07-07T09:00:00+02:00,${at}`);
  const { result } = await auditOf({
    policy: POLICY,
    period: '2025',
    inputs: { tickets: ['id,priority,opened_at,restored_at', ...rows, ''].join('\n') },
    asOf,
  });
  return result;
}

const at = (time: string): string => `2025-07-07T${time}:00+02:00`;
const POLICY = smallPolicy({ rules: { restoration: restoration({ norm: '85%' }) } });

describe('two versions of an export', () => {
  it('that are the same have nothing but the same', async () => {
    const one = await resultOf({ A: at('10:00'), B: at('15:00') });
    const same = compareResults([one, one], null);
    expect(same.verdict.change).toBe('same');
    expect([same.settings, same.tickets, same.cases, same.ledger]).toEqual([[], [], [], null]);
    expect(new Set([...same.rules, ...same.inputs].map(({ change }) => change))).toEqual(new Set(['same']));
    expect(gotWorse(same)).toBe(false);
  });

  it('a breach that appears, one that goes, and one that is over by more are told ticket by ticket', async () => {
    const before = await resultOf({ A: at('10:00'), B: at('15:00'), C: at('15:00') });
    const after = await resultOf({ A: at('15:00'), B: at('10:00'), C: at('16:00') });
    const { tickets } = compareResults([before, after], null);
    const told = tickets.map(({ ticket, change, before: b, after: a }) => [
      ticket,
      change,
      b?.overrunMs,
      a?.overrunMs,
    ]);
    // Due at 13:00: restored at 15:00 it is two hours over, at 16:00 three.
    expect(told.toSorted()).toEqual([
      ['A', 'new', undefined, 7_200_000],
      ['B', 'gone', 7_200_000, undefined],
      ['C', 'worse', 7_200_000, 10_800_000],
    ]);
  });

  it('a breach that cannot be measured any more changed: that is not better', async () => {
    const before = await resultOf({ A: at('15:00') });
    const after = await resultOf({ A: '2025-07-07T08:00:00+02:00' });
    const [change] = compareResults([before, after], null).tickets;
    expect(change).toMatchObject({ ticket: 'A', change: 'changed' });
    expect(change!.after).toMatchObject({ outcome: 'unmeasurable', reason: 'stop-before-start' });
  });

  it('a verdict that got worse is found, and one that got better is none', async () => {
    const kept = await resultOf({ A: at('10:00') });
    const missed = await resultOf({ A: at('15:00') });
    expect([kept.verdict, missed.verdict]).toEqual(['met', 'missed']);
    const worse = compareResults([kept, missed], null);
    expect(worse.verdict.change).toBe('worse');
    expect(worse.rules[0]).toMatchObject({
      verdictChange: 'worse',
      before: { attained: '1' },
      after: { attained: '0' },
    });
    expect(gotWorse(worse)).toBe(true);
    expect(gotWorse(compareResults([missed, kept], null))).toBe(false);
  });

  it('what was asked otherwise is told by name', async () => {
    const before = await resultOf({ A: at('10:00') });
    const after = await resultOf({ A: at('10:00') }, '2025-12-30T00:00:00+01:00');
    expect(compareResults([before, after], null).settings).toEqual([
      { name: 'as of', before: '2025-12-31T00:00:00+01:00', after: '2025-12-30T00:00:00+01:00' },
    ]);
  });
});

describe('lines of two ledgers', () => {
  const line = (ticket: string, outcome: string) => ({ rule: 'r', ticket, cells: { ticket, outcome } });

  it('are told where a column differs, with its name', async () => {
    const one = await resultOf({ A: at('10:00') });
    const before = [line('A', 'met'), line('B', 'met'), line('C', 'met')];
    const after = [line('A', 'met'), line('B', 'breached'), line('D', 'met')];
    const { ledger } = compareResults([one, one], [before, after]);
    expect(ledger!.map(({ ticket, change, fields }) => [ticket, change, fields])).toEqual([
      ['B', 'changed', ['outcome']],
      ['D', 'new', ['ticket', 'outcome']],
      ['C', 'gone', ['ticket', 'outcome']],
    ]);
  });
});

it('members that share a key are paired in their order', () => {
  const pairs = pairsOf(['a1', 'b1', 'a2'], ['a3', 'c1'], (text) => text[0]!);
  expect(pairs).toEqual([
    { before: 'a1', after: 'a3' },
    { before: null, after: 'c1' },
    { before: 'a2', after: null },
    { before: 'b1', after: null },
  ]);
});
