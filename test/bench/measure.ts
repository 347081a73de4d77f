/** Runs programs and says how long they took, how much memory they had at most, and what they printed. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export interface Contender {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** False: it does not tell its peak memory, which then counts as none. */
  readonly tellsPeak?: boolean;
}

export interface Run {
  readonly seconds: number;
  readonly peakMiB: number;
  readonly output: string;
}

/** The measuring hook has the process tell its peak memory at its end. */
export function node(name: string, ...args: readonly string[]): Contender {
  return { name, command: process.execPath, args: ['--import', here('./peak-memory.mjs'), ...args] };
}

export function run({ name, command, args, tellsPeak = true }: Contender): Run {
  const began = process.hrtime.bigint();
  const child = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const peak = /peak-memory-kib=(\d+)/.exec(child.stderr ?? '');
  if (child.error !== undefined || child.status !== 0 || (tellsPeak && peak === null))
    throw new Error(`${name} failed: ${child.error?.message ?? child.stderr}`);
  return { seconds, peakMiB: Number(peak?.[1] ?? 0) / 1024, output: child.stdout };
}

/** Each in turn, so many rounds: what slows the machine down meets all of them. */
export function inTurn(contenders: readonly Contender[], rounds: number): Run[][] {
  const runs: Run[][] = contenders.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, contender] of contenders.entries()) runs[i]!.push(run(contender));
  }
  return runs;
}

/** The ratio of each round: seconds of one beside those of the other just before or after. */
export function ratios(runs: readonly Run[], others: readonly Run[]): number[] {
  return runs.map(({ seconds }, round) => seconds / others[round]!.seconds);
}

export function peakOf(runs: readonly Run[]): string {
  return `${Math.round(Math.max(...runs.map(({ peakMiB }) => peakMiB)))} MiB`;
}

/** `median (lowest-highest)` */
export function spread(values: readonly number[], decimals: number): string {
  const text = (value: number): string => value.toFixed(decimals);
  return `${text(median(values))} (${text(Math.min(...values))}-${text(Math.max(...values))})`;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

export function count(n: number): string {
  return n.toLocaleString('en');
}
