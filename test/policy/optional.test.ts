/** Figures that may stay open, and options that may not have been bought. */
import { describe, expect, it } from 'vitest';
import { codes, found, policy, says, small } from './inline.ts';

const PARAMETERS = [
  'parameters:',
  '  speed: { title: Speed, kind: duration, optional: true, example: 2 seconds }',
  '  uses: { title: Uses, kind: number, optional: true, example: "5" }',
  '  bought: { title: Bought, kind: switch, default: "false" }',
].join('\n');

const withRules = (...rules: readonly string[]) =>
  small({ parameters: PARAMETERS, rules: ['rules:', ...rules.map((rule) => `  ${rule}`)].join('\n') });

const SPEED = 'speed: { clause: "1", measure: latency, at_most: { parameter: speed }, norm: 100% }';
const USES =
  'uses: { clause: "2", measure: measurement, metrics: { uses: { at_most: { parameter: uses } } } }';

describe('an optional parameter', () => {
  it('that is not given stands for nothing where a figure may be left open', () => {
    const { rules, parameters } = policy(withRules(SPEED, USES));
    expect(rules[0]).toMatchObject({ atMostMs: null });
    expect(rules[1]).toMatchObject({ metrics: [{ metric: 'uses', atMost: null, leftOpen: true }] });
    expect(parameters).toEqual({ bought: 'false' });
  });

  it('that is given is the figure', () => {
    const { rules, parameters } = policy(withRules(SPEED, USES), {
      parameters: { speed: '3 seconds', uses: '7' },
    });
    expect(rules[0]).toMatchObject({ atMostMs: 3000 });
    expect(rules[1]).toMatchObject({ metrics: [{ atMost: 7, leftOpen: false }] });
    expect(parameters).toEqual({ speed: '3 seconds', uses: '7', bought: 'false' });
  });

  it('cannot stand where a value is needed, and a check says so too', () => {
    const text = withRules(
      'r: { clause: "1", to: closed, calendar: office, within: { parameter: speed }, norm: 100% }',
    );
    expect(found(text)).toEqual(['optional-not-here 13: speed']);
    expect(says(text)).toEqual([
      '“within” needs a value, and parameter “speed” is optional. Give it a `default`, or leave `optional` out.',
    ]);
    expect(codes(text, { purpose: 'check' })).toEqual(['optional-not-here']);
    expect(codes(text, { parameters: { speed: '1 hour' } })).toEqual([]);
  });

  it('is looked into by a check as if it were given, too', () => {
    const text = withRules(SPEED).replace('2 seconds', 'next release');
    expect(codes(text)).toEqual([]);
    expect(found(text, { purpose: 'check' })).toEqual(['bad-duration 13: speed']);
  });
});

describe('a rule that is an option', () => {
  it('is on or off as the parameter says', () => {
    const text = withRules(
      'r: { clause: "1", to: closed, calendar: office, within: 1 hour, enabled: { parameter: bought } }',
    );
    expect(policy(text).rules[0]?.enabled).toBe(false);
    expect(policy(text, { parameters: { bought: 'ja' } }).rules[0]?.enabled).toBe(true);
  });
});

describe('a norm that has to be exceeded', () => {
  const norm = (written: string) =>
    withRules(`r: { clause: "1", to: closed, calendar: office, within: 1 hour, norm: ${written} }`);

  it('is more than that percentage, and not exactly that', () => {
    expect(policy(norm('{ more_than: 50%, per: month }')).rules[0]?.norm).toEqual({
      atLeast: { numerator: 50n, denominator: 100n },
      strictly: true,
      per: 'month',
      over: 'pooled',
      judgedOver: null,
    });
    expect(policy(norm('50%')).rules[0]?.norm?.strictly).toBe(false);
  });

  it('has one limit', () => {
    expect(found(norm('{ more_than: 50%, at_least: 60% }'))).toEqual(['norm-says-both 13: 50%']);
    expect(found(norm('{ more_than: 50 }'))).toEqual(['percentage-without-sign 13: 50']);
  });

  it('takes the place of the one that it is laid over', () => {
    const readings =
      '\nreadings:\n  "1":\n    most: { title: Most, overlay: { rules: { r: { norm: { more_than: 50% } } } } }\n';
    const text = `${norm('{ at_least: 100%, per: year }')}${readings}`;
    expect(policy(text, { readings: { '1': 'most' } }).rules[0]?.norm).toMatchObject({
      atLeast: { numerator: 50n },
      strictly: true,
      per: 'year',
    });
  });
});

describe('a rule about response times', () => {
  const rule = (written: string) =>
    withRules(`r: { clause: "1", measure: latency, at_most: 2 seconds, ${written} }`);

  it('has a percentile above 0 and up to 100, and only for that figure', () => {
    for (const p of ['0', '100.1', '-1', '1e-9'])
      expect(found(rule(`figure: percentile, percentile: ${p}`))).toEqual([`bad-percentile 13: ${p}`]);
    for (const p of ['0.1', '99.9', '100'])
      expect(codes(rule(`figure: percentile, percentile: ${p}, norm: 100%`))).toEqual([]);
    expect(found(rule('percentile: 95'))).toEqual(['percentile-without-figure 13: 95']);
  });

  it('has a norm of 100% where there is one figure and no share', () => {
    expect(found(rule('figure: average, norm: 95%'))).toEqual(['share-of-a-figure 13: 95%']);
    expect(codes(rule('figure: average, norm: { more_than: 100% }'))).toEqual(['share-of-a-figure']);
    expect(codes(rule('figure: average, norm: { at_least: 100%, per: month }'))).toEqual([]);
  });
});
