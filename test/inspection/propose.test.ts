import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Priority } from '../../src/policy/policy.ts';
import { addsNothing } from '../../src/report/profile-yaml.ts';
import { proposedFor, yamlFor } from './inspected.ts';

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;
const priority = (id: string, title: string): Priority => ({ id, title, match: [] });
const CONTRACT = [priority('P1', 'Very high'), priority('P2', 'High'), priority('P3', 'Low')];
/** The YAML without its head: comments, id, title. */
const body = (yaml: string): string => yaml.slice(yaml.indexOf('\n\n') + 2);

describe('a row for each ticket', () => {
  const DUTCH = lines(
    'Meldingnummer;Melddatum;Soort;Urgentie;Toestand;Hersteld op;Gesloten op',
    'M001;23-04-2025 09:00;Storing;Spoed;Gesloten;23-04-2025 11:00;24-04-2025 09:00',
    'M002;24-04-2025 10:00;Vraag;Laag;Open;;',
  );

  it('is mapped by Dutch names', async () => {
    expect(body(await yamlFor(DUTCH))).toBe(
      lines(
        'tickets:',
        '  id: Meldingnummer',
        '  opened_at: Melddatum',
        '  restored_at: Hersteld op',
        '  closed_at: Gesloten op',
        '  type: Soort',
        '  priority: Urgentie',
        '  status: Toestand',
      ),
    );
  });

  it('has its priorities guessed where the contract does not know the words, and says so', async () => {
    expect(await yamlFor(DUTCH, CONTRACT)).toContain(
      '  priority: { column: Urgentie, words: { P1: Spoed, P3: Laag } } # guessed: which word is which priority?',
    );
  });

  it('lets the closing stand for the restoration where nothing else does, and says so', async () => {
    const american = lines(
      'Unique Key,Created Date,Closed Date,Complaint Type,Status',
      '599,01/23/2024 04:41:05 AM,01/27/2024 02:25:04 PM,Noise,Closed',
      '600,01/24/2024 04:41:05 AM,,Noise,Open',
    );
    const yaml = await yamlFor(american);
    expect(yaml).toContain('times: ["M-d-yyyy h:mm[:ss] a"]\n');
    expect(yaml).toContain(
      'doubt:\n  - "No column says when a ticket was restored: its closing counts as that"\n',
    );
    expect(yaml).toContain('  restored_at: Closed Date # no column says');
  });

  it('leaves the order of day and month to whoever knows, where no date tells', async () => {
    const open = lines('Ticket,Created', 'a1,03-04-2025 09:00', 'a2,04-05-2025 10:00');
    expect(await yamlFor(open)).toContain(
      lines(
        '# cannot be decided: "03-04-2025 09:00" (line 2) may be both, and no other date decides. Choose one:',
        '# times: ["d-M-yyyy[ H:mm[:ss]]"]',
        '# times: ["M-d-yyyy[ H:mm[:ss]]"]',
      ),
    );
  });

  it('takes the order that another column decides', async () => {
    const decided = lines(
      'Ticket,Created,Updated',
      'a1,03-04-2025 09:00,13-04-2025 09:00',
      'a2,05-04-2025 10:00,',
    );
    expect(await yamlFor(decided)).toContain('\ntimes: ["d-M-yyyy[ H:mm[:ss]]"]\n');
    const american = lines(
      'Ticket,Created,Updated',
      'a1,03-04-2025 09:00,04-13-2025 09:00',
      'a2,05-04-2025 10:00,',
    );
    expect(await yamlFor(american)).toContain('\ntimes: ["M-d-yyyy[ H:mm[:ss]]"]\n');
  });

  it('needs no profile where the columns have the canonical names', async () => {
    const { canonical, mapping } = await proposedFor(lines('id,opened_at', 'a1,2025-04-01 10:00'));
    expect([canonical, mapping]).toEqual(['tickets', null]);
  });
});

it('a number beyond those of the contract is not guessed to be its last', async () => {
  const { mapping } = await proposedFor(
    lines('Ticket,Created,Priority', 'a1,2025-04-13,P1', 'a2,2025-04-14,P4'),
    CONTRACT,
  );
  expect(mapping!.columns.find(({ target }) => target === 'priority')!.words).toEqual({});
});

describe('rows that tell of a ticket over time', () => {
  it('are updates where a row is the whole ticket', async () => {
    const log = lines(
      'Nr,State,Created,Updated,Version',
      ...['1', '2', '3'].flatMap((nr) => [
        `K${nr},New,13-4-2025 10:00,13-4-2025 10:00,1`,
        `K${nr},In progress,13-4-2025 10:00,13-4-2025 10:05,2`,
        `K${nr},Resolved,13-4-2025 10:00,13-4-2025 12:00,3`,
      ]),
    );
    expect(body(await yamlFor(log))).toBe(
      lines(
        'tickets:',
        '  id: Nr',
        '  opened_at: Created',
        '  status: State',
        '',
        'history: { at: Updated, order: [Version], changes: [status] }',
        '',
        'happenings: # guessed from the words of the status',
        '  responded: { status: In progress }',
        '  restored: { status: Resolved }',
        '  reopened: { status: { from: [Resolved], to: [In progress] } }',
      ),
    );
  });

  it('are activities where a row is one thing that happened; the first is the opening', async () => {
    const log = lines(
      'Case ID,Activity,Complete Timestamp',
      ...['1', '2', '3'].flatMap((nr) => [
        `Case ${nr},Take in charge ticket,2025/04/13 10:00:00.000`,
        `Case ${nr},Wait,2025/04/13 11:00:00.000`,
        `Case ${nr},Resolve ticket,2025/04/13 12:00:00.000`,
      ]),
    );
    expect(body(await yamlFor(log))).toBe(
      lines(
        'events:',
        '  - { id: Case ID, at: Complete Timestamp, field: { constant: status }, value: Activity }',
        '',
        'happenings: # guessed from the words of the status',
        '  opened: { status: "*" } # what is recorded of a ticket first counts as its opening',
        '  responded: { status: Take in charge ticket }',
        '  restored: { status: Resolve ticket }',
        '  reopened: { status: { from: [Resolve ticket], to: [Take in charge ticket, Wait] } }',
        '# words that look like waiting, for a pause in the policy: [Wait]',
      ),
    );
  });

  it('are changes where a row names the field that changed', async () => {
    const log = lines(
      'Ticket,Changed at,Field,New value',
      'A1,13-4-2025 10:00,status,Resolved',
      'A1,13-4-2025 9:00,status,Open',
    );
    expect(body(await yamlFor(log))).toContain(
      '  - { id: Ticket, at: Changed at, field: Field, value: New value }\n',
    );
  });
});

describe('rows that tell of a service', () => {
  it('are checks where a column says up or down', async () => {
    const checks = lines(
      'Time,Check,Result,Response time (ms)',
      '2025-04-01 10:00,web,OK,120',
      '2025-04-01 10:05,web,FAIL,',
    );
    expect(body(await yamlFor(checks))).toBe(
      lines(
        'probes:',
        '  at: Time',
        '  up: { column: Result, words: { up: OK, down: FAIL } }',
        '  service: Check',
        '  latency_ms: Response time (ms)',
      ),
    );
  });

  it('are outages where a row has a beginning and an end', async () => {
    const outages = lines(
      'Site;Begin;Einde',
      'Portaal;13-4-2025 10:00;13-4-2025 10:30',
      'Portaal;14-4-2025 10:00;',
    );
    expect(body(await yamlFor(outages))).toBe(
      lines('outages:', '  from: Begin', '  to: Einde', '  service: Site'),
    );
  });

  it('are outages where a row has a beginning and how long it lasted', async () => {
    const outages = lines(
      'Monitor,Start time,Downtime (minutes)',
      'web,2025-04-13 10:00,30',
      'web,2025-04-14 10:00,5',
    );
    expect(body(await yamlFor(outages))).toContain(
      '  to: { column: Downtime (minutes), after: Start time, unit: minutes }\n',
    );
  });
});

it('a table of which nothing is recognised gets no proposal', async () => {
  const { canonical, fit, mapping } = await proposedFor(lines('Colour,Price', 'red,3', 'blue,4'));
  expect([canonical, fit, mapping]).toEqual([null, null, null]);
});

it('whatever stands in a header, the proposal is YAML that reads back the same', async () => {
  const nasty = ['Ticket: {a}', 'Created # at', 'Status]', "Type 'x'", 'Priority\u202e', 'null'];
  const header = ['Ticket', 'Created', ...nasty].map((name) => `"${name.replaceAll('"', '""')}"`).join(',');
  await yamlFor(lines(header, 'a1,2025-04-13 10:00,x,y,z,1,2,3', 'a2,2025-04-14 10:00,x,y,z,1,2,3'));
});

describe('over a shipped profile', () => {
  const SAMPLES = new URL('../../samples/exports/', import.meta.url);

  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.csv') && !name.includes('2015')))(
    'the profile of its system is found for %s, and what is added loads',
    async (name) => {
      const csv = readFileSync(new URL(name, SAMPLES));
      const { fit, mapping } = await proposedFor(csv);
      expect(fit?.profile.id).toBe(name.replace('.csv', ''));
      if (!addsNothing(mapping!)) await yamlFor(csv);
    },
  );

  it('a time of the first response is added, in the format of its own column', async () => {
    const jira = lines(
      'Issue key,Issue id,Created,Resolved,Custom field ([CHART] Date of First Response)',
      'S-1,1,01/Apr/25 9:05 AM,,2025-04-01 09:31:12.123',
      'S-2,2,02/Apr/25 9:05 AM,,2025-04-02 09:31:12.123',
    );
    const yaml = await yamlFor(jira);
    expect(yaml).toContain('extends: jira\n');
    expect(yaml).toContain('times: ["d-MMM-yy h:mm[:ss] a", iso]\n');
    expect(body(yaml)).toBe(
      lines('tickets:', '  responded_at: "Custom field ([CHART] Date of First Response)"'),
    );
  });

  it('formats that it does not read take the place of its own', async () => {
    const topdesk = lines(
      'Incidentnummer;Datum Aangemeld;Soort Incident',
      'I 1;2025/04/13 10:00 AM;Storing',
      'I 2;2025/04/14 10:00 AM;Vraag',
    );
    expect(await yamlFor(topdesk)).toContain('times: ["yyyy-M-d h:mm[:ss] a"]\n');
  });
});
