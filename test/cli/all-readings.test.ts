import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { AuditResult } from '../../src/audit/result.ts';
import { withoutAsking } from '../support/without-asking.ts';
import { folder } from './sla.ts';

const POLICY = `sla: 1
id: test
title: Test agreement
language: en
parties: { customer: A, supplier: B }
timezone: Europe/Amsterdam
calendars:
  office: { hours: { mon-fri: "08:00-18:00" } }
rules:
  restoration:
    clause: "3"
    to: restored
    calendar: office
    within: 4 hours
    norm: { at_least: 75%, per: quarter, over: pooled }
readings:
  "3":
    clock: { title: round the clock, overlay: { rules: { restoration: { within: 4 clock hours } } } }
  "4":
    longer: { title: open until seven, overlay: { calendars: { office: { hours: { mon-fri: "08:00-19:00" } } } } }
`;
// A is 3 office hours and 17 clock hours; B is 3 hours, C 1 hour, D 5 hours.
const TICKETS = `id,opened_at,restored_at
A,2025-07-07 16:00,2025-07-08 09:00
B,2025-07-07 09:00,2025-07-07 12:00
C,2025-07-07 10:00,2025-07-07 11:00
D,2025-07-08 08:00,2025-07-08 13:00
`;
const FILES = { 'policy.yaml': POLICY, 'tickets.csv': TICKETS };
const AUDIT = ['audit', '--policy', 'policy.yaml', '--period', '2025-Q3', '--tickets'];
const ALL = [...AUDIT, 'tickets.csv', '--all-readings'];
const json = (text: string): AuditResult => JSON.parse(text) as AuditResult;

describe.concurrent('--all-readings', () => {
  test('adds what turns the verdict, and leaves the rest and the status as they are', async () => {
    const at = await folder(FILES);
    const plain = await at.sla([...AUDIT, 'tickets.csv', '--format', 'json', '--ledger', 'plain.csv']);
    const all = await at.sla([...ALL, '--format', 'json', '--ledger', 'all.csv']);
    expect(plain.status).toBe(0);
    expect(all.status).toBe(0);
    const { readings, ...beside } = json(all.stdout);
    expect(withoutAsking(beside)).toEqual(withoutAsking(json(plain.stdout)));
    expect(await readFile(at.at('all.csv'), 'utf8')).toBe(await readFile(at.at('plain.csv'), 'utf8'));
    // On the clock A is late too: 2 of 4 and not 3 of 4. An hour more in the evening makes A 4 hours, which is in time.
    expect(readings!.rules).toEqual([
      {
        rule: 'restoration',
        outcome: 'turned',
        verdict: 'met',
        attained: '0.75',
        lowest: '0.5',
        highest: '0.75',
        turned: [
          {
            readings: [{ clause: '3', reading: 'clock', title: 'round the clock' }],
            from: { verdict: 'met', attained: '0.75' },
            to: { verdict: 'missed', attained: '0.5' },
          },
        ],
      },
    ]);
  });

  test('reads standard input once for all of them', async () => {
    const at = await folder(FILES);
    const { status, stdout } = await at.sla([...AUDIT, '-', '--all-readings', '--format', 'json'], {
      stdin: TICKETS,
    });
    expect(status).toBe(0);
    expect(json(stdout).readings!.overall.outcome).toBe('turned');
  });

  test('can stand in an audit file', async () => {
    const file = 'policy: policy.yaml\nperiod: 2025-Q3\ntickets: tickets.csv\nall_readings: true\n';
    const at = await folder({ ...FILES, 'sla.audit.yaml': file });
    const { stdout } = await at.sla(['audit', '--lang', 'en', '--width', '100']);
    expect(stdout).toContain('Tried: 2 other readings, one by one and in 1 combination.');
    expect(stdout).toMatch(/3: round the clock +50\.0% ✗ missed/);
    const { stdout: dutch } = await at.sla(['audit', '--lang', 'nl', '--width', '100']);
    expect(dutch).toMatch(/3: round the clock +50,0% ✗ niet gehaald/);
  });

  test('refuses a policy of which a reading cannot be used, with its place, as the check does', async () => {
    const at = await folder({ ...FILES, 'policy.yaml': POLICY.replace('4 clock hours', 'soon') });
    const line = POLICY.split('\n').findIndex((each) => each.includes('4 clock hours')) + 1;
    for (const args of [ALL, ['policy', 'check', 'policy.yaml']]) {
      const { status, stdout, stderr } = await at.sla(args);
      expect(status).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain(`policy.yaml:${line}:`);
    }
    expect((await at.sla([...AUDIT, 'tickets.csv'])).status).toBe(0);
  });

  test('finds in a sample what --reading finds', async () => {
    const at = await folder();
    const sample = fileURLToPath(new URL('../../samples/asperion/audit.yaml', import.meta.url));
    const { readings } = json((await at.sla(['audit', sample, '--all-readings', '--format', 'json'])).stdout);
    for (const [clause, reading] of [
      ['4.1', 'month'],
      ['8.4', 'email-only'],
    ]) {
      const one = json(
        (await at.sla(['audit', sample, '--reading', `${clause}=${reading}`, '--format', 'json'])).stdout,
      );
      const run = readings!.runs.find(
        ({ readings: by }) => by.length === 1 && by[0]!.clause === clause && by[0]!.reading === reading,
      )!;
      const standing = new Map(
        [readings!.runs[0]!, run].flatMap(({ rules }) => rules.map((r) => [r.rule, r])),
      );
      expect(run.verdict).toBe(one.verdict);
      expect(one.rules.map(({ id, verdict }) => [id, verdict])).toEqual(
        one.rules.map(({ id }) => [id, standing.get(id)!.verdict]),
      );
    }
  });
});

test('sla policy show and list name the readings of each clause with their titles', async () => {
  const at = await folder(FILES);
  expect(JSON.parse((await at.sla(['policy', 'show', 'policy.yaml'])).stdout).listedReadings).toEqual([
    { clause: '3', reading: 'clock', title: 'round the clock' },
    { clause: '4', reading: 'longer', title: 'open until seven' },
  ]);
  expect((await at.sla(['policy', 'list', '--lang', 'nl'])).stdout).toContain(
    '"4.1=month" (99,7% per maand)',
  );
});
