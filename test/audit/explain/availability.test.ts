/** The figures of availability, explained: worked by hand, and adding up for every service of every sample. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { explainRule } from '../../../src/audit/explain/rule.ts';
import type { AvailabilityExplanation } from '../../../src/audit/explain/rule-explanation.ts';
import { type Answer, auditOf, type Question } from '../../support/audit-of.ts';
import { smallPolicy, table } from '../../support/small-policy.ts';

const hour = 3_600_000;
const minute = 60_000;

function explanationsOf({ input }: Answer): AvailabilityExplanation[] {
  return input.policy.rules.flatMap((rule) => {
    const explanation = rule.measure === 'availability' ? explainRule(input, rule) : null;
    return explanation?.measure === 'availability' ? [explanation] : [];
  });
}

/** A probe every hour of Monday 7 July from `first` on, failing in the hours that are named. */
function probes(first: number, last: number, down: readonly number[], missing: readonly number[]): string {
  const hours = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (h) => !missing.includes(h),
  );
  const at = (h: number) => `2025-07-07 ${`${h}`.padStart(2, '0')}:00`;
  return table('at,up', ...hours.map((h) => `${at(h)},${down.includes(h) ? 0 : 1}`));
}

describe('one day of a service with hours from 08:00 to 18:00', () => {
  const policy = smallPolicy({
    rules: {
      availability: {
        clause: '7',
        measure: 'availability',
        calendar: 'office',
        norm: { at_least: '90%', per: 'period' },
        stale_after: '1 hour',
        exclude_maintenance: [{ when: { requested_by: 'customer' }, clause: '7.2' }],
        ignore_outages: [{ when: { cause: 'customer' }, clause: '7.3' }],
      },
    },
  });
  const inputs = {
    // Down 07-10 (one hour of it before opening) and 13-14; no probe at 16: unknown 16-17, for the state at 15 is stale.
    probes: probes(6, 23, [7, 8, 9, 13], [16]),
    maintenance: table(
      'from,to,requested_by',
      '2025-07-07 09:30,2025-07-07 11:00,customer',
      '2025-07-07 09:00,2025-07-07 10:00,supplier',
      '2025-07-07 10:30,2025-07-07 11:30,customer',
    ),
  };
  const question: Question = { policy, period: '2025-07-07..2025-07-08', inputs };

  it('is the sum of its stretches', async () => {
    const [told] = explanationsOf(await auditOf(question));
    const [service] = told!.periods[0]!.services;
    // Open 10 h; maintenance by the customer 09:30-11:30 = 2 h; window 8 h.
    // Down 08:00-09:30 = 90 (10:00 less what is maintenance) and 13:00-14:00 = 60: 150. Unknown 60. Up 480 - 210 = 270.
    expect(service).toMatchObject({
      openMs: 10 * hour,
      excludedMs: 2 * hour,
      windowMs: 8 * hour,
      downMs: 150 * minute,
      unknownMs: 60 * minute,
      upMs: 270 * minute,
    });
    expect(
      service!.outages.map((o) => [
        o.from.slice(11, 16),
        o.to.slice(11, 16),
        o.countedMs,
        o.excludedMs,
        o.outsideMs,
        o.totalMs,
        o.failedProbes,
      ]),
    ).toEqual([
      ['07:00', '10:00', 90 * minute, 30 * minute, 60 * minute, 90 * minute, 3],
      ['13:00', '14:00', 60 * minute, 0, 0, 150 * minute, 1],
    ]);
    const inside = service!.unknown.filter((u) => u.countedMs > 0);
    expect(
      inside.map((u) => [u.from.slice(11, 16), u.to.slice(11, 16), u.why, u.lastProbe, u.nextProbe]),
    ).toEqual([['16:00', '17:00', 'stale', '2025-07-07T15:00:00+02:00', '2025-07-07T17:00:00+02:00']]);
  });

  it('names the rows of maintenance, the term that excludes them, and what each takes beyond those before it', async () => {
    const [told] = explanationsOf(await auditOf(question));
    const [service] = told!.periods[0]!.services;
    expect(
      service!.maintenance.map((m) => [m.source.line, m.excludedBy?.clause ?? null, m.countedMs]),
    ).toEqual([
      [3, null, 0],
      [2, '7.2', 90 * minute],
      [4, '7.2', 30 * minute],
    ]);
  });

  it('says that nobody looked before the first probe and after the last one', async () => {
    const [told] = explanationsOf(await auditOf({ ...question, inputs: { probes: probes(9, 15, [], []) } }));
    expect(told!.periods[0]!.services[0]!.unknown.map((u) => [u.why, u.countedMs])).toEqual([
      ['before-first-probe', hour],
      ['after-last-probe', 2 * hour],
    ]);
  });

  it('names the rows of an outage list, and those that a term passes over', async () => {
    const outages = table(
      'from,to,cause',
      '2025-07-07 11:00,2025-07-07 12:00,supplier',
      '2025-07-07 14:00,2025-07-07 15:00,customer',
    );
    const [told] = explanationsOf(await auditOf({ ...question, inputs: { outages } }));
    const [service] = told!.periods[0]!.services;
    expect(service!.outages.map((o) => [o.countedMs, o.failedProbes, o.sources])).toEqual([
      [hour, 0, [{ path: 'outages.csv', line: 2 }]],
    ]);
    expect(service!.ignored.map((o) => [o.clause, o.source.line])).toEqual([['7.3', 3]]);
  });
});

describe('a norm judged by the mean of the months', () => {
  it('has the verdict of the audit, and the year that decides', async () => {
    const answer = await auditOf({
      policy: smallPolicy({
        rules: {
          availability: {
            ...{ clause: '7', measure: 'availability', calendar: 'always' },
            norm: { at_least: '76%', per: 'month', judged_over: 'mean of the year' },
          },
        },
      }),
      period: '2025-01-01..2025-03-01',
      inputs: { outages: table('from,to', '2025-02-15 00:00,2025-03-01 00:00') },
    });
    const [told] = explanationsOf(answer);
    // January is up all of its 31 days, February 14 of 28: (100% + 50%) / 2 = 75%. Of all days it is 45 of 59, 76.27%.
    expect(told!.periods.map(({ verdict }) => verdict)).toEqual(['met', 'missed']);
    expect(told!.years.map(({ label, services }) => [label, services[0]!.attained])).toEqual([
      ['2025', '0.75'],
    ]);
    expect([told!.verdict, answer.result.rules[0]!.verdict]).toEqual(['missed', 'missed']);
  });
});

const samples: Readonly<
  Record<string, Partial<Question> & { readonly period: string; readonly probes: readonly string[] }>
> = {
  asperion: { period: '2025-Q4', probes: ['probes.csv'] },
  'midden-groningen': { period: '2025-Q2', probes: ['probes.csv', 'probes-registratiesysteem.csv'] },
  stratech: {
    period: '2025-Q1',
    probes: ['probes.csv'],
    parameters: { availability_hours: 'mon-fri 08:00-18:00' },
  },
  whitevision: { period: '2025-Q3', probes: ['probes.csv'] },
};

function sampleText(sample: string, file: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../samples/${sample}/${file}`, import.meta.url)), 'utf8');
}

test.each(Object.entries(samples))(
  'every service of %s adds up to the result',
  async (sample, { probes, ...question }) => {
    const answer = await auditOf({
      policy: sample,
      ...question,
      inputs: {
        probes: probes.map((name) => sampleText(sample, name)),
        maintenance: sampleText(sample, 'maintenance.csv'),
      },
    });
    const told = explanationsOf(answer);
    expect(told.length).toBeGreaterThan(0);
    for (const explanation of told) {
      const result = answer.result.rules.find(({ id }) => id === explanation.rule)!;
      expect(explanation.periods.map(({ label, verdict }) => [label, verdict])).toEqual(
        result.periods.map(({ label, verdict }) => [label, verdict]),
      );
      for (const [p, period] of explanation.periods.entries()) {
        for (const [s, service] of period.services.entries()) {
          const { outages, ...figures } = result.periods[p]!.services![s]!;
          expect(service).toMatchObject(figures);
          expect(service.outages.map(({ from, to, countedMs }) => ({ from, to, countedMs }))).toEqual(
            outages,
          );
          const sum = (list: readonly { readonly countedMs: number }[]): number =>
            list.reduce((total, { countedMs }) => total + countedMs, 0);
          expect(sum(service.outages)).toBe(service.downMs);
          expect(sum(service.unknown)).toBe(service.unknownMs);
          expect(sum(service.maintenance)).toBe(service.excludedMs);
          expect(service.upMs + service.downMs + service.unknownMs).toBe(service.windowMs);
          expect(service.openMs - (explanation.excludedTime === 'removed' ? service.excludedMs : 0)).toBe(
            service.windowMs,
          );
          for (const each of [...service.outages, ...service.unknown])
            expect(each.countedMs + each.excludedMs + each.outsideMs).toBe(each.elapsedMs);
        }
      }
    }
  },
);
