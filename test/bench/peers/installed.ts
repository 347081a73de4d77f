/** The peers that this machine has; the bench needs none of them. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Contender, here, node } from '../measure.ts';

/** `two-rules`: those of policy.yaml about tickets. `uptime`: its rule about probes. What each is given stands in the program. */
export function peers(program: 'two-rules' | 'uptime', args: readonly string[]): Contender[] {
  const python = process.env.BENCH_PYTHON ?? 'python3';
  const pandas: Contender = {
    name: 'pandas',
    command: python,
    args: [here(`./peers/${program}.py`), ...args],
  };
  const duckdb = node('DuckDB, 2 threads', here(`./peers/${program}-duckdb.mjs`), ...args);
  return [...(hasPandas(python) ? [pandas] : []), ...(hasDuckdb() ? [duckdb] : [])];
}

function hasPandas(python: string): boolean {
  return spawnSync(python, ['-c', 'import pandas'], { stdio: 'ignore' }).status === 0;
}

function hasDuckdb(): boolean {
  const folder = process.env.BENCH_DUCKDB;
  try {
    createRequire(folder === undefined ? import.meta.url : join(folder, 'x.js')).resolve('@duckdb/node-api');
    return true;
  } catch {
    return false;
  }
}
