/**
 * Every obligation of the shipped policies, worked out by hand in obligations/*.yaml: kept, broken, exactly on the limit,
 * not yet due, a file that says nothing of it, and no file at all. The expected values are never taken from the program.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CaseResult, InputRole, RuleResult } from '../../src/audit/result.ts';
import { type LoadedPolicy, loadPolicy } from '../../src/policy/load.ts';
import { auditOf } from '../support/audit-of.ts';

/** The columns of the rows below, in order; cells at the end may be left out. */
const COLUMNS: Partial<Record<InputRole, string>> = {
  register: 'kind,at,until,subject',
  maintenance: 'from,to,announced_at,kind,environment,requested_by,service,subject',
  measurements: 'metric,at,value,location',
  tickets: 'id,opened_at,type,priority,channel,restored_at,closed_at,users_affected,notice_requested',
  events: 'id,at,event,value',
  probes: 'at,latency_ms,service,environment,location,up',
};

const SITUATIONS = ['kept', 'broken', 'limit', 'not-due', 'silent'] as const;
type Situation = (typeof SITUATIONS)[number];

interface Worked {
  readonly arithmetic: string;
  readonly as_of?: string;
  readonly period?: string;
  readonly readings?: Readonly<Record<string, string>>;
  readonly given: Readonly<Partial<Record<InputRole, readonly string[]>>>;
  readonly verdict: string;
  /** Of an obligation: every case that was due in the period. Fields that are not given are not claimed. */
  readonly cases?: readonly Readonly<Record<string, unknown>>[];
  readonly upcoming?: readonly Readonly<Record<string, unknown>>[];
  /** Of a rule about tickets: the outcome of each, or more of its line in the ledger. */
  readonly tickets?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** Of a latency rule: the samples of each service. */
  readonly samples?: readonly Readonly<Record<string, unknown>>[];
}

interface WorkedRule {
  readonly period: string;
  /** Why a situation does not exist for this rule. */
  readonly without?: Readonly<Partial<Record<Situation, string>>>;
  readonly situations: Readonly<Record<string, Worked>>;
}

interface WorkedPolicy {
  readonly policy: string;
  readonly variant?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, WorkedRule>>;
}

const folder = fileURLToPath(new URL('./obligations/', import.meta.url));
const files = readdirSync(folder).map(
  (name) => parse(readFileSync(`${folder}${name}`, 'utf8')) as WorkedPolicy,
);

/** Long after everything, where nothing else is said. */
const LATER = '2027-01-01T00:00:00+01:00';

function loaded({ policy, variant, parameters = {} }: WorkedPolicy): LoadedPolicy {
  const text = readFileSync(fileURLToPath(new URL(`../../policies/${policy}.yaml`, import.meta.url)), 'utf8');
  return loadPolicy(policy, text, { purpose: 'audit', parameters, ...(variant ? { variant } : {}) });
}

function csv(role: InputRole, rows: readonly string[]): string {
  const header = COLUMNS[role]!;
  const width = header.split(',').length;
  const padded = rows.map((row) => `${row}${','.repeat(width - row.split(',').length)}`);
  return [header, ...padded, ''].join('\n');
}

async function audited(file: WorkedPolicy, rule: string, period: string, worked: Omit<Worked, 'verdict'>) {
  const { policy, variant, parameters } = file;
  const inputs = Object.fromEntries(
    Object.entries(worked.given).map(([role, rows]) => [role, csv(role as InputRole, rows)]),
  );
  const answer = await auditOf({
    policy,
    period: worked.period ?? period,
    inputs,
    asOf: worked.as_of ?? LATER,
    ...(variant === undefined ? {} : { variant }),
    ...(parameters === undefined ? {} : { parameters }),
    ...(worked.readings === undefined ? {} : { readings: worked.readings }),
  });
  return { ...answer, rule: answer.result.rules.find(({ id }) => id === rule)! };
}

/** `2025-11-03 02:30`, with seconds where there are any: as a case is written down. */
function local(instant: string | null): string | null {
  return instant === null ? null : instant.slice(0, 19).replace('T', ' ').replace(/:00$/, '');
}

/** `24:00:01`: hours, minutes, seconds. */
function clock(ms: number): string {
  const [hours, rest] = [Math.floor(ms / 3_600_000), ms % 3_600_000];
  return [hours, Math.floor(rest / 60_000), (rest % 60_000) / 1000]
    .map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0')))
    .join(':');
}

function shown(one: CaseResult): Record<string, unknown> {
  const figure = (value: number | null) => (value === null || one.unit !== 'ms' ? value : clock(value));
  const { what, outcome, why, from, due, done, found, limit } = one;
  return {
    ...{ what, outcome, why, from: local(from), due: local(due), done: local(done) },
    ...{ found: figure(found), limit: figure(limit) },
  };
}

const casesOf = (rule: RuleResult, which: 'cases' | 'upcoming') =>
  rule.periods.flatMap((period) => period[which] ?? []).map(shown);

describe.each(files.map((file) => [file.policy, file] as const))('obligations of %s', (_, file) => {
  const rules = Object.entries(file.rules);
  const owed = loaded(file).policy!.rules.filter(
    ({ measure }) => !['time', 'combined', 'availability'].includes(measure),
  );

  it('are all worked out, in every situation', () => {
    expect(rules.map(([id]) => id).sort()).toEqual(owed.map(({ id }) => id).sort());
    for (const [id, { situations, without = {} }] of rules) {
      const there = Object.keys(situations).map((name) => name.split(',')[0]);
      const missing = SITUATIONS.filter((name) => !there.includes(name) && !without[name]);
      expect([id, missing]).toEqual([id, []]);
      expect(Object.values(situations).filter(({ arithmetic }) => !arithmetic?.trim())).toEqual([]);
    }
  });

  it('are not assessed without the file that tells of them', async () => {
    const nothing = await auditOf({
      policy: file.policy,
      period: '2025',
      inputs: { outages: 'from,to\n' },
      asOf: LATER,
      ...(file.variant === undefined ? {} : { variant: file.variant }),
      ...(file.parameters === undefined ? {} : { parameters: file.parameters }),
    });
    for (const { id } of owed) {
      const rule = nothing.result.rules.find((each) => each.id === id)!;
      expect([id, rule.verdict, rule.reason]).toEqual([id, 'not-assessed', 'no-input']);
    }
  });

  describe.each(rules)('%s', (id, { period, situations }) => {
    it.each(Object.entries(situations))('%s', async (__, worked) => {
      const { rule, ledger } = await audited(file, id, period, worked);
      if (worked.cases !== undefined) {
        expect(casesOf(rule, 'cases')).toMatchObject(worked.cases);
        expect(casesOf(rule, 'cases')).toHaveLength(worked.cases.length);
      }
      if (worked.upcoming !== undefined) expect(casesOf(rule, 'upcoming')).toMatchObject(worked.upcoming);
      for (const [ticket, told] of Object.entries(worked.tickets ?? {})) {
        const line = ledger.find((each) => each.rule === id && each.ticket === ticket);
        expect([ticket, line]).toMatchObject([ticket, typeof told === 'string' ? { outcome: told } : told]);
      }
      if (worked.samples !== undefined)
        expect(rule.periods.flatMap(({ samples }) => samples ?? [])).toMatchObject(worked.samples);
      expect(rule.verdict).toBe(worked.verdict);
    });
  });
});
