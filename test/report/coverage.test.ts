/** What `sla policy coverage` prints: clause by clause, in both languages, in any width. */
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/policy/coverage.ts';
import { coverageJson, coverageText } from '../../src/report/coverage.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { load, small } from '../policy/inline.ts';

const POLICY = small({
  tickets: 'tickets: { pause: [{ id: waiting, when: { status: waiting* }, clause: "3" }] }',
  rules: [
    'rules:',
    '  response: { clause: "1", to: responded, calendar: office, within: 1 hour, norm: { more_than: 85%, per: month } }',
    '  told: { clause: "1", to: notified, calendar: office, within: 1 hour, enabled: false }',
    '  up: { clause: "2", measure: availability, calendar: office, norm: 99%, commitment: target, exclude_maintenance: [{ when: all, clause: "3" }] }',
  ].join('\n'),
  readings:
    'readings:\n  "1": { long: { title: Two hours, overlay: { rules: { response: { within: 2 hours } } } } }',
  clauses: [
    'clauses:',
    '  "1": { says: An answer within an hour }',
    '  "2": { says: There most of the time }',
    '  "3": { says: Waiting and maintenance do not count }',
    '  "4": { says: Nine to five, by: [calendars.office] }',
    '  "5": { says: A friendly voice, unmeasured: no export holds a voice }',
  ].join('\n'),
});

function coverage() {
  const { policy, drafts, diagnostics } = load(POLICY, { purpose: 'check' });
  expect(diagnostics).toEqual([]);
  return coverageOf(policy!, drafts[0]!);
}

describe('the coverage of a policy', () => {
  it('says of each clause what audits it, from what, under which readings; or why nothing can', () => {
    const text = coverageText(coverage(), { language: 'en', width: 100, color: false });
    expect(text).toBe(`Small (small)

1: An answer within an hour
  rule            response · time · guarantee · norm more than 85% per month
                  told · time · not agreed
  from            tickets, events
  other readings  Two hours (1=long)

2: There most of the time
  rule  up · availability · target · norm 99% per quarter
  from  probes, outages, maintenance

3: Waiting and maintenance do not count
  rule   up (exclude_maintenance.1)
  terms  tickets.pause.waiting
  from   probes, outages, maintenance, tickets, events

4: Nine to five
  terms  calendars.office

5: A friendly voice
  not measurable  no export holds a voice

5 clauses: 4 audited (3 by a rule, 1 as terms), 1 not measurable
`);
  });

  it('in Dutch', () => {
    const text = coverageText(coverage(), { language: 'nl', width: 100, color: false });
    expect(text).toContain('5 bepalingen: 4 getoetst (3 door een regel, 1 als voorwaarde), 1 niet te meten');
  });

  it('in any width', () => {
    for (const width of [40, 60]) {
      const lines = coverageText(coverage(), { language: 'nl', width, color: false }).split('\n');
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it('as JSON: the same, for programs', () => {
    const { clauses, totals } = JSON.parse(coverageJson(coverage()));
    expect(totals).toEqual({ clauses: 5, byRule: 3, byTerms: 1, unmeasured: 1 });
    expect(clauses[0].rules[0]).toEqual({
      id: 'response',
      title: 'response',
      measure: 'time',
      commitment: 'guarantee',
      part: null,
      enabled: true,
      norm: { atLeast: '0.85', strictly: true, per: 'month' },
      inputs: ['tickets', 'events'],
    });
    expect(clauses[0].readings).toEqual([{ topic: '1', id: 'long', title: 'Two hours' }]);
  });
});
