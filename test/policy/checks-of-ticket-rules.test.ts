/** Updates, checks of tickets, and rules that wait for the breach of others. */
import { describe, expect, it } from 'vitest';
import { codes, found, small } from './inline.ts';

const rules = (...lines: readonly string[]) =>
  small({
    rules: `rules:\n${lines.map((line) => `  ${line}`).join('\n')}`,
  });
const clock = (id: string, keys: string) => `${id}: { clause: "1", calendar: office, ${keys} }`;
const a = clock('a', 'to: closed, within: none');
const up = 'up: { clause: "1", measure: availability, calendar: office }';
const updates = (keys: string) => `u: { clause: "1", measure: cadence, calendar: office, ${keys} }`;

describe('combined rules', () => {
  it('of clocks, updates and checks', () => {
    const check = 'c: { clause: "1", measure: check, cases: [{ must: { type: bug } }] }';
    const all = 'all: { clause: "1", all: [a, u, c] }';
    expect(codes(rules(a, updates('every: 1 hour'), check, all))).toEqual([]);
  });
});

describe('rules that wait for the breach of others', () => {
  const onBreach = (id: string, rule: string) =>
    clock(id, `from: { breach_of: ${rule} }, to: notified, within: 1 hour`);

  it('may stand before them', () => {
    expect(codes(rules(onBreach('b', 'a'), a))).toEqual([]);
    expect(
      codes(rules(clock('b', 'only_when_breached: [a], to: notified, within: before restored'), a)),
    ).toEqual([]);
  });

  it('wait for rules that there are, and that tickets can breach', () => {
    expect(found(rules(a, onBreach('b', 'c')))).toEqual(['unknown-rule 14: c']);
    expect(found(rules(up, onBreach('b', 'up')))).toEqual(['breach-of-other 14: up']);
  });

  it('never wait for themselves, straight or by way of others', () => {
    expect(codes(rules(onBreach('b', 'b')))).toEqual(['rules-in-a-circle']);
    expect(codes(rules(onBreach('b', 'c'), onBreach('c', 'd'), onBreach('d', 'b')))).toEqual([
      'rules-in-a-circle',
    ]);
    expect(codes(rules(onBreach('b', 'all'), 'all: { clause: "1", all: [b] }'))).toEqual([
      'rules-in-a-circle',
    ]);
    expect(codes(rules(a, onBreach('x', 'b'), onBreach('b', 'c'), onBreach('c', 'b')))).toEqual([
      'rules-in-a-circle',
    ]);
  });
});

describe('times between updates', () => {
  it('are lengths: nothing to wait for', () => {
    expect(codes(rules(updates('every: before closed')))).toEqual(['expected-length']);
    expect(codes(rules(updates('every: { P1: next release, P2: none }')))).toEqual(['expected-length']);
    expect(codes(rules(updates('every: { P1: 1 hour, P2: none }')))).toEqual([]);
  });

  it('name every priority, and a calendar that opens', () => {
    expect(codes(rules(updates('every: { P1: 1 hour }')))).toEqual(['priority-without-target']);
    const closed = 'calendars:\n  office: { hours: closed }';
    expect(codes(small({ calendars: closed, rules: `rules:\n  ${updates('every: 1 hour')}` }))).toEqual([
      'unreachable-target',
    ]);
  });

  it('need to know what a working day is', () => {
    const policy = small({ working_day: '', rules: `rules:\n  ${updates('every: 1 working day')}` });
    expect(codes(policy)).toEqual(['working-day-undefined']);
  });

  it('lie between happenings that are known, and not the same', () => {
    expect(codes(rules(updates('every: 1 hour, updates: [udpate]')))).toEqual(['unknown-happening']);
    expect(codes(rules(updates('every: 1 hour, from: closed, to: closed')))).toEqual([
      'clock-without-length',
    ]);
  });
});

describe('happenings', () => {
  it('before which something is to be done are known ones', () => {
    expect(codes(rules(clock('b', 'to: notified, within: before clsoed')))).toEqual(['unknown-happening']);
    expect(codes(rules(clock('b', 'to: notified, within: before closed')))).toEqual([]);
  });

  it('may have a value, moments may not', () => {
    expect(codes(rules(clock('b', 'to: { escalated: ["2"] }, within: 1 hour')))).toEqual([]);
    expect(codes(rules(clock('b', 'to: { restored: [ok] }, within: 1 hour')))).toEqual(['moment-with-value']);
  });

  it('are no columns at the same time: neither would be heard', () => {
    const columns = (names: string) => small({ columns: `columns: ${names}` });
    expect(found(columns('[building, update]'))).toEqual(['column-named-like-happening 14: update']);
    expect(codes(columns('[Restored]'))).toEqual(['column-named-like-happening']);
    expect(codes(small({ columns: 'columns: [offered]', happenings: 'happenings: [offered]' }))).toEqual([
      'column-named-like-happening',
    ]);
    expect(codes(small({ happenings: 'happenings: [status]' }))).toEqual(['happening-named-like-column']);
  });
});

describe('checks of tickets', () => {
  const check = (one: string) => rules(`c: { clause: "1", measure: check, cases: [${one}] }`);

  it('name priorities, calendars and columns that there are', () => {
    expect(codes(check('{ priority: P1, in_hours_of: office, must: { channel: email } }'))).toEqual([]);
    expect(codes(check('{ priority: P7, must: { channel: email } }'))).toEqual(['unknown-priority']);
    expect(codes(check('{ in_hours_of: ofice, must: { channel: email } }'))).toEqual(['unknown-calendar']);
    expect(codes(check('{ must: { chanel: email } }'))).toEqual(['unknown-column']);
  });

  it('leave tickets out, and never stand still', () => {
    const c = 'rules:\n  c: { clause: "1", measure: check, cases: [{ must: { channel: email } }] }';
    const out = 'tickets:\n  exclude: [{ when: { type: tip }, from: [c], clause: "1" }]';
    const pause = 'tickets:\n  pause: [{ when: { status: x }, in: [c], clause: "1" }]';
    expect(codes(small({ rules: c, tickets: out }))).toEqual([]);
    expect(codes(small({ rules: c, tickets: pause }))).toEqual(['rule-without-clock']);
  });
});

describe('silence and reporters', () => {
  const silence = (keys: string) =>
    small({
      happenings: 'happenings: [offered, replied]',
      tickets: `tickets:\n  silence: { after: offered, unless: replied, calendar: office, clause: "1", ${keys} }`,
    });

  it('silence lasts a length of time, in a calendar that there is', () => {
    expect(codes(silence('for: 10 working days'))).toEqual([]);
    expect(codes(silence('for: none'))).toEqual(['expected-length']);
    expect(codes(silence('for: next release'))).toEqual(['expected-length']);
  });

  it('is about happenings that are known', () => {
    const text = silence('for: 2 hours').replace('happenings: [offered, replied]', 'happenings: [offered]');
    expect(codes(text)).toEqual(['unknown-happening']);
  });

  it('reporters stand in a column that there is', () => {
    const tickets = 'tickets:\n  reporters: { column: reporter, at_most: 3, clause: "1" }';
    expect(codes(small({ tickets }))).toEqual(['unknown-column']);
    expect(codes(small({ tickets, columns: 'columns: [reporter]' }))).toEqual([]);
  });
});
