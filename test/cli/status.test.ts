import { describe, expect, test } from 'vitest';
import {
  AUDIT,
  AVAILABILITY_POLICY,
  KEPT,
  MISSED,
  OPEN,
  POLICY,
  QUARTER,
  TARGET_POLICY,
  tickets,
} from './agreement.ts';
import { folder } from './sla.ts';

async function statusOf(
  policy: string,
  export_: string,
  ...flags: readonly string[]
): Promise<number | null> {
  const here = await folder({ 'policy.yaml': policy, 'tickets.csv': export_ });
  return (await here.sla([...AUDIT, ...flags])).status;
}

describe.concurrent('the exit status of an audit', () => {
  test('0: the norm was kept, exactly', async () => {
    expect(await statusOf(POLICY, KEPT)).toBe(0);
  });

  test('1: a guarantee was missed', async () => {
    expect(await statusOf(POLICY, MISSED)).toBe(1);
  });

  test('0 for a missed guarantee with --fail-on never', async () => {
    expect(await statusOf(POLICY, MISSED, '--fail-on', 'never')).toBe(0);
  });

  test('1 for a missed guarantee with --fail-on undecided too', async () => {
    expect(await statusOf(POLICY, MISSED, '--fail-on', 'undecided')).toBe(1);
  });

  test('undecided fails only with --fail-on undecided', async () => {
    expect(await statusOf(POLICY, OPEN)).toBe(0);
    expect(await statusOf(POLICY, OPEN, '--fail-on', 'missed')).toBe(0);
    expect(await statusOf(POLICY, OPEN, '--fail-on', 'undecided')).toBe(1);
  });

  test('a missed target fails only with --strict', async () => {
    expect(await statusOf(TARGET_POLICY, MISSED)).toBe(0);
    expect(await statusOf(TARGET_POLICY, MISSED, '--strict')).toBe(1);
    expect(await statusOf(TARGET_POLICY, MISSED, '--strict', '--fail-on', 'never')).toBe(0);
  });

  test('3: a rule about probes, and no probes', async () => {
    expect(await statusOf(AVAILABILITY_POLICY, KEPT)).toBe(3);
  });

  test('an export of a header only is no breach, and no unusable file', async () => {
    expect([0, 3]).toContain(await statusOf(POLICY, tickets()));
  });
});

describe.concurrent('the exit status of a request', () => {
  test.each([
    [['--help']],
    [['audit', '--help']],
    [['policy', '--help']],
    [['--version']],
    [['policy', 'list']],
  ])('%j: 0, on standard output', async (args) => {
    const { status, stdout, stderr } = await (await folder()).sla(args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toBe('');
  });

  test.each([
    [['--no-such-flag'], '--no-such-flag'],
    [['audit', '--polcy', 'x'], '--polcy'],
    [['no-such-command'], 'no-such-command'],
    [['policy', 'no-such-command'], 'no-such-command'],
    [['policy', 'check', '--no-such-flag', 'x'], '--no-such-flag'],
    [[...AUDIT, '--fail-on', 'sometimes'], 'sometimes'],
    [[...AUDIT, '--format', 'pdf'], 'pdf'],
    [[...AUDIT, '--lang', 'fr'], 'fr'],
    [[...AUDIT, '--color', 'pink'], 'pink'],
    [['audit', 'one.yaml', 'two.yaml'], 'two.yaml'],
  ])('%j: 2, and standard error says %s', async (args, named) => {
    const here = await folder({ 'policy.yaml': POLICY, 'tickets.csv': KEPT });
    const { status, stdout, stderr } = await here.sla(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    if (named !== 'two.yaml') expect(stderr).toContain(named);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('a mistyped flag is met with the right one', async () => {
    const { stderr } = await (await folder()).sla(['audit', '--polcy', 'x']);
    expect(stderr).toContain('--policy');
  });
});

describe.concurrent('the audit file', () => {
  const settings = `policy: policy.yaml\nperiod: 2025-Q3\ntickets: tickets.csv\n`;

  test('none and no flags: says which lines to start with', async () => {
    const { status, stdout, stderr } = await (await folder()).sla(['audit']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('sla.audit.yaml');
    expect(stderr).toMatch(/^\s*policy: /m);
  });

  test('./sla.audit.yaml is taken without asking', async () => {
    const here = await folder({ 'policy.yaml': POLICY, 'tickets.csv': MISSED, 'sla.audit.yaml': settings });
    expect((await here.sla(['audit'])).status).toBe(1);
  });

  test('its paths are relative to it, not to where the program is started', async () => {
    const here = await folder({
      'q3/policy.yaml': POLICY,
      'q3/tickets.csv': MISSED,
      'q3/audit.yaml': settings,
    });
    expect((await here.sla(['audit', 'q3/audit.yaml'])).status).toBe(1);
  });

  test('flags win', async () => {
    const here = await folder({
      'policy.yaml': POLICY,
      'tickets.csv': MISSED,
      'kept.csv': KEPT,
      'audit.yaml': `${settings}fail_on: missed\n`,
    });
    expect((await here.sla(['audit', 'audit.yaml', '--fail-on', 'never'])).status).toBe(0);
    expect((await here.sla(['audit', 'audit.yaml', '--tickets', 'kept.csv'])).status).toBe(0);
    const { stdout } = await here.sla(['audit', 'audit.yaml', '--period', '2025-07', '--format', 'json']);
    expect(JSON.parse(stdout).period.label).toBe('2025-07');
  });

  test('it may stand after the flags too', async () => {
    const here = await folder({
      'policy.yaml': POLICY,
      'tickets.csv': MISSED,
      'kept.csv': KEPT,
      'audit.yaml': settings,
    });
    const { status, stderr } = await here.sla(['audit', '--tickets', 'kept.csv', 'audit.yaml']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('a mistyped key is named with its place and the right one', async () => {
    const here = await folder({
      'policy.yaml': POLICY,
      'tickets.csv': KEPT,
      'audit.yaml': settings.replace('period:', 'perod:'),
    });
    const { status, stderr } = await here.sla(['audit', 'audit.yaml', '--lang', 'en', ...QUARTER]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/audit\.yaml:2:1\b/);
    expect(stderr).toContain('perod');
    expect(stderr).toContain('period');
  });

  test('one that is not there is named', async () => {
    const { status, stderr } = await (await folder()).sla(['audit', 'none.yaml']);
    expect(status).toBe(2);
    expect(stderr).toContain('none.yaml');
  });
});
