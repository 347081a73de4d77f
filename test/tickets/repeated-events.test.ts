import { describe, expect, test } from 'vitest';
import { auditOf } from '../support/audit-of.ts';
import { restoration, smallPolicy, WAITING } from '../support/small-policy.ts';

const policy = smallPolicy({
  tickets: WAITING,
  rules: { restoration: restoration({ calendar: 'always', norm: { at_least: '50%', per: 'period' } }) },
});

async function audit(...events: readonly string[]) {
  const answer = await auditOf({
    policy,
    period: '2025-07',
    inputs: { events: events.map((rows) => `id,at,event,value\n${rows}`) },
  });
  const duplicates = answer.result.inputs.map(({ excludedFor }) => excludedFor.duplicate ?? 0);
  return { ...answer, duplicates };
}

const OPENED = 'A,2025-07-01 09:00,opened,\n';
const WAITS = 'A,2025-07-01 10:00,status,waiting\n';
const GOES_ON = 'A,2025-07-01 10:00,status,active\n';
const RESTORED = 'A,2025-07-01 12:00,restored,\n';

describe('an event row that stands twice', () => {
  test('is counted once, and told', async () => {
    const { result, duplicates } = await audit(OPENED + WAITS + WAITS + GOES_ON + RESTORED + RESTORED);
    expect(duplicates).toEqual([2]);
    expect(result.inputs[0]).toMatchObject({ rows: 6, used: 4, excluded: 2 });
    expect(result.warnings.filter(({ code }) => code === 'duplicate-events')).toMatchObject([
      { path: 'events.csv', message: expect.stringMatching(/^2 event/) },
    ]);
  });

  test('of two exports that overlap is found whatever stands between', async () => {
    const { duplicates, line } = await audit(OPENED + WAITS + GOES_ON, WAITS + GOES_ON + RESTORED);
    expect(duplicates).toEqual([0, 2]);
    expect(line('restoration', 'A')).toMatchObject({ outcome: 'met', counted_s: '10800', paused_s: '0' });
  });

  test('is another event where something else happened in between, at the same instant', async () => {
    // Waiting from 10:00 to 12:00: an hour of three is counted.
    const { duplicates, line } = await audit(OPENED + WAITS + GOES_ON + WAITS + RESTORED);
    expect(duplicates).toEqual([0]);
    expect(line('restoration', 'A')).toMatchObject({ counted_s: '3600', paused_s: '7200' });
  });

  test('is found in a log in reverse, and among the events of other tickets', async () => {
    const other = 'B,2025-07-01 10:00,status,waiting\n';
    const { duplicates } = await audit(RESTORED + WAITS + other + WAITS + OPENED);
    expect(duplicates).toEqual([1]);
  });
});
