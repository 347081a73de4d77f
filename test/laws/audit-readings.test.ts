/** What holds for the readings of any audit: each run is the audit that `--reading` gives, and nothing turns without a reason. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuditResult } from '../../src/audit/result.ts';
import { auditOf } from '../support/audit-of.ts';
import { restoration, smallPolicy, table } from '../support/small-policy.ts';
import { withoutAsking } from '../support/without-asking.ts';

const norm = { norm: { at_least: '60%', per: 'month', over: 'pooled' } };
const reading = (overlay: object) => ({ title: 'other', overlay });
const policy = smallPolicy({
  rules: {
    restoration: restoration({ ...norm, by: 'application' }),
    response: { clause: '2', to: 'responded', calendar: 'office', within: '2 hours', ...norm },
    kept: { clause: '6', measure: 'combined', all: ['response', 'restoration'], ...norm },
  },
  readings: {
    '1': {
      early: reading({ calendars: { office: { hours: { 'mon-fri': '06:00-18:00' } } } }),
      weekend: reading({ calendars: { office: { hours: { 'mon-sun': '08:00-18:00' } } } }),
    },
    '2': { later: reading({ ambiguous_time: 'later' }) },
    '3': { clock: reading({ rules: { restoration: { within: '9 clock hours' } } }) },
    '4': { waits: reading({ tickets: { pause: [{ when: { status: 'waiting' }, clause: '4' }] } }) },
    '5': { own: reading({ tickets: { exclude: [{ when: { region: 'north' }, clause: '5' }] } }) },
  },
  columns: ['region'],
});

const hour = 3_600_000;
/** Friday 24 October 2025; the clock goes back on the Sunday. */
const local = (hours: number): string =>
  new Date(Date.UTC(2025, 9, 24) + hours * hour).toISOString().slice(0, 16).replace('T', ' ');
const times = fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 0, max: 120 })));
const row = fc.record({
  times,
  waits: fc.integer({ min: 0, max: 100 }),
  region: fc.constantFrom('north', 'south', ''),
  application: fc.constantFrom('tax', 'care'),
});

test('every run has the verdicts of the audit with those readings, and turned is what differs', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
      const inputs = {
        tickets: table(
          'id,opened_at,responded_at,restored_at,region,application',
          ...rows.map(({ times: given, region, application }, i) => {
            const [opened, responded, restored] = [...given].sort((a, b) => a - b);
            return [`T${i}`, local(opened!), local(responded!), local(restored!), region, application].join();
          }),
        ),
        events: table(
          'id,at,event,value',
          ...rows.flatMap(({ waits }, i) => [
            `T${i},${local(waits)},status,waiting`,
            `T${i},${local(waits + 5)},status,open`,
          ]),
        ),
      };
      const audited = async (readings: Record<string, string>, allReadings: boolean): Promise<AuditResult> =>
        (await auditOf({ policy, period: '2025-10', inputs, readings, allReadings })).result;
      const { readings, ...beside } = await audited({}, true);
      expect(withoutAsking(beside)).toEqual(withoutAsking(await audited({}, false)));
      const [first, ...others] = readings!.runs;
      for (const run of others) {
        const taken = Object.fromEntries(run.readings.map((one) => [one.clause, one.reading]));
        const alone = await audited(taken, false);
        expect(run.verdict).toBe(alone.verdict);
        for (const { id, verdict } of alone.rules) {
          const standing = [run, first!].flatMap((one) => one.rules).find((one) => one.rule === id)!;
          expect(standing.verdict).toBe(verdict);
        }
      }
      for (const { rule, outcome, verdict } of readings!.rules) {
        const moved = others.some((run) =>
          run.rules.some((one) => one.rule === rule && one.verdict !== verdict),
        );
        expect(outcome).toBe(moved ? 'turned' : 'same');
      }
    }),
    { numRuns: 40, seed: 1, endOnFailure: true },
  );
}, 60_000);
