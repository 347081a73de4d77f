/** Clocks that start at something later than the report: at the closure, for the mail that goes with it. */
import { expect, test } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';

const policy = (from: string, to: string): string => `
sla: 1
id: later-start
title: Later start
parties: { customer: a, supplier: b }
timezone: Europe/Amsterdam
calendars: { always: { hours: { mon-sun: "00:00-24:00" } } }
rules: { mail: { clause: "1", from: ${from}, to: ${to}, calendar: always, within: 15 minutes, norm: 100% } }
`;

const opened = '2025-06-16T09:00';

async function mail(closed: string, events: readonly string[], from = 'closed', to = 'acknowledged') {
  const { ledger } = await auditOf({
    policy: policy(from, to),
    period: '2025-06',
    inputs: {
      tickets: `id,opened_at,closed_at\nA,${opened},${closed}\n`,
      events: ['id,at,event', ...events, ''].join('\n'),
    },
    asOf: '2025-06-20T12:00:00+02:00',
  });
  return ledger;
}

test('the mail of the report is not the mail of the closure', async () => {
  const first = 'A,2025-06-16T09:01,acknowledged';
  expect(await mail('2025-06-16T12:00', [first])).toMatchObject([{ outcome: 'breached', stopped: '' }]);
  expect(await mail('2025-06-16T12:00', [first, 'A,2025-06-16T12:15,acknowledged'])).toMatchObject([
    { outcome: 'met', counted_s: '900' },
  ]);
});

test('until the ticket is closed nothing is owed, and nothing is unmeasurable', async () => {
  expect(await mail('', ['A,2025-06-16T09:01,acknowledged'])).toEqual([]);
});

test('a closed ticket that was never restored has no start for a clock from its restoration', async () => {
  const ledger = await mail('2025-06-16T12:00', ['A,2025-06-16T12:05,notified'], 'restored', 'notified');
  expect(ledger).toMatchObject([{ outcome: 'unmeasurable', reason: 'no-start' }]);
});

test('a restoration before the response that starts the clock contradicts it', async () => {
  const events = ['A,2025-06-16T10:00,restored', 'A,2025-06-16T11:00,responded'];
  expect(await mail('', events, 'responded', 'restored')).toMatchObject([
    { outcome: 'unmeasurable', reason: 'stop-before-start' },
  ]);
});
