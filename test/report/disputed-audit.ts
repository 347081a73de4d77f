/**
 * An audit with all that its proof can hold. One hour to respond in office hours (08:00-18:00), 75%, at 10:00 on 9 July:
 * A took half an hour; B, open from 07:00 to 09:30, an hour and a half; C half an hour; D has been open for half an hour.
 * Both parties agreed to leave B out. The supplier claims two hours and a half for B, which is round the clock, a minute
 * too little for C, and has A right.
 */
import { auditOf } from '../support/audit-of.ts';
import { smallPolicy, table } from '../support/small-policy.ts';

export const POLICY = smallPolicy({
  calendars: {
    office: { hours: { 'mon-fri': '08:00-18:00' }, holidays: { country: 'NL', add: ['07-14'] } },
  },
  rules: {
    response: {
      title: 'Response time',
      clause: '3.2',
      to: 'responded',
      calendar: 'office',
      within: '1 hour',
      norm: { at_least: '75%', per: 'quarter' },
    },
  },
});

export const INPUTS = {
  tickets: table(
    'id,opened_at,responded_at,priority',
    'A,2025-07-07 09:00,2025-07-07 09:30,P1',
    'B,2025-07-08 07:00,2025-07-08 09:30,P1',
    'C,2025-07-08 10:00,2025-07-08 10:30,P2',
    'D,2025-07-09 09:30,,P1',
  ),
  exclusions: table(
    'id,rule,reason,approved_by,approved_at',
    'B,response,power cut in the building,Jansen and De Vries,2025-08-01',
  ),
  claims: table('id,rule,in_time,counted', 'A,response,yes,30', 'B,response,no,150', 'C,response,yes,29'),
};

export const { result: disputedAudit } = await auditOf({
  policy: POLICY,
  period: '2025-Q3',
  inputs: INPUTS,
  asOf: '2025-07-09 10:00',
});
