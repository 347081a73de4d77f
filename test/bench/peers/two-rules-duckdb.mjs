/**
 * The two rules of policy.yaml as SQL in DuckDB, on two threads. Prints the counts.
 * node two-rules-duckdb.mjs EVENTS CALENDAR FROM TO (instants in milliseconds); BENCH_DUCKDB: the folder it is installed in.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = process.env.BENCH_DUCKDB;
const require = createRequire(folder === undefined ? import.meta.url : join(folder, 'x.js'));
const { DuckDBInstance } = require('@duckdb/node-api');
const [events, calendar, from, to] = process.argv.slice(2);

const text = (value) => `'${value.replaceAll("'", "''")}'`;
const first = (condition) => `min(epoch_ms("at")) FILTER (WHERE ${condition})`;
/** Open time before the instant of a column. */
const asOf = (column) => `ASOF JOIN calendar ${column}_day ON ticket.${column} >= ${column}_day."from"`;
const before = (column) =>
  `(${column}_day."before" + least(ticket.${column}, ${column}_day."to") - ${column}_day."from")`;
const moments = ['opened', 'responded', 'waiting', 'working', 'restored'];

const sql = `
WITH calendar AS MATERIALIZED (SELECT * FROM read_csv(${text(calendar)})),
ticket AS (
  SELECT id, any_value(value) FILTER (WHERE event = 'priority') AS priority,
    ${first("event = 'opened'")} AS opened, ${first("event = 'responded'")} AS responded,
    ${first("value = 'waiting for customer'")} AS waiting, ${first("value = 'in progress'")} AS working,
    ${first("event = 'restored'")} AS restored
  FROM read_csv(${text(events)}, header = true, columns =
    {'id': 'VARCHAR', 'at': 'TIMESTAMPTZ', 'event': 'VARCHAR', 'value': 'VARCHAR'})
  GROUP BY id HAVING opened >= ${from} AND opened < ${to}),
took AS (
  SELECT priority, ${before('responded')} - ${before('opened')} AS response,
    ${before('restored')} - ${before('opened')} - ${before('working')} + ${before('waiting')} AS restoration
  FROM ticket ${moments.map(asOf).join(' ')})
SELECT count(*) AS total,
  count(*) FILTER (WHERE response <= 3600000 *
    CASE priority WHEN 'P1' THEN 1 WHEN 'P2' THEN 2 WHEN 'P3' THEN 4 ELSE 8 END) AS response,
  count(*) FILTER (WHERE restoration <= 3600000 *
    CASE priority WHEN 'P1' THEN 4 WHEN 'P2' THEN 20 WHEN 'P3' THEN 50 ELSE 100 END) AS restoration
FROM took`;

const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
const [row] = (await connection.runAndReadAll(sql)).getRowObjects();
const [total, response, restoration] = [row.total, row.response, row.restoration].map(Number);
const counts = (met) => ({ met, breached: total - met });
console.log(JSON.stringify({ response: counts(response), restoration: counts(restoration) }));
