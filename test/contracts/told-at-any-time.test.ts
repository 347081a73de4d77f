/** Asperion 4.5: who asked for a message gets one when the service is resumed; read as within an hour, or as at any time. */
import { expect, it } from 'vitest';
import { auditOf } from '../support/audit-of.ts';
import { table } from '../support/small-policy.ts';

const outcomes = async (readings: Readonly<Record<string, string>>) => {
  const { ledger } = await auditOf({
    policy: 'asperion',
    period: '2025-Q4',
    readings,
    inputs: {
      tickets: table(
        'id,opened_at,restored_at,closed_at,notice_requested',
        'at-once,2025-10-06 10:00,2025-10-06 11:00,2025-10-06 11:00,ja',
        'next-day,2025-10-06 10:00,2025-10-06 11:00,2025-10-08 11:00,ja',
        'after-closing,2025-10-06 10:00,2025-10-06 11:00,2025-10-08 11:00,ja',
      ),
      events: table(
        'id,at,event',
        'at-once,2025-10-06 11:30,notified',
        'next-day,2025-10-07 11:30,notified',
        'after-closing,2025-10-09 11:30,notified',
      ),
    },
  });
  return ledger
    .filter(({ rule }) => rule === 'resumption-told')
    .map(({ ticket, outcome }) => `${ticket} ${outcome}`);
};

it('within the hour, also where the report was closed with the restoration', async () => {
  expect(await outcomes({})).toEqual(['at-once met', 'next-day breached', 'after-closing breached']);
});

it('read as at any time it is never stricter than that', async () => {
  expect(await outcomes({ '4.5': 'any-time' })).toEqual([
    'at-once met',
    'next-day met',
    'after-closing breached',
  ]);
});
