/**
 * Availability from probes as SQL in DuckDB, on two threads: each holds until the next, at most three median intervals.
 * node uptime-duckdb.mjs PROBES (MONTH FROM TO)... (instants in milliseconds); BENCH_DUCKDB: the folder it is installed in.
 * Prints the milliseconds of each service in each month.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = process.env.BENCH_DUCKDB;
const require = createRequire(folder === undefined ? import.meta.url : join(folder, 'x.js'));
const { DuckDBInstance } = require('@duckdb/node-api');
const [probes, ...given] = process.argv.slice(2);
const months = [];
for (let i = 0; i < given.length; i += 3) months.push([given[i], Number(given[i + 1]), Number(given[i + 2])]);

const text = (value) => `'${value.replaceAll("'", "''")}'`;
const held = (from, to) => `sum(greatest(0, least(until, ${to}) - greatest(began, ${from})))`;
const sums = months.map(
  ([, from, to], i) => `coalesce(${held(from, to)} FILTER (WHERE up), 0) AS up${i},
    coalesce(${held(from, to)} FILTER (WHERE NOT up), 0) AS down${i}`,
);
const sql = `
WITH probe AS (
  SELECT service, up, epoch_ms("at") AS began,
    lead(epoch_ms("at")) OVER (PARTITION BY service ORDER BY "at") AS ended
  FROM read_csv(${text(probes)}, header = true, columns =
    {'at': 'TIMESTAMPTZ', 'up': 'BOOLEAN', 'service': 'VARCHAR'})),
stale AS (
  SELECT service, floor(3 * median(ended - began))::BIGINT AS ms FROM probe WHERE ended > began
  GROUP BY service),
held AS (
  SELECT service, up, began, least(coalesce(ended, began + ms), began + ms) AS until
  FROM probe JOIN stale USING (service))
SELECT service, ${sums.join(', ')} FROM held GROUP BY service`;

const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
const rows = (await connection.runAndReadAll(sql)).getRowObjects();
const uptime = rows.flatMap((row) =>
  months.map(([month, from, to], i) => {
    const [up, down] = [Number(row[`up${i}`]), Number(row[`down${i}`])];
    return [`${month} ${row.service}`, { up, down, unknown: to - from - up - down }];
  }),
);
console.log(JSON.stringify(Object.fromEntries(uptime.sort(([a], [b]) => (a < b ? -1 : 1)))));
