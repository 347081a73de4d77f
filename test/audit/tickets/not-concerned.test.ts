import { describe, expect, test } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';

const header = 'id,opened_at,priority,type,responded_at,restored_at,closed_at';

function whitevision(...rows: string[]) {
  return auditOf({
    policy: 'whitevision',
    period: '2025-Q3',
    inputs: { tickets: [header, ...rows].join('\n') },
  });
}

describe('a ticket that a rule is not about', () => {
  test('is told with what it says, and one whose type is empty is warned of', async () => {
    const { result } = await whitevision(
      'A,2025-07-01T10:00:00Z,1,storing,2025-07-01T10:10:00Z,2025-07-01T11:00:00Z,',
      'B,2025-07-01T10:00:00Z,1,Incident,2025-07-01T10:10:00Z,2025-07-01T11:00:00Z,',
      'C,2025-07-01T10:00:00Z,,tip,2025-07-01T10:10:00Z,,',
      'D,2025-07-01T10:00:00Z,,tip,2025-07-01T10:10:00Z,,',
      'E,2025-07-01T10:00:00Z,1,,2025-07-01T10:10:00Z,2025-07-01T11:00:00Z,',
    );
    const restoration = result.rules.find((rule) => rule.id === 'restoration')!;
    expect(restoration.notConcerned).toEqual([
      { what: 'type: tip', tickets: 2 },
      { what: 'type: Incident', tickets: 1 },
    ]);
    expect(result.rules.find((rule) => rule.id === 'response')!.notConcerned).toEqual([]);
    expect(result.warnings.map((warning) => warning.code)).toContain('unclear-scope');
  });
});

describe('a ticket whose row was rejected', () => {
  test('does not vanish when it starts after the latest time of the good rows', async () => {
    const { result } = await whitevision(
      'A,2025-07-01T10:00:00Z,1,storing,2025-07-01T10:10:00Z,2025-07-01T11:00:00Z,2025-07-08T10:00:00Z',
      'B,2025-07-11T16:00:00Z,1,storing,2025-07-11T16:10:00Z,2025-07-14T11:00:00Z,2025-07-21 9h',
    );
    expect(result.verdict).toBe('undecided');
    expect(result.unmeasurable.map(({ rule, ticket, reason }) => [rule, ticket, reason])).toEqual([
      ['response', 'B', 'rejected-row'],
      ['restoration', 'B', 'rejected-row'],
    ]);
  });

  test('and that starts outside the period, as far as can be read, is not in it', async () => {
    const { result } = await whitevision(
      'A,2025-07-01T10:00:00Z,1,storing,2025-07-01T10:10:00Z,2025-07-01T11:00:00Z,2025-07-08T10:00:00Z',
      'B,2025-10-11T16:00:00Z,1,storing,2025-10-11T16:10:00Z,2025-10-14T11:00:00Z,2025-10-21 9h',
    );
    expect(result.unmeasurable).toEqual([]);
  });
});

test('a row of delimiters alone is blank, and booked as that', async () => {
  const { result } = await whitevision(
    'A,2025-07-01T10:00:00Z,1,storing,2025-07-01T10:10:00Z,2025-07-01T11:00:00Z,',
    ',,,,,,',
  );
  expect(result.inputs[0]).toMatchObject({
    rows: 2,
    used: 1,
    excluded: 1,
    rejected: 0,
    excludedFor: { blank: 1 },
  });
});
