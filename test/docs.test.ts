/** Every command in the README and in samples/README is run, and what it is said to print is what it prints. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../', import.meta.url));

/** The project as the reader of the README sees it; what a command writes is written here, and gone afterwards. */
const workplace = mkdtempSync(join(tmpdir(), 'sla-docs-'));
mkdirSync(join(workplace, 'out'));
for (const name of ['samples', 'policies']) symlinkSync(`${root}${name}`, join(workplace, name));
afterAll(() => rmSync(workplace, { recursive: true, force: true }));

interface Example {
  readonly command: string;
  /** Null: shown without its output. A line `...` stands for any number of lines. */
  readonly output: readonly string[] | null;
}

function examplesOf(markdown: string): Example[] {
  const examples: Example[] = [];
  for (const [, language, body] of markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)) {
    const lines = body!.trimEnd().split('\n');
    if (language === 'console')
      examples.push({ command: lines[0]!.replace(/^\$ /, ''), output: lines.slice(1) });
    if (language === 'sh') examples.push(...lines.map((command) => ({ command, output: null })));
  }
  const text = markdown.replace(/^```[\s\S]*?^```$/gm, '');
  for (const [, command] of text.matchAll(/`((?:npx|npm) [^`]+)`/g))
    examples.push({ command: command!, output: null });
  return examples;
}

/** What installs, tests or measures the whole project cannot run inside its own test: .ci/run does that. */
const RUN_BY_CI = ['npm ci', 'npm cit', 'npm run bench', 'npm run samples', 'mkdir -p out'];

function commandsOf(line: string): string[] {
  return line.split('&&').map((part) => part.trim());
}

function run(command: string): { status: number | null; stdout: string; stderr: string } {
  const words = command.replace('FILE', 'policies/whitevision.yaml').match(/"[^"]*"|\S+/g)!;
  const args = words.slice(2).map((word) => word.replaceAll('"', ''));
  return spawnSync(process.execPath, [`${root}bin/sla.js`, ...args], {
    cwd: workplace,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

/** Whether the output is as shown, `...` standing for any number of lines. */
function asShown(output: readonly string[], shown: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return output.length === 0;
  if (first !== '...') return output[0] === first && asShown(output.slice(1), rest);
  return output.some((_, at) => asShown(output.slice(at), rest)) || rest.length === 0;
}

describe.each(['README.md', 'samples/README.md'])('%s', (file) => {
  const examples = examplesOf(readFileSync(`${root}${file}`, 'utf8'));

  it('has commands', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples.map((example) => [example.command, example] as const))('%s', (_, { command, output }) => {
    for (const part of commandsOf(command)) {
      if (RUN_BY_CI.includes(part)) continue;
      expect(part).toMatch(/^npx sla /);
      const { status, stdout, stderr } = run(part);
      expect([0, 1], stderr).toContain(status);
      if (output === null) continue;
      const lines = `${stdout}${stderr}`.trimEnd().split('\n');
      expect(asShown(lines, output), lines.slice(0, 60).join('\n')).toBe(true);
    }
  });
});

describe('the CI jobs in the README', () => {
  const blocks = [...readFileSync(`${root}README.md`, 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)];
  const jobs = blocks.map(([, text]) => text!).filter((text) => /^# \.git/.test(text));

  it('are YAML, for GitHub and for GitLab', () => {
    expect(jobs.map((text) => text.split('\n')[0]!.slice(2, 9))).toEqual(['.github', '.gitlab']);
    const [github, gitlab] = jobs.map((text) => parse(text));
    expect(github.on.schedule).toEqual([{ cron: '0 6 10 1,4,7,10 *' }]);
    expect(github.jobs.report.steps.at(-1).with.path).toBe('out/');
    expect(gitlab['sla-report'].artifacts).toMatchObject({ paths: ['out/'], expire_in: 'never' });
  });

  it.each(jobs)('run on a sample: %#', (text) => {
    const lines = [...text.matchAll(/npx sla .*/g)].map(([line]) => line);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const { status, stderr } = run(
        line.replace('sla.audit.yaml', 'samples/asperion/audit.yaml').replace('$PERIOD', '2025-Q4'),
      );
      expect([0, 1], stderr).toContain(status);
    }
  });
});

it('has the test command of the README run by .ci/run', () => {
  expect(readFileSync(`${root}.ci/run`, 'utf8')).toContain('\nnpm cit');
  expect(execFileSync('bash', ['-n', '.ci/run'], { cwd: root, encoding: 'utf8' })).toBe('');
});
