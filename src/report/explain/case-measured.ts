/** The figures of a unit: every measurement of it, what they come to, and the limits they are held against. */
import type { CaseAccount, MeasuredRow } from '../../audit/explain/obligation-explanation.ts';
import { shown } from '../../text/shown.ts';
import { countText } from '../figures.ts';
import { sourceText } from '../source.ts';
import { quantity } from '../table/obligations.ts';
import { letterMoment } from './dates.ts';
import type { ExplainPage } from './page.ts';

export function measuredPairs(
  page: ExplainPage,
  { measured, found }: CaseAccount,
): (readonly [string, string])[] {
  if (measured === null) return [];
  const { own, words } = page;
  const say = own.obligation;
  const { rows, before, held, take, exact } = measured;
  const count = rows.filter(({ taken }) => taken).length;
  const figure = found === null ? '–' : quantity(found, 'figure', words);
  return [
    ...(rows.length === 0
      ? [[say.role.taken, say.nothingMeasured] as const]
      : rows.map((row) => [say.role.taken, measuredText(page, row)] as const)),
    ...(take === 'average' && exact !== null && count > 1
      ? [[say.label.figure, say.average(countText(count, words), figure, exact)] as const]
      : []),
    ...(before === null
      ? []
      : before.rows.length === 0
        ? [[say.label.before, say.nothingMeasured] as const]
        : before.rows.map((row) => [say.label.before, measuredText(page, row)] as const)),
    ...held.map(
      ({ bound, limit, kept }) =>
        [say.label.limit, say.held(words.bound[bound](quantity(limit, 'figure', words)), kept)] as const,
    ),
  ];
}

function measuredText(page: ExplainPage, row: MeasuredRow): string {
  const { own, words } = page;
  return own.obligation.measured(
    letterMoment(row.at, page),
    shown(row.value),
    sourceText(row.source, words),
    row.taken,
  );
}
