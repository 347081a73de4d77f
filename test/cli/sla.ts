/** Runs the built program as a user does, in a folder of its own under the system's temporary directory. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { resultShape } from '../../src/report/json-shape.ts';
import { shapeProblems } from '../../src/report/shape/check.ts';

export const PROGRAM = fileURLToPath(new URL('../../bin/sla.js', import.meta.url));
if (!existsSync(fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))))
  throw new Error('dist is missing: npm run build');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly cwd?: string;
}

export class Folder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  at(...names: readonly string[]): string {
    return join(this.path, ...names);
  }

  /** Every result that it prints as JSON is held to the shape that is published. */
  async sla(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
    const ran = await run(process.execPath, [PROGRAM, ...args], { cwd: this.path, ...surroundings });
    if (args[0] === 'audit' && ran.stdout.startsWith('{\n  "format": "sla-audit-result')) {
      const wrong = shapeProblems(JSON.parse(ran.stdout), resultShape);
      if (wrong.length > 0) throw new Error(`not a result: ${JSON.stringify(wrong)}`);
    }
    return ran;
  }

  /** A line for the shell; `$SLA` is the program. */
  shell(line: string): Promise<Ran> {
    const env = { SLA: `"${process.execPath}" "${PROGRAM}"` };
    return run('bash', ['-c', line.replaceAll('$SLA', env.SLA)], { cwd: this.path });
  }

  async text(name: string): Promise<string> {
    return await readFile(this.at(name), 'utf8');
  }

  async write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(this.at(name)), { recursive: true });
      await writeFile(this.at(name), content);
    }
  }

  async names(): Promise<string[]> {
    return (await readdir(this.path)).toSorted();
  }
}

const made: string[] = [];
afterAll(() => Promise.all(made.map((path) => rm(path, { recursive: true, force: true }))));

/** A folder with these files; gone when the tests of the file are finished. */
export async function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'sla-cli-'));
  made.push(path);
  const fresh = new Folder(path);
  await fresh.write(files);
  return fresh;
}

function run(command: string, args: readonly string[], surroundings: Surroundings): Promise<Ran> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const child = spawn(command, args, {
    cwd: surroundings.cwd,
    env: { ...inherited, ...surroundings.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  // A program that does not read its input closes the pipe.
  child.stdin.on('error', () => undefined);
  child.stdin.end(surroundings.stdin ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}
