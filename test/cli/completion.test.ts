import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { folder } from './sla.ts';

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

/** What bash offers when the last of these words is being written. */
async function offered(...words: string[]): Promise<string[]> {
  const here = await folder({ 'a file.csv': '', 'audit.yaml': '' });
  const { stdout } = await here.sla(['completion', 'bash']);
  await here.write({ 'sla.bash': stdout });
  const list = words.map((word) => `'${word}'`).join(' ');
  const line = `source sla.bash; COMP_WORDS=(sla ${list}); COMP_CWORD=${words.length}; _sla; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const ran = await here.shell(line);
  expect(ran.stderr).toBe('');
  return ran.stdout.split('\n').filter((each) => each !== '');
}

describe('completion in bash', () => {
  it.each([
    [['po'], ['policy']],
    [
      ['policy', 'c'],
      ['check', 'coverage'],
    ],
    [['audit', '--time'], ['--time-format']],
    [
      ['audit', '--lang', ''],
      ['nl', 'en'],
    ],
    [['audit', '--lang', '=', 'n'], ['nl']],
    [['init', '--policy', 'whi'], ['whitevision']],
    [['inspect', '--profile', 'zam'], ['zammad']],
    [['policy', 'show', 'stra'], ['stratech']],
    [['inspect', 'a '], ['a file.csv']],
    [['audit', 'aud'], ['audit.yaml']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
  ])('of %j is %j', async (words, expected) => {
    expect((await offered(...words)).toSorted()).toEqual(expected.toSorted());
  });
});

it('every command of the help is completed', async () => {
  const here = await folder();
  const { stdout } = await here.sla(['--help']);
  const commands = [
    ...stdout
      .split('Commands:')[1]!
      .split('\n\n')[0]!
      .matchAll(/^ {2}(\w+)/gm),
  ].map(([, name]) => name!);
  expect(commands.length).toBeGreaterThan(5);
  expect((await offered('')).filter((word) => !word.includes('.'))).toEqual(expect.arrayContaining(commands));
});

it.runIf(has('zsh'))('the script for zsh is one', async () => {
  const here = await folder();
  expect((await here.shell('$SLA completion zsh > c && zsh -n c')).status).toBe(0);
});

it.runIf(has('fish'))('the script for fish is one', async () => {
  const here = await folder();
  expect((await here.shell('$SLA completion fish > c && fish -n c')).status).toBe(0);
});

it('completion loads nothing but the commands', async () => {
  const here = await folder();
  const { stdout } = await here.shell('NODE_DEBUG=esm $SLA completion bash 2>&1 >/dev/null | cat; true');
  expect(stdout).not.toMatch(/node_modules\/(?!commander)/);
});
