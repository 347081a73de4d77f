/** What the figures rest on: what was asked and assumed, what it comes to in all, and the files. */
import type { TotalsResult } from '../../audit/evidence-result.ts';
import type { AuditResult, InputResult } from '../../audit/result.ts';
import { askedFlags, namedFiles } from '../asked.ts';
import { placeText, toolText } from '../evidence-text.ts';
import type { TypedColumn } from '../typed-column.ts';
import type { Words } from '../words.ts';
import { plan } from './plan.ts';

/** A text or a number, each in a column of its own. */
interface Fact {
  readonly what: string;
  readonly value: string | number;
}

const FACT_COLUMNS: readonly TypedColumn<Fact>[] = [
  { name: 'what', type: 'text', of: ({ what }) => what, width: 36 },
  { name: 'value', type: 'text', of: ({ value }) => (typeof value === 'string' ? value : null), width: 90 },
  { name: 'count', type: 'count', of: ({ value }) => (typeof value === 'number' ? value : null) },
];

export const EVIDENCE = plan('evidence', FACT_COLUMNS, ({ result }, words) => [
  ...settingFacts(result, words),
  ...result.evidence.assumptions.map(({ message }) => ({ what: words.label.assumed, value: message })),
  ...totalFacts(result.evidence.totals, words),
]);

function settingFacts({ policy, tool, strict, evidence }: AuditResult, words: Words): Fact[] {
  const { label, truth } = words;
  const named = (what: string, list: Readonly<Record<string, string>>): Fact[] =>
    Object.entries(list).map(([name, value]) => ({ what: `${what}: ${name}`, value }));
  const given = evidence.arguments;
  return [
    { what: label.policy, value: [policy.id, policy.variant].filter((part) => part !== null).join(', ') },
    { what: 'sha256', value: policy.sha256 },
    ...named(label.reading, policy.readings),
    ...named(label.parameter, policy.parameters),
    { what: '--strict', value: truth[strict ? 'true' : 'false'] },
    { what: label.asked, value: [...namedFiles(given), ...askedFlags(given, words.language)].join(' ') },
    { what: label.tool, value: toolText(tool) },
  ];
}

function totalFacts({ rows, tickets, events, probes, facts }: TotalsResult, words: Words): Fact[] {
  const { noun, column, label } = words;
  const total = (name: string, value: number): Fact => ({ what: `${label.totals}: ${name}`, value });
  return [
    total(column.rows, rows.read),
    total(`${column.rows}, ${column.used}`, rows.used),
    total(`${column.rows}, ${column.excluded_rows}`, rows.excluded),
    total(`${column.rows}, ${column.rejected_rows}`, rows.rejected),
    ...(tickets === null ? [] : [total(noun.ticket[1], tickets.all)]),
    ...Object.entries(tickets?.places ?? {}).map(([place, n]) =>
      total(`${noun.ticket[1]}, ${placeText(place, words)}`, n),
    ),
    total(noun.event[1], events),
    total(noun.probe[1], probes),
    total(noun.fact[1], facts),
  ];
}

const INPUT_COLUMNS: readonly TypedColumn<InputResult>[] = [
  { name: 'role', type: 'text', of: ({ role }) => role, words: 'role' },
  { name: 'path', type: 'text', of: ({ path }) => path, width: 66 },
  { name: 'rows', type: 'count', of: ({ rows }) => rows },
  { name: 'used', type: 'count', of: ({ used }) => used },
  { name: 'excluded_rows', type: 'count', of: ({ excluded }) => excluded },
  { name: 'rejected_rows', type: 'count', of: ({ rejected }) => rejected },
  { name: 'bytes', type: 'count', of: ({ bytes }) => bytes },
  { name: 'sha256', type: 'text', of: ({ sha256 }) => sha256, width: 68 },
  { name: 'profile', type: 'text', of: ({ profile }) => profile?.id ?? null },
  { name: 'profile_sha256', type: 'text', of: ({ profile }) => profile?.sha256 ?? null, width: 68 },
];

export const INPUTS = plan('inputs', INPUT_COLUMNS, ({ result }) => result.inputs);
