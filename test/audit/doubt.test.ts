import { describe, expect, it } from 'vitest';
import type { DoubtResult } from '../../src/audit/doubt-result.ts';
import { auditOf } from '../support/audit-of.ts';
import { mon, restoration, smallPolicy, table, tue } from '../support/small-policy.ts';

/** Four hours each. */
const at = (minutes: number) =>
  mon(`${`${9 + Math.floor(minutes / 60)}`.padStart(2, '0')}:${`${minutes % 60}`.padStart(2, '0')}`);
const taking = (id: string, minutes: number) => `${id},${mon('09:00')},${at(minutes)},P1`;
const running = (id: string) => `${id},${tue('08:00')},,P1`;

async function doubtOf(norm: string, ...tickets: readonly string[]): Promise<readonly DoubtResult[]> {
  const { result } = await auditOf({
    policy: smallPolicy({ rules: { restoration: restoration({ norm: { at_least: norm } }) } }),
    period: '2025-07',
    inputs: { tickets: table('id,opened_at,restored_at,priority', ...tickets) },
    asOf: tue('09:00'),
  });
  return result.doubt;
}

describe('doubt', () => {
  it('is none where nothing is open and more than one ticket would have to turn', async () => {
    expect(await doubtOf('50%', taking('A', 60), taking('B', 60), taking('C', 60), taking('D', 60))).toEqual(
      [],
    );
  });

  it('is none where all have to be in time, and all are', async () => {
    expect(await doubtOf('100%', taking('A', 239), taking('B', 60))).toEqual([]);
  });

  it('gives both bounds, and the open tickets, where those decide', async () => {
    // One in time of two decided, and one that runs: 33% to 67% against 60%.
    const [doubt] = await doubtOf('60%', taking('A', 60), taking('B', 300), running('C'));
    expect(doubt).toEqual({
      rule: 'restoration',
      verdict: 'undecided',
      best: 'met',
      worst: 'missed',
      short: null,
      spare: null,
      open: 1,
      tickets: [
        { ticket: 'C', outcome: 'running', reason: null, due: '2025-07-08T12:00:00+02:00', marginMs: null },
      ],
    });
  });

  it('names the smallest overruns first where the norm is short by one', async () => {
    // Two of four against 75%.
    const [doubt] = await doubtOf(
      '75%',
      taking('A', 60),
      taking('B', 60),
      taking('C', 300),
      taking('D', 250),
    );
    expect([doubt!.best, doubt!.worst, doubt!.short, doubt!.spare]).toEqual(['missed', 'missed', 1, null]);
    expect(doubt!.tickets.map(({ ticket, marginMs }) => [ticket, marginMs! / 60_000])).toEqual([
      ['D', 10],
      ['C', 60],
    ]);
  });

  it('names those with the least time left where there is one or none to spare', async () => {
    const [doubt] = await doubtOf(
      '75%',
      taking('A', 60),
      taking('B', 239),
      taking('C', 120),
      taking('D', 300),
    );
    expect([doubt!.verdict, doubt!.short, doubt!.spare]).toEqual(['met', null, 0]);
    expect(doubt!.tickets.map(({ ticket, marginMs }) => [ticket, marginMs! / 60_000])).toEqual([
      ['B', 1],
      ['C', 120],
      ['A', 180],
    ]);
  });

  it('names ten at most, however many there are', async () => {
    const many = Array.from({ length: 1500 }, (_, i) => taking(`T${i}`, 60 + (i % 170)));
    const [doubt] = await doubtOf('99.9%', ...many);
    expect(doubt!.tickets).toHaveLength(10);
    // 229 minutes: eleven are left. Every 170th takes so long.
    expect(new Set(doubt!.tickets.slice(0, 8).map(({ marginMs }) => marginMs! / 60_000))).toEqual(
      new Set([11]),
    );
    expect(doubt!.tickets[0]!.ticket).toBe('T169');
  });

  it('gives the bounds of availability, too', async () => {
    const policy = smallPolicy({
      rules: {
        up: {
          clause: '5',
          measure: 'availability',
          calendar: 'always',
          norm: { at_least: '80%' },
          stale_after: '12 hours',
        },
      },
    });
    // Up for half a day, and nothing known of the other half.
    const probes = table('at,up,service', '2025-07-07 00:00,1,mail');
    const { result } = await auditOf({ policy, period: '2025-07-07..2025-07-08', inputs: { probes } });
    expect(result.doubt).toEqual([
      {
        rule: 'up',
        verdict: 'undecided',
        best: 'met',
        worst: 'missed',
        short: null,
        spare: null,
        open: 0,
        tickets: [],
      },
    ]);
  });
});
