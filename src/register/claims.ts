/** The figures of one of the parties: of a ticket under a rule, or of a rule over a period. */
import { readBoolean } from '../intake/booleans.ts';
import type { CellFault, FactShape } from './facts.ts';
import { compareFigures, type Figure, figureOf } from './figure.ts';

export const CLAIMS: FactShape = {
  required: ['rule'],
  instants: [],
  span: null,
  check: (text) => {
    const faults: CellFault[] = [];
    const given = (column: string): boolean => text(column) !== '';
    const figures = given('id') ? ['in_time', 'counted'] : ['percentage'];
    if (!figures.some(given)) faults.push({ code: 'claims-nothing', column: figures[0]! });
    if (given('in_time') && readBoolean(text('in_time')) === null)
      faults.push({ code: 'bad-yes-or-no', column: 'in_time' });
    if (given('counted') && countedOf(text('counted')) === null)
      faults.push({ code: 'bad-counted', column: 'counted' });
    if (given('percentage') && percentageOf(text('percentage')) === null)
      faults.push({ code: 'bad-claimed-share', column: 'percentage' });
    return faults;
  },
};

/** A length of time as somebody counted it: how much, and in what steps; both in ms. */
export interface Counted {
  readonly ms: number;
  readonly step: number;
}

const MINUTE = 60_000;

/** `372`, `372.5`, `372,5` (minutes), `6:12` (hours and minutes), `6:12:30`; null for anything else. */
export function countedOf(text: string): Counted | null {
  const clock = /^(\d{1,6}):([0-5]\d)(?::([0-5]\d))?$/.exec(text.trim());
  if (clock !== null) {
    const [, hours, minutes, seconds] = clock;
    const ms = (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds ?? 0) * 1000;
    return { ms, step: seconds === undefined ? MINUTE : 1000 };
  }
  const decimal = /^(\d{1,8})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (decimal === null) return null;
  const [, whole, part = ''] = decimal;
  const step = MINUTE / 10 ** part.length;
  return { ms: Number(whole) * MINUTE + Number(part) * step, step };
}

/** A share of a hundred as it is written, with its number of decimals: `98,3`, `98.3%`; null for anything else. */
export function percentageOf(text: string): { readonly figure: Figure; readonly decimals: number } | null {
  const written = /^(\d{1,3}(?:[.,](\d{1,6}))?)\s*%?$/.exec(text.trim());
  const figure = written === null ? null : figureOf(written[1]!);
  if (figure === null || compareFigures(figure, { numerator: 100n, denominator: 1n }) > 0) return null;
  return { figure, decimals: written![2]?.length ?? 0 };
}
