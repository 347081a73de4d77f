/**
 * npm run bench: the audit beside csv-parse alone and a plain scan of the bytes, on the same files in the same run, in turn.
 * Prints seconds, rows per second, peak memory and the ratios, with the lowest and the highest of the rounds. Quote the ratios: seconds drift.
 *
 * Sizes: BENCH_TICKETS (1000000), BENCH_PROBES (10000000), BENCH_ROUNDS (3).
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { benchData } from './generate.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

const tickets = number('BENCH_TICKETS', 1_000_000);
const probes = number('BENCH_PROBES', 10_000_000);
const rounds = number('BENCH_ROUNDS', 3);

interface Run {
  readonly seconds: number;
  readonly peakMiB: number;
  readonly output: string;
}

/** Runs node with these arguments; the measuring hook tells the peak memory of the process at its end. */
function run(args: readonly string[]): Run {
  const began = process.hrtime.bigint();
  const child = spawnSync(process.execPath, ['--import', here('./peak-memory.mjs'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const peak = /peak-memory-kib=(\d+)/.exec(child.stderr);
  if (child.error !== undefined || peak === null)
    throw new Error(`${args.join(' ')} failed: ${child.stderr}`);
  return { seconds, peakMiB: Number(peak[1]) / 1024, output: child.stdout };
}

function compare(name: string, rows: number, ours: readonly string[], file: string): void {
  const audits: Run[] = [];
  const parses: Run[] = [];
  const scans: Run[] = [];
  for (let round = 0; round < rounds; round++) {
    scans.push(run([here('./plain-scan.mjs'), file]));
    parses.push(run(['--import', 'tsx', here('./csv-parse-alone.ts'), file]));
    audits.push(run(ours));
  }
  for (const { output } of [scans[0]!, parses[0]!])
    if (Number(output) !== rows) throw new Error(`${Number(output)} rows were read, not ${rows}`);
  console.log(`\n${name}: ${rows.toLocaleString('en')} rows`);
  report('plain scan', scans, rows);
  report('csv-parse alone', parses, rows);
  report('sla audit', audits, rows);
  const ratios = (floors: readonly Run[]) => audits.map((audit, i) => audit.seconds / floors[i]!.seconds);
  console.log(`  audit / plain scan: ${spread(ratios(scans), 2)}`);
  console.log(`  audit / csv-parse alone: ${spread(ratios(parses), 2)}`);
  console.log(`  ${audits[0]!.output.trim()}`);
}

function report(name: string, runs: readonly Run[], rows: number): void {
  const seconds = runs.map((r) => r.seconds);
  const perSecond = Math.round(rows / median(seconds)).toLocaleString('en');
  console.log(
    `  ${name.padEnd(16)} ${spread(seconds, 1)} s   ${perSecond} rows/s   peak ${Math.round(Math.max(...runs.map((r) => r.peakMiB)))} MiB`,
  );
}

function spread(values: readonly number[], decimals: number): string {
  const [low, middle, high] = [Math.min(...values), median(values), Math.max(...values)].map((v) =>
    v.toFixed(decimals),
  );
  return `${middle} (${low}-${high})`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

const files = await benchData(here('../../.bench'), tickets, probes);
const sla = here('../../bin/sla.js');
const common = [
  sla,
  'audit',
  '--policy',
  here('./policy.yaml'),
  '--period',
  '2025-Q1',
  '--quiet',
  '--fail-on',
  'never',
];
console.log(`Node ${process.version}, ${rounds} rounds; median (lowest-highest)`);
compare(
  `${tickets.toLocaleString('en')} tickets, events interleaved, two rules`,
  tickets * 6,
  [...common, '--events', files.events],
  files.events,
);
compare('probes, three services', probes, [...common, '--probes', files.probes], files.probes);
