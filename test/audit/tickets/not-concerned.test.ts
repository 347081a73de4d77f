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

describe('a ticket that was changed', () => {
  const row = (id: string, type: string) => `${id},2025-07-01T10:00:00Z,1,${type},2025-07-01T10:10:00Z,,`;
  const changed = (events: readonly string[], ...rows: string[]) =>
    auditOf({
      policy: 'whitevision',
      period: '2025-Q3',
      inputs: {
        tickets: [header, ...rows].join('\n'),
        events: ['id,at,event,value', ...events].join('\n'),
      },
      asOf: '2025-07-02T10:00:00Z',
    });

  test('so that a rule is not about it any more is told of, with what it said and the clause', async () => {
    const { result, ledger } = await changed(
      [
        'A,2025-07-01T10:30:00Z,type,vraag',
        'A,2025-07-01T10:40:00Z,type,tip',
        'C,2025-07-01T10:30:00Z,type,tip',
      ],
      row('A', 'storing'),
      row('B', 'tip'),
      row('C', 'incident'),
    );
    expect(ledger.filter(({ rule, ticket }) => rule === 'restoration' && ticket === 'A')).toEqual([]);
    expect(result.leftScope!.filter(({ rule }) => rule === 'restoration')).toEqual([
      {
        rule: 'restoration',
        clause: '5.1 oplostijden',
        ticket: 'A',
        before: 'type: storing',
        after: 'type: tip',
        source: { path: 'tickets.csv', line: 2 },
      },
    ]);
    expect(result.warnings.map(({ message }) => message)).toContain(
      'rule restoration (5.1 oplostijden) was about 1 ticket(s) until they were changed; they do not count there. For example A',
    );
  });

  test('and back again, or from something that the rule was not about, is not', async () => {
    const back = ['A,2025-07-01T10:30:00Z,type,tip', 'A,2025-07-01T10:40:00Z,type,storing'];
    const { result } = await changed(
      [...back, 'B,2025-07-01T10:30:00Z,type,storing'],
      row('A', 'storing'),
      row('B', 'tip'),
    );
    expect(result.leftScope).toEqual([]);
    expect(result.warnings.map(({ code }) => code)).not.toContain('left-scope');
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
