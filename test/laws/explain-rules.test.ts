/**
 * Every explanation of a rule says what the audit says: of every obligation, figure and response time of every sample,
 * and of generated registers under every form of obligation.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeadlineAccount } from '../../src/audit/explain/explanation.ts';
import type { LatencyExplanation, LatencyPeriod } from '../../src/audit/explain/latency-explanation.ts';
import type {
  CaseAccount,
  ObligationExplanation,
  ObligationPeriod,
} from '../../src/audit/explain/obligation-explanation.ts';
import { explainRule } from '../../src/audit/explain/rule.ts';
import type { RuleExplanation } from '../../src/audit/explain/rule-explanation.ts';
import type { RulePeriodResult, RuleResult } from '../../src/audit/result.ts';
import { isAboutTickets } from '../../src/policy/rule-kinds.ts';
import { ruleExplanation } from '../../src/report/explain/rule-figures.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { type Answer, auditOf } from '../support/audit-of.ts';
import { SAMPLES, sampleQuestion } from '../support/sample-inputs.ts';
import { smallPolicy, table } from '../support/small-policy.ts';

const ms = (iso: string): number => Date.parse(iso);

function agrees(told: RuleExplanation, result: RuleResult): void {
  const { id, verdict, norm, reason, partial, periods, years = [] } = result;
  expect({ ...told, periods: told.periods.length, years: told.years.length }, id).toMatchObject({
    rule: id,
    verdict,
    norm,
    reason,
    partial,
    periods: periods.length,
    years: years.length,
  });
  const heads = (all: readonly Pick<RulePeriodResult, 'label' | 'from' | 'to' | 'verdict'>[]) =>
    all.map((period) => [period.label, period.from, period.to, period.verdict]);
  expect(heads(told.periods), id).toEqual(heads(periods));
  expect(heads(told.years), id).toEqual(heads(years));
  if (told.measure === 'latency') latencyAgrees(told, result);
  else if (told.measure !== 'availability') obligationAgrees(told, result);
}

function obligationAgrees(told: ObligationExplanation, { id, periods, total }: RuleResult): void {
  expect(told.total, id).toEqual(total?.pooled ?? null);
  for (const [i, period] of told.periods.entries()) {
    const result = periods[i]!;
    expect(period.pooled, id).toEqual(result.pooled);
    expect(period.groups, id).toEqual(result.applications ?? []);
    expect(countsOf(period), id).toEqual({
      met: result.pooled!.met,
      breached: result.pooled!.breached,
      running: result.pooled!.running,
      excluded: result.pooled!.excluded,
      unmeasurable: result.pooled!.unmeasurable,
    });
    for (const key of ['cases', 'upcoming'] as const) {
      expect(period[key].length, id).toBe(result[key]!.length);
      for (const [n, one] of period[key].entries()) {
        expect(one, id).toMatchObject(result[key]![n]!);
        caseAddsUp(one, `${id} ${one.what}`);
      }
    }
  }
}

function countsOf({ cases }: ObligationPeriod) {
  const count = (outcome: CaseAccount['outcome']): number =>
    cases.filter((one) => one.outcome === outcome).length;
  return {
    met: count('met'),
    breached: count('breached'),
    running: count('running'),
    excluded: count('excluded'),
    unmeasurable: count('unmeasurable'),
  };
}

function caseAddsUp(one: CaseAccount, where: string): void {
  const { facts, sources, deadline, due, inside, found, looked, measured, marginMs, outcome } = one;
  // Every row behind it is told, and each row once in the result.
  const lines = (all: readonly { readonly path: string; readonly line: number }[]): string[] =>
    all.map(({ path, line }) => `${path}:${line}`);
  expect([...new Set(lines(facts.map(({ source }) => source)))], where).toEqual(lines(sources));
  if (deadline !== null) {
    expect(deadline.due, where).toBe(due);
    stepsAddUp(deadline, where);
  }
  if (inside !== null) {
    let total = 0;
    for (const span of inside.spans) {
      total += span.ms;
      expect([span.ms, span.totalMs], where).toEqual([ms(span.to) - ms(span.from), total]);
    }
    expect(found, where).toBe(total);
  }
  if (looked !== null) {
    expect(looked.late === null ? null : ms(looked.late.at!) - ms(looked.to), where).toBe(looked.lateMs);
    expect(looked.late === null || outcome !== 'met', where).toBe(true);
  }
  if (measured !== null) {
    const [numerator, denominator = '1'] = (measured.exact ?? '').split('/');
    if (found !== null) expect(Number(numerator) / Number(denominator), where).toBeCloseTo(found, 5);
    expect(measured.held.every(({ kept }) => kept) && found !== null, where).toBe(outcome === 'met');
  }
  // By how much never says otherwise than the outcome.
  if (marginMs !== null && outcome === 'met') expect(marginMs, where).toBeGreaterThanOrEqual(0);
  // What comes at the very end of a unit is not in it.
  if (marginMs !== null && outcome === 'breached')
    expect(marginMs, where).toBeLessThan(one.unit === 'count' ? 1 : 0);
  if (
    found !== null &&
    one.limit !== null &&
    one.unit === 'ms' &&
    one.bound === 'at-most' &&
    marginMs !== null
  )
    expect(found + marginMs, where).toBe(one.limit);
}

/** The steps of a duration use it up; those of a point in time end at the due. Counted back they end there too. */
function stepsAddUp({ steps, parts, targetMs, due, backward }: DeadlineAccount, where: string): void {
  for (const part of parts) stepsAddUp(part, where);
  if (parts.length > 0 || due === null) return;
  const last = steps.at(-1)!;
  if (targetMs === null) {
    expect(last.step === 'point' || last.step === 'moved' ? last.at : null, where).toBe(due);
    return;
  }
  let left = targetMs;
  for (const step of steps) {
    if (step.step !== 'day' && step.step !== 'run') continue;
    left -= step.ms;
    expect(step.leftMs, where).toBe(left);
  }
  expect(left, where).toBe(0);
  if (last.step !== 'day' && last.step !== 'run') throw new Error(`${where} ends with a step ${last.step}`);
  expect(backward ? last.from : last.to, where).toBe(due);
}

function latencyAgrees({ figure, periods, years }: LatencyExplanation, result: RuleResult): void {
  const check = (told: readonly LatencyPeriod[], found: readonly RulePeriodResult[]): void => {
    for (const [i, period] of told.entries()) {
      expect(period.samples.length, result.id).toBe(found[i]!.samples!.length);
      for (const [n, one] of period.samples.entries()) {
        const where = `${result.id} ${one.service} ${period.label}`;
        expect(one, where).toMatchObject(found[i]!.samples![n]!);
        expect(one.measured, where).toBe(
          one.samples + one.excepted + one.missing + one.outsideHours + one.notConcerned,
        );
        const excepted = one.exceptedBy.reduce((sum, { samples }) => sum + samples, 0);
        expect(excepted, where).toBe(one.excepted);
        expect(one.slowest.length, where).toBe(Math.min(20, one.samples - one.within));
        if (figure === 'average' && one.samples > 0) {
          // In thousandths of a millisecond, rounded up, as the result has it.
          const [sum, divisor] = [BigInt(one.sumNs), BigInt(one.samples) * 1000n];
          expect(Number((sum + divisor - 1n) / divisor) / 1000, where).toBe(Number(one.figureMs));
        }
      }
    }
  };
  check(periods, result.periods);
  check(years, result.years ?? []);
}

/** Whatever it tells can be told: in both languages, on a narrow terminal, short and whole. */
function fits(told: RuleExplanation): void {
  for (const language of ['nl', 'en'] as const)
    for (const all of [true, false]) {
      const text = ruleExplanation(told, { language, width: 60, color: false, all });
      expect(text.split('\n').filter((line) => displayWidth(line) > 60)).toEqual([]);
      expect(text).not.toMatch(/undefined|NaN|\bnull\b|\[object|Infinity/);
    }
}

/** Every rule that judges no tickets, checked; returns how many there were. */
function explained({ input, result }: Answer): RuleExplanation[] {
  const rules = input.policy.rules.filter((rule) => !isAboutTickets(rule));
  return rules.map((rule) => {
    const told = explainRule(input, rule)!;
    agrees(told, result.rules.find(({ id }) => id === rule.id)!);
    return told;
  });
}

const RECURRING = { measure: 'recurrence', of: 'x' };

/** Under an office calendar with a holiday in the second week. */
const everyObligation = (working_day: string) =>
  smallPolicy({
    timezone: 'Europe/Amsterdam',
    working_day,
    calendars: {
      office: {
        hours: { 'mon-fri': ['08:00-12:00', '13:00-18:00'] },
        holidays: { add: [{ date: '07-09', name: 'Fair' }] },
      },
    },
    rules: Object.fromEntries(
      Object.entries({
        'every-clock': { every: '24 clock hours' },
        'every-open': { every: '8 hours', calendar: 'office' },
        'every-days': { every: '2 working days', calendar: 'office', by: 'subject' },
        'every-week': { every: '1 week' },
        daily: { at_least: 1, at_most: 2, per: 'day' },
        weekly: { at_least: 2, per: 'week', in_the: '2 working days', calendar: 'office' },
        once: { at_most: 3, per: 'agreement' },
        followed: { measure: 'sequence', followed_by: 'y', within: '2 working days', calendar: 'office' },
        'followed-month': { measure: 'sequence', followed_by: 'y', within: '1 month', same: 'nothing' },
        first: { measure: 'sequence', preceded_by: 'y', unless: 'z' },
        'before-open': { measure: 'sequence', preceded_by: 'y', at_least: '6 hours', calendar: 'office' },
        'before-days': {
          measure: 'sequence',
          preceded_by: 'y',
          at_least: '2 working days',
          calendar: 'office',
        },
        'before-week': { measure: 'sequence', preceded_by: 'y', at_least: '1 week', same: 'nothing' },
        'before-clock': {
          measure: 'sequence',
          preceded_by: 'y',
          at_least: '36 clock hours',
          same: 'nothing',
        },
        short: { measure: 'span', at_most: '4 hours', calendar: 'office' },
        long: { measure: 'span', at_least: '3 clock hours' },
        away: { measure: 'span', outside: 'office', except: [{ when: { subject: 'a' }, clause: '7' }] },
        'mean-figure': {
          ...{ measure: 'measurement', metrics: { m: { at_least: 5 } }, per: 'week', take: 'average' },
          no_worse: true,
        },
        'last-figure': {
          measure: 'measurement',
          metrics: { m: { at_most: 5.5 } },
          per: 'day',
          by: 'subject',
        },
        'least-figure': {
          ...{ measure: 'measurement', metrics: { m: { better: 'lower' } }, per: 'week', take: 'lowest' },
          no_worse: true,
        },
      }).map(([id, rule]) => [
        id,
        { clause: '8', ...(('measure' in rule && rule.measure) === 'measurement' ? {} : RECURRING), ...rule },
      ]),
    ),
  });

/** Hours after Monday 30 June 2025 00:00 UTC. */
const mode = fc.constantFrom('hours', 'same-time', 'end-of-day');
const hours = fc.integer({ min: 0, max: 20 * 24 });
const fact = fc.record({
  kind: fc.constantFrom('x', 'x', 'y', 'z'),
  at: hours,
  lasts: fc.integer({ min: 0, max: 30 }),
  subject: fc.constantFrom('', 'a', 'b'),
});
const figure = fc.record({
  at: hours,
  value: fc.integer({ min: 0, max: 100 }),
  subject: fc.constantFrom('a', 'b'),
});
const written = (hour: number): string => new Date(Date.UTC(2025, 5, 30) + hour * 3_600_000).toISOString();

describe('explanations of rules', () => {
  test.each(SAMPLES)('of every rule of %s that judges no tickets say what the audit says', async (sample) => {
    const told = explained(await auditOf(sampleQuestion(sample)));
    expect(told.length).toBeGreaterThan(3);
    for (const each of told) fits(each);
  });

  test('of generated registers say what the audit says, and add up', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fact, { maxLength: 14 }),
        hours,
        mode,
        fc.array(figure, { maxLength: 8 }),
        async (facts, asOf, workingDay, figures) => {
          const rows = facts.map(
            ({ kind, at, lasts, subject }) =>
              `${kind},${written(at)},${lasts === 0 ? '' : written(at + lasts)},${subject}`,
          );
          const answer = await auditOf({
            policy: everyObligation(workingDay),
            period: '2025-07-02..2025-07-15',
            inputs: {
              register: table('kind,at,until,subject', ...rows),
              measurements: table(
                'metric,at,value,subject',
                ...figures.map(({ at, value, subject }) => `m,${written(at)},${value / 10},${subject}`),
              ),
            },
            asOf: written(asOf),
          });
          const told = explained(answer);
          fits(told[asOf % told.length]!);
          for (const each of told)
            if (each.measure !== 'latency' && each.measure !== 'availability')
              for (const { outcome, deadline } of each.periods.flatMap(({ cases }) => cases)) {
                seen.add(outcome);
                for (const { step } of deadline?.steps ?? [])
                  seen.add(`${deadline!.backward ? 'back ' : ''}${step}`);
              }
        },
      ),
      { numRuns: 60 },
    );
    // Every way to reckon came about, or the law has shown little.
    expect([...seen].sort()).toEqual([
      ...['after-hours', 'back closed', 'back day', 'back point', 'back run', 'back working-day', 'breached'],
      ...['closed', 'day', 'excluded', 'met', 'next-opening', 'point', 'run', 'running', 'working-day'],
    ]);
  });
});
