/** One history out of several files: tickets and events of one system, quarters that overlap, a ticket in two files. */
import { describe, expect, it } from 'vitest';
import { auditOf } from '../support/audit-of.ts';
import { smallPolicy } from './small-contract.ts';

const TICKETS = `profile: 1
id: ours
title: Ours
seen: data
times: [d-M-yyyy H:mm]
tickets: { id: Nr, opened_at: Made, responded_at: Answered, restored_at: Solved, priority: Prio, status: Status }
`;
const CHANGES = `profile: 1
id: ours-changes
title: Changes of ours
seen: data
times: [d-M-yyyy H:mm]
events:
  - { id: Ticket, at: When, field: Field, value: New }
happenings:
  responded: { status: In progress }
  restored: { status: Solved }
`;
const HEAD = 'Nr;Made;Answered;Solved;Prio;Status\n';
const CHANGE_HEAD = 'Ticket;When;Field;New\n';

const ofTickets = (...files: string[]) => ({
  policy: smallPolicy,
  period: '2025-04',
  inputs: { tickets: files.map((rows) => HEAD + rows) },
  profiles: { tickets: TICKETS },
});

describe('quarters that overlap', () => {
  const A = 'A;31-3-2025 9:00;31-3-2025 9:30;1-4-2025 9:00;P1;Closed\n';
  const B = 'B;1-4-2025 9:00;1-4-2025 9:30;1-4-2025 12:00;P1;Closed\n';
  const C = 'C;2-4-2025 9:00;2-4-2025 11:00;2-4-2025 12:00;P1;Closed\n';

  it('a row that stands the same in both counts once', async () => {
    const { result, line } = await auditOf(ofTickets(A + B, B + C));
    expect(result.inputs).toMatchObject([
      { rows: 2, used: 1, excludedFor: { 'outside-period': 1 } },
      { rows: 2, used: 1, excludedFor: { duplicate: 1 } },
    ]);
    // B within the hour, C an hour over it: 2 tickets, of which one was kept.
    expect(line('response', 'B').outcome).toBe('met');
    expect(line('response', 'C').outcome).toBe('breached');
    expect(result.rules[0]!.total!.pooled).toMatchObject({ met: 1, breached: 1, unmeasurable: 0 });
  });

  it('a row that says otherwise in the second makes its ticket unmeasurable, whichever comes first', async () => {
    const later = 'B;1-4-2025 9:00;1-4-2025 10:30;1-4-2025 12:00;P1;Closed\n';
    for (const files of [
      [A + B, later + C],
      [later + C, A + B],
    ]) {
      const { result, line } = await auditOf(ofTickets(...files));
      expect(line('response', 'B')).toMatchObject({ outcome: 'unmeasurable', reason: 'conflicting-rows' });
      expect(result.rules[0]!.total!.pooled).toMatchObject({ met: 0, breached: 1, unmeasurable: 1 });
    }
  });

  it('the order of the files changes no figure', async () => {
    const [one, other] = await Promise.all([
      auditOf(ofTickets(A + B, B + C)),
      auditOf(ofTickets(B + C, A + B)),
    ]);
    expect(one.result.rules.map(({ total }) => total)).toEqual(other.result.rules.map(({ total }) => total));
  });
});

describe('tickets and events from two exports of a system', () => {
  const ROW = 'A;1-4-2025 9:00;;;P1;Closed\n';
  const joined = (changes: readonly string[], rows = ROW) => ({
    policy: smallPolicy,
    period: '2025-04',
    inputs: { tickets: HEAD + rows, events: changes.map((each) => CHANGE_HEAD + each) },
    profiles: { tickets: TICKETS, events: CHANGES },
  });
  const ANSWERED = 'A;1-4-2025 9:40;Status;In progress\n';
  const SOLVED = 'A;1-4-2025 12:00;Status;Solved\n';

  it('make one timeline', async () => {
    const { line } = await auditOf(joined([ANSWERED + SOLVED]));
    expect(line('response', 'A')).toMatchObject({ outcome: 'met', counted_s: '2400' });
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'met', counted_s: '10800' });
  });

  it('an event that stands in both of two change logs happened once', async () => {
    const { result, line } = await auditOf(joined([ANSWERED + SOLVED, SOLVED]));
    expect(result.inputs.map(({ rows, used, excluded }) => [rows, used, excluded])).toEqual([
      [1, 1, 0],
      [2, 2, 0],
      [1, 0, 1],
    ]);
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'met', counted_s: '10800' });
  });

  it('where they differ the events hold, and the row is flagged', async () => {
    const { result, line } = await auditOf(
      joined([ANSWERED + SOLVED], 'A;1-4-2025 9:00;1-4-2025 9:10;;P1;Closed\n'),
    );
    expect(line('response', 'A')).toMatchObject({ outcome: 'met', counted_s: '2400' });
    expect(result.warnings.map(({ code }) => code)).toContain('row-and-events-differ');
  });

  it('an event of a ticket that no file of tickets has is no ticket of the period that can be measured', async () => {
    const { result } = await auditOf(joined([`${ANSWERED}Z;1-4-2025 9:40;Status;In progress\n`]));
    expect(result.unmeasurable.map(({ ticket, reason }) => [ticket, reason])).toContainEqual([
      'Z',
      'no-start',
    ]);
  });
});
