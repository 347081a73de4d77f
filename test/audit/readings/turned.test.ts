import { describe, expect, it } from 'vitest';
import type { AuditResult, RuleReadings } from '../../../src/audit/result.ts';
import { type Answer, auditOf, Refused } from '../../support/audit-of.ts';
import { mon, type Part, restoration, smallPolicy, table, tue } from '../../support/small-policy.ts';
import { withoutAsking } from '../../support/without-asking.ts';

const WITHIN = (within: string): Part => ({ rules: { restoration: { within } } });
const WAITING_STOPS = { tickets: { pause: [{ when: { status: 'waiting' }, clause: '4' }] } };
const reading = (title: string, overlay: Part) => ({ title, overlay });

function norm(atLeast: string): Part {
  return { norm: { at_least: atLeast, per: 'quarter', over: 'pooled' } };
}

interface Case {
  readonly rule?: Part;
  readonly policy?: Part;
  readonly readings: Part;
  readonly tickets: readonly string[];
  readonly events?: readonly string[];
  readonly taken?: Readonly<Record<string, string>>;
  readonly header?: string;
  readonly period?: string;
}

function under(question: Case, allReadings = true): Promise<Answer> {
  const { rule, policy, readings, tickets, events, taken, period, header } = question;
  return auditOf({
    policy: smallPolicy({ rules: { restoration: restoration(rule) }, ...policy, readings }),
    period: period ?? '2025-Q3',
    allReadings,
    ...(taken === undefined ? {} : { readings: taken }),
    inputs: {
      tickets: table(header ?? 'id,opened_at,restored_at', ...tickets),
      ...(events === undefined ? {} : { events: table('id,at,event,value', ...events) }),
    },
  });
}

async function compared(question: Case): Promise<NonNullable<AuditResult['readings']>> {
  return (await under(question)).result.readings!;
}

/** Which readings turn the rule, from what and to what. */
function turns({ turned }: RuleReadings): string[] {
  return turned.map(({ readings, from, to }) => {
    const by = readings.map((one) => `${one.clause}=${one.reading}`).join(' + ');
    return `${by}: ${from.verdict} ${from.attained} -> ${to.verdict} ${to.attained}`;
  });
}

// Office hours are 08:00-18:00, and the target is 4 of them.
// A: 16:00 to 09:00 the next day is 2 + 1 = 3 office hours; on the clock it is 17 hours.
const A = `A,${mon('16:00')},${tue('09:00')}`;
// B and C: 3 hours and 1 hour, in the office and on the clock.
const B = `B,${mon('09:00')},${mon('12:00')}`;
const C = `C,${mon('10:00')},${mon('11:00')}`;
// D: 5 hours, of which 2 are spent waiting.
const D = `D,${tue('08:00')},${tue('13:00')}`;
const D_WAITS = [`D,${tue('09:00')},status,waiting`, `D,${tue('11:00')},status,open`];

const clock = reading('round the clock', WITHIN('4 clock hours'));
const waiting = reading('waiting does not count', WAITING_STOPS);

describe('a reading', () => {
  const question = {
    rule: norm('75%'),
    readings: { '3': { clock }, '4': { waiting } },
    tickets: [A, B, C, D],
    events: D_WAITS,
  };

  it('that turns the verdict is named, from what to what', async () => {
    // As judged D alone is late: 3 of 4. On the clock A is late too: 2 of 4.
    const { rules, overall } = await compared(question);
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({
      rule: 'restoration',
      outcome: 'turned',
      verdict: 'met',
      attained: '0.75',
    });
    expect(turns(rules[0]!)).toEqual(['3=clock: met 0.75 -> missed 0.5']);
    expect(rules[0]!.turned[0]!.readings[0]!.title).toBe('round the clock');
    expect(overall).toMatchObject({ outcome: 'turned', turned: [{ from: 'met', to: 'missed' }] });
  });

  it('that moves the figure and not the verdict gives the range', async () => {
    // Without the waiting D took 3 hours: 4 of 4. With both readings A is late and D is not: 3 of 4.
    const { rules, runs } = await compared(question);
    expect(rules[0]).toMatchObject({ lowest: '0.5', highest: '1' });
    expect(runs.map((run) => [run.readings.map((one) => one.reading).join(' + '), run.rules])).toEqual([
      ['', [{ rule: 'restoration', verdict: 'met', attained: '0.75' }]],
      ['clock', [{ rule: 'restoration', verdict: 'missed', attained: '0.5' }]],
      ['waiting', [{ rule: 'restoration', verdict: 'met', attained: '1' }]],
      ['clock + waiting', []],
    ]);
  });

  it('that changes nothing is said to, and is not tried with others', async () => {
    const { rules, runs } = await compared({ ...question, tickets: [B, C], events: [] });
    expect(rules).toEqual([
      {
        rule: 'restoration',
        outcome: 'same',
        verdict: 'met',
        attained: '1',
        lowest: '1',
        highest: '1',
        turned: [],
      },
    ]);
    expect(runs).toHaveLength(3);
  });

  it('leaves everything else of the result as it is without', async () => {
    const { readings: _, ...beside } = (await under(question)).result;
    expect(withoutAsking(beside)).toEqual(withoutAsking((await under(question, false)).result));
  });

  it('costs no second read of the input', async () => {
    expect((await under(question)).opened).toEqual(['tickets.csv', 'events.csv']);
  });

  it('that was taken is what the others are compared with, the policy’s own among them', async () => {
    const { rules, alternatives, runs } = await compared({ ...question, taken: { '3': 'clock' } });
    expect(alternatives).toEqual([
      { clause: '3', reading: 'default', title: null },
      { clause: '4', reading: 'waiting', title: 'waiting does not count' },
    ]);
    expect(runs[0]).toMatchObject({ readings: [], verdict: 'missed' });
    // Either turns it: A is in time again (3 of 4), or D is (3 of 4).
    expect(turns(rules[0]!)).toEqual([
      '3=default: missed 0.5 -> met 0.75',
      '4=waiting: missed 0.5 -> met 0.75',
    ]);
  });
});

describe('a combination', () => {
  // As judged D alone is late: 3 of 4. On the clock A is late too: 2 of 4. Without tips C is left out: 2 of 3.
  const withoutTips = reading('tips are left out', {
    tickets: { exclude: [{ when: { type: 'tip' }, clause: '5' }] },
  });
  const typed = [`${A},bug`, `${B},bug`, `${C},tip`, `${D},bug`];
  const both = (atLeast: string) =>
    compared({
      rule: norm(atLeast),
      readings: { '3': { clock }, '5': { tips: withoutTips } },
      header: 'id,opened_at,restored_at,type',
      tickets: typed,
    });

  it('is named where no part of it turns the verdict', async () => {
    // With both A and D are late of A, B and D: 1 of 3.
    const { rules } = await both('50%');
    expect(turns(rules[0]!)).toEqual(['3=clock + 5=tips: met 0.75 -> missed 0.333333']);
  });

  it('is not named where a part of it turns the verdict that way', async () => {
    const { rules, runs } = await both('75%');
    expect(turns(rules[0]!)).toEqual([
      '3=clock: met 0.75 -> missed 0.5',
      '5=tips: met 0.75 -> missed 0.666666',
    ]);
    expect(runs).toHaveLength(4);
  });

  it('is tried of readings that change a clock, though by themselves no verdict of any ticket', async () => {
    // 2 hours on Monday and 1 on Tuesday after the waiting: 3. With the waiting 4, with an hour more on Monday 4: both
    // exactly on time. With both 5.
    const { rules } = await compared({
      rule: norm('100%'),
      policy: WAITING_STOPS,
      readings: {
        '2': {
          late: reading('open until seven', {
            calendars: { office: { hours: { 'mon-fri': '08:00-19:00' } } },
          }),
        },
        '4': { counts: reading('waiting counts', { tickets: { pause: [] } }) },
      },
      tickets: [`E,${mon('16:00')},${tue('10:00')}`],
      events: [`E,${tue('08:00')},status,waiting`, `E,${tue('09:00')},status,open`],
    });
    expect(turns(rules[0]!)).toEqual(['2=late + 4=counts: met 1 -> missed 0']);
  });

  it('reaches a combined rule through its parts', async () => {
    // On the clock A is late; the combined rule has no clock of its own.
    const { rules } = await compared({
      policy: {
        rules: {
          restoration: restoration(),
          kept: { clause: '6', measure: 'combined', all: ['restoration'], ...norm('75%') },
        },
      },
      readings: { '3': { clock } },
      tickets: [A, B, C, D],
    });
    expect(rules.map((rule) => [rule.rule, ...turns(rule)])).toEqual([
      ['restoration'],
      ['kept', '3=clock: met 0.75 -> missed 0.5'],
    ]);
  });

  it('of readings that replace the same list is not tried, and that is said', async () => {
    const pause = (status: string) =>
      reading(status, { tickets: { pause: [{ when: { status }, clause: '4' }] } });
    const { untried, runs } = await compared({
      rule: norm('75%'),
      readings: { '4': { waiting: pause('waiting') }, '7': { parked: pause('parked') } },
      tickets: [D],
      events: [...D_WAITS, `D,${tue('12:00')},status,parked`],
    });
    expect(runs).toHaveLength(3);
    expect(untried).toEqual([
      {
        reason: 'contradictory',
        readings: [
          { clause: '4', reading: 'waiting', title: 'waiting' },
          { clause: '7', reading: 'parked', title: 'parked' },
        ],
        rules: ['restoration'],
      },
    ]);
  });
});

describe('a reading that changes what is read', () => {
  it('finds rows that contradict each other in its own column, where the audit itself finds them alike', async () => {
    const question = {
      rule: norm('100%'),
      policy: { columns: ['region'] },
      readings: {
        '5': {
          north: reading('the north is left out', {
            tickets: { exclude: [{ when: { region: 'north' }, clause: '5' }] },
          }),
        },
      },
      header: 'id,opened_at,restored_at,region',
      tickets: [`${B},north`, `${B},south`],
    };
    const { rules } = await compared(question);
    expect(turns(rules[0]!)).toEqual(['5=north: met 1 -> undecided null']);
    const answer = await under(question);
    const { readings: _, ...beside } = answer.result;
    expect(withoutAsking(beside)).toEqual(withoutAsking((await under(question, false)).result));
    expect(beside.inputs[0]!.excludedFor).toEqual({ duplicate: 1 });
    expect(answer.opened).toEqual(['tickets.csv']);
  });

  it('places a local time that occurs twice as it says', async () => {
    // From 02:30, once at 00:30Z and once at 01:30Z, to 05:00 (04:00Z): 3.5 hours, or 2.5.
    const { rules } = await compared({
      rule: { ...norm('100%'), calendar: 'always', within: '3 hours' },
      readings: { '8': { later: reading('the second time', { ambiguous_time: 'later' }) } },
      period: '2025-Q4',
      tickets: ['F,2025-10-26 02:30,2025-10-26 05:00'],
    });
    expect(turns(rules[0]!)).toEqual(['8=later: missed 0 -> met 1']);
  });

  it('knows another word for a priority', async () => {
    // `Q` is unknown as judged; under the reading it is P1, which has 2 hours, and B took 3.
    const { rules } = await compared({
      rule: { ...norm('100%'), within: { P1: '2 hours' } },
      readings: {
        '9': { q: reading('Q is P1', { priorities: { P1: { title: 'Urgent', match: ['Q'] } } }) },
      },
      header: 'id,opened_at,restored_at,priority',
      tickets: [`${B},Q`],
    });
    expect(turns(rules[0]!)).toEqual(['9=q: undecided null -> missed 0']);
  });
});

describe('readings that all read something else', () => {
  it('are kept apart seven times, and of the others it is said that they were not read', async () => {
    const columns = Array.from({ length: 9 }, (_, i) => `c${i}`);
    const own = (column: string) =>
      reading(column, { tickets: { exclude: [{ when: { [column]: 'x' }, clause: '5' }] } });
    const { runs, untried } = await compared({
      policy: { columns },
      readings: Object.fromEntries(columns.map((column) => [column, { own: own(column) }])),
      tickets: [B],
    });
    expect(runs).toHaveLength(1 + 7);
    expect(untried.map(({ reason, readings }) => [reason, readings?.map((one) => one.clause)])).toEqual([
      ['not-read', ['c7']],
      ['not-read', ['c8']],
    ]);
  });
});

describe('the other readings', () => {
  it('may know a rule that the audit itself does not', async () => {
    const { rules } = await compared({
      readings: {
        '3': {
          also: reading('also to be answered', {
            rules: {
              answer: { clause: '3', to: 'responded', calendar: 'office', within: '1 hour', ...norm('100%') },
            },
          }),
        },
      },
      tickets: [C],
    });
    // C is restored, and so answered, exactly after one hour.
    expect(rules.map((rule) => [rule.rule, ...turns(rule)])).toEqual([
      ['restoration'],
      ['answer', '3=also: not-assessed null -> met 1'],
    ]);
  });

  it('are all looked into before anything is read', async () => {
    const refused = compared({
      readings: { '3': { odd: reading('odd', WITHIN('soon')) } },
      tickets: [B],
    });
    await expect(refused).rejects.toThrow(Refused);
    await expect(refused).rejects.toThrow('soon');
  });

  it('are none where the policy lists none', async () => {
    expect(await compared({ rule: norm('75%'), readings: {}, tickets: [B] })).toMatchObject({
      alternatives: [],
      overall: { outcome: 'same', turned: [] },
      rules: [{ rule: 'restoration', outcome: 'same', verdict: 'met', lowest: '1', highest: '1' }],
    });
  });
});
