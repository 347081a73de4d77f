/** A figure per period against a minimum or maximum, or no worse than the period before (SEMANTICS section 8). */
import type { MeasurementRule } from '../../policy/policy.ts';
import { folded } from '../../policy/vocabulary.ts';
import {
  averageOf,
  compareFigures,
  type Figure,
  figureOf,
  figureOfNumber,
  numberOf,
} from '../../register/figure.ts';
import { type Period, unitAt } from '../../time/period.ts';
import { type Case, type Held, lastMomentBefore, type Measured } from './case.ts';
import type { ObligationGround } from './ground.ts';
import { type Dated, groupsBy } from './select.ts';

type Metric = MeasurementRule['metrics'][number];

/** What a period's measurements come to, and the rows that it comes from: those that make the figure, and all. */
interface Taken {
  readonly figure: Figure;
  readonly rows: readonly Dated[];
  readonly all: readonly Dated[];
}

export function measurementCases(rule: MeasurementRule, ground: ObligationGround): Case[] {
  const rows = measured(rule, ground);
  return [...groupsBy(rule.by, rows)]
    .filter(([, ofGroup]) => rule.by === null || ofGroup.some(({ at }) => at < ground.period.to))
    .flatMap(([group, ofGroup]) =>
      rule.metrics.flatMap((metric) => {
        const own = ofGroup.filter(({ fact }) => isOf(metric, fact.text('metric')));
        return unitsOf(rule, ground).map((unit) => figureCase(rule, metric, group, unit, own, ground));
      }),
    );
}

export function isOf({ metric }: Pick<Metric, 'metric'>, name: string): boolean {
  return folded(metric) === folded(name);
}

function measured(rule: MeasurementRule, { facts, asOf }: ObligationGround): Dated[] {
  return (facts.measurements ?? [])
    .filter((fact) => rule.metrics.some((metric) => isOf(metric, fact.text('metric'))))
    .map((fact) => ({ fact, at: fact.instant('at') }))
    .filter(({ at }) => at <= asOf)
    .sort((a, b) => a.at - b.at);
}

/** Whole months, quarters or years, as far as the agreement is measured. */
function unitsOf({ per }: MeasurementRule, { period, agreement, zone }: ObligationGround): Period[] {
  if (per === 'period') return [period];
  const units: Period[] = [];
  for (let at = period.from; at < period.to; ) {
    const unit = unitAt(at, per, zone);
    const [from, to] = [Math.max(unit.from, agreement.from), Math.min(unit.to, agreement.to)];
    units.push({ ...unit, from, to, partial: from > unit.from || to < unit.to });
    at = unit.to;
  }
  return units;
}

function figureCase(
  rule: MeasurementRule,
  metric: Metric,
  group: string,
  unit: Period,
  rows: readonly Dated[],
  ground: ObligationGround,
): Case {
  const now = takenIn(unit, rows, rule.take);
  const before = rule.noWorse ? takenIn(unitBefore(unit, rule, ground), rows, rule.take) : null;
  const held = now === null ? [] : heldAgainst(metric, now.figure, before?.figure ?? null);
  // What is broken is shown; else the first of what holds.
  const shown = held.find(({ kept }) => !kept) ?? held[0];
  const late = ground.asOf >= unit.to;
  return {
    what: metric.metric,
    group,
    outcome: now === null ? (late ? 'breached' : 'running') : shown?.kept === false ? 'breached' : 'met',
    why: null,
    from: unit.from,
    due: unit.to,
    done: now?.rows.at(-1)?.at ?? Number.NaN,
    belongsAt: lastMomentBefore(unit.to),
    bound: shown?.bound ?? 'measured',
    agreed: null,
    found: now === null ? null : numberOf(now.figure),
    limit: shown === undefined ? null : numberOf(shown.limit),
    unit: 'figure',
    facts: [...(shown?.bound === 'no-worse' ? before!.rows : []), ...(now?.rows ?? [])].map((row) => ({
      role: 'taken',
      ...row,
    })),
    reckoned: {
      kind: 'figures',
      label: unit.label,
      figure: now?.figure ?? null,
      rows: measuredRows(now),
      before: rule.noWorse ? { figure: before?.figure ?? null, rows: measuredRows(before) } : null,
      held,
    },
  };
}

function measuredRows(taken: Taken | null): Measured[] {
  return (taken?.all ?? []).map((row) => ({ ...row, taken: taken!.rows.includes(row) }));
}

function unitBefore({ from, to }: Period, { per }: MeasurementRule, { zone }: ObligationGround): Period {
  const label = '';
  if (per === 'period') return { label, from: from - (to - from), to: from, partial: false };
  return unitAt(lastMomentBefore(unitAt(from, per, zone).from), per, zone);
}

/** Null: nothing was measured in it. */
function takenIn(unit: Period, rows: readonly Dated[], take: MeasurementRule['take']): Taken | null {
  const inside = rows
    .filter(({ at }) => at >= unit.from && at < unit.to)
    .map((row) => ({ row, figure: figureOf(row.fact.text('value'))! }));
  const last = inside.at(-1);
  if (last === undefined) return null;
  const all = inside.map(({ row }) => row);
  if (take === 'average') return { figure: averageOf(inside.map(({ figure }) => figure)), rows: all, all };
  const sign = take === 'lowest' ? 1 : -1;
  const taken =
    take === 'last' ? last : inside.reduce((a, b) => (sign * compareFigures(b.figure, a.figure) < 0 ? b : a));
  return { figure: taken.figure, rows: [taken.row], all };
}

function heldAgainst(metric: Metric, figure: Figure, before: Figure | null): Held[] {
  const held: Held[] = [];
  const against = (bound: Held['bound'], limit: Figure, higher: boolean): void => {
    const compared = compareFigures(figure, limit);
    held.push({ bound, limit, kept: higher ? compared >= 0 : compared <= 0 });
  };
  if (metric.atLeast !== null) against('at-least', figureOfNumber(metric.atLeast), true);
  if (metric.atMost !== null) against('at-most', figureOfNumber(metric.atMost), false);
  if (before !== null) against('no-worse', before, higherIsBetter(metric));
  return held;
}

/** As the policy says, else as its limit tells: what has a minimum is better when it is higher. */
export function higherIsBetter({ better, atLeast }: Metric): boolean {
  return better === null ? atLeast !== null : better === 'higher';
}
