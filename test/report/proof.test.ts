/** What the figures rest on, and what the parties see otherwise, in the reports that people read. */
import { describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/audit/result.ts';
import { htmlReport } from '../../src/report/html.ts';
import { markdownReport } from '../../src/report/markdown.ts';
import { auditOf } from '../support/audit-of.ts';
import { table } from '../support/small-policy.ts';
import { disputedAudit, POLICY } from './disputed-audit.ts';
import { fixture } from './fixture.ts';
import { rowsOf, section, textOf } from './reading.ts';

const english = (result: AuditResult) => htmlReport(result, { language: 'en' });

describe('how sure a verdict is, in the HTML report', () => {
  it('has both bounds as verdicts and as figures, and the tickets that are open', () => {
    const doubt = section('doubt', english(disputedAudit));
    // A and C of A, B and C, or of all four: with D three of four is just the norm.
    expect(textOf(doubt)).toContain('If all of it goes well ✓ met If all of it goes badly ✗ missed');
    expect(textOf(doubt)).toContain('Attained 50.0–75.0%');
    expect(textOf(doubt)).toContain('Open 1');
    expect(rowsOf(doubt)).toEqual([
      ['These tickets decide', 'Reason', 'Due'],
      ['D', 'running', 'Wed 9 Jul 2025 10:30'],
    ]);
  });

  it('has the tickets nearest to the edge where the norm hangs on one, and by how much each was over', async () => {
    const { result } = await auditOf({
      policy: POLICY,
      period: '2025-Q3',
      // A and G take half an hour and less, E an hour and ten minutes: two of three, where three quarters are agreed.
      inputs: {
        tickets: table(
          'id,opened_at,responded_at,priority',
          'A,2025-07-07 09:00,2025-07-07 09:30,P1',
          'E,2025-07-08 09:00,2025-07-08 10:10,P1',
          'G,2025-07-08 09:00,2025-07-08 09:20,P1',
        ),
      },
    });
    const doubt = section('doubt', english(result));
    expect(textOf(doubt)).toContain('Margin 1 short');
    expect(rowsOf(doubt)).toEqual([
      ['Nearest to the edge', 'Reason', 'Due'],
      ['E', '10 min over', 'Tue 8 Jul 2025 10:00'],
    ]);
  });

  it('says why a ticket cannot be measured, and keeps no column for moments that none of them has', () => {
    const [, ...rows] = rowsOf(section('doubt', english(fixture)));
    expect(rows[0]).toEqual(['I-250711-017', expect.stringContaining('not measurable: '), '–']);
    const combined = fixture.doubt.map((one) => ({
      ...one,
      tickets: one.tickets.map((ticket) => ({ ...ticket, due: null })),
    }));
    const [head] = rowsOf(section('doubt', english({ ...fixture, doubt: combined })));
    expect(head).toEqual(['These tickets decide', 'Reason']);
  });

  it('says that nothing is open, where nothing is', () => {
    expect(textOf(section('doubt', english({ ...fixture, doubt: [] })))).toContain('Nothing is open');
  });
});

describe('the evidence in the HTML report', () => {
  const grounds = textOf(section('grounds', english(disputedAudit)));

  it('has each calendar with its hours and holidays, and whose hours they are', () => {
    // July to September 2025 has 66 weekdays, of which the policy closes Monday 14 July: 65 days of ten hours.
    expect(grounds).toContain(
      'office 650 h open on 65 working days; other hours on: Mon 14 Jul 2025 (policy)',
    );
    expect(grounds).toContain('for response');
  });

  it('has the assumptions, the arguments and the versions, each as they were', () => {
    const { tool, evidence } = fixture;
    const inputs = [{ role: 'tickets', path: 'exports/tickets.csv', profile: null }] as const;
    const asked = {
      ...evidence.arguments,
      inputs,
      parameters: { hours: 'mon-fri 08:00-18:00' },
      applyExclusions: true,
    };
    const text = textOf(
      section('grounds', english({ ...fixture, evidence: { ...evidence, arguments: asked } })),
    );
    expect(text).toContain(evidence.assumptions[0]!.message);
    expect(text).toContain('--period 2025-Q3 --set hours=mon-fri 08:00-18:00 --apply-exclusions --lang en');
    expect(text).toContain('--policy midden-groningen --tickets exports/tickets.csv');
    expect(text).toContain(`${tool.version}, tzdata 2025c, date-holidays 3.37.0, Node 22.0.0`);
  });

  it('has the control totals, which add up, and a line of the ledger for every rule about tickets', () => {
    expect(grounds).toContain('8 rows = 8 used + 0 left out + 0 rejected');
    expect(grounds).toContain('4 lines of the ledger = 2 met + 1 breached + 1 running');
    expect(grounds).toContain('Response time 4 = 2 met + 1 breached + 1 running');
  });

  it('says of an input its bytes, its rows and the profile that it was read through', () => {
    const profile = {
      id: 'topdesk',
      title: 'TOPdesk',
      path: 'topdesk',
      sha256: 'f'.repeat(64),
      seen: 'data',
    } as const;
    const [first, ...others] = fixture.inputs;
    const inputs = [{ ...first!, profile }, ...others];
    const text = textOf(section('grounds', english({ ...fixture, inputs })));
    expect(text).toContain(`tickets.csv tickets ${first!.sha256} 18,204 bytes · 184 rows`);
    expect(text).toContain(`read through the profile topdesk ${'f'.repeat(64)}`);
  });
});

describe('what the parties see otherwise, in the HTML report', () => {
  const disputed = textOf(section('uncounted', english(disputedAudit)));

  it('has both scores, and who agreed to what', () => {
    expect(disputed).toContain('? undecided 66.6% ? undecided 100.0%');
    expect(disputed).toContain('approved by Jansen and De Vries, Fri 1 Aug 2025 (exclusions.csv:2)');
  });

  it('has each difference with its likely reason, what explains how many, and how many nothing explains', () => {
    expect(disputed).toContain(
      'B response not in time, 2 h 30 min breached, 1 h 30 min in clock time, day and night',
    );
    expect(disputed).toContain('C response in time, 29 min met, 30 min –');
    expect(disputed).toContain('1 of 2 agrees when counted in clock time, day and night');
    expect(disputed).toContain('Nothing that was tried makes 1 difference agree');
    const dutch = textOf(section('uncounted', htmlReport(disputedAudit, { language: 'nl' })));
    expect(dutch).toContain('1 van 2 komt overeen bij tellen');
  });
});

describe('the proof in Markdown', () => {
  const text = markdownReport(disputedAudit, { language: 'en' });
  const lines = text.split('\n');

  it('has both scores, and who agreed to what', () => {
    expect(lines).toContain('### Agreed exclusions');
    expect(lines).toContain('| Response time | ? undecided 66.6% | ? undecided 100.0% |');
    expect(lines).toContain('| Overall verdict | ? undecided | ? undecided |');
    expect(lines).toContain(
      '- B · response: power cut in the building; approved by Jansen and De Vries, Fri 1 Aug 2025 \\(exclusions.csv:2\\)',
    );
  });

  it('has each difference with its likely reason, and what nothing explains', () => {
    const reason = lines.find((line) => line.startsWith('- response: 1 of 2 agrees when counted'))!;
    expect(reason).toContain('in clock time, day and night');
    // Other ways of counting explain as much: three of them are named.
    expect(reason.match(/; as many /g)).toHaveLength(2);
    expect(lines).toContain('- Nothing that was tried makes 1 difference agree.');
    expect(lines).toContain(
      '| B | response | not in time, 2 h 30 min | breached, 1 h 30 min | in clock time, day and night |',
    );
    expect(lines).toContain('| C | response | in time, 29 min | met, 30 min | – |');
  });

  it('has both bounds with the tickets that are open, the signals with their cases, and the digests', () => {
    expect(lines.find((line) => line.startsWith('- Response time: ✓ met'))).toMatch(
      /✗ missed .*D \\\(running\\\)/,
    );
    const other = markdownReport(fixture, { language: 'en' });
    expect(other).toContain('### Signals');
    expect(other).toContain(': INC-2025-0000107, INC-2025-0000210');
    expect(other).toContain('and 5 more');
    expect(other).toContain(`sha256 ${fixture.policy.sha256}`);
    for (const { sha256 } of fixture.inputs) expect(other).toContain(`| ${sha256} |`);
    expect(other).toContain('Node 22.0.0');
  });

  it('counts what is more than ten of a kind', () => {
    const { claims } = disputedAudit;
    const differences = Array.from({ length: 14 }, () => claims!.differences[0]!);
    const long = markdownReport(
      { ...disputedAudit, claims: { ...claims!, differences } },
      { language: 'en' },
    );
    expect(long.match(/^\| B \| response \|/gm)).toHaveLength(10);
    expect(long).toContain('Not shown: 4.');
  });

  it('makes no markup of what stands in the input', () => {
    const hostile = '<script>|\n`@all` [x](http://y)';
    const { exclusions, claims } = disputedAudit;
    const spoilt = markdownReport(
      {
        ...disputedAudit,
        exclusions: {
          ...exclusions!,
          agreements: exclusions!.agreements.map((one) => ({ ...one, reason: hostile, approvedBy: hostile })),
        },
        claims: {
          ...claims!,
          reasons: claims!.reasons.map((one) => ({ ...one, message: hostile })),
          differences: claims!.differences.map((one) => ({ ...one, ticket: hostile })),
        },
        doubt: disputedAudit.doubt.map((one) => ({ ...one, rule: hostile })),
        signals: [{ code: 'x', clause: hostile, message: hostile, cases: [hostile] }],
        policy: { ...disputedAudit.policy, sha256: hostile },
        inputs: disputedAudit.inputs.map((one) => ({ ...one, path: hostile, sha256: hostile })),
      },
      { language: 'en' },
    );
    expect(spoilt).not.toMatch(/<script|@all|:\/\/|[^\\]\[x/);
    const tables = (of: string) => of.split('\n').filter((line) => line.startsWith('|')).length;
    expect(tables(spoilt)).toBe(tables(text));
  });
});
