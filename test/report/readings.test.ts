import { describe, expect, it } from 'vitest';
import type { AuditResult, ReadingResult } from '../../src/audit/result.ts';
import { jsonReport } from '../../src/report/json.ts';
import { type TableOptions, tableReport } from '../../src/report/table.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { fixture } from './fixture.ts';

const clock: ReadingResult = { clause: '3.3', reading: 'p1-clock', title: 'P1: 4 uur, dag en nacht' };
const own: ReadingResult = { clause: '3.4', reading: 'default', title: null };
const base = fixture.rules.map(({ id: rule, verdict }) => ({ rule, verdict, attained: '0.861' }));
const same = { outcome: 'same', lowest: '0.861', highest: '0.861', turned: [] } as const;
const readings: NonNullable<AuditResult['readings']> = {
  alternatives: [clock, own],
  runs: [
    { readings: [], verdict: 'missed', rules: base },
    { readings: [clock], verdict: 'missed', rules: [] },
    { readings: [own], verdict: 'missed', rules: [] },
    { readings: [clock, own], verdict: 'undecided', rules: [] },
  ],
  overall: { outcome: 'turned', turned: [{ readings: [clock, own], from: 'missed', to: 'undecided' }] },
  rules: base.map(({ rule, verdict, attained }, i) => {
    if (i === 1) return { ...same, rule, verdict, attained, lowest: '0.801' };
    if (i !== 0) return { ...same, rule, verdict, attained };
    const turned = [
      {
        readings: [clock],
        from: { verdict, attained },
        to: { verdict: 'missed' as const, attained: '0.839' },
      },
      {
        readings: [clock, own],
        from: { verdict, attained },
        to: { verdict: 'no-cases' as const, attained: null },
      },
    ];
    return { ...same, rule, verdict, attained, outcome: 'turned' as const, lowest: '0.839', turned };
  }),
  untried: [
    { reason: 'too-many', readings: null, rules: [base[0]!.rule] },
    { reason: 'contradictory', readings: [clock, own], rules: [base[0]!.rule] },
  ],
};
const report = (more: Partial<TableOptions> = {}, result: AuditResult = { ...fixture, readings }): string =>
  tableReport(result, { language: 'nl', width: 200, color: false, all: false, ...more });
/** The part about readings, as one line of single spaces. */
const part = (text: string, title: string, until: string): string =>
  text.slice(text.indexOf(title), text.lastIndexOf(until)).replaceAll(/\s+/g, ' ');
const inDutch = () => part(report(), 'Andere lezingen ─', 'Eindoordeel ─');
const inEnglish = () => part(report({ language: 'en' }), 'Other readings ─', 'Overall verdict ─');

describe('the readings in the report', () => {
  it('say what was tried', () => {
    expect(inDutch()).toContain('Geprobeerd: 2 andere lezingen, één voor één en in 1 combinatie.');
    expect(inEnglish()).toContain('Tried: 2 other readings, one by one and in 1 combination.');
  });

  it('say per rule which readings turn it, with clause and title, and into what', () => {
    expect(inDutch()).toContain('3.3: P1: 4 uur, dag en nacht 83,9% ✗ niet gehaald');
    expect(inDutch()).toContain(
      '3.3: P1: 4 uur, dag en nacht + 3.4: de lezing van het beleid zelf – geen gevallen',
    );
    expect(inEnglish()).toContain('+ 3.4: the reading of the policy itself – no cases');
  });

  it('say where it makes no difference, and between what the figure moves', () => {
    expect(inDutch()).toContain('hetzelfde onder alle 2 lezingen (80,1–86,1%)');
    expect(inEnglish()).toContain('the same under all 2 readings (80.1–86.1%)');
  });

  it('say what was not tried, and why', () => {
    expect(inDutch()).toContain('zijn niet alle combinaties geprobeerd: de kleinste eerst, in het geheel 1');
    expect(inEnglish()).toContain('Not tried together, since each replaces the same part of the policy');
  });

  it('are left away where they were not asked for, and where there are none that is said', () => {
    expect(report({}, fixture)).not.toContain('Andere lezingen ─');
    const none = { ...readings, alternatives: [], runs: [readings.runs[0]!] };
    expect(report({}, { ...fixture, readings: none })).toContain('Het beleid kent geen andere lezingen.');
  });

  it('fit any terminal, whatever a policy calls them', () => {
    const hostile = { ...clock, clause: '\x1b[2J\u202e東京', title: `${'x'.repeat(300)}\x07` };
    const poisoned = {
      ...readings,
      rules: readings.rules.map((rule) => ({
        ...rule,
        turned: rule.turned.map((turned) => ({ ...turned, readings: [hostile, own] })),
      })),
    };
    for (const width of [24, 40, 60, 80, 240]) {
      const text = report({ width }, { ...fixture, readings: poisoned });
      expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\u202e]/);
      expect(text.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
    }
  });

  it('stand in the JSON last, in the order of their type', () => {
    const written = JSON.parse(jsonReport({ ...fixture, readings })) as AuditResult;
    expect(Object.keys(written).at(-1)).toBe('readings');
    expect(written.readings).toEqual(readings);
    expect(Object.keys(JSON.parse(jsonReport(fixture)) as object)).not.toContain('readings');
  });
});
