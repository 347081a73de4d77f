/** How long the program takes where there is little to do, beside Node that does nothing. */
import { type Contender, here, inTurn, type Run, ratios, spread } from './measure.ts';

/** A start takes so little that more rounds are needed than for large files, and may be had. */
const rounds = 15;

export function startUpBench(): void {
  const sla = (name: string, ...args: readonly string[]) => bare(name, here('../../bin/sla.js'), ...args);
  const audit = (sample: string) =>
    sla(`audit of ${sample}`, 'audit', here(`../../samples/${sample}/audit.yaml`), '--fail-on', 'never');
  const contenders = [
    bare('node -e 0', '-e', '0'),
    sla('sla --help', '--help'),
    sla('sla completion', 'completion', 'bash'),
    audit('maatwerk-online'),
    audit('midden-groningen'),
  ];
  const runs = inTurn(contenders, rounds);
  console.log(`\nStart-up, ${rounds} rounds`);
  for (const [i, { name }] of contenders.entries())
    console.log(`  ${name.padEnd(26)} ${costs(runs[i]!, runs[0]!)}`);
}

function costs(runs: readonly Run[], nothing: readonly Run[]): string {
  const milliseconds = runs.map(({ seconds }) => seconds * 1000);
  return `${spread(milliseconds, 0)} ms   / node ${spread(ratios(runs, nothing), 2)}`;
}

/** Without the hook that asks for the peak memory: loading it takes a part of what is measured here. */
function bare(name: string, ...args: readonly string[]): Contender {
  return { name, command: process.execPath, args, tellsPeak: false };
}
