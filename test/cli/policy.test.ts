import { describe, expect, test } from 'vitest';
import { POLICY } from './agreement.ts';
import { folder } from './sla.ts';

const SHIPPED = ['asperion', 'maatwerk-online', 'midden-groningen', 'stratech', 'whitevision'];

describe.concurrent('sla policy', () => {
  test('check: a policy without faults is 0', async () => {
    const at = await folder({ 'policy.yaml': POLICY });
    expect((await at.sla(['policy', 'check', 'policy.yaml'])).status).toBe(0);
  });

  test('check: a fault is 2, with its place, the line and a caret', async () => {
    const at = await folder({ 'policy.yaml': POLICY.replace('calendar: office', 'calendar: ofice') });
    const { status, stdout, stderr } = await at.sla(['policy', 'check', 'policy.yaml', '--lang', 'en']);
    expect(status).toBe(2);
    const said = stdout + stderr;
    const line = POLICY.split('\n').findIndex((each) => each.includes('calendar: office')) + 1;
    expect(said).toContain(`policy.yaml:${line}:15`);
    expect(said).toMatch(/calendar: ofice\n\s+\^{5}/);
    expect(said).toContain('office');
  });

  test('check: a file that is not there, a directory, an empty file, no YAML', async () => {
    const at = await folder({ 'dir/x': '', 'empty.yaml': '', 'broken.yaml': 'sla: [1\nid: "x\n' });
    for (const name of ['none.yaml', 'dir', 'empty.yaml', 'broken.yaml']) {
      const { status, stdout, stderr } = await at.sla(['policy', 'check', name]);
      expect(status, name).toBe(2);
      expect(stdout + stderr).toContain(name);
      expect(stdout + stderr).not.toMatch(/^\s+at .*:\d+/m);
    }
  });

  test('check: all five shipped policies are without faults', async () => {
    const at = await folder();
    for (const id of SHIPPED) expect((await at.sla(['policy', 'check', id])).status, id).toBe(0);
  });

  test('show: JSON on standard output, the same for the same file', async () => {
    const at = await folder({ 'policy.yaml': POLICY });
    const { status, stdout, stderr } = await at.sla(['policy', 'show', 'policy.yaml']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ id: 'test', timezone: 'Europe/Amsterdam' });
    expect(
      (await at.sla(['policy', 'show', 'policy.yaml'], { env: { TZ: 'Asia/Tokyo', LANG: 'C' } })).stdout,
    ).toBe(stdout);
  });

  test('show: a policy with faults shows nothing, and 2', async () => {
    const at = await folder({ 'policy.yaml': POLICY.replace('calendar: office', 'calendar: ofice') });
    const { status, stdout, stderr } = await at.sla(['policy', 'show', 'policy.yaml']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('ofice');
  });

  test('coverage: every clause of every shipped policy, all 120 of them', async () => {
    const at = await folder();
    const totals = await Promise.all(
      SHIPPED.map(async (id) => {
        const { status, stdout } = await at.sla(['policy', 'coverage', id, '--format', 'json']);
        expect(status, id).toBe(0);
        return JSON.parse(stdout).totals;
      }),
    );
    expect(totals.reduce((n, { clauses }) => n + clauses, 0)).toBe(120);
    expect(totals.reduce((n, { unmeasured }) => n + unmeasured, 0)).toBe(11);
  });

  test('coverage: a policy that lists no clauses says so, and 2', async () => {
    const at = await folder({ 'policy.yaml': POLICY });
    const { status, stdout, stderr } = await at.sla(['policy', 'coverage', 'policy.yaml', '--lang', 'en']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('policy.yaml does not list the clauses that it answers');
  });

  test('list: every shipped policy by the id that --policy takes', async () => {
    const { stdout } = await (await folder()).sla(['policy', 'list']);
    for (const id of SHIPPED) expect(stdout).toMatch(new RegExp(`^${id}\\b`, 'm'));
  });

  test('schema: a JSON Schema', async () => {
    const { status, stdout } = await (await folder()).sla(['policy', 'schema']);
    expect(status).toBe(0);
    const schema = JSON.parse(stdout);
    expect(schema.$schema).toMatch(/^https?:\/\/json-schema\.org\//);
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(['sla', 'id', 'calendars', 'rules']),
    );
  });

  test('check without a file is 2, and says how it goes', async () => {
    const { status, stderr } = await (await folder()).sla(['policy', 'check']);
    expect(status).toBe(2);
    expect(stderr).toContain("missing required argument 'policy'");
  });
});
