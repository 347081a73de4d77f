/** The result as newline-delimited JSON: a line per record, each with its `type`, for tools that take one at a time. */
import type { AuditResult } from '../audit/result.ts';
import { type Audited, auditsOf, isOfSeveral } from '../audit/results.ts';
import { shownInJson } from '../text/shown.ts';
import { arrangedResult } from './json.ts';
import { pieces } from './pieces.ts';

/** The lists of a result whose members become lines of their own, with the type that each line carries. */
const LINES = {
  inputs: 'input',
  rules: 'rule',
  breaches: 'breach',
  excluded: 'excluded',
  unmeasurable: 'unmeasurable',
  rejected: 'rejected',
  warnings: 'warning',
  signals: 'signal',
} as const satisfies Partial<Record<keyof AuditResult, string>>;

/** First a line of type `audit` with all that is not a list, then the lists in the order of the JSON result. */
function* ndjsonLines(result: AuditResult, name: string | null = null): Generator<string> {
  const about = name === null ? {} : { audit: name };
  const arranged = arrangedResult(result);
  const head = Object.fromEntries(Object.entries(arranged).filter(([key]) => !(key in LINES)));
  yield line({ type: 'audit', ...about, ...head });
  for (const [key, type] of Object.entries(LINES)) {
    for (const record of (arranged[key] ?? []) as Iterable<object>) yield line({ type, ...about, ...record });
  }
}

/**
 * Of several audits: a line of type `overview` for each, and then their lines, each with the name of its `audit`. In
 * pieces, because millions of lines are longer than a string can be.
 */
export function ndjsonPieces(audited: Audited): Generator<string> {
  return pieces(allLines(audited));
}

function* allLines(audited: Audited): Generator<string> {
  if (isOfSeveral(audited)) {
    const { format, tool, verdict, overview } = audited;
    yield line({ type: 'audits', format, tool, verdict });
    for (const one of overview) yield line({ type: 'overview', ...one });
  }
  for (const { name, result } of auditsOf(audited)) yield* ndjsonLines(result, name);
}

function line(record: object): string {
  return `${shownInJson(JSON.stringify(record))}\n`;
}
