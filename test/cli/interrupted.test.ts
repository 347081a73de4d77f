import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { AUDIT, KEPT, POLICY, QUARTER } from './agreement.ts';
import { folder, PROGRAM } from './sla.ts';

test('Ctrl-C ends an audit that waits for its input: status 130, and no output file, whole or part', async () => {
  const at = await folder({ 'policy.yaml': POLICY });
  const audit = [
    'audit',
    '--policy',
    'policy.yaml',
    '--tickets',
    '-',
    ...QUARTER,
    '--output',
    'a.json',
    '--ledger',
    'a.csv',
  ];
  const child = spawn(process.execPath, [PROGRAM, ...audit], {
    cwd: at.path,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.on('error', () => undefined);
  child.stdin.write(KEPT);
  const ended = new Promise<number | string | null>((resolve) => {
    child.on('exit', (status, signal) => resolve(status ?? signal));
  });
  await after(1500);
  child.kill('SIGINT');
  const status = await Promise.race([ended, after(4000).then(() => 'still running')]);
  child.kill('SIGKILL');
  expect(status).toBe(130);
  expect(await at.names()).toEqual(['policy.yaml']);
});

test('a closed standard error does not turn an unusable request into a missed norm', async () => {
  const at = await folder({ 'policy.yaml': POLICY });
  const { stdout } = await at.shell(
    `$SLA ${AUDIT.join(' ')} 2>&1 >/dev/null | true; echo "\${PIPESTATUS[0]}"`,
  );
  expect(stdout).toBe('2\n');
});

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
