/** What a check found: the case that fits the ticket, and the rows that say what it looks at. */
import type { Condition } from '../../policy/condition.ts';
import { conditionText } from '../../policy/condition-text.ts';
import { instantText } from '../../time/instant.ts';
import type { Outcome } from '../outcome.ts';
import type { ReadyRule } from '../ticket-rules.ts';
import type { CheckAccount, CheckedValue } from './explanation.ts';
import type { Telling } from './ticket.ts';

/** Null: the rule is no check, or no case of it fits. */
export function checkAccount(
  ready: ReadyRule['other'],
  { evidence, from }: Outcome,
  telling: Telling,
): CheckAccount | null {
  if (ready === null || !('cases' in ready) || evidence?.kind !== 'case') return null;
  const { input } = telling;
  const { cases, when: about } = ready.rule;
  const { priorities, when, inHoursOf, outsideHoursOf, must } = cases[evidence.index]!;
  const fitting = columnsOf(about, when).filter((column) => !must.has(column));
  return {
    position: evidence.index + 1,
    cases: cases.length,
    priorities,
    condition: when === null ? '' : conditionText(when, input.language),
    hours: [inHoursOf, outsideHoursOf].flatMap((id) =>
      id === null
        ? []
        : [
            {
              id,
              title: input.policy.calendars.get(id)!.title,
              open: input.calendars.get(id)!.isOpenAt(from),
            },
          ],
    ),
    must: conditionText(must, input.language),
    values: [
      ...[...must.keys()].map((column) => lastSaid(column, true, telling)),
      ...fitting.map((column) => lastSaid(column, false, telling)),
    ],
  };
}

function columnsOf(...conditions: readonly (Condition | null)[]): string[] {
  return [...new Set(conditions.flatMap((condition) => [...(condition?.keys() ?? [])]))];
}

/** The last event that gave the column a value, or else the ticket's row. */
function lastSaid(
  column: string,
  judged: boolean,
  { input, ground, timeline, sources }: Telling,
): CheckedValue {
  const { store } = ground;
  const index = store.columnAt(column);
  const value = store.columns[index]!.values.text(timeline.final[index]!);
  for (let i = timeline.length - 1; i >= 0; i--) {
    const meaning = store.codes.meanings[timeline.code[i]!]!;
    if (meaning.kind !== 'column' || meaning.column !== index) continue;
    const at = instantText(timeline.at[i]!, input.zone);
    return { column, value, at, source: sources[i] ?? null, judged };
  }
  const file = input.files[store.file.get(timeline.ticket)]!;
  const source = { path: file.tally.path, line: store.line.get(timeline.ticket) };
  return { column, value, at: null, source, judged };
}
