import { describe, expect, it } from 'vitest';
import { codes, found, load, says, small, withRule } from './inline.ts';

describe('the form of a policy', () => {
  it('is in order for the small policy that the tests change', () => {
    expect(found(small())).toEqual([]);
    expect(load(small()).policy).not.toBeNull();
  });

  it('a mistyped key is reported at the key, with the one that was meant', () => {
    const text = withRule('to: closed, within: 1 hour, calender: office');
    expect(says(text)).toEqual(['Unknown key “calender”. Did you mean: calendar?']);
    const diagnostic = load(text).diagnostics[0]!;
    expect(diagnostic.place).toMatchObject({ file: 'p.yaml', line: 13 });
    const { excerpt, column } = diagnostic.place!;
    expect(excerpt!.text.slice(column! - 1, column! - 1 + excerpt!.length)).toBe('calender');
  });

  it('a missing key is reported at what it is missing from', () => {
    expect(found(small({ rules: 'rules:\n  r: { to: closed, calendar: office, within: 1 hour }' }))).toEqual([
      'missing-key 13: r',
    ]);
    expect(found(small({ timezone: '' }))).toEqual(['missing-key 1: s']);
  });

  it('a key with nothing behind it is empty, not missing', () => {
    expect(says(small({ timezone: 'timezone:' }))).toEqual(['There is nothing at “timezone”.']);
    expect(says(small({ timezone: 'timezone: ""' }))).toEqual(['The text at “timezone” is empty.']);
  });

  it.each([
    ['norm: 85', 'percentage-without-sign', '“85” has no percent sign; write 85%.'],
    ['norm: 0.85', 'percentage-without-sign', '“0.85” has no percent sign; write 85%.'],
    ['norm: 0.995', 'percentage-without-sign', '“0.995” has no percent sign; write 99.5%.'],
    ['norm: "85,5"', 'percentage-without-sign', '“85,5” has no percent sign; write 85,5%.'],
    ['norm: 101%', 'percentage-over-100', '“101%” is more than 100%.'],
    ['norm: 100.1%', 'percentage-over-100', '“100.1%” is more than 100%.'],
    ['norm: most', 'bad-percentage', '“most” is no percentage; write it as 85% or 99.4%.'],
    ['norm: { at_least: 0.9 }', 'percentage-without-sign', '“0.9” has no percent sign; write 90%.'],
    [
      'norm: { at_least: 90%, per: quater }',
      'not-one-of',
      '“quater” cannot stand at “per”. Did you mean: quarter?',
    ],
    ['norm: { per: month }', 'missing-key', '“at_least” is missing here.'],
    [
      'norm: []',
      'expected-norm',
      '“norm” takes a percentage (85%), keys (at_least or more_than, per, over), or none.',
    ],
    [
      'commitment: promise',
      'not-one-of',
      '“promise” cannot stand at “commitment”. Did you mean: guarantee, target?',
    ],
    ['reopen: resum', 'not-one-of', '“resum” cannot stand at “reopen”. Did you mean: resume?'],
    ['when: {}', 'empty-condition', 'The condition at “when” names no column.'],
    ['when: { type: [] }', 'empty-list', 'The list at “type” is empty.'],
    ['when: { type: { nto: x } }', 'unknown-key', 'Unknown key “nto”. Did you mean: not?'],
    [
      'when: { type: { not: x, missing: true } }',
      'matcher-says-several',
      'Column “type” does not have exactly one condition: not, missing, no_later_than, or limits of a number.',
    ],
    [
      'when: { version_behind: { more_than: "1" } }',
      'expected-number',
      '“more_than” takes a number, without quotes.',
    ],
  ])('%s', (keys, code, sentence) => {
    const text = withRule(`to: closed, within: 1 hour, ${keys}`);
    expect(codes(text)).toEqual([code]);
    expect(says(text)).toEqual([sentence]);
  });

  it.each([
    ['within: 4', 'bad-target'],
    ['within: 4 hors', 'bad-target'],
    ['within: 2 days', 'target-in-days'],
    ['within: { P1: 1 hour, P2: soon }', 'bad-target'],
    ['within: { earliest: [1 hour, soon] }', 'bad-target'],
    ['within: { earliest: [] }', 'empty-list'],
    ['within: [1 hour]', 'expected-targets'],
    ['within: {}', 'expected-targets'],
    ['within: { earliest: 1 hour }', 'expected-list'],
    ['within: { earliest: [1 hour], latest: [2 hours] }', 'unknown-key'],
  ])('a target that says nothing: %s', (within, code) => {
    expect(codes(withRule(`to: closed, ${within}`))).toEqual([code]);
  });

  it('a rule of an unknown measure names those there are', () => {
    const rules = 'rules:\n  r: { measure: availabilty, clause: "1", calendar: office }';
    expect(says(small({ rules }))).toEqual([
      '“availabilty” cannot stand at “measure”. Did you mean: availability?',
    ]);
  });

  it('a rule with `all` is a combined rule, and takes no target', () => {
    const rules =
      'rules:\n  a: { clause: "1", to: closed, calendar: office, within: 1 hour }\n  b: { clause: "1", all: [a], within: 1 hour }';
    expect(codes(small({ rules }))).toEqual(['unknown-key']);
  });

  it('names of rules and calendars can be typed and stand in a ledger', () => {
    expect(
      codes(
        small({ rules: 'rules:\n  "a rule": { clause: "1", to: closed, calendar: office, within: none }' }),
      ),
    ).toEqual(['bad-id']);
  });

  it('a policy of another version of the language is told so', () => {
    expect(codes(small({ head: 'sla: 2\nid: x\ntitle: X\nparties: { customer: A, supplier: B }' }))).toEqual([
      'expected-version',
    ]);
  });
});

describe('everything wrong is reported at once', () => {
  it('ten errors of ten kinds give ten diagnostics, in the order of the text', () => {
    const text = [
      'sla: 1',
      'id: ten',
      'title: Ten',
      'parties: { customer: A, suplier: B }',
      'timezone: Europe/Amsterdan',
      'calendars:',
      '  office: { hours: { mon-fri: "9-17" } }',
      'priorities: { P1: Hoog, P2: Laag }',
      'tickets:',
      '  exclude: [{ when: { typ: tip }, from: [respons], clause: "2" }]',
      'rules:',
      '  response:',
      '    clause: "1"',
      '    to: respnded',
      '    calendar: ofice',
      '    within: { P1: 1 hour }',
      '    norm: 85',
    ].join('\n');
    expect(found(text)).toEqual([
      'missing-key 4: parties',
      'unknown-key 4: suplier',
      'unknown-timezone 5: Europe/Amsterdan',
      'bad-hours 7: "9-17"',
      'unknown-column 10: typ',
      'unknown-rule 10: respons',
      'unknown-happening 14: respnded',
      'unknown-calendar 15: ofice',
      'priority-without-target 16: within',
      'percentage-without-sign 17: 85',
    ]);
  });

  it('a rule that lacks a key is checked for the rest of it all the same', () => {
    const rules = 'rules:\n  r: { calendar: ofice, within: { P1: soon, P3: 1 hour } }';
    expect(codes(small({ rules }))).toEqual([
      'missing-key',
      'missing-key',
      'unknown-calendar',
      'bad-target',
      'unknown-priority',
    ]);
  });

  it('a rule that has faults of its own still exists for the rules that name it', () => {
    const rules = 'rules:\n  a: { clause: "1" }\n  b: { clause: "1", all: [a] }';
    expect(codes(small({ rules }))).toEqual(['missing-key', 'missing-key', 'missing-key']);
  });
});
