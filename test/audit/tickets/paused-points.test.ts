import { describe, expect, test } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';

/** Office hours 08:30-17:30; a point in time that pauses move. Monday 21 May 2012 and the week after it. */
function policy(within: string): string {
  return `sla: 1
id: points
title: Points
language: en
parties: { customer: a, supplier: b }
timezone: Europe/Rome
working_day: same-time
calendars: { office: { title: Office, clause: "1", hours: { mon-fri: "08:30-17:30" } } }
tickets: { pause: [{ when: { status: waiting }, clause: "2" }] }
rules:
  r: { clause: "3", to: restored, calendar: office, within: ${within}, norm: 100% }
`;
}

async function dueOf(within: string, pausedFrom: string, pausedTo: string): Promise<string | undefined> {
  const events = [
    'id,at,event,value',
    'A,2012-05-21T08:06:07,opened,',
    `A,${pausedFrom},status,waiting`,
    `A,${pausedTo},status,working`,
    'A,2012-06-20T12:00:00,restored,',
  ].join('\n');
  const { line } = await auditOf({ policy: policy(within), period: '2012-05', inputs: { events } });
  return line('r', 'A').due;
}

// Opened before opening time on Monday: five working days later at the same time as the opening, 08:30 on Monday 28 May.
const DUE = '2012-05-28T08:30:00+02:00';

describe('a point in time and a pause', () => {
  test('that begins before it, outside the hours, and lasts past it: no time before the point passed in it', async () => {
    expect(await dueOf('5 working days', '2012-05-28T08:11:51', '2012-06-05T07:32:04')).toBe(DUE);
  });

  test('that ends at the opening at which the point lies', async () => {
    expect(await dueOf('5 working days', '2012-05-25T17:30:00', '2012-05-28T08:30:00')).toBe(DUE);
  });

  test('that begins at the very point', async () => {
    expect(await dueOf('5 working days', '2012-05-28T08:30:00', '2012-06-05T07:32:04')).toBe(DUE);
  });

  test('of which one second lies before it: the point moves into it, and so on to beyond it', async () => {
    // Friday 25 May 17:29:59 to Tuesday 29 May 08:30 is 1 s + 9:00:00 of office time; Monday 08:30 plus that is
    // Tuesday 08:30:01.
    const due = await dueOf('5 working days', '2012-05-25T17:29:59', '2012-05-29T08:30:00');
    expect(due).toBe('2012-05-29T08:30:01+02:00');
  });

  test('of days that begins a millisecond before it takes no more steps than a short one', async () => {
    const due = await dueOf('1 week', '2012-05-28T08:06:06.999', '2012-06-18T08:06:06.999');
    // Three weeks of clock time later, less nothing: the point and the pause move in clock time.
    expect(due).toBe('2012-06-18T08:06:07+02:00');
  });
});

describe('the evidence of a breach', () => {
  test('of a reopened ticket names the time between restoration and reopening, and adds up to the paused time', async () => {
    const events = [
      'id,at,event,value',
      'A,2012-05-21T09:00:00,opened,',
      'A,2012-05-21T10:00:00,status,waiting',
      'A,2012-05-21T11:00:00,status,working',
      'A,2012-05-21T12:00:00,restored,',
      'A,2012-05-21T14:00:00,reopened,',
      'A,2012-05-21T17:00:00,restored,',
    ].join('\n');
    const { result } = await auditOf({ policy: policy('1 hour'), period: '2012-05', inputs: { events } });
    const breach = result.breaches[0]!;
    // 1 h waiting and 2 h restored: 3 h paused; 09:00-17:00 less that is 5 h counted.
    expect(breach).toMatchObject({ countedMs: 5 * 3_600_000, pausedMs: 3 * 3_600_000 });
    expect(breach.pauses).toEqual([
      { from: '2012-05-21T10:00:00+02:00', to: '2012-05-21T11:00:00+02:00', why: 'waiting', clause: '2' },
      {
        from: '2012-05-21T12:00:00+02:00',
        to: '2012-05-21T14:00:00+02:00',
        why: 'restored, reopened later',
        clause: '3',
      },
    ]);
  });
});
