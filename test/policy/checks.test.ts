import { describe, expect, it } from 'vitest';
import { checkHolidays } from '../../src/policy/check-holidays.ts';
import { codes, found, load, says, shownAt, small, withRule } from './inline.ts';

const closed = 'to: closed, within: 1 hour';

describe('names that have to exist', () => {
  it('a rule in a calendar that does not exist, with the one that was meant', () => {
    const rules = 'rules:\n  r: { clause: "1", to: closed, calendar: ofice, within: 1 hour }';
    expect(says(small({ rules }))).toEqual(['Unknown calendar “ofice”. Did you mean: office?']);
  });

  it('an availability rule in a calendar that does not exist', () => {
    const rules = 'rules:\n  r: { clause: "1", measure: availability, calendar: night }';
    expect(says(small({ rules }))).toEqual(['Unknown calendar “night”. Did you mean: office?']);
  });

  it('a combined rule of a rule that does not exist', () => {
    const rules =
      'rules:\n  response: { clause: "1", to: closed, calendar: office, within: none }\n  b: { clause: "1", all: [respons] }';
    expect(says(small({ rules }))).toEqual(['Unknown rule “respons”. Did you mean: response?']);
  });

  it('terms that leave out of, or pause in, a rule that does not exist', () => {
    const tickets =
      'tickets:\n  exclude: [{ when: { type: tip }, from: [respons], clause: "1" }]\n  pause: [{ when: { status: x }, in: [response, other], clause: "1" }]';
    expect(found(small({ tickets }))).toEqual(['unknown-rule 15: respons', 'unknown-rule 16: other']);
  });

  it('a reclassification to a priority that does not exist', () => {
    const tickets = 'tickets:\n  reclassify: [{ when: { type: tip }, priority: p1, clause: "1" }]';
    expect(says(small({ tickets }))).toEqual(['Unknown priority “p1”. Did you mean: P1?']);
  });

  it('a term without a clause', () => {
    const tickets = 'tickets:\n  exclude: [{ when: { type: tip } }]';
    expect(says(small({ tickets }))).toEqual(['“clause” is missing here.']);
  });

  it('a rule without a clause', () => {
    const rules = 'rules:\n  r: { to: closed, calendar: office, within: 1 hour }';
    expect(says(small({ rules }))).toEqual(['“clause” is missing here.']);
  });

  it('two terms with one id', () => {
    const tickets =
      'tickets:\n  exclude: [{ id: a, when: { type: tip }, clause: "1" }]\n  pause: [{ id: a, when: { status: x }, clause: "1" }]';
    expect(found(small({ tickets }))).toEqual(['duplicate-term-id 16: a']);
  });
});

describe('priorities', () => {
  it('a target for each of them, none left out', () => {
    expect(says(withRule('to: closed, within: { P1: 1 hour }'))).toEqual([
      'There is no time here for P2. Name every priority; none is no time.',
    ]);
  });

  it('a target for one that does not exist is taken for the one that is missing', () => {
    expect(says(withRule('to: closed, within: { P1: 1 hour, P3: 2 hours }'))).toEqual([
      'Unknown priority “P3”. Did you mean: P2?',
    ]);
  });

  it('a target per priority in a contract without priorities', () => {
    expect(codes(withRule('to: closed, within: { P1: 1 hour }', { priorities: '' }))).toEqual([
      'unknown-priority',
    ]);
  });

  it.each([
    [
      'a word of `match`',
      'P1: { title: Hoog, match: [urgent] }\n  P2: { title: Laag, match: [" URGENT "] }',
      'urgent',
    ],
    ['a title', 'P1: Hoog\n  P2: hoog', 'hoog'],
    ['a rank number', 'P1: Hoog\n  P2: { title: Laag, match: ["1"] }', '1'],
    ['an id', 'P1: Hoog\n  P2: { title: Laag, match: [p1] }', 'p1'],
  ])('one word for two of them: %s', (_, priorities) => {
    expect(codes(small({ priorities: `priorities:\n  ${priorities}` }))).toEqual(['word-of-two-priorities']);
  });

  it('an empty word, and no words at all', () => {
    expect(codes(small({ priorities: 'priorities:\n  P1: { title: Hoog, match: [""] }' }))).toEqual([
      'empty-text',
    ]);
    expect(codes(small({ priorities: 'priorities:\n  P1: { title: Hoog, match: [] }' }))).toEqual([
      'empty-list',
    ]);
  });

  it('a severity table with a row too short, and with a word that is no priority', () => {
    const severity =
      'severity:\n  clause: "1"\n  columns: { a: ["1"], b: ["2"] }\n  rows: { all: [P1], some: [P1, P3], one: "P1, P2" }';
    expect(found(small({ severity }))).toEqual(['grid-row-length 17: [P1]', 'unknown-priority 17: P3']);
  });

  it('a severity table in a policy without priorities', () => {
    const severity = 'severity: { clause: "1", columns: { a: ["1"] }, rows: {} }';
    expect(codes(small({ severity, priorities: '' }))).toEqual(['severity-without-priorities']);
  });
});

describe('combined rules', () => {
  const rules = (all: string) =>
    small({
      rules: `rules:\n  a: { clause: "1", to: closed, calendar: office, within: none }\n  up: { clause: "1", measure: availability, calendar: office }\n  b: { clause: "1", all: [a] }\n  c: { clause: "1", all: ${all} }`,
    });

  it('of ticket clocks only, each once, and not of itself', () => {
    expect(codes(rules('[a]'))).toEqual([]);
    expect(codes(rules('[b]'))).toEqual(['combined-of-other']);
    expect(codes(rules('[up]'))).toEqual(['combined-of-other']);
    expect(codes(rules('[c, a]'))).toEqual(['combined-of-itself']);
    expect(codes(rules('[a, a]'))).toEqual(['combined-twice']);
    expect(codes(rules('[]'))).toEqual(['empty-list']);
  });
});

describe('targets', () => {
  const noWorkingDay = { working_day: '' };

  it('working days need to be defined, also inside earliest and latest', () => {
    expect(found(withRule('to: closed, within: 2 working days', noWorkingDay))).toEqual([
      'working-day-undefined 13: 2 working days',
    ]);
    expect(
      codes(withRule('to: closed, within: { earliest: [1 hour, 2 working days] }', noWorkingDay)),
    ).toEqual(['working-day-undefined']);
    expect(codes(withRule('to: closed, working_day: hours, within: 2 working days', noWorkingDay))).toEqual(
      [],
    );
    expect(codes(withRule('to: closed, within: 12:00 next working day', noWorkingDay))).toEqual([]);
  });

  it.each([
    '1 hour',
    '1 working day',
    '12:00 next working day',
    'close of next working day',
    '1 month',
    '{ earliest: [1 hour, 4 clock hours] }',
  ])('%s is out of reach in a calendar that never opens', (within) => {
    const calendars = 'calendars:\n  office: { hours: closed }';
    expect(
      codes(
        withRule(
          `to: closed, within: ${within.includes(':') && !within.startsWith('{') ? `"${within}"` : within}`,
          { calendars },
        ),
      ),
    ).toEqual(['unreachable-target']);
  });

  it('clock hours and no target at all need no opening hours, and a dated exception is one', () => {
    const calendars = 'calendars:\n  office: { hours: closed }';
    expect(codes(withRule('to: closed, within: 4 clock hours', { calendars }))).toEqual([]);
    expect(codes(withRule('to: closed, within: none', { calendars }))).toEqual([]);
    const once = 'calendars:\n  office: { hours: closed, exceptions: { 2025-07-01: "09:00-10:00" } }';
    expect(codes(withRule(closed, { calendars: once }))).toEqual([]);
  });

  it('a service window that never opens has nothing to measure', () => {
    const rules = 'rules:\n  r: { clause: "1", measure: availability, calendar: office }';
    expect(codes(small({ rules, calendars: 'calendars:\n  office: { hours: closed }' }))).toEqual([
      'empty-window',
    ]);
  });

  it('a clock that stops where it starts', () => {
    expect(codes(withRule('from: closed, to: closed, within: 1 hour'))).toEqual(['clock-without-length']);
  });
});

describe('calendars', () => {
  const hours = (written: string) =>
    found(small({ calendars: `calendars:\n  office: { hours: ${written} }` }));

  it.each([
    ['{ mon-fri: "08:00-18:00", fri: "17:00-19:00" }', 'overlapping-hours 8: "17:00-19:00"'],
    ['{ mon: "08:00-12:00, 11:00-13:00" }', 'overlapping-hours 8: "08:00-12:00, 11:00-13:00"'],
    ['{ mon: "08:00-08:00" }', 'empty-hours 8: "08:00-08:00"'],
    ['{ mon: "8-17" }', 'bad-hours 8: "8-17"'],
    ['{ mon: "08:00-25:00" }', 'bad-hours 8: "08:00-25:00"'],
    ['{ fryday: "08:00-17:00" }', 'unknown-day 8: fryday'],
    ['mon-fri 08:00-18:00 sat', 'bad-hours 8: mon-fri 08:00-18:00 sat'],
    ['[mon 08:00-18:00, tue 9-17]', 'bad-hours 8: tue 9-17'],
    ['{}', 'no-hours 8: hours'],
    ['""', 'empty-text 8: ""'],
    ['[]', 'empty-list 8: []'],
    ['5', 'bad-hours 8: 5'],
  ])('hours that cannot be used: %s', (written, expected) => {
    expect(hours(written)).toContain(expected);
  });

  it.each([
    '{ mon-fri: "08:00-24:00" }',
    '{ fri: "22:00-06:00" }',
    '[mon-fri 08:00-12:00, mon-fri 13:00-17:00]',
    'mon-fri 08:00-18:00, sat 09:00-12:00',
    '{ ma-vr: ["08:00-12:00", "13:00-17:00"] }',
  ])('hours that can: %s', (written) => {
    expect(hours(`${written.startsWith('{') || written.startsWith('[') ? written : `"${written}"`}`)).toEqual(
      [],
    );
  });

  it('hours of a single date end at midnight', () => {
    const exceptions = (text: string) =>
      codes(
        small({ calendars: `calendars:\n  office: { hours: { mon: "09:00-17:00" }, exceptions: ${text} }` }),
      );
    expect(exceptions('{ 2025-12-24: "08:00-12:00", 2025-12-31: closed }')).toEqual([]);
    expect(exceptions('{ 2025-12-24: "22:00-06:00" }')).toEqual(['hours-past-midnight']);
    expect(exceptions('{ 2025-12-24: soon }')).toEqual(['bad-hours']);
    expect(exceptions('{ 2025-02-29: closed }')).toEqual(['bad-date']);
  });

  it.each(['05-05', '2025-12-24', '02-29'])('holiday %s is a date', (date) => {
    expect(
      codes(
        small({
          calendars: `calendars:\n  office: { hours: { mon: "09:00-17:00" }, holidays: { add: [${date}] } }`,
        }),
      ),
    ).toEqual([]);
  });

  it.each(['31-12', '2025-02-29', '13-01', '5-5-2025'])('holiday %s is none', (date) => {
    expect(
      codes(
        small({
          calendars: `calendars:\n  office: { hours: { mon: "09:00-17:00" }, holidays: { add: [${date}] } }`,
        }),
      ),
    ).toEqual(['bad-holiday']);
  });

  it('an unknown time zone', () => {
    expect(found(small({ timezone: 'timezone: Europe/Amsterdan' }))).toEqual([
      'unknown-timezone 5: Europe/Amsterdan',
    ]);
  });

  it('an agreement that is measured until before it is measured from', () => {
    const agreement = 'agreement: { measured_from: 2025-02-01, measured_until: 2025-02-01 }';
    expect(codes(small({ agreement }))).toEqual(['agreement-without-length']);
  });
});

describe('holidays are asked of the package that has them', () => {
  const check = async (holidays: string) => {
    const loaded = load(
      small({ calendars: `calendars:\n  office: { hours: { mon: "09:00-17:00" }, holidays: ${holidays} }` }),
    );
    expect(loaded.diagnostics).toEqual([]);
    return (await checkHolidays(loaded)).map((each) => [shownAt(each), each.slots.choices]);
  };

  it('a country that it does not know', async () => {
    const [unknown] = await check('{ country: NLD }');
    expect(unknown).toEqual(['unknown-country 8: NLD', 'NL']);
  });

  it('a state that the country does not have', async () => {
    const [unknown] = await check('{ country: DE, state: XX }');
    expect(unknown?.[0]).toBe('unknown-state 8: XX');
  });

  it('a holiday by name, with the name that was meant', async () => {
    expect(await check('{ country: NL, add: [Goede Vrijdag] }')).toEqual([]);
    expect(await check('{ country: NL, add: [05-05, Goede Vrijdaag] }')).toEqual([
      ['unknown-holiday 8: Goede Vrijdaag', 'Goede Vrijdag'],
    ]);
  });

  it('a holiday by name without a country', async () => {
    expect((await check('{ add: [Goede Vrijdag] }'))[0]?.[0]).toBe(
      'holiday-without-country 8: Goede Vrijdag',
    );
  });
});

describe('words that no export has', () => {
  const when = (condition: string, sections = {}) =>
    codes(withRule(`${closed}, when: ${condition}`, sections));

  it('a column that is not known, unless the policy declares it', () => {
    expect(says(withRule(`${closed}, when: { tpye: bug }`))[0]).toContain('Did you mean: type?');
    expect(when('{ product: x }')).toEqual(['unknown-column']);
    expect(when('{ product: x }', { columns: 'columns: [product]' })).toEqual([]);
    expect(codes(withRule(`${closed}, by: aplication`))).toEqual(['unknown-column']);
  });

  it('a word that looks like a known one is pointed out, and no error', () => {
    const text = withRule(`${closed}, when: { type: verstorng }`);
    expect(says(text)[0]).toContain('Did you mean: verstoring?');
    expect(load(text).policy).not.toBeNull();
    expect(when('{ type: verstorng }', { words: 'words: { type: { verstorng: [outage] } }' })).toEqual([]);
    expect(when('{ type: klacht }')).toEqual([]);
  });

  it('a happening that is not known, unless the policy declares it', () => {
    expect(says(withRule('to: respnded, within: 1 hour'))[0]).toContain('Did you mean: responded?');
    expect(codes(withRule('from: ordered, to: shipped, to_also: [lost], within: 1 hour'))).toEqual([
      'unknown-happening',
      'unknown-happening',
      'unknown-happening',
    ]);
    const happenings = 'happenings: [ordered, shipped, lost]';
    expect(
      codes(withRule('from: ordered, to: shipped, to_also: [lost], within: 1 hour', { happenings })),
    ).toEqual([]);
  });

  it('instants can be compared for maintenance, not for tickets', () => {
    expect(
      when('{ opened_at: { no_later_than: closed_at } }', { columns: 'columns: [opened_at, closed_at]' }),
    ).toEqual(['no-instants-here']);
    const rules = (other: string) =>
      small({
        rules: `rules:\n  r:\n    { clause: "1", measure: availability, calendar: office, exclude_maintenance: [{ when: { announced_at: { no_later_than: ${other} } }, clause: "1" }] }`,
      });
    expect(codes(rules('from'))).toEqual([]);
    expect(says(rules('form'))[0]).toContain('Did you mean: from?');
  });

  it('a probe has a service, an environment and a location', () => {
    const rules =
      'rules:\n  r: { clause: "1", measure: availability, calendar: office, when: { status: up } }';
    expect(codes(small({ rules }))).toEqual(['unknown-column']);
  });
});

describe('there is something to audit', () => {
  it('a policy without rules', () => {
    expect(codes(small({ rules: 'rules: {}' }))).toEqual(['no-rules']);
  });

  it('a variant that has to be picked where there is none', () => {
    expect(codes(small({ variant_required: 'variant_required: true' }))).toEqual(['no-variants']);
  });
});
