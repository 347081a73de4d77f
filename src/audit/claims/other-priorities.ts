/** Another priority: one of the contract for every ticket, or another of those that a ticket has had. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Rule, TimeRule } from '../../policy/policy.ts';
import type { AuditInput } from '../input.ts';
import { type Variation, variation, withRules, withTickets } from './variation.ts';

export function otherPriorities(input: AuditInput): Variation[] {
  const { priorities, tickets } = input.policy;
  if (priorities.length < 2) return [];
  const going = (how: TimeRule['priorityChange'], from: AuditInput = input): AuditInput =>
    withRules(from, (rule): Rule => ('priorityChange' in rule ? { ...rule, priorityChange: how } : rule));
  const own = withTickets(input, { reclassify: [] });
  return [
    ...(['first', 'highest', 'last'] as const).map((how) =>
      variation(`${how}-priority`, diagnostic(`tried-${how}-priority`, null), going(how)),
    ),
    ...(tickets.reclassify.length === 0
      ? []
      : [
          variation('not-reclassified', diagnostic('tried-not-reclassified', null), own),
          variation('row-priority', diagnostic('tried-row-priority', null), going('first', own)),
        ]),
    ...priorities.map(({ id, title }) => {
      const always = { id: 'tried', when: new Map(), clause: '', priority: id };
      return variation(
        `priority:${id}`,
        diagnostic('tried-priority', null, { priority: title }),
        withTickets(input, { reclassify: [always] }),
      );
    }),
  ];
}
