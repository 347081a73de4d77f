/** What holds for tickets under every rule: their priorities, which count, and when the clock stands still. */
import * as z from 'zod';
import { condition } from './condition.ts';
import { target } from './target.ts';
import { count, id, says, strict, text, textOrTexts, texts } from './text.ts';

export const priorityChange = z
  .enum(['last', 'first', 'highest'])
  .describe('Which priority holds for the whole ticket when it changed while the clock ran.');
export const reopening = z
  .enum(['resume', 'first', 'whole'])
  .describe('A reopened ticket: the clock goes on, the first restoration holds, or everything counts.');
export const workaround = z
  .enum(['restores', 'does not restore'])
  .describe('Whether a workaround that the customer accepted ends a restoration time.');
export const workingDay = z
  .enum(['hours', 'same-time', 'end-of-day'])
  .describe(
    'How N working days count: N days of open hours, the same time or the close of the Nth working day.',
  );

const term = { id: id.optional(), when: condition, clause: text };

export const tickets = strict({
  reclassify: z
    .array(strict({ ...term, priority: text }), says('expected-list'))
    .default([])
    .describe('In order: the first that matches sets the priority.'),
  exclude: z
    .array(strict({ ...term, from: texts.optional() }), says('expected-list'))
    .default([])
    .describe('Tickets that are left out, `from` these rules or from all.'),
  pause: z
    .array(strict({ ...term, in: texts.optional() }), says('expected-list'))
    .default([])
    .describe('While it holds the clock stands still, `in` these rules or in all.'),
  priority_change: priorityChange.default('last'),
  reopen: reopening.default('resume'),
  workaround: workaround.default('does not restore'),
  silence: strict({
    after: text.describe('The happening after which the customer keeps silent: a solution is offered.'),
    for: target.describe('How long: "10 working days".'),
    unless: textOrTexts.describe('The happenings that break the silence.'),
    calendar: text,
    clause: text,
  })
    .optional()
    .describe('A ticket counts as closed when the customer has kept silent for so long.'),
  numbering: strict({ clause: text })
    .optional()
    .describe('Gaps in the numbering of tickets are listed, as a signal: tickets may not be deleted.'),
  reporters: strict({ column: text, at_most: count, clause: text })
    .optional()
    .describe('More people who report than were agreed are listed, as a signal.'),
});

/** `P1: Zeer hoog`, or with the words that an export may use: `P1: {title: Zeer hoog, match: [prio 1]}`. */
export const priorities = z.record(
  z.string(),
  z.union(
    [
      text.transform((title) => ({ title, match: [] as string[] })),
      strict({ title: text, match: texts.default([]) }),
    ],
    says('expected-priority'),
  ),
  says('expected-map'),
);

/** A row of the grid as a list, or as text with commas (so that it can be a parameter). */
const gridRow = z.union(
  [text.transform((row) => row.split(',').map((cell) => cell.trim())), texts],
  says('expected-text-or-list'),
);

export const severity = strict({
  clause: text,
  across: text
    .default('priority')
    .describe('The column of the export that the columns of the table are about.'),
  columns: z
    .record(z.string(), texts, says('expected-map'))
    .describe('The words for each column of the table.'),
  down: text
    .default('users_affected')
    .describe('The column of the export that the rows of the table are about.'),
  rows: z.record(z.string(), gridRow, says('expected-map')),
});
