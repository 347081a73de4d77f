import { describe, expect, it } from 'vitest';
import { auditOf } from '../../support/audit-of.ts';
import { restoration, smallPolicy, table } from '../../support/small-policy.ts';

const CALENDARS = {
  office: {
    hours: { 'mon-fri': '08:00-18:00' },
    holidays: { country: 'NL', add: ['05-05'] },
    exceptions: { '2025-04-30': '08:00-12:00' },
  },
  always: { hours: { 'mon-sun': '00:00-24:00' } },
};

const TICKETS = table(
  'id,opened_at,restored_at,priority',
  'A,2025-04-07 09:00,2025-04-07 10:00,P1',
  'A,2025-04-07 09:00,2025-04-07 10:00,P1',
  'B,2025-05-06 09:00,2025-05-06 17:00,P1',
  'C,2024-12-01 09:00,2024-12-01 10:00,P1',
);

async function evidenceOf(
  policy = smallPolicy({ calendars: CALENDARS }),
  tickets = TICKETS,
  events?: string,
) {
  const inputs = { tickets, ...(events === undefined ? {} : { events }) };
  return (await auditOf({ policy, period: '2025-04-01..2025-06-01', inputs })).result.evidence;
}

describe('the evidence of a result', () => {
  it('names the calendars that a rule counts in, and what closed them in the period', async () => {
    const { calendars } = await evidenceOf();
    // April and May 2025 have 44 weekdays, of which Easter Monday, 5 May and Ascension Day are closed: 41 working days,
    // 40 of ten hours and one of four.
    expect(calendars).toEqual([
      {
        id: 'office',
        rules: ['restoration'],
        openMs: 404 * 3_600_000,
        workingDays: 41,
        holidays: [
          { date: '2025-04-21', name: 'Easter Monday', source: 'date-holidays', openMs: 0 },
          { date: '2025-04-30', name: null, source: 'policy', openMs: 4 * 3_600_000 },
          { date: '2025-05-05', name: 'Liberation Day', source: 'policy', openMs: 0 },
          { date: '2025-05-29', name: 'Ascension Day', source: 'date-holidays', openMs: 0 },
        ],
      },
    ]);
  });

  it('names what closed a calendar beside the period too, as far as clocks ran over it', async () => {
    // D is reported on Wednesday 28 May and restored after Whit Monday; its deadline is Tuesday 3 June.
    const rules = { restoration: restoration({ within: '30 hours' }) };
    const policy = smallPolicy({ calendars: CALENDARS, rules });
    const tickets = `${TICKETS}D,2025-05-28 09:00,2025-06-10 09:00,P1\n`;
    const [office] = (await evidenceOf(policy, tickets)).calendars;
    expect(office!.holidays.map(({ date }) => date).filter((date) => date >= '2025-05-10')).toEqual([
      '2025-05-29',
      '2025-06-09',
    ]);
    expect([office!.workingDays, office!.openMs]).toEqual([41, 404 * 3_600_000]);
  });

  it('counts rows, tickets and ledger lines', async () => {
    const { totals } = await evidenceOf();
    expect(totals).toEqual({
      rows: { read: 4, used: 2, excluded: 2, rejected: 0 },
      tickets: { all: 3, places: { 'outside-period': 1, used: 2 } },
      events: 0,
      probes: 0,
      facts: 0,
      ledger: [
        {
          rule: 'restoration',
          lines: 2,
          met: 1,
          breached: 1,
          running: 0,
          excluded: 0,
          untargeted: 0,
          unmeasurable: 0,
        },
      ],
    });
  });

  it('says that rows stand twice, and that nobody gave an as-of time', async () => {
    const { assumptions } = await evidenceOf();
    expect(assumptions.map(({ code }) => code)).toEqual(['assumed-as-of', 'assumed-duplicates']);
    expect(assumptions[1]!.message).toBe('1 row(s) say the same as an earlier one and count once.');
  });

  it('says which of two local times was taken', async () => {
    const tickets = table('id,opened_at', 'A,2025-10-26 02:30');
    const { result } = await auditOf({
      policy: smallPolicy({ ambiguous_time: 'later' }),
      period: '2025',
      inputs: { tickets, events: table('id,at,event', 'A,2025-10-27 09:00,restored') },
    });
    expect(result.evidence.assumptions.map(({ message }) => message)).toContain(
      '1 local time(s) that occur twice because the clock is put back: the later one holds.',
    );
  });

  it('tells of reopenings and of changed priorities only where the events do', async () => {
    const policy = smallPolicy({
      rules: { restoration: restoration({ within: { P1: '4 hours', P2: '8 hours' }, reopen: 'first' }) },
    });
    const events = table(
      'id,at,event,value',
      'A,2025-04-07 11:00,reopened,',
      'A,2025-04-07 12:00,priority,P2',
    );
    const codes = async (text?: string) =>
      (
        await evidenceOf(
          policy,
          table('id,opened_at,restored_at,priority', 'A,2025-04-07 09:00,2025-04-07 10:00,P1'),
          text,
        )
      ).assumptions.map(({ code }) => code);
    expect(await codes()).toEqual(['assumed-as-of']);
    expect(await codes(events)).toEqual(['assumed-as-of', 'assumed-reopen-first', 'assumed-priority-last']);
  });

  it('says how long a probe holds where the policy leaves it open, series of the same length together', async () => {
    const policy = smallPolicy({
      rules: { up: { clause: '5', measure: 'availability', calendar: 'always', norm: { at_least: '99%' } } },
    });
    const probes = table(
      'at,up,service',
      ...[0, 5, 10, 15].flatMap((minute) => {
        const at = `2025-04-07 09:${`${minute}`.padStart(2, '0')}`;
        return [`${at},1,b`, `${at},1,a`];
      }),
    );
    const { result } = await auditOf({ policy, period: '2025-04-07..2025-04-08', inputs: { probes } });
    expect(result.evidence.assumptions.at(-1)).toEqual({
      code: 'assumed-stale-after',
      message: 'A probe of a, b holds for at most 15 min: three times the median time between two probes.',
    });
    expect(result.evidence.totals.probes).toBe(8);
  });
});
