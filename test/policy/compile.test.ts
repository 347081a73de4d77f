import { describe, expect, it } from 'vitest';
import { policy, small, timeRule, withRule } from './inline.ts';

const within = 'within: 1 hour';

describe('what the audit gets', () => {
  it('a response is also a workaround, a restoration or a closure', () => {
    expect(timeRule(withRule(`to: responded, ${within}`)).toAlso).toEqual([
      'workaround',
      'restored',
      'closed',
    ]);
  });

  it('a restoration is also a closure, and a workaround where the policy says that it restores', () => {
    expect(timeRule(withRule(`to: restored, ${within}`)).toAlso).toEqual(['closed']);
    const tickets = 'tickets: { workaround: restores }';
    expect(timeRule(withRule(`to: restored, ${within}`, { tickets })).toAlso).toEqual([
      'workaround',
      'closed',
    ]);
    expect(
      timeRule(withRule(`to: restored, ${within}, workaround: does not restore`, { tickets })).toAlso,
    ).toEqual(['closed']);
  });

  it('any other happening is only itself, and a rule can say otherwise', () => {
    expect(timeRule(withRule(`to: closed, ${within}`)).toAlso).toEqual([]);
    expect(timeRule(withRule(`to: responded, to_also: closed, ${within}`)).toAlso).toEqual(['closed']);
  });

  it('every default is spelled out', () => {
    expect(timeRule(withRule(`to: closed, ${within}`))).toEqual({
      id: 'r',
      title: 'r',
      clause: '1',
      enabled: true,
      measure: 'time',
      commitment: 'guarantee',
      norm: null,
      by: null,
      countedIn: 'opened',
      calendar: 'office',
      when: null,
      from: 'opened',
      fromValues: null,
      fromBreachOf: null,
      fromElse: null,
      to: 'closed',
      toValues: null,
      onlyWhenBreached: null,
      toAlso: [],
      within: { each: { kind: 'open', ms: 3_600_000 } },
      before: new Map(),
      workingDay: 'hours',
      priorityChange: 'last',
      reopen: 'resume',
    });
  });

  it('a bare percentage is per quarter, over all priorities together; none takes a norm away', () => {
    expect(timeRule(withRule(`to: closed, ${within}, norm: 99.4%`)).norm).toEqual({
      atLeast: { numerator: 994n, denominator: 1000n },
      strictly: false,
      per: 'quarter',
      over: 'pooled',
      judgedOver: null,
    });
    expect(timeRule(withRule(`to: closed, ${within}, norm: none`)).norm).toBeNull();
  });

  it('what holds for tickets holds in every rule that does not say otherwise', () => {
    const tickets = 'tickets: { priority_change: highest, reopen: whole }';
    expect(timeRule(withRule(`to: closed, ${within}`, { tickets }))).toMatchObject({
      priorityChange: 'highest',
      reopen: 'whole',
    });
    expect(timeRule(withRule(`to: closed, ${within}, priority_change: first`, { tickets }))).toMatchObject({
      priorityChange: 'first',
    });
  });

  it('an availability rule', () => {
    const rules = [
      'rules:',
      '  up:',
      '    clause: "7"',
      '    measure: availability',
      '    calendar: office',
      '    each: service and environment',
      '    confirm: 2',
      '    stale_after: 15 minutes',
      '    exclude_maintenance: [{ when: all, clause: "8" }]',
      '    ignore_outages: [{ id: not-ours, when: { cause: klant }, clause: "9" }]',
    ].join('\n');
    expect(policy(small({ rules })).rules[0]).toEqual({
      id: 'up',
      title: 'up',
      clause: '7',
      enabled: true,
      measure: 'availability',
      commitment: 'guarantee',
      norm: null,
      calendar: 'office',
      when: null,
      each: 'service-and-environment',
      downWhen: 'majority',
      confirm: 2,
      staleAfterMs: 900_000,
      excludeMaintenance: [{ id: 'up-maintenance-1', when: new Map(), clause: '8' }],
      excludedTime: 'removed',
      ignoreOutages: [
        {
          id: 'not-ours',
          when: new Map([
            [
              'cause',
              {
                kind: 'one-of',
                patterns: ['klant', 'gemeente', 'opdrachtgever', 'customer'],
                orMissing: false,
              },
            ],
          ]),
          clause: '9',
        },
      ],
    });
  });

  it('terms have an id each, and name all rules unless they name some', () => {
    const tickets = [
      'tickets:',
      '  reclassify: [{ when: { type: security }, priority: P1, clause: a }]',
      '  exclude: [{ when: { type: tip }, clause: b }, { id: own, when: { type: bug }, from: [response], clause: c }]',
      '  pause: [{ when: { status: wachten op * }, clause: d }]',
    ].join('\n');
    const { reclassify, exclude, pause } = policy(small({ tickets })).tickets;
    expect(reclassify).toMatchObject([{ id: 'reclassify-1', priority: 'P1', clause: 'a' }]);
    expect(exclude).toMatchObject([
      { id: 'exclude-1', rules: 'all' },
      { id: 'own', rules: ['response'] },
    ]);
    expect(pause).toMatchObject([{ id: 'pause-1', rules: 'all' }]);
  });

  it('columns that are looked at and that not every audit knows', () => {
    const tickets =
      'tickets:\n  exclude: [{ when: { solved_in_newer_version: true, type: tip, id: "TEST-*" }, clause: b }]';
    const rules =
      'rules:\n  r: { clause: "1", to: closed, calendar: office, within: none, by: product, when: { team: a } }';
    expect(policy(small({ tickets, rules, columns: 'columns: [product, team]' })).columns).toEqual([
      'solved_in_newer_version',
      'id',
      'team',
      'product',
    ]);
  });

  it('a severity table, its rows with all words for them and its columns with their own', () => {
    const severity =
      'severity:\n  clause: "1"\n  columns: { first: ["1"], second: ["2"] }\n  rows: { all: [P1, P2], enkele gebruikers: "P2, P2" }';
    expect(policy(small({ severity })).severity).toEqual({
      clause: '1',
      rowColumn: 'users_affected',
      columnColumn: 'priority',
      columns: [
        { id: 'first', match: ['first', '1'] },
        { id: 'second', match: ['second', '2'] },
      ],
      rows: [
        { id: 'all', match: ['alle gebruikers', 'all'], priorities: ['P1', 'P2'] },
        { id: 'enkele gebruikers', match: ['enkele gebruikers', 'some'], priorities: ['P2', 'P2'] },
      ],
    });
  });

  it('a calendar with its holidays and exceptions', () => {
    const calendars = [
      'calendars:',
      '  office:',
      '    title: Kantoor',
      '    clause: "3"',
      '    hours: { mon: ["09:00-12:00", "13:00-17:00"] }',
      '    holidays:',
      '      country: NL',
      '      add: [{ date: 05-05, name: Bevrijdingsdag, years_divisible_by: 5 }, Goede Vrijdag]',
      '      remove: [2025-12-26]',
      '    exceptions: { 2025-12-24: { hours: "09:00-12:00", name: Kerstavond }, 2025-12-31: closed }',
    ].join('\n');
    const nothing = { name: null, year: null, month: null, day: null, yearsDivisibleBy: null, holiday: null };
    expect(policy(small({ calendars })).calendars.get('office')).toEqual({
      id: 'office',
      title: 'Kantoor',
      clause: '3',
      weekly: [[32_400_000, 43_200_000, 46_800_000, 61_200_000], [], [], [], [], [], []],
      holidays: {
        country: 'NL',
        state: null,
        types: ['public'],
        add: [
          { ...nothing, name: 'Bevrijdingsdag', month: 5, day: 5, yearsDivisibleBy: 5 },
          { ...nothing, holiday: 'Goede Vrijdag' },
        ],
        remove: [{ ...nothing, year: 2025, month: 12, day: 26 }],
      },
      exceptions: [
        { date: '2025-12-24', name: 'Kerstavond', hours: [32_400_000, 43_200_000] },
        { date: '2025-12-31', name: null, hours: [] },
      ],
    });
  });
});
