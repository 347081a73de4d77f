/** Breaches of updates and checks, and signals, as a reader sees them. */
import { describe, expect, it } from 'vitest';
import { tableReport } from '../../src/report/table.ts';
import { auditOf } from '../support/audit-of.ts';
import { mon, smallPolicy, table } from '../support/small-policy.ts';

const { result } = await auditOf({
  policy: smallPolicy({
    tickets: { numbering: { clause: '2.5' } },
    rules: {
      updates: {
        title: 'Updates',
        clause: '3.4',
        measure: 'cadence',
        calendar: 'office',
        every: '1 hour',
        norm: '100%',
      },
      channel: {
        title: 'By telephone',
        clause: '2.5',
        measure: 'check',
        cases: [{ priority: 'P1', must: { channel: 'telefoon' } }],
        norm: '100%',
      },
    },
  }),
  period: '2025-07',
  inputs: {
    tickets: table(
      'id,opened_at,priority,channel',
      `T-1,${mon('09:00')},P1,email`,
      `T-3,${mon('09:00')},P1,phone`,
    ),
    events: table(
      'id,at,event,value',
      `T-1,${mon('11:00')},update,`,
      `T-1,${mon('14:00')},restored,`,
      `T-3,${mon('10:00')},restored,`,
    ),
  },
});
const flowing = (language: 'nl' | 'en', width = 100) =>
  tableReport(result, { language, width, color: false, all: false }).replaceAll(/\s+/g, ' ');

describe('a breach of updates', () => {
  it('shows the longest gap, and how many were too long', () => {
    expect(flowing('en')).toMatch(/longest time without an update .*11:00.*14:00; too long 2 times/);
    expect(flowing('nl')).toMatch(/langste tijd zonder tussenstand .*11:00.*14:00; 2 keer te lang/);
  });
});

describe('a breach of a check', () => {
  it('shows what was found and what was agreed, and no clock', () => {
    expect(flowing('en')).toContain('found channel: email; agreed channel: telefoon, phone');
    const section = flowing('en').split('Breaches ')[1]!.split('By telephone')[1]!.split('Signals')[0]!;
    expect(section).toMatch(/1 breach /);
    expect(section).not.toMatch(/largest first| due | stopped /);
  });
});

describe('signals', () => {
  it('stand apart from the breaches, with their clause, and say that nothing rests on them', () => {
    expect(flowing('en')).toMatch(
      /Signals ─+ Worth a look; no verdict rests on it\. • 1 number\(s\) .* \(2\.5\) T-2/,
    );
    expect(flowing('nl')).toContain('Het bekijken waard; het telt in geen enkel oordeel mee.');
  });
});
