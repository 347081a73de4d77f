/** `sla explain`, `sla deadline` and `sla calendar`, as a user runs them. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CalendarExplanation } from '../../src/audit/explain/calendar-explanation.ts';
import type { DeadlineExplanation } from '../../src/audit/explain/deadlines.ts';
import type { TicketExplanation } from '../../src/audit/explain/explanation.ts';
import type { ObligationExplanation } from '../../src/audit/explain/obligation-explanation.ts';
import { smallPolicy, table } from '../support/small-policy.ts';
import { folder } from './sla.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}/audit.yaml`, import.meta.url));
const municipality = sample('midden-groningen');

describe('sla explain TICKET', () => {
  it('tells each rule in the language asked for, with lines, steps and a bar', async () => {
    const { status, stdout, stderr } = await (await folder()).sla([
      'explain',
      'MG-10502',
      municipality,
      '--lang',
      'en',
    ]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('✗ breached');
    // 35:03 + 5:37:24 + 3 x 10:00 + 0:49:48 = 37:02:15, and 20 hours are allowed.
    expect(stdout).toContain('37 h 02 min 15 s counted; the limit is 20 h: 17 h 02 min 15 s too much.');
    expect(stdout).toContain('Monday 9 June is Tweede pinksterdag: closed');
    expect(stdout).toContain(
      'Tuesday 10 June, 08:00 to 11:47:33: 3 h 47 min 33 s counts; used up at 11:47:33',
    );
    expect(stdout).toMatch(/█!+/);
    expect(stdout).toMatch(/status: wachten op klant\s+\(events\.csv:\d+\)/);
  });

  it('ends its running total, in JSON too, at the counted time', async () => {
    const { stdout } = await (await folder()).sla([
      'explain',
      'MG-10502',
      municipality,
      '--rule',
      'restoration',
      '--format',
      'json',
    ]);
    const told = JSON.parse(stdout) as TicketExplanation;
    expect([told.format, told.ticket, told.rules.length]).toEqual(['sla-explanation/1', 'MG-10502', 1]);
    const [rule] = told.rules;
    expect(rule!.countedMs).toBe(((37 * 60 + 2) * 60 + 15) * 1000);
    expect(rule!.spans.findLast(({ countedMs }) => countedMs > 0)!.countedTotalMs).toBe(rule!.countedMs);
  });

  it('reads standard input once and has its lines all the same', async () => {
    const here = await folder({ 'policy.yaml': smallPolicy() });
    const flags = ['--policy', 'policy.yaml', '--period', '2025', '--tickets', '-', '--lang', 'en'];
    const { status, stdout } = await here.sla(['explain', 'A', ...flags], {
      stdin: table('id,opened_at,restored_at', 'A,2025-07-07 09:00,2025-07-07 12:00'),
    });
    expect(status).toBe(0);
    expect(stdout).toContain('standard input:2');
  });

  it('writes out what would act on the terminal', async () => {
    const here = await folder({
      'policy.yaml': smallPolicy(),
      'tickets.csv': table('id,opened_at,restored_at,type', 'A,2025-07-07 09:00,,\u001b[31mred\u202e'),
      'events.csv': table('id,at,event,value', 'A,2025-07-07 10:00,status,\u001b]0;x\u0007'),
    });
    const flags = [
      '--policy',
      'policy.yaml',
      '--period',
      '2025',
      '--tickets',
      'tickets.csv',
      '--events',
      'events.csv',
    ];
    for (const format of ['table', 'json']) {
      const { status, stdout } = await here.sla(['explain', 'A', ...flags, '--format', format]);
      expect(status).toBe(0);
      expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/.test(stdout)).toBe(false);
    }
  });

  it('says what is near when there is no such ticket or rule, and writes nothing', async () => {
    const here = await folder();
    const wrong = [
      [['explain', 'MG-1050', municipality], 'MG-10500'],
      [['explain', 'MG-10502', municipality, '--rule', 'restoratoin'], 'restoration'],
      [['explain', 'MG-10502', municipality, '--rule', 'availability'], 'rule-not-of-tickets'],
      [['explain', 'restoration', municipality], 'sla explain TICKET --rule restoration'],
    ] as const;
    for (const [args, hint] of wrong) {
      const { status, stdout, stderr } = await here.sla([...args, '--lang', 'en']);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(hint);
    }
  });
});

describe('sla explain of a name that is a ticket and a rule, or neither', () => {
  const reports = {
    'policy.yaml': smallPolicy({
      rules: {
        response: { clause: '1', to: 'responded', calendar: 'office', within: '1 hour' },
        minutes: {
          title: 'Notulen',
          clause: '6',
          measure: 'recurrence',
          of: 'verslag',
          at_least: 1,
          per: 'year',
        },
      },
    }),
    'register.csv': table('kind,at', 'verslag,2025-07-07 12:00'),
    'tickets.csv': table('id,opened_at,responded_at', 'minutes,2025-07-07 09:00,2025-07-07 09:10'),
  };
  const flags = ['--policy', 'policy.yaml', '--period', '2025', '--register', 'register.csv'];
  const tickets = ['--tickets', 'tickets.csv'];

  it('takes the rule, and with --rule the ticket', async () => {
    const here = await folder(reports);
    expect((await here.sla(['explain', 'minutes', ...flags, ...tickets])).stdout).toContain('Notulen (6)');
    const ticket = await here.sla(['explain', 'minutes', '--rule', 'response', ...flags, ...tickets]);
    expect(ticket.stdout).toContain('minutes (tickets.csv:2)');
  });

  it('refuses --rule beside a rule instead of leaving it out of account', async () => {
    const { status, stdout, stderr } = await (await folder()).sla([
      ...['explain', 'minutes', municipality, '--rule', 'response', '--lang', 'nl'],
    ]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('"minutes" is een afspraak en geen ticket');
  });

  it('names nothing near where nothing is', async () => {
    const { status, stderr } = await (await folder()).sla(['explain', 'qqq', municipality, '--lang', 'nl']);
    expect(status).toBe(2);
    expect(stderr).toContain('"qqq" is geen ticket in deze exports en geen afspraak van deze policy.');
    expect(stderr).not.toContain('Lijkt erop');
  });
});

describe('sla explain RULE', () => {
  it('tells which outages counted, which time is unknown and what maintenance left out', async () => {
    const { status, stdout } = await (await folder()).sla([
      'explain',
      'availability',
      sample('asperion'),
      '--lang',
      'en',
    ]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Tue 4 Nov 2025 10:15 – 12:00 +1 h 45 min +1 h 45 min +21 failed probes/);
    expect(stdout).toContain('no probe between Sun 16 Nov 2025 01:00');
    expect(stdout).toContain('left out by clause 4.4: all maintenance');
  });
});

describe('sla explain RULE of an obligation', () => {
  const explain = async (...args: readonly string[]) =>
    (await folder()).sla(['explain', ...args, '--width', '100']);

  it('tells how the due date came about, with the holiday by its name, and the rows', async () => {
    const { status, stdout, stderr } = await explain('minutes', municipality, '--lang', 'en');
    expect([status, stderr]).toEqual([0, '']);
    // From Tuesday 10:00: 8 + 10 hours, none on Ascension Day, 10 on Friday, 10 + 10 on Monday and Tuesday, 2 left.
    expect(stdout).toContain('Thursday 29 May is Hemelvaartsdag: closed');
    expect(stdout).toContain('due          Wednesday 4 June 2025 10:00');
    expect(stdout).toContain('(register.csv:91)');
    expect(stdout).toContain('difference   10 h of open time late');
  });

  it('has the same figures as JSON, and refuses a rule of tickets', async () => {
    const { stdout } = await explain('minutes', municipality, '--format', 'json');
    const told = JSON.parse(stdout) as ObligationExplanation;
    expect([told.format, told.about, told.measure, told.verdict]).toEqual([
      'sla-explanation/1',
      'rule',
      'sequence',
      'missed',
    ]);
    const late = told.periods[0]!.cases.find(({ outcome }) => outcome === 'breached')!;
    expect([late.marginMs, late.time, late.due]).toEqual([-36_000_000, 'open', '2025-06-04T10:00:00+02:00']);
    const refused = await explain('updates', municipality, '--lang', 'en');
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('rule-of-tickets');
  });
});

describe('sla deadline', () => {
  const ask = async (...args: readonly string[]) => (await folder()).sla(['deadline', ...args]);

  it('counts 1 h 40 on Friday before Easter and the rest on Tuesday', async () => {
    const { status, stdout } = await ask(
      ...[
        '--policy',
        'midden-groningen',
        '--priority',
        'P2',
        '--opened',
        '2025-04-18 16:20',
        '--format',
        'json',
      ],
    );
    const told = JSON.parse(stdout) as DeadlineExplanation;
    expect([status, told.format, told.answers.length]).toEqual([0, 'sla-deadline/1', 1]);
    const due = Object.fromEntries(told.answers[0]!.rules.map((rule) => [rule.rule, rule.due]));
    // 1 hour: 17:20. 2 working days are 20 hours: 1:40 on Friday, 10:00 on Tuesday, 8:20 on Wednesday: 16:20.
    expect(due).toMatchObject({
      response: '2025-04-18T17:20:00+02:00',
      restoration: '2025-04-23T16:20:00+02:00',
    });
  });

  it('tells every priority when none is given', async () => {
    const { stdout } = await ask(
      '--policy',
      'midden-groningen',
      '--opened',
      '2025-04-18 16:20',
      '--lang',
      'en',
    );
    for (const title of ['P1, Zeer hoog', 'P2, Hoog', 'P3, Midden', 'P4, Laag'])
      expect(stdout).toContain(title);
  });

  it('supposes what a rule asks, unless another thing is said', async () => {
    const flags = [
      '--policy',
      'whitevision',
      '--priority',
      'P1',
      '--opened',
      '2025-07-14 09:00',
      '--lang',
      'en',
    ];
    const restorationOf = async (...more: readonly string[]) => {
      const { stdout } = await ask(...flags, ...more, '--format', 'json');
      return (JSON.parse(stdout) as DeadlineExplanation).answers[0]!.rules.find(
        ({ rule }) => rule === 'restoration',
      )!;
    };
    expect((await restorationOf()).due).not.toBeNull();
    expect((await restorationOf('--with', 'type=bug')).due).toBe((await restorationOf()).due);
    expect((await restorationOf('--with', 'type=tip')).due).toBeNull();
  });

  it('takes the first release of a register', async () => {
    const here = await folder({
      'policy.yaml': smallPolicy({
        rules: { fix: { clause: '1', to: 'restored', calendar: 'office', within: 'next release' } },
        priorities: {},
      }),
      'register.csv': table('kind,at', 'release,2025-07-01', 'release,2025-07-20'),
    });
    const args = [
      'deadline',
      '--policy',
      'policy.yaml',
      '--opened',
      '2025-07-07 09:00',
      '--register',
      'register.csv',
    ];
    const { stdout, stderr } = await here.sla([...args, '--lang', 'en']);
    expect(stderr).toBe('');
    expect(stdout).toContain(
      'the first release after the start is that of Sunday 20 July 2025 00:00'.slice(4),
    );
  });

  it.each([
    [['--policy', 'midden-groningen'], 'no-opened'],
    [['--policy', 'midden-groningen', '--opened', '2025-03-30 02:30'], 'bad-opened'],
    [['--policy', 'midden-groningen', '--opened', 'tomorrow'], 'bad-opened'],
    [
      ['--policy', 'midden-groningen', '--opened', '2025-04-18 16:20', '--priority', 'P9'],
      'no-such-priority',
    ],
    [['--policy', 'midden-groningen', '--opened', '2025-04-18 16:20', '--with', 'typ=bug'], 'bad-setting'],
    [['--opened', '2025-04-18 16:20'], 'no-policy'],
  ])('%j cannot be answered: %s', async (args, code) => {
    const { status, stdout, stderr } = await ask(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`[${code}]`);
  });
});

describe('sla calendar', () => {
  const ask = async (...args: readonly string[]) =>
    (await folder()).sla(['calendar', ...args, '--policy', 'midden-groningen']);

  it('has the working days, hours and holidays of a year, with their source', async () => {
    const { status, stdout } = await ask('office', '--year', '2025', '--format', 'json');
    const told = JSON.parse(stdout) as CalendarExplanation;
    // 261 weekdays in 2025, less 1 January, Easter Monday, 5 May, Ascension, Whit Monday and both Christmas days.
    expect([status, told.format, told.workingDays, told.openMs]).toEqual([
      0,
      'sla-calendar/1',
      254,
      2540 * 3_600_000,
    ]);
    // April: 22 weekdays less Easter Monday; King's Day (26 April, a Saturday) closes nothing.
    expect(told.months[3]).toEqual({ month: 4, workingDays: 21, openMs: 210 * 3_600_000 });
    expect(told.special.find(({ date }) => date === '2025-04-26')).toMatchObject({
      changes: false,
      from: 'data',
    });
    expect(told.special.find(({ date }) => date === '2025-05-05')).toMatchObject({
      changes: true,
      from: 'policy',
    });
    expect(told.days.length).toBe(365);
    expect(told.months.reduce((sum, { openMs }) => sum + openMs, 0)).toBe(told.openMs);
    expect(told.days.reduce((sum, { openMs }) => sum + openMs, 0)).toBe(told.openMs);
  });

  it('gives the days on which the clock changes 23 and 25 hours', async () => {
    const { stdout } = await ask('round-the-clock', '--year', '2025', '--format', 'json');
    const { days, openMs } = JSON.parse(stdout) as CalendarExplanation;
    const hours = (date: string) => days.find((day) => day.date === date)!.openMs / 3_600_000;
    expect([hours('2025-03-30'), hours('2025-10-26'), openMs]).toEqual([23, 25, 8760 * 3_600_000]);
  });

  it('shows it to people too, date by date when asked', async () => {
    const { stdout } = await ask('office', '--year', '2025', '--lang', 'en', '--days');
    expect(stdout).toMatch(/total +254 +2540 h/);
    expect(stdout).toMatch(/Monday 21 April +Tweede paasdag +closed +date-holidays/);
    expect(stdout).toMatch(/Friday 18 April +08:00–18:00 +10 h/);
  });

  it.each([
    [['office', '--year', '25'], 'bad-year'],
    [['ofice', '--year', '2025'], 'no-such-calendar'],
    [['--year', '2025'], 'which-calendar'],
  ])('%j cannot be shown: %s', async (args, code) => {
    const { status, stdout, stderr } = await ask(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`[${code}]`);
  });
});
