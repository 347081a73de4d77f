/**
 * The profile language: how an export of some system maps onto the canonical records (INTERFACES, canonical input).
 * A profile is a description of the export: which columns it has, and what stands in them.
 */
import * as z from 'zod';
import { condition } from '../policy/schema/condition.ts';
import { aSwitch, count, id, says, strict, text, textOrTexts, texts } from '../policy/schema/text.ts';
import { DURATION_FORMATS } from '../time/exported-duration.ts';

/** Where the shape of the export was seen: in a real file, the product's code or manual, an import script, or nowhere. */
export const SEEN = ['data', 'code', 'import', 'memory'] as const;

const map = <Value extends z.core.SomeType>(value: Value) =>
  z.record(z.string(), value, says('expected-map'));

/** Formats of times; `detect` lets the cells of the column tell. */
const times = textOrTexts.transform((formats) =>
  formats.length === 1 && formats[0] === 'detect' ? [] : formats,
);

/** What a cell of the canonical record is read from, with everything there is to say about it. */
const fullSource = strict({
  column: textOrTexts.optional().describe('Names of the column: the first that the header has is read.'),
  nth: count.optional().describe('Of columns with the same name the second, third, ...'),
  first_filled: texts.optional().describe('Several columns: the first with something in it is read.'),
  constant: text.optional().describe('The same for every row.'),
  heading: z.literal(true, says('expected-true')).optional().describe('The name of the `each` column.'),
  part: z
    .union([count, z.literal('all')], says('expected-part'))
    .optional()
    .describe('Of the cell of the `each` column: all of it, or the part of this number.'),
  after: textOrTexts.optional().describe('A moment: as long after the time in this column as the cell says.'),
  unit: z.enum(DURATION_FORMATS).optional().describe('How that length of time is written.'),
  words: map(textOrTexts).optional().describe('Canonical word, and the words of the export that mean it.'),
  times: times.optional().describe('How its times are written.'),
  zone: text.optional().describe('The zone of its times without an offset: an IANA name.'),
  required: aSwitch.default(false).describe('Without this column the file is not such an export.'),
});

export type SourceDocument = z.output<typeof fullSource>;

const source = z.union(
  [textOrTexts.transform((column): SourceDocument => ({ column, required: false })), fullSource],
  says('expected-source'),
);

/** Which rows and columns records are made of. */
const scope = {
  when: condition.optional().describe('Only rows for which this holds.'),
  each: textOrTexts.optional().describe('One record for every column of this name; `*` for any text in it.'),
  split: text.optional().describe('What stands between the parts of an `each` cell.'),
};

/** Records of one kind: canonical column, and what it is read from. */
const records = z.object(scope, says('expected-map')).catchall(source);

export type RecordsDocument = z.output<typeof records>;

const event = strict({
  ...scope,
  id: source.optional().describe('The ticket; without it the `id` of `tickets`.'),
  at: source,
  happening: text.optional().describe('What happened.'),
  field: source.optional().describe('Or: the column of the ticket that changed,'),
  value: source.optional().describe('and what it became.'),
});

export type EventDocument = z.output<typeof event>;

const history = strict({
  at: source,
  order: texts.default([]).describe('Columns with numbers that order the rows of one instant.'),
  changes: texts.describe('Columns of `tickets` whose change is an event.'),
});

const change = z.union(
  [
    textOrTexts.transform((to) => ({ to, from: [] as string[] })),
    strict({ to: textOrTexts.default([]), from: textOrTexts.default([]) }),
  ],
  says('expected-text-or-list'),
);

export const profileDocument = strict({
  profile: z.literal(1, says('expected-profile-version')).describe('Version of the profile language.'),
  id,
  title: text,
  extends: text
    .optional()
    .describe('A profile that this one is laid over: an id of a shipped one, or a file.'),
  seen: z.enum(SEEN).describe('Where the shape of this export was seen.'),
  doubt: textOrTexts
    .default([])
    .describe('What was not seen in a real file, in sentences for whoever uses it.'),
  header: texts.optional().describe('The columns of a file that comes without a header.'),
  recognised_by: texts.default([]).describe('Columns that tell this export from those of other systems.'),
  zone: text.optional().describe("The zone of times without an offset; without it the policy's."),
  times: times.default([]).describe('How times are written; without it the column tells.'),
  missing: textOrTexts.default([]).describe('Texts that mean that a cell is empty.'),
  tickets: records.optional(),
  events: z.array(event, says('expected-list')).default([]),
  history: history.optional().describe('Every row is the ticket as it stood after an update.'),
  happenings: map(map(change))
    .default({})
    .describe('Happenings that a change tells of: {restored: {status: [Resolved]}}.'),
  probes: records.optional(),
  outages: records.optional(),
  maintenance: records.optional(),
  register: records.optional(),
  measurements: records.optional(),
});

/** A profile of the right form, with the defaults filled in. Whether it makes sense: checks.ts. */
export type ProfileDocument = z.output<typeof profileDocument>;
