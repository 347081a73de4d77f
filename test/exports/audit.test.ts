/** Audits of exports through a profile: what becomes of rows that give several records, or none, or cannot be read. */
import { expect, it } from 'vitest';
import { auditOf, Refused } from '../support/audit-of.ts';
import { smallPolicy } from './small-contract.ts';

const WIDE = `profile: 1
id: wide
title: Wide rows
seen: data
times: [d-M-yyyy H:mm]
tickets: { id: Nr, opened_at: Made, restored_at: Solved, priority: Prio }
events:
  - { at: Taken, happening: responded }
  - { each: Note, split: "|", at: { part: 1 }, happening: update }
`;

const wide = (rows: string) => ({
  policy: smallPolicy,
  period: '2025-04',
  inputs: { tickets: `Nr;Made;Taken;Solved;Prio;Note;Note\n${rows}` },
  profiles: { tickets: WIDE },
});

it('a row that gives a ticket and three events is one row in the books', async () => {
  const { result, line } = await auditOf(
    wide('A;1-4-2025 9:00;1-4-2025 9:30;1-4-2025 12:00;P1;1-4-2025 10:00|x;1-4-2025 11:00|y\n'),
  );
  expect(result.inputs).toMatchObject([{ role: 'tickets', rows: 1, used: 1, excluded: 0, rejected: 0 }]);
  expect(result.inputs).toHaveLength(1);
  expect(line('response', 'A')).toMatchObject({ outcome: 'met', counted_s: '1800', line: '2' });
  expect(line('restoration', 'A')).toMatchObject({ outcome: 'met', counted_s: '10800' });
});

it('a row with one time that cannot be read is rejected under the name of its own column, and its ticket unmeasurable', async () => {
  const { result } = await auditOf(
    wide('A;1-4-2025 9:00;1-4-2025 9:30;4/31/2025 12:00;P1;;\nB;1-4-2025 9:00;1-4-2025 9:30;;P1;;\n'),
  );
  expect(result.inputs).toMatchObject([{ rows: 2, used: 1, rejected: 1 }]);
  expect(result.rejected).toMatchObject([{ line: 2, column: 'Solved', code: 'time-not-as-written' }]);
  expect(result.rejected[0]!.message).toContain('d-M-yyyy H:mm');
  expect(result.unmeasurable.map(({ rule, ticket }) => [rule, ticket])).toEqual([
    ['response', 'A'],
    ['restoration', 'A'],
  ]);
});

it('a time of a wide row that is empty has not come about', async () => {
  const { line } = await auditOf(wide('A;1-4-2025 9:00;;;P1;;\nB;1-4-2025 17:00;;;P1;;\n'));
  expect(line('response', 'A').outcome).toBe('breached');
  expect(line('response', 'B').outcome).toBe('running');
});

it('a row of blanks is a blank row, and one that stands twice a duplicate, events and all', async () => {
  const row = 'A;1-4-2025 9:00;1-4-2025 9:30;1-4-2025 12:00;P1;1-4-2025 10:00|x;\n';
  const { result } = await auditOf(wide(`${row}; ;;;;;\n${row}`));
  expect(result.inputs[0]).toMatchObject({ rows: 3, used: 1, excludedFor: { blank: 1, duplicate: 1 } });
});

it('columns that the profile does not name can be used in conditions of the policy', async () => {
  const policy = smallPolicy
    .replace('rules:', 'columns: [place]\nrules:')
    .replace('tickets: {}', 'tickets: { exclude: [{ when: { place: annex }, clause: "9" }] }');
  const inputs = { tickets: 'Nr;Made;Solved;Prio;Place\nA;1-4-2025 9:00;1-4-2025 9:10;P1;Annex\n' };
  const { line } = await auditOf({ ...wide(''), policy, inputs });
  expect(line('restoration', 'A').outcome).toBe('excluded');
});

it('a file without a required column is refused, with the names that were looked for', async () => {
  const question = { ...wide(''), inputs: { tickets: 'Nr;Opened\nA;1-4-2025 9:00\n' } };
  const refused = await auditOf(question).catch((error) => error);
  expect(refused).toBeInstanceOf(Refused);
  expect(refused.problems).toMatchObject([
    { code: 'column-of-profile-missing', slots: { column: 'opened_at', names: 'Made', found: 'Nr, Opened' } },
  ]);
});

const LOG = `profile: 1
id: log
title: Change log
seen: data
times: iso
events:
  - { id: ticket, at: at, field: { constant: status }, value: status }
  - { id: ticket, at: at, field: { constant: priority }, value: prio }
happenings:
  opened: { status: New }
  responded: { status: Busy }
  restored: { status: Done }
  reopened: { status: { from: [Done] } }
`;

const log = (rows: readonly string[]) =>
  auditOf({
    policy: smallPolicy,
    period: '2025-04',
    inputs: { events: `ticket,at,status,prio\n${rows.map((row) => `${row}\n`).join('')}` },
    profiles: { events: LOG },
    asOf: '2025-04-02 18:00',
  });

const STEPS = [
  'A,2025-04-01 09:00,New,P1',
  'A,2025-04-01 09:20,Busy,P1',
  'A,2025-04-01 10:00,Done,P1',
  'A,2025-04-01 11:00,Busy,P1',
  'A,2025-04-01 11:30,Done,P1',
];

it('a status that leaves Done reopens the ticket, and the hour in between does not count', async () => {
  const { result, line } = await log(STEPS);
  expect(line('restoration', 'A')).toMatchObject({ outcome: 'met', counted_s: '5400', paused_s: '3600' });
  expect(result.inputs[0]).toMatchObject({ rows: 5, used: 5 });
});

it('a log in reverse order says the same', async () => {
  const { line } = await log([...STEPS].reverse());
  expect(line('restoration', 'A')).toMatchObject({ outcome: 'met', counted_s: '5400', paused_s: '3600' });
});

it('a log row without a time, or without its ticket, is rejected', async () => {
  const { result } = await log([...STEPS, 'A,,Busy,P1', ',2025-04-01 12:00,Busy,P1']);
  expect(result.rejected.map(({ line, column, code }) => [line, column, code])).toEqual([
    [7, 'at', 'missing-value'],
    [8, 'ticket', 'missing-value'],
  ]);
  expect(result.inputs[0]).toMatchObject({ rows: 7, used: 5, rejected: 2 });
});

it('a rule whose happening no export tells of is not assessed', async () => {
  const profile = LOG.replace('  responded: { status: Busy }\n', '').replace(
    '  restored: { status: Done }\n',
    '',
  );
  const { result } = await auditOf({
    policy: smallPolicy,
    period: '2025-04',
    inputs: { events: `ticket,at,status,prio\n${STEPS[0]}\n` },
    profiles: { events: profile },
  });
  expect(result.rules.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['response', 'not-assessed'],
    ['restoration', 'not-assessed'],
  ]);
});

it('the result names the profile, and says that its export was not seen in a real file', async () => {
  const { result } = await auditOf({
    policy: smallPolicy,
    period: '2025-04',
    inputs: { tickets: 'Id,Created at,Solved at\n7,2025-04-01 09:00,2025-04-01 10:00\n' },
    profiles: { tickets: 'zendesk' },
  });
  expect(result.inputs[0]!.profile).toMatchObject({
    id: 'zendesk',
    path: 'policies/profiles/zendesk.yaml',
    seen: 'import',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(result.warnings.map(({ code }) => code)).toContain('profile-not-seen');
});

it('of a table of series a probe that cannot be read rejects its row, and each series is judged by itself', async () => {
  const policy = smallPolicy.replace(
    /rules:[\s\S]*/,
    'rules:\n  availability: { clause: "4", measure: availability, calendar: office, norm: 99% }\n',
  );
  const { result } = await auditOf({
    policy,
    period: '2025-04-01..2025-04-02',
    inputs: {
      probes:
        'Time,zaken,loket\n2025-04-01 08:00,1,1\n2025-04-01 08:10,1,maybe\n2025-04-01 08:20,0,1\n2025-04-01 08:30,1,1\n',
    },
    profiles: { probes: 'prometheus' },
  });
  expect(result.inputs).toMatchObject([{ rows: 4, used: 3, rejected: 1 }]);
  const services = result.rules[0]!.periods[0]!.services!;
  expect(services.map(({ service, downMs }) => [service, downMs])).toEqual([
    ['loket', 0],
    ['zaken', 600_000],
  ]);
});

it('a comment is read in the format that the columns beside it gave away', async () => {
  const { result, line } = await auditOf({
    policy: smallPolicy,
    period: '2025-04',
    inputs: {
      tickets:
        'Issue key,Issue id,Priority,Created,Resolved,Comment,Comment\n' +
        'A-1,1,P1,4/14/2025 9:00 AM,4/14/2025 1:30 PM,4/14/2025 9:30 AM;x;y,no date\n',
    },
    profiles: { tickets: 'jira' },
  });
  expect(line('restoration', 'A-1')).toMatchObject({ outcome: 'breached', counted_s: '16200' });
  expect(result.warnings.filter(({ code }) => code === 'cells-without-time')).toMatchObject([
    { message: expect.stringMatching(/^1 cell\(s\) of "Comment".*line 2: no date$/) },
  ]);
});

it('a condition over a column that the file has not got is refused, and not a file without records', async () => {
  const refused = await auditOf({
    policy: smallPolicy,
    period: '2025-04',
    inputs: {
      outages: 'Monitor,Date-Time,Reason,Duration\nZaken,04-01-2025 22:00:00,Timeout,"1 hrs, 0 mins"\n',
    },
    profiles: { outages: 'uptimerobot' },
  }).catch((error) => error);
  expect(refused.problems).toMatchObject([
    { code: 'column-of-profile-missing', slots: { column: 'when', names: 'Event' } },
  ]);
});
