/** Explanations of rules on a terminal, as they would be pasted into a letter. */
import { describe, expect, it } from 'vitest';
import { explainRule } from '../../../src/audit/explain/rule.ts';
import { ruleExplanation } from '../../../src/report/explain/rule-figures.ts';
import { ticketExplanation } from '../../../src/report/explain/ticket.ts';
import { displayWidth } from '../../../src/text/display-width.ts';
import { type Obligation, questionOf } from '../../audit/obligations/one-rule.ts';
import { type Answer, auditOf, type Question } from '../../support/audit-of.ts';
import { explained } from '../../support/explained.ts';
import { mon, smallPolicy, table, tue } from '../../support/small-policy.ts';

const looks = { width: 100, color: false, all: false };

async function toldBy(
  question: Question,
  language: 'nl' | 'en',
  more: Partial<typeof looks> = {},
): Promise<string> {
  const { input }: Answer = await auditOf({ ...question, language });
  return ruleExplanation(explainRule(input, input.policy.rules[0]!)!, { ...looks, ...more, language });
}

const told = (given: Obligation, language: 'nl' | 'en' = 'nl', more: Partial<typeof looks> = {}) =>
  toldBy(questionOf(given), language, more);

/** As one line: where it is wrapped is another matter. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

const backups = (...days: readonly number[]): string[] =>
  days.map((day) => `backup,2025-07-${String(day).padStart(2, '0')} 03:00,,`);

describe('an obligation', () => {
  const daily: Obligation = {
    rule: { title: 'Back-up', measure: 'recurrence', of: 'backup', every: '24 clock hours' },
    period: '2025-07-01..2025-07-14',
    asOf: '2025-07-13 12:00',
    register: backups(1, 2, 3, 4, 5, 6, 7, 9, 10, 11),
  };

  it('tells what is agreed, what there is of it, and what it came to', async () => {
    const text = await told(daily);
    expect(text).toContain('Back-up (7)  ✗ niet gehaald');
    expect(text).toContain('telkens binnen 24 klokuur opnieuw');
    expect(text).toContain('“backup”: 10 van de 10 in het register');
    // Begun with the period, on the 1st to the 6th, the 9th and the 10th: 9 kept; on the 7th and the 11th: not.
    expect(text).toContain('81,8%: 9 van de 11 beoordeelde gevallen; norm 100%; 2 te kort');
  });

  it('folds a long row of kept cases, and tells of the broken ones what came and by how much too late', async () => {
    const text = await told(daily);
    expect(text).toContain('✓ 7 achter elkaar nagekomen');
    expect(text).toContain('… nog 3 (allemaal met --all)');
    expect(text).toContain('uiterlijk  dinsdag 8 juli 2025 03:00: 24 klokuur na maandag 7 juli 2025 03:00');
    expect(text).toMatch(/gevonden +2 dagen; afgesproken is hooguit 24 klokuur\n +verschil +24 u te laat/);
    // Since the 11th nothing came: 57 hours up to as-of, of 24.
    expect(text).toMatch(/daarna +niets gevonden \(bekend tot zondag 13 juli 2025 12:00\)/);
    expect(text).toMatch(/gevonden +2 dagen en 9 u; .*\n +verschil +33 u te lang/);
    const whole = await told(daily, 'nl', { all: true });
    expect(whole).not.toContain('--all');
    expect(whole).toMatch(/vanaf +dinsdag 1 juli 2025 00:00, het begin van de periode/);
    expect(whole.match(/✓ nagekomen/g)).toHaveLength(9);
  });

  it('says when the clocks changed in between', async () => {
    const text = await told(
      {
        ...daily,
        rule: { ...daily.rule, every: '1 week' },
        period: '2025-03-25..2025-04-10',
        asOf: '2025-04-05',
        register: ['backup,2025-03-26 03:00,,', 'backup,2025-04-01 03:00,,'],
      },
      'en',
    );
    // A week on is 2 April 03:00; six days lie between them on the wall, 23 hours less than six days have passed.
    expect(text).toContain('Wednesday 2 April 2025 03:00: 1 week after Wednesday 26 March 2025 03:00');
    expect(text).toContain(
      'found       5 days and 23 h (the clocks changed in between); agreed is at most 1 week',
    );
    expect(text).toContain('difference  24 h early');
  });

  it('does not call it on time when it came exactly when the unit was over', async () => {
    const text = await told(
      {
        rule: { measure: 'recurrence', of: 'report', at_least: 1, per: 'month' },
        period: '2025-07',
        asOf: '2025-08-02',
        register: ['report,2025-08-01 00:00,,'],
      },
      'en',
    );
    expect(text).toContain('only then   report, Friday 1 August 2025 00:00 (register.csv:2)');
    expect(text).toContain('difference  exactly when it was over');
    expect(text).not.toContain('on time');
  });

  it('says what is missing when it cannot be assessed', async () => {
    const rule = {
      measure: 'sequence',
      of: 'a',
      followed_by: 'b',
      within: '1 month',
      same: 'nothing',
    } as const;
    const text = await told({ rule, period: '2025', maintenance: [] });
    expect(text).toContain('“a”: het register is niet aangeleverd');
    expect(text).toContain('“b”: het register is niet aangeleverd');
    expect(text).toContain(
      'Niet beoordeeld: de gegevens die deze afspraak nodig heeft zijn niet aangeleverd.',
    );
    const none = await told({ rule, period: '2025', register: ['a,2025-02-01,,'], asOf: '2025-06-01' });
    expect(none).toContain('“b”: geen enkele regel in het register');
    const off = await told({ rule: { ...rule, enabled: false }, period: '2025', register: [] });
    expect(off).toContain('Niet beoordeeld: dit is een optie die niet is afgenomen.');
  });

  it('says why nothing is owed where it is judged by a column that no row fills', async () => {
    const rule = { measure: 'recurrence', of: 'report', at_least: 1, per: 'month', by: 'subject' } as const;
    const text = await told({ rule, period: '2025-07', register: [], asOf: '2025-08-02' });
    expect(text).toContain('Geen enkele regel vertelt van een subject');
    const known = await told({
      rule,
      period: '2025-07',
      register: ['report,2025-06-10,,A'],
      asOf: '2025-08-02',
    });
    expect(known).toContain('✗ niet nagekomen: A: 2025-07');
  });

  it('writes out what would act on the terminal', async () => {
    const text = await told({ ...daily, register: ['backup,2025-07-01 03:00,,\u001b[31mred\u202e'] });
    expect(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/.test(text)).toBe(false);
  });
});

describe('what had to come before', () => {
  const approvedFirst = (approved: string): Obligation => ({
    rule: { measure: 'sequence', of: 'live', preceded_by: 'akkoord' },
    period: '2025-07-01..2025-08-01',
    asOf: '2025-07-31 12:00',
    register: ['live,2025-07-08 09:00,,juli', `akkoord,${approved},,juli`],
  });

  it('is not said to have come before where it came after', async () => {
    const late = await told(approvedFirst('2025-07-09 14:00'));
    expect(late).toMatch(/pas daarna +akkoord “juli”, woensdag 9 juli 2025 14:00/);
    expect(late).not.toContain('ervoor');
    expect(late).toMatch(/verschil +29 u te laat/);
    expect(await told(approvedFirst('2025-07-09 14:00'), 'en')).toMatch(/only then +akkoord/);
    // At the very moment is soon enough.
    expect(await told(approvedFirst('2025-07-08 09:00'))).toMatch(
      /ervoor +akkoord .*\n.*\n +verschil +precies op tijd/,
    );
  });

  it('is not held against a moment that nobody knows, where no row has a time', async () => {
    const text = await told({
      rule: { measure: 'recurrence', of: 'overleg', every: '6 weeks' },
      period: '2025-07-01..2025-10-01',
      register: [],
    });
    expect(text).toMatch(/daarna +niets gevonden\n/);
    expect(text).not.toContain('op het peilmoment');
  });
});

describe('the head of an explanation', () => {
  it('names what it looks for as the policy writes it, and finds it however the register writes it', async () => {
    const text = await told({
      rule: { measure: 'recurrence', of: 'OLA', at_least: 1, per: 'month' },
      period: '2025-07',
      asOf: '2025-08-10',
      register: ['ola,2025-07-08 09:00,,a'],
    });
    expect(text).toContain('“OLA”: 1 van de 1 in het register');
  });

  const outside = (more: object): Obligation => ({
    rule: { measure: 'span', of: 'werk', outside: 'office', ...more },
    policy: {
      calendars: {
        office: { title: 'Dagelijks van 08:00 tot 18:00 uur', hours: { 'mon-sun': '08:00-18:00' } },
      },
    },
    period: '2025-07-01..2025-08-01',
    asOf: '2025-07-31 12:00',
    register: ['werk,2025-07-08 17:00,2025-07-08 19:00,a'],
  });

  it('says whether the norm is a promise or an aim', async () => {
    expect(await told(outside({}))).toContain('100% over de hele periode (garantie)');
    expect(await told(outside({ commitment: 'target' }))).toContain('100% over de hele periode (streefnorm)');
    expect(await told(outside({ commitment: 'target' }), 'en')).toContain('(target)');
  });

  it('names hours by the title of their calendar, between quotation marks', async () => {
    const text = await told(outside({}));
    expect(text).toContain('niets ervan binnen “Dagelijks van 08:00 tot 18:00 uur”');
    expect(flat(text)).toContain('1 u binnen “Dagelijks van 08:00 tot 18:00 uur”');
  });
});

describe('a figure', () => {
  it('is the mean of what was measured, exactly, against its limit', async () => {
    const text = await told({
      rule: {
        measure: 'measurement',
        metrics: { score: { at_least: 7.5 } },
        per: 'quarter',
        take: 'average',
      },
      period: '2025-Q3',
      asOf: '2025-10-31',
      measurements: ['score,2025-07-10,7.4,', 'score,2025-08-10,7.5,', 'score,2025-09-10,7.7,'],
    });
    expect(text).toContain('score per kwartaal: ten minste 7,5 (het gemiddelde telt)');
    // 7.4 + 7.5 + 7.7 = 22.6, and 22.6 / 3 = 113 / 15.
    expect(text).toContain('7,533333, het gemiddelde van 3 metingen (precies 113/15)');
    expect(text).toContain('grens     ten minste 7,5: gehaald');
  });
});

describe('response times', () => {
  it('are counted down to those that count, and divided', async () => {
    const question: Question = {
      policy: smallPolicy({
        rules: {
          speed: {
            ...{ clause: '3.2', measure: 'latency', calendar: 'office', figure: 'average' },
            ...{ at_most: '2 seconds', norm: '100%' },
          },
        },
      }),
      period: '2025-07',
      inputs: {
        probes: table(
          'at,up,latency_ms',
          `${mon('07:00')},true,9000`,
          `${mon('09:00')},true,1500`,
          `${mon('10:00')},true,`,
          `${mon('11:00')},true,2500.5`,
        ),
      },
    };
    const text = await toldBy(question, 'nl');
    expect(text).toMatch(/Metingen in de periode +4\n +af: buiten de uren +1\n +af: zonder responstijd +1\n/);
    // (1500 + 2500.5) / 2 = 2000.25
    expect(flat(text)).toContain(
      '2.000,25 ms: 4.000,5 ms in totaal, gedeeld door 2; 0,25 ms boven de grens van 2.000',
    );
    expect(text).toContain('De traagste van de 1 boven de grens');
    const english = await toldBy(question, 'en');
    expect(flat(english)).toContain(
      '2,000.25 ms: 4,000.5 ms in all, divided by 2; 0.25 ms over the limit of 2,000',
    );
  });
});

describe('a rule judged a month at a time', () => {
  it('says how its months make the verdict', async () => {
    const text = await told({
      rule: {
        ...{ measure: 'recurrence', of: 'report', at_least: 1, per: 'month' },
        norm: { at_least: '100%', per: 'month' },
      },
      period: '2025-Q3',
      asOf: '2025-10-02',
      register: ['report,2025-07-10,,', 'report,2025-09-10,,'],
    });
    const [, end] = text.split('Hoe het oordeel tot stand kwam');
    expect(end!.split('\n').slice(1)).toEqual([
      '  2025-07: 100,0%, ✓ gehaald',
      '  2025-08: 0,0%, ✗ niet gehaald',
      '  2025-09: 100,0%, ✓ gehaald',
      '  Eén periode waarin de norm niet is gehaald, is genoeg: dat is het oordeel over het geheel.',
      '',
    ]);
  });
});

describe('availability judged over a year', () => {
  const question: Question = {
    policy: smallPolicy({
      rules: {
        up: {
          ...{ clause: '4', measure: 'availability', calendar: 'always' },
          norm: { at_least: '99%', per: 'month', judged_over: 'year' },
        },
      },
      calendars: { always: { hours: { 'mon-sun': '00:00-24:00' } } },
    }),
    period: '2025-07-01..2025-09-01',
    inputs: { tickets: table('id,opened_at', 'A,2025-09-10 09:00') },
  };

  it('has the sum of its months, by which it is judged', async () => {
    const outage = '2025-07-08 00:00,2025-07-08 14:52';
    const inputs = { ...question.inputs, outages: table('from,to,service', `${outage},app`) };
    const text = await toldBy({ ...question, inputs }, 'nl');
    // 62 days are 1488 hours; 1473:08 of them are 99.0009%.
    expect(text).toMatch(/app · 2025 ─+\n +✓ gehaald\n +Venster +1488 u\n +Uitval +14 u 52 min\n/);
    expect(flat(text)).toContain('99,0%: 1473 u 08 min van de 1488 u die bekend zijn');
  });
});

describe('updates on the way', () => {
  it('have a total of their own for each gap, and say on which one the outcome rests', async () => {
    const explanation = await explained(
      {
        policy: smallPolicy({
          rules: { updates: { clause: '3.4', measure: 'cadence', calendar: 'office', every: '4 hours' } },
        }),
        period: '2025',
        inputs: {
          tickets: table('id,opened_at', `A,${mon('09:00')}`),
          events: table(
            'id,at,event,value',
            `A,${mon('12:00')},update,`,
            `A,${tue('10:00')},update,`,
            `A,${tue('11:00')},restored,`,
          ),
        },
        asOf: tue('18:00'),
      },
      'A',
    );
    const text = ticketExplanation(explanation, { ...looks, language: 'en', width: 120 });
    // 6 hours on Monday and 2 on Tuesday are 8 of 4.
    expect(flat(text)).toContain(
      '8 h counted; the limit is 4 h: 4 h too much. The outcome rests on this stretch.',
    );
    expect(flat(text)).toContain('3 h counted; the limit is 4 h: 1 h left.');
    expect(flat(text)).toContain('1 h counted; the limit is 4 h: 3 h left.');
    for (const width of [24, 60, 100]) {
      const narrow = ticketExplanation(explanation, { ...looks, language: 'nl', width });
      expect(narrow.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
    }
  });
});

describe('a ticket', () => {
  const ticketTold = async (language: 'nl' | 'en', width = 100): Promise<string> => {
    const time = { clause: '3', calendar: 'office' };
    const rules = {
      response: { ...time, title: 'Reactietijd', to: 'responded', within: '1 hour' },
      restoration: { ...time, title: 'Hersteltijd', to: 'restored', within: '2 hours' },
      both: { clause: '3', title: 'Op tijd', all: ['response', 'restoration'] },
      phone: { clause: '2', measure: 'check', cases: [{ must: { channel: 'telefoon' } }] },
    };
    const inputs = {
      tickets: table(
        'id,opened_at,responded_at,restored_at,channel,status',
        `A,${mon('09:00')},${mon('09:30')},${mon('13:00')},mail,gesloten`,
      ),
      events: table('id,at,event,value', `A,${mon('10:00')},status,in behandeling`),
    };
    const explanation = await explained({ policy: smallPolicy({ rules }), period: '2025', inputs }, 'A');
    return flat(ticketExplanation(explanation, { ...looks, language, width }));
  };

  it('has not gone over a check, but did not keep it', async () => {
    expect(await ticketTold('nl')).toContain('✗ niet nagekomen Gevonden: channel: mail.');
    expect(await ticketTold('en')).toContain('✗ not kept Found: channel: mail.');
  });

  it('names the rules of a combined one as the contract calls them', async () => {
    const text = await ticketTold('nl');
    expect(text).toContain('“Reactietijd” (gehaald) en “Hersteltijd” (overschreden)');
    expect(text).toContain('Cijfers van Hersteltijd');
  });

  it('says once what a figure is where its timeline is stacked', async () => {
    const text = await ticketTold('nl', 40);
    expect(text).toContain('tot 09:30 · geteld · 30 min');
    expect(text).not.toContain('geteld · geteld');
  });

  it('has its cells as they were last told, which its row need not say', async () => {
    expect(await ticketTold('nl')).toMatch(/Laatste stand .*status in behandeling/);
    expect(await ticketTold('en')).toMatch(/As last told .*status in behandeling/);
  });
});
