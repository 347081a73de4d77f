/** Which priority a ticket has under a rule, and how that came about. */
import type { Language } from '../../diagnostics/diagnostic.ts';
import { conditionText } from '../../policy/condition-text.ts';
import type { TimeRule } from '../../policy/policy.ts';
import type { Timeline } from '../../tickets/timeline.ts';
import { instantText } from '../../time/instant.ts';
import type { Zone } from '../../time/zone.ts';
import type { Source } from '../result.ts';
import type { Ground } from '../time-rule.ts';
import type { PriorityAccount } from './explanation.ts';

/** `rule`: null for one without a clock of its own. `lastIndex`: position in the timeline after which nothing matters. */
export function priorityAccount(
  rule: TimeRule | null,
  group: number,
  timeline: Timeline,
  lastIndex: number,
  sources: readonly (Source | null)[],
  { priorities, policy }: Ground,
  zone: Zone,
  language: Language,
): PriorityAccount {
  const id = priorities.labels[group]!;
  const term = priorities.reclassified(timeline);
  const course = priorities.course(timeline);
  // A row without a word of it, before an event that has one, says nothing.
  const telling = course.length > 1 && course[0]!.words === '' ? course.slice(1) : course;
  return {
    id,
    title: policy.priorities.find((priority) => priority.id === id)?.title ?? id,
    change: policy.priorities.length === 0 ? null : (rule?.priorityChange ?? null),
    tableClause: policy.severity?.clause ?? null,
    reclassified:
      term === null ? null : { condition: conditionText(term.when, language), clause: term.clause },
    course: telling.map(({ index, group: held, words }) => ({
      at: index < 0 ? null : instantText(timeline.at[index]!, zone),
      priority: priorities.labels[held]!,
      said: words,
      source: index < 0 ? null : (sources[index] ?? null),
      matters: term === null && index <= lastIndex,
    })),
  };
}
