/** One read of the input for every reading of the policy, and what an audit under each of them is made of. */
import type { AuditInput } from '../audit/input.ts';
import type { Alternatives } from '../audit/readings/audit-readings.ts';
import { severityOf } from '../diagnostics/diagnostic.ts';
import { checkHolidays } from '../policy/check-holidays.ts';
import type { OtherReadings } from '../policy/load.ts';
import type { Policy } from '../policy/policy.ts';
import type { Reading } from '../policy/readings.ts';
import { zoneNamed } from '../time/zone.ts';
import { readingKey, type Use } from './input-stores.ts';
import type { ReadInputs } from './read-inputs.ts';

/**
 * The input is kept once for all policies that make the same of it while it is read. For readings that make something
 * else of it (a column of their own, another word for a priority) it is kept apart, up to so many times.
 */
const MOST_KEPT = 8;

/** The policy under other readings, with what was given by hand laid over each (`--ambiguous`). */
export interface PolicyReadings extends Pick<OtherReadings, 'list' | 'canMeet'> {
  /** Null: together they give no policy. */
  under(readings: readonly Reading[]): Promise<Policy | null>;
}

export function policyReadings(others: OtherReadings, given: (policy: Policy) => Policy): PolicyReadings {
  return {
    list: others.list,
    canMeet: others.canMeet,
    async under(readings) {
      const { policy, drafts, source } = others.under(readings);
      if (policy === null) return null;
      const problems = await checkHolidays({ drafts, source });
      return problems.some((d) => severityOf(d) === 'error') ? null : given(policy);
    },
  };
}

/** What to read for: the policy itself first, and no two that make the same of the input. */
export async function usesOf(policy: Policy, readings: PolicyReadings | null): Promise<[Use, ...Use[]]> {
  const own = useOf(policy);
  if (readings === null) return [own];
  const uses = new Map([[readingKey(own), own]]);
  const apart: Reading[] = [];
  for (const reading of readings.list) {
    const use = useOf((await readings.under([reading])) ?? policy);
    if (readingKey(use) !== readingKey(own)) apart.push(reading);
    if (uses.size < MOST_KEPT) uses.set(readingKey(use), use);
  }
  for (const [i, one] of apart.entries()) {
    for (const other of apart.slice(i + 1)) {
      if (!readings.canMeet(one, other)) continue;
      const use = useOf((await readings.under([one, other])) ?? policy);
      if (uses.size < MOST_KEPT) uses.set(readingKey(use), use);
    }
  }
  return [own, ...[...uses.values()].slice(1)];
}

/**
 * What audits under the readings are made of. `inputFor` lays a policy over what was read for it; null when the request
 * cannot be met under that policy.
 */
export function alternativesOf(
  readings: PolicyReadings,
  uses: readonly Use[],
  kept: readonly ReadInputs[],
  inputFor: (policy: Policy, inputs: ReadInputs) => Promise<AuditInput | null>,
): Alternatives {
  const byKey = new Map(uses.map((use, i) => [readingKey(use), kept[i]!]));
  return {
    list: readings.list,
    canMeet: readings.canMeet,
    async under(combination) {
      const policy = await readings.under(combination);
      if (policy === null) return 'not-a-policy';
      const inputs = byKey.get(readingKey(useOf(policy)));
      return (inputs === undefined ? null : await inputFor(policy, withOwnBooks(inputs))) ?? 'not-read';
    },
  };
}

/** Every audit books the rows anew: what was read stays as it is. */
export function withOwnBooks(inputs: ReadInputs): ReadInputs {
  return { ...inputs, files: inputs.files.map((file) => ({ ...file, tally: file.tally.copy() })) };
}

export function useOf(policy: Policy): Use {
  const zone = zoneNamed(policy.timezone);
  if (zone === null) throw new Error(`unknown zone ${policy.timezone} in a policy that was checked`);
  return { policy, zone };
}
