/** Every measurable clause of the contracts is answered by its policy, by what it asks and as bindingly as it says. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type ClauseCoverage, coverageOf } from '../../src/policy/coverage.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { CLAUSES, type ClauseFact } from './clauses.ts';

const CONTRACTS = Object.entries(CLAUSES).map(([contract, facts]) => {
  const path = fileURLToPath(new URL(`../../policies/${contract}.yaml`, import.meta.url));
  const { policy, drafts } = loadPolicy(contract, readFileSync(path, 'utf8'), { purpose: 'check' });
  return { contract, facts, coverage: coverageOf(policy!, drafts[0]!) };
});

const ALL = CONTRACTS.flatMap(({ contract, facts, coverage }) =>
  facts.map((fact): [string, ClauseFact, ClauseCoverage | undefined] => [
    `${contract} ${fact.clause}`,
    fact,
    coverage.clauses.find(({ clause }) => clause === fact.clause),
  ]),
);

describe('the clauses of the contracts', () => {
  it('are 120, of which 11 cannot be measured', () => {
    expect(ALL).toHaveLength(120);
    expect(ALL.filter(([, { kind }]) => kind === 'unmeasured')).toHaveLength(11);
  });

  it.each(CONTRACTS.map(({ contract, facts, coverage }) => [contract, facts, coverage] as const))(
    'of %s are those that its policy lists, and no others',
    (_, facts, { clauses, totals }) => {
      expect(clauses.map(({ clause }) => clause).sort()).toEqual(facts.map(({ clause }) => clause).sort());
      expect(totals.clauses).toBe(totals.byRule + totals.byTerms + totals.unmeasured);
    },
  );

  it.each(ALL)('%s: is measured, or there is a reason', (_, { kind }, covered) => {
    if (kind === 'unmeasured') expect(covered).toMatchObject({ rules: [], terms: [], inputs: [] });
    expect(covered?.unmeasured === null).toBe(kind !== 'unmeasured');
  });

  it.each(ALL.filter(([, { needs }]) => needs.length > 0))(
    '%s: is computed from what it needs',
    (_, { needs }, covered) => {
      expect(needs.some((role) => covered?.inputs.includes(role))).toBe(true);
    },
  );

  // Priorities and scope are terms: how binding they are shows in the rules that go by them.
  it.each(ALL.filter(([, { strength, kind }]) => strength !== null && kind !== 'priorities'))(
    '%s: is as binding as it says',
    (_, { strength }, covered) => {
      const own = covered!.rules.filter(({ part, norm }) => part === null && norm !== null);
      const commitments = own.map(({ commitment }) => commitment);
      // Beside a guarantee may stand what the customer owes, for which the supplier does not answer.
      if (strength === 'guarantee') expect(commitments).toContain('guarantee');
      else expect([...new Set(commitments)]).toEqual(['target']);
    },
  );

  it.each(ALL.filter(([, { otherReadings }]) => otherReadings > 0))(
    '%s: has its other readings',
    (_name, { otherReadings }, covered) => {
      expect(covered!.readings.length).toBeGreaterThanOrEqual(otherReadings);
    },
  );
});
