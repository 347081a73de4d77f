/** Rows of an obligation that are in none of its cases, and why. */
import {
  type ObligationExplanation,
  UNUSED_REASONS,
  type UnusedReason,
} from '../../audit/explain/obligation-explanation.ts';
import { shown } from '../../text/shown.ts';
import { countText } from '../figures.ts';
import { cut, notShown, prose } from '../page.ts';
import { sourceText } from '../source.ts';
import { letterMoment } from './dates.ts';
import type { ExplainPage } from './page.ts';

const indent = 2;
const rowsShown = 5;
/** What lies in another period is only counted. */
const LISTED: ReadonlySet<UnusedReason> = new Set(['after-as-of', 'elsewhere']);

export function unusedLines(page: ExplainPage, { unused }: ObligationExplanation): string[] {
  const { own, words } = page;
  return UNUSED_REASONS.flatMap((why) => {
    const rows = unused.filter((one) => one.why === why);
    if (rows.length === 0) return [];
    const head = own.obligation.unusedWhy[why](countText(rows.length, words));
    const { kept, leftOff } = LISTED.has(why) ? cut(page, rows, rowsShown) : { kept: [], leftOff: 0 };
    return [
      ...prose(page, head, indent, 'plain', 2),
      ...kept.flatMap(({ kind, subject, at, source }) => {
        const when = at === null ? '–' : letterMoment(at, page);
        const what = [kind, subject === '' ? '' : own.obligation.subject(subject)].filter(
          (text) => text !== '',
        );
        const named = what.length === 0 ? when : `${shown(what.join(' '))}, ${when}`;
        return prose(page, `${named} (${sourceText(source, words)})`, indent + 2, 'muted', 2);
      }),
      ...notShown(page, leftOff, 'row', 'json', indent + 2),
    ];
  });
}
