import { describe, expect, test } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';

const header = 'id,opened_at,type,priority,restored_at';

describe('what nobody should write, and somebody will', () => {
  test.each(['9999-12-31T00:00:00Z', '2205-06-01T00:00:00Z', '0001-01-01T00:00:00Z'])(
    'a ticket opened at %s has no hours to count in: it cannot be measured',
    async (opened) => {
      const tickets = `${header}\nA,${opened},verstoring,P1,\nB,2025-07-01T08:00:00Z,verstoring,P1,2025-07-01T09:00:00Z\n`;
      const { result } = await auditOf({
        policy: 'midden-groningen',
        period: opened.slice(0, 4),
        inputs: { tickets },
      });
      expect(result.unmeasurable).toContainEqual(
        expect.objectContaining({ rule: 'restoration', ticket: 'A', reason: 'no-open-time' }),
      );
    },
  );

  test('names with capitals in a policy mean the column and the happening all the same', async () => {
    const policy = `sla: 1
id: own
title: Own
language: en
parties: { customer: a, supplier: b }
timezone: UTC
columns: [Team]
happenings: [Solved]
calendars: { all: { title: All, clause: "1", hours: { mon-sun: "00:00-24:00" } } }
tickets: { exclude: [{ when: { Team: beta }, clause: "2" }] }
rules:
  r: { clause: "3", to: Solved, calendar: all, within: 1 hour, norm: 100% }
`;
    const tickets = 'id,opened_at,TEAM\nA,2025-07-01T08:00:00Z,alpha\nB,2025-07-01T08:00:00Z,Beta\n';
    const events = 'id,at,event\nA,2025-07-01T08:30:00Z,solved\n';
    const { line } = await auditOf({ policy, period: '2025-07', inputs: { tickets, events } });
    expect(line('r', 'A').outcome).toBe('met');
    expect(line('r', 'B').outcome).toBe('excluded');
  });

  test('a ticket whose events stand in reverse is replayed in order, however many there are', async () => {
    const minute = (i: number): string => new Date(Date.UTC(2025, 6, 1) + i * 60_000).toISOString();
    const rows = Array.from({ length: 3000 }, (_, i) => `A,${minute(i + 1)},status,s${i % 2}`);
    const events = [
      'id,at,event,value',
      `A,${minute(5000)},restored,`,
      ...rows.toReversed(),
      `A,${minute(0)},opened,`,
    ];
    const { line } = await auditOf({
      policy: 'asperion',
      period: '2025-07',
      inputs: { events: events.join('\n') },
    });
    expect(line('restoration', 'A')).toMatchObject({
      from: '2025-07-01T02:00:00+02:00',
      outcome: 'breached',
    });
  });
});
