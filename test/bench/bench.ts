/**
 * npm run bench: the whole audit beside the floors (csv-parse alone, a plain scan) and the peers that are installed, on
 * the same files, in turn; how cost grows; open time beside luxon. Prints the median with the lowest and the highest of
 * the rounds. Quote the ratios: seconds drift with the machine.
 *
 * npm run bench -- [events] [probes] [growth] [rules] [working-time] [start-up] [--large]: parts of it; --large adds
 * 10^7 events.
 * Sizes: BENCH_TICKETS (1000000), BENCH_PROBES (10000000), BENCH_ROUNDS (3). Peers: BENCH_PYTHON (python3, with pandas),
 * BENCH_DUCKDB (the folder where npm put @duckdb/node-api).
 */
import { join } from 'node:path';
import { eventsFile, MONTHS, probesFile, QUARTER } from './generate.ts';
import { writePolicyOf } from './many-rules.ts';
import {
  type Contender,
  count,
  here,
  inTurn,
  median,
  node,
  peakOf,
  type Run,
  ratios,
  spread,
} from './measure.ts';
import { officeCalendar, writeSpans } from './office.ts';
import { peers } from './peers/installed.ts';
import { startUpBench } from './start-up.ts';
import { workingTimeBench } from './working-time.ts';

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);
const rounds = number('BENCH_ROUNDS', 3);
const folder = here('../../.bench');
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const wanted = (part: string): boolean => asked.length === 0 || asked.includes(part);

/** The counts are all that is printed: what is measured is the audit, with its diagnostics and evidence. */
function audit(policy: string, ...input: readonly string[]): Contender {
  const period = ['--period', '2025-Q1', '--format', 'prometheus', '--fail-on', 'never'];
  return node('sla audit', here('../../bin/sla.js'), 'audit', '--policy', policy, ...period, ...input);
}

function floors(file: string): Contender[] {
  const floor = (name: string, program: string) => node(name, here(program), file);
  return [
    floor('plain scan', './peers/plain-scan.mjs'),
    floor('csv-parse alone', './peers/csv-parse-alone.mjs'),
  ];
}

function compare(title: string, rows: number, contenders: readonly Contender[]): Run[][] {
  const runs = inTurn(contenders, rounds);
  console.log(`\n${title}: ${count(rows)} rows`);
  for (const [i, { name }] of contenders.entries()) {
    const seconds = runs[i]!.map((run) => run.seconds);
    const perSecond = count(Math.round(rows / median(seconds)));
    const cost = i === 0 ? '' : `   / sla ${spread(ratios(runs[i]!, runs[0]!), 2)}`;
    console.log(
      `  ${name.padEnd(18)} ${spread(seconds, 2)} s   ${perSecond} rows/s   peak ${peakOf(runs[i]!)}${cost}`,
    );
  }
  console.log(`  sla / plain scan   ${spread(ratios(runs[0]!, runs[1]!), 2)}`);
  for (const [i, { name }] of contenders.entries()) {
    if ((i === 1 || i === 2) && Number(runs[i]![0]!.output) !== rows)
      throw new Error(`${name} read ${runs[i]![0]!.output.trim()} rows`);
  }
  return runs;
}

/** How many tickets each rule met and breached over the whole period, from the figures for Prometheus. */
function counted(figures: string): string {
  const found = (rule: string, outcome: string): number =>
    Number(
      new RegExp(`^sla_cases\\{.*rule="${rule}".*scope="period",outcome="${outcome}"\\} (\\d+)`, 'm').exec(
        figures,
      )?.[1],
    );
  const counts = (rule: string) => ({ met: found(rule, 'met'), breached: found(rule, 'breached') });
  return JSON.stringify({ response: counts('response'), restoration: counts('restoration') });
}

async function eventsPart(): Promise<void> {
  const tickets = number('BENCH_TICKETS', 1_000_000);
  const events = await eventsFile(folder, tickets);
  const spans = join(folder, 'office.csv');
  writeSpans(spans, await officeCalendar(), QUARTER.from - 86_400_000, QUARTER.to + 200 * 86_400_000);
  const others = peers('two-rules', [events, spans, String(QUARTER.from), String(QUARTER.to)]);
  const ours = audit(here('./policy.yaml'), '--events', events);
  const title = `${count(tickets)} tickets, events interleaved, two rules`;
  const runs = compare(title, tickets * 6, [ours, ...floors(events), ...others]);
  agreement(counted(runs[0]![0]!.output), others, runs);
}

/** What was counted, and whether the others, which ran behind the floors, counted the same. */
function agreement(own: string, others: readonly Contender[], runs: readonly (readonly Run[])[]): void {
  console.log(`  ${own}`);
  for (const [i, { name }] of others.entries()) {
    const its = JSON.stringify(JSON.parse(runs[3 + i]![0]!.output));
    console.log(`  ${name} ${its === own ? 'agrees' : `DIFFERS: ${its}`}`);
  }
}

/** The milliseconds of each service in each month, from the figures for Prometheus. */
function uptime(figures: string): string {
  const line = /^sla_service_seconds\{.*period="(.*?)".*service="(.*?)",state="(up|down|unknown)"\} (.*)$/gm;
  const found: Record<string, Record<string, number>> = {};
  for (const [, period, service, state, seconds] of figures.matchAll(line)) {
    const name = `${period} ${service}`;
    found[name] = { ...found[name], [state!]: Math.round(Number(seconds) * 1000) };
  }
  return JSON.stringify(found);
}

async function probesPart(): Promise<void> {
  const probes = number('BENCH_PROBES', 10_000_000);
  const file = await probesFile(folder, probes);
  const others = peers('uptime', [file, ...MONTHS.flat().map(String)]);
  const ours = audit(here('./policy.yaml'), '--probes', file);
  const runs = compare('probes, three services', probes, [ours, ...floors(file), ...others]);
  agreement(uptime(runs[0]![0]!.output), others, runs);
}

async function growthPart(): Promise<void> {
  console.log('\nTwo rules, ever more events (a sixth as many tickets)');
  const sizes = [1e4, 1e5, 1e6, ...(process.argv.includes('--large') ? [1e7] : [])];
  for (const size of sizes) {
    const tickets = Math.round(size / 6);
    const events = await eventsFile(folder, tickets);
    cost(`${count(tickets * 6)} events`, audit(here('./policy.yaml'), '--events', events), tickets * 6);
  }
}

async function rulesPart(): Promise<void> {
  const tickets = Math.round(1e6 / 6);
  const events = await eventsFile(folder, tickets);
  console.log(`\n${count(tickets * 6)} events, ever more rules`);
  for (const rules of [1, 10, 50]) {
    const policy = join(folder, `rules-${rules}.yaml`);
    writePolicyOf(rules, policy);
    cost(`${rules} ${rules === 1 ? 'rule' : 'rules'}`, audit(policy, '--events', events), tickets * 6);
  }
  // A whole contract: what rests on probes, registers and columns that are not here is not assessed.
  cost('midden-groningen', audit('midden-groningen', '--events', events), tickets * 6);
}

function cost(name: string, contender: Contender, rows: number): void {
  const [runs] = inTurn([contender], rounds);
  const seconds = runs!.map((run) => run.seconds);
  const each = spread(
    seconds.map((s) => (s / rows) * 1e9),
    0,
  );
  console.log(`  ${name.padEnd(18)} ${spread(seconds, 2)} s   ${each} ns a row   peak ${peakOf(runs!)}`);
}

console.log(`Node ${process.version}, ${rounds} rounds; median (lowest-highest)`);
if (wanted('events')) await eventsPart();
if (wanted('probes')) await probesPart();
if (wanted('growth')) await growthPart();
if (wanted('rules')) await rulesPart();
if (wanted('working-time')) workingTimeBench(await officeCalendar(), rounds);
if (wanted('start-up')) startUpBench();
