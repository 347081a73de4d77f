import { describe, expect, it } from 'vitest';
import { codes, found, load, policy, says, small, timeRule, withRule } from './inline.ts';

describe('parameters', () => {
  const text = (definition: string, hours = '{ parameter: h }') =>
    small({
      parameters: `parameters: { h: { title: Uren, ${definition} } }`,
      calendars: `calendars: { office: { hours: ${hours} } }`,
    });
  const required = text('kind: hours, example: mon-fri 08:00-18:00');

  it('one without a value stops an audit, and says what to type', () => {
    expect(says(required)).toEqual([
      'The contract leaves this open (Uren). Give it: --set h="mon-fri 08:00-18:00"',
    ]);
    expect(load(required).policy).toBeNull();
  });

  it('one without a value stands at its example in a check', () => {
    const loaded = load(required, { purpose: 'check' });
    expect(loaded.diagnostics).toEqual([]);
    expect(loaded.policy?.parameters).toEqual({ h: 'mon-fri 08:00-18:00' });
  });

  it('a value given by hand goes before the default', () => {
    const own = policy(text('kind: hours, default: mon 09:00-10:00'), {
      parameters: { h: 'tue 08:00-09:00' },
    });
    expect(own.calendars.get('office')?.weekly.map((day) => day.length)).toEqual([0, 2, 0, 0, 0, 0, 0]);
    expect(own.parameters).toEqual({ h: 'tue 08:00-09:00' });
  });

  it.each([
    ['hours', 'whenever'],
    ['duration', 'soon'],
    ['percentage', '85'],
    ['number', 'many'],
    ['switch', 'perhaps'],
    ['text', ' '],
  ])('a value that is no %s', (kind, value) => {
    const parameters = `parameters: { p: { title: P, kind: ${kind}, example: x } }`;
    expect(codes(small({ parameters }), { parameters: { p: value } })).toEqual(['bad-parameter-value']);
  });

  it('one that the policy does not have, by hand or in the policy', () => {
    expect(says(required, { parameters: { h: 'mon 09:00-17:00', hh: 'x' } })).toEqual([
      'Unknown parameter “hh”. Did you mean: h?',
    ]);
    expect(codes(text('kind: hours, default: mon 09:00-10:00', '{ parameter: hrs }'))).toEqual([
      'unknown-parameter',
    ]);
  });

  it('stands for a target, a norm, a number and a word alike', () => {
    const parameters = [
      'parameters:',
      '  t: { title: T, kind: duration, default: 2 hours }',
      '  n: { title: N, kind: percentage, default: 95% }',
      '  v: { title: V, kind: number, default: 1 }',
      '  w: { title: W, kind: text, default: bug }',
    ].join('\n');
    const rule = timeRule(
      withRule(
        'to: closed, within: { P1: { parameter: t }, P2: none }, norm: { at_least: { parameter: n } }, when: { type: { parameter: w }, version_behind: { more_than: { parameter: v } } }',
        { parameters },
      ),
    );
    expect(rule.within).toEqual({
      byPriority: new Map([
        ['P1', { kind: 'open', ms: 7_200_000 }],
        ['P2', { kind: 'none' }],
      ]),
    });
    expect(rule.norm?.atLeast).toEqual({ numerator: 95n, denominator: 100n });
    expect(rule.when?.get('type')).toEqual({ kind: 'one-of', patterns: ['bug'], orMissing: false });
    expect(rule.when?.get('version_behind')).toMatchObject({ kind: 'number', above: 1 });
  });
});

describe('variants', () => {
  const text = small({
    calendars: '',
    variants: [
      'variants:',
      '  office: { title: Office, overlay: { calendars: { office: { hours: mon-fri 09:00-17:00 } } } }',
      '  always: { title: Always, overlay: { calendars: { office: { hours: mon-sun 00:00-24:00 } } } }',
    ].join('\n'),
    variant_required: 'variant_required: true',
  });

  it('one has to be picked where the contract lets the customer pick', () => {
    expect(says(text)).toEqual([
      'This contract lets the customer choose. Choose one (office, always): --variant office',
    ]);
    expect(load(text).policy).toBeNull();
  });

  it('the one that was picked is laid over the policy', () => {
    const always = policy(text, { variant: 'always' });
    expect(always.variant).toBe('always');
    expect(always.calendars.get('office')?.weekly[6]).toEqual([0, 86_400_000]);
  });

  it('a check looks into all of them', () => {
    expect(codes(text, { purpose: 'check' })).toEqual([]);
    const faulty = text.replace('mon-sun 00:00-24:00', 'mon-sun all day');
    expect(codes(faulty, { purpose: 'check' })).toContain('bad-hours');
    expect(codes(faulty, { variant: 'office' })).toEqual([]);
  });

  it('an unknown one is told the known ones', () => {
    expect(says(text, { variant: 'alwys' })).toContain('Unknown variant “alwys”. Did you mean: always?');
  });
});

describe('readings', () => {
  const text = withRule(
    'to: closed, within: { P1: { earliest: [1 hour, 4 clock hours] }, P2: 2 hours }, norm: { at_least: 90%, per: month }',
    {
      readings: [
        'readings:',
        '  "1":',
        '    clock: { title: Round the clock, overlay: { rules: { r: { within: { P1: 4 clock hours } } } } }',
        '    latest: { title: Latest, overlay: { rules: { r: { within: { P1: { latest: [1 hour] } } } } } }',
        '    year: { title: A year, overlay: { rules: { r: { norm: { per: year } } } } }',
        '    slip: { title: Slip, overlay: { rules: { r: { wihtin: none } } } }',
      ].join('\n'),
    },
  );

  it('maps are merged and everything else is replaced', () => {
    const clock = policy(text, { readings: { '1': 'clock' } }).rules[0]!;
    expect(clock).toMatchObject({
      within: {
        byPriority: new Map([
          ['P1', { kind: 'clock', ms: 14_400_000 }],
          ['P2', { kind: 'open', ms: 7_200_000 }],
        ]),
      },
    });
    const year = policy(text, { readings: { '1': 'year' } });
    expect(year.rules[0]?.norm).toMatchObject({ per: 'year', atLeast: { numerator: 90n } });
    expect(year.readings).toEqual({ '1': 'year' });
  });

  it('what says one thing together is replaced as a whole', () => {
    const latest = policy(text, { readings: { '1': 'latest' } }).rules[0]!;
    expect(latest).toMatchObject({
      within: {
        byPriority: new Map([
          ['P1', { kind: 'latest', of: [{ kind: 'open', ms: 3_600_000 }] }],
          ['P2', { kind: 'open', ms: 7_200_000 }],
        ]),
      },
    });
  });

  it('the default reading needs no name, and may have one', () => {
    expect(policy(text).readings).toEqual({});
    expect(policy(text, { readings: { '1': 'default' } }).readings).toEqual({});
  });

  it('an unknown topic or reading is told the known ones', () => {
    expect(says(text, { readings: { '2': 'clock' } })).toEqual([
      'There are no readings of “2”. Did you mean: 1?',
    ]);
    expect(says(text, { readings: { '1': 'clok' } })).toEqual([
      '“1” has no reading “clok”. Did you mean: clock?',
    ]);
  });

  it('a slip in an overlay is found by a check, where it stands', () => {
    expect(found(text)).toEqual([]);
    expect(found(text, { purpose: 'check' })).toEqual(['unknown-key 19: wihtin']);
  });
});
