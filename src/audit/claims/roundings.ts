/** Time counted in whole minutes or hours. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { AuditInput } from '../input.ts';
import type { Variation } from './variation.ts';

const STEPS = [
  ['minutes', 60_000],
  ['hours', 3_600_000],
] as const;
const WAYS = [
  ['down', Math.floor],
  ['nearest', Math.round],
  ['up', Math.ceil],
] as const;

export function roundings(input: AuditInput): Variation[] {
  return STEPS.flatMap(([unit, step]) =>
    WAYS.map(([way, round]): Variation => {
      const rounded: NonNullable<Variation['rounded']> = ({ kind, countedMs, targetMs }) => {
        const ms = round(countedMs / step) * step;
        const judged = (kind === 'met' || kind === 'breached') && !Number.isNaN(targetMs + ms);
        return { kind: judged ? (ms <= targetMs ? 'met' : 'breached') : kind, countedMs: ms };
      };
      return { key: `${unit}-${way}`, told: diagnostic(`tried-${unit}-${way}`, null), input, rounded };
    }),
  );
}
