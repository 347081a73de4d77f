/** Which priority a ticket has, who said so, and what changed it. */
import type { PriorityAccount } from '../../audit/explain/explanation.ts';
import { shown } from '../../text/shown.ts';
import { momentText } from '../moment.ts';
import { sourceText } from '../source.ts';
import { wordFor } from '../wording.ts';
import type { ExplainPage } from './page.ts';

/** A line each: the priority itself, then its changes and which of them holds. Nothing where the contract knows none. */
export function priorityTexts(page: ExplainPage, priority: PriorityAccount): string[] {
  const { own, words } = page;
  const { id, title, course, reclassified, change, tableClause } = priority;
  if (course.length === 0) return [];
  const name = (each: string): string => shown(wordFor(words.group, each));
  const held = title === id ? name(id) : `${name(id)}, ${shown(title)}`;
  if (reclassified !== null)
    return [own.priority.reclassified(held, shown(reclassified.condition), shown(reclassified.clause))];
  const [first, ...changes] = course;
  if (changes.length === 0 || change === null)
    return [
      first!.said === '' || first!.said === id
        ? held
        : own.priority.said(held, shown(first!.said), tableClause && shown(tableClause)),
    ];
  const told = [first!, ...changes].map(({ at, priority: each, source, matters }) => {
    const text =
      at === null
        ? name(each)
        : own.priority.changed(
            momentText(at, words),
            name(each),
            source === null ? '–' : sourceText(source, words),
          );
    return matters ? text : `${text}: ${own.priority.ignored}`;
  });
  return [`${held}: ${own.priority.rule[change]}`, ...told];
}
