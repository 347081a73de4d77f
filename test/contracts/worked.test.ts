/**
 * The cases that were worked out by hand, with their arithmetic, in worked/*.yaml: the built program has to come to the
 * same figures. The expected values are never taken from the program.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { AuditResult } from '../../src/audit/result.ts';

interface WorkedTicket {
  readonly ticket: string;
  readonly rule: string;
  readonly outcome: string;
  readonly priority?: string;
  readonly from?: string;
  readonly due?: string;
  readonly stopped?: string | null;
  readonly counted_s?: number;
  readonly paused_s?: number;
  readonly arithmetic: string;
}

interface WorkedAvailability {
  readonly rule: string;
  readonly service: string;
  readonly environment?: string;
  readonly period: string;
  readonly window_s: number;
  readonly down_s: number;
  readonly unknown_s: number;
  readonly excluded_s: number;
  readonly arithmetic: string;
}

/** What another reading makes of a rule in this sample: turned, or the same. */
interface WorkedReading {
  readonly rule: string;
  readonly clause: string;
  readonly reading: string;
  readonly from: string;
  readonly to: string;
  readonly arithmetic: string;
}

interface Worked {
  readonly policy: string;
  readonly sample: string;
  readonly as_of: string;
  readonly absent?: readonly string[];
  /** Rules whose clock starts at something that may come in a later period than the report. */
  readonly later_clocks?: readonly string[];
  readonly rejected?: readonly { readonly ticket: string; readonly file: string; readonly column: string }[];
  readonly tickets: readonly WorkedTicket[];
  readonly availability?: readonly WorkedAvailability[];
  readonly readings?: readonly WorkedReading[];
}

type Line = Readonly<Record<string, string>>;

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = fileURLToPath(new URL('./worked/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'sla-worked-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function auditSample(
  sample: string,
  more: readonly string[] = [],
): Promise<{ result: AuditResult; ledger: Line[] }> {
  const ledger = join(scratch, `${sample.replaceAll('/', '-')}.csv`);
  const args = [
    'bin/sla.js',
    'audit',
    `${sample}/audit.yaml`,
    '--format',
    'json',
    '--ledger',
    ledger,
    '--fail-on',
    'never',
    ...more,
  ];
  return new Promise((done, failed) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 1 << 28 }, (error, stdout) => {
      if (error !== null) failed(error);
      else
        done({
          result: JSON.parse(stdout) as AuditResult,
          ledger: parse(readFileSync(ledger), { columns: true }),
        });
    });
  });
}

for (const name of readdirSync(folder)) {
  const worked = parseYaml(readFileSync(join(folder, name), 'utf8')) as Worked;
  describe(`worked out by hand: ${worked.policy}`, () => {
    let result: AuditResult;
    let ledger: Line[];
    beforeAll(async () => {
      ({ result, ledger } = await auditSample(worked.sample));
    });

    it('has at least ten tickets, each with its arithmetic', () => {
      expect(new Set(worked.tickets.map((ticket) => ticket.ticket)).size).toBeGreaterThanOrEqual(10);
      expect(worked.tickets.filter((ticket) => !ticket.arithmetic?.trim())).toEqual([]);
    });

    it('takes the as-of time that was worked with', () => {
      expect(result.asOf).toBe(worked.as_of);
    });

    it.each(worked.tickets.map((ticket) => [`${ticket.ticket} ${ticket.rule}`, ticket] as const))(
      '%s',
      (_, expected) => {
        const lines = ledger.filter((line) => line.rule === expected.rule && line.ticket === expected.ticket);
        expect(lines).toHaveLength(1);
        const { ticket, rule, arithmetic, ...figures } = expected;
        const told = Object.fromEntries(Object.keys(figures).map((key) => [key, lines[0]![key]]));
        const asText = Object.entries(figures).map(([key, value]) => [
          key,
          value === null ? '' : String(value),
        ]);
        expect(told).toEqual(Object.fromEntries(asText));
      },
    );

    it.each(worked.absent ?? [])('has no line for %s', (ticket) => {
      const later = worked.later_clocks ?? [];
      expect(ledger.filter((line) => line.ticket === ticket && !later.includes(line.rule!))).toEqual([]);
    });

    it.each((worked.rejected ?? []).map((row) => [row.ticket, row] as const))(
      'rejects the row of %s',
      (_, row) => {
        expect(result.rejected).toContainEqual(
          expect.objectContaining({ path: row.file, column: row.column }),
        );
      },
    );

    it.each(
      (worked.availability ?? []).map(
        (a) => [`${a.rule} ${a.service} ${a.environment ?? ''} ${a.period}`, a] as const,
      ),
    )('%s', (_, expected) => {
      const rule = result.rules.find((r) => r.id === expected.rule);
      const period = [...(rule?.periods ?? []), ...(rule?.years ?? [])].find(
        (p) => p.label === expected.period,
      );
      const service = period?.services?.find(
        (s) =>
          s.service === expected.service &&
          (expected.environment === undefined || s.environment === expected.environment),
      );
      expect({
        window_s: (service?.windowMs ?? 0) / 1000,
        down_s: (service?.downMs ?? 0) / 1000,
        unknown_s: (service?.unknownMs ?? 0) / 1000,
        excluded_s: (service?.excludedMs ?? 0) / 1000,
      }).toEqual({
        window_s: expected.window_s,
        down_s: expected.down_s,
        unknown_s: expected.unknown_s,
        excluded_s: expected.excluded_s,
      });
    });

    it.each(
      (worked.readings ?? []).map(
        (one) => [`${one.rule} under ${one.clause} = ${one.reading}`, one] as const,
      ),
    )('%s', async (_, { rule, clause, reading, from, to }) => {
      const verdict = ({ rules }: AuditResult) => rules.find(({ id }) => id === rule)?.verdict;
      const other = await auditSample(worked.sample, ['--reading', `${clause}=${reading}`]);
      expect([verdict(result), verdict(other.result)]).toEqual([from, to]);
    });

    it('balances its books: rows read = used + excluded + rejected', () => {
      for (const input of result.inputs)
        expect(input.used + input.excluded + input.rejected).toBe(input.rows);
    });
  });
}
