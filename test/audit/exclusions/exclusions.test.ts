import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../../src/audit/result.ts';
import { type Answer, auditOf } from '../../support/audit-of.ts';
import { mon, restoration, smallPolicy, table, tue, wed } from '../../support/small-policy.ts';

const HEADER = 'id,service,from,to,rule,reason,approved_by,approved_at';
const BY = 'Jansen and De Vries,2025-08-01';
/** 75% in time, each within four hours; B and C are late. */
const TICKETS = table(
  'id,opened_at,restored_at,priority',
  `A,${mon('09:00')},${mon('10:00')},P1`,
  `B,${mon('09:00')},${mon('17:00')},P1`,
  `C,${wed('09:00')},${wed('17:00')},P1`,
  `D,${tue('09:00')},${tue('10:00')},P1`,
);
const POLICY = smallPolicy({ rules: { restoration: restoration({ norm: { at_least: '66%' } }) } });

function audited(rows: readonly string[], applyExclusions = false): Promise<Answer> {
  const inputs = { tickets: TICKETS, exclusions: table(HEADER, ...rows) };
  return auditOf({ policy: POLICY, period: '2025', inputs, applyExclusions });
}

const scores = ({ exclusions }: AuditResult) => exclusions!.rules.find(({ rule }) => rule === 'restoration');

describe('what both parties agreed to leave out', () => {
  const row = `B,,,,restoration,moved by both,${BY}`;

  it('is shown as two scores, and does not count by itself', async () => {
    // Two of four in time; without B two of three, which is more than 66%.
    const { result, line } = await audited([row]);
    expect(result.verdict).toBe('missed');
    expect(line('restoration', 'B').outcome).toBe('breached');
    expect(result.exclusions!.applied).toBe(false);
    expect(result.exclusions!.verdict).toEqual({ without: 'missed', with: 'met' });
    expect(scores(result)).toEqual({
      rule: 'restoration',
      without: { verdict: 'missed', attained: '0.5' },
      with: { verdict: 'met', attained: '0.666666' },
    });
  });

  it('counts when that is asked for, and then shows the same two scores', async () => {
    const { result, line } = await audited([row], true);
    expect(result.verdict).toBe('met');
    expect(line('restoration', 'B').outcome).toBe('excluded');
    expect(result.exclusions).toEqual({ ...(await audited([row])).result.exclusions!, applied: true });
    expect(result.excluded).toEqual([
      {
        rule: 'restoration',
        term: expect.stringMatching(/^agreed:/),
        condition: 'reason: moved by both',
        clause: 'Jansen and De Vries, 2025-08-01',
        tickets: ['B'],
      },
    ]);
  });

  it('names the tickets that it leaves out, why, who approved and when', async () => {
    const { result } = await audited([row, `X,,,,,unknown,${BY}`]);
    expect(result.exclusions!.agreements).toEqual([
      {
        ticket: 'B',
        service: null,
        from: null,
        to: null,
        rule: 'restoration',
        reason: 'moved by both',
        approvedBy: 'Jansen and De Vries',
        approvedAt: '2025-08-01T00:00:00+02:00',
        tickets: [{ rule: 'restoration', ticket: 'B' }],
        source: { path: 'exclusions.csv', line: 2 },
      },
      expect.objectContaining({ ticket: 'X', tickets: [] }),
    ]);
  });

  it('may be a period: the tickets whose clock started in it, from the first date up to the last', async () => {
    const period = (from: string, to: string, rule = '') => `,,${from},${to},${rule},move,${BY}`;
    const left = async (given: string) =>
      (await audited([given])).result.exclusions!.agreements[0]!.tickets.map(({ ticket }) => ticket);
    expect(await left(period('2025-07-07', '2025-07-08'))).toEqual(['A', 'B']);
    expect(await left(period('2025-07-07 09:00', '2025-07-08 09:00'))).toEqual(['A', 'B']);
    expect(await left(period('2025-07-07 09:01', '2025-07-08 09:01'))).toEqual(['D']);
    expect(await left(period('2025-07-07', '2025-07-08', 'response'))).toEqual([]);
  });

  it('books each row: used, excluded when it is about nothing here, rejected when anything is missing', async () => {
    const { result } = await audited([
      row,
      `X,,,,,unknown ticket,${BY}`,
      `B,,,,response,unknown rule,${BY}`,
      `,,2024-01-01,2024-02-01,,another year,${BY}`,
      'B,,,,,not approved,,',
      `B,,,,,,${BY}`,
      `,,2025-07-07,,,no end,${BY}`,
      `B,,2025-07-07,2025-07-08,,both,${BY}`,
      `,,2025-07-08,2025-07-07,,backwards,${BY}`,
    ]);
    expect(result.inputs.find(({ role }) => role === 'exclusions')).toMatchObject({
      rows: 9,
      used: 1,
      excluded: 3,
      rejected: 5,
      excludedFor: { 'not-concerned': 2, 'outside-period': 1 },
    });
    expect(result.rejected.map(({ code, column }) => [code, column])).toEqual([
      ['missing-value', 'approved_by'],
      ['missing-value', 'reason'],
      ['missing-value', 'to'],
      ['ticket-and-period', 'from'],
      ['end-before-start', 'to'],
    ]);
  });

  it('leaves time out of availability, of one service or of all', async () => {
    const policy = smallPolicy({
      rules: { up: { clause: '5', measure: 'availability', calendar: 'always', norm: { at_least: '90%' } } },
    });
    const outages = table('from,to,service', '2025-07-07 00:00,2025-07-07 06:00,mail');
    const under = async (service: string) => {
      const exclusions = table(HEADER, `,${service},2025-07-07 00:00,2025-07-07 04:00,,move,${BY}`);
      const { result } = await auditOf({
        policy,
        period: '2025-07-07..2025-07-08',
        inputs: { outages, exclusions },
        applyExclusions: true,
      });
      const { windowMs, downMs, excludedMs } = result.rules[0]!.periods[0]!.services![0]!;
      return [windowMs, downMs, excludedMs].map((ms) => ms / 3_600_000);
    };
    expect(await under('mail')).toEqual([20, 2, 4]);
    expect(await under('')).toEqual([20, 2, 4]);
    expect(await under('web')).toEqual([24, 6, 0]);
  });

  it('adds up in the ledger: what is left out has a line there, too', async () => {
    const { result } = await audited([row], true);
    const [ledger] = result.evidence.totals.ledger;
    expect(ledger).toMatchObject({ lines: 4, met: 2, breached: 1, excluded: 1 });
  });
});
