/** The figures that were given of a period, whether a rule judges them or not: how many users there were, for one. */
import type { Fact } from '../register/facts.ts';
import { instantText } from '../time/instant.ts';
import type { Period } from '../time/period.ts';
import type { AuditInput } from './input.ts';
import type { FigureResult } from './result.ts';

/** The latest of each metric and subject in the period; equal instants: the last that was read. By metric and subject. */
export function figuresOf(
  measurements: readonly Fact[],
  period: Period,
  { zone, files }: Pick<AuditInput, 'zone' | 'files'>,
): FigureResult[] {
  const latest = new Map<string, Fact>();
  for (const fact of measurements) {
    const at = fact.instant('at');
    if (!(at >= period.from && at < period.to)) continue;
    const key = JSON.stringify([fact.text('metric'), fact.text('subject')]);
    const known = latest.get(key);
    if (known === undefined || known.instant('at') <= at) latest.set(key, fact);
  }
  return [...latest.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, fact]) => ({
      metric: fact.text('metric'),
      subject: fact.text('subject'),
      at: instantText(fact.instant('at'), zone),
      value: fact.text('value'),
      source: { path: files[fact.file]!.tally.path, line: fact.line },
    }));
}
