/** Results and ledgers that were saved, read back. What is in them is checked before anything is done with it. */
import { resolve } from 'node:path';
import type { AuditResult } from '../audit/result.ts';
import { type Audited, type AuditResults, isOfSeveral } from '../audit/results.ts';
import { readRows } from '../csv/read-rows.ts';
import { type Diagnostic, diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import { resultShape, resultsShape } from '../report/json-shape.ts';
import { LedgerReader } from '../report/ledger-reader.ts';
import type { LedgerRows } from '../report/ledger-row.ts';
import { LedgersReader } from '../report/ledgers-reader.ts';
import { shapeProblems } from '../report/shape/check.ts';
import { openInput } from './input-stream.ts';
import type { Outside } from './outside.ts';
import { isOutside, why } from './why.ts';

const MOST_PROBLEMS = 20;
const LONGEST_VERSION = 20;

/** The result of one audit. `file` may be `-`, and packed (.gz). Null: it cannot be used, and the problems say why. */
export async function readResult(
  file: string,
  outside: Outside,
  language: Language,
): Promise<{ result: AuditResult | null; problems: Diagnostic[] }> {
  const { value, problems } = await readJson(file, outside, language);
  if (problems.length > 0) return { result: null, problems };
  const wrong = wrongWith(file, value, resultShape);
  return { result: wrong.length > 0 ? null : (value as AuditResult), problems: wrong };
}

/** As `readResult`; it may be of several audits too. */
export async function readAudited(
  file: string,
  outside: Outside,
  language: Language,
): Promise<{ audited: Audited | null; problems: Diagnostic[] }> {
  const { value, problems } = await readJson(file, outside, language);
  if (problems.length > 0) return { audited: null, problems };
  const several = resultsShape.fields.format.words.some((word) => word === formatOf(value));
  const wrong = wrongWith(file, value, several ? resultsShape : resultShape);
  if (wrong.length > 0) return { audited: null, problems: wrong };
  const audited = value as Audited;
  const unequal = isOfSeveral(audited) ? unequalLists(file, audited) : [];
  return { audited: unequal.length > 0 ? null : audited, problems: unequal };
}

/** Every audit has its line in the overview, and there is at least one. */
function unequalLists(file: string, { overview, audits }: AuditResults): Diagnostic[] {
  if (overview.length === audits.length && audits.length > 0) return [];
  const slots = {
    at: 'overview.length',
    found: String(overview.length),
    expected: `audits.length (${audits.length}), > 0`,
  };
  return [diagnostic('bad-result', { file }, slots)];
}

async function readJson(
  file: string,
  outside: Outside,
  language: Language,
): Promise<{ value: unknown; problems: Diagnostic[] }> {
  const refused = (problem: Diagnostic) => ({ value: null, problems: [problem] });
  if (file === '-' && outside.stdin.isTTY === true) return refused(diagnostic('stdin-terminal', null));
  try {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of openInput(pathOf(file, outside), outside).chunks)
      text += decoder.decode(chunk, { stream: true });
    return { value: JSON.parse(text + decoder.decode()), problems: [] };
  } catch (error) {
    if (error instanceof SyntaxError) return refused(diagnostic('not-json', { file }));
    if (!isOutside(error)) throw error;
    return refused(diagnostic('cannot-read', { file }, { why: why(error, language) }));
  }
}

/**
 * A value of another format is no result at all; of all else that is wrong the first part is said, and what to do about
 * a result without a part that this version writes.
 */
function wrongWith(
  file: string,
  value: unknown,
  shape: typeof resultShape | typeof resultsShape,
): Diagnostic[] {
  const format = shapeProblems(formatOf(value), shape.fields.format, 'format');
  if (format.length > 0) return [diagnostic('not-a-result', { file }, { ...format[0]! })];
  const wrong = shapeProblems(value, shape);
  const partsOf = Object.keys(shape.fields);
  const lacks = wrong.filter(({ at, found }) => found === 'nothing' && partsOf.includes(at));
  const older =
    lacks.length === 0
      ? []
      : [diagnostic('result-of-another-build', { file }, { version: versionOf(value), file })];
  const shown = wrong.slice(0, MOST_PROBLEMS).map((one) => diagnostic('bad-result', { file }, { ...one }));
  const more = wrong.length - shown.length;
  const left = more > 0 ? [diagnostic('bad-result-more', { file }, { count: more })] : [];
  return [...shown, ...left, ...older];
}

/** Of the program that made it, as it says. */
function versionOf(value: unknown): string {
  const tool = (value as { readonly tool?: { readonly version?: unknown } | null }).tool;
  return typeof tool?.version === 'string' ? tool.version.slice(0, LONGEST_VERSION) : '–';
}

function formatOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as { format?: unknown }).format : undefined;
}

export async function readLedger(
  file: string,
  outside: Outside,
  language: Language,
): Promise<{ rows: LedgerRows; problems: Diagnostic[] }> {
  const reader = new LedgerReader(file);
  return { rows: reader, problems: await readInto(reader, file, outside, language) };
}

/** A ledger for each of these audits, from the one file that holds them all; one audit by itself has no name. */
export async function readLedgers(
  file: string,
  names: readonly (string | null)[],
  outside: Outside,
  language: Language,
): Promise<{ ledgers: readonly LedgerRows[]; problems: Diagnostic[] }> {
  const named = names.filter((name) => name !== null);
  if (named.length === 0) {
    const { rows, problems } = await readLedger(file, outside, language);
    return { ledgers: [rows], problems };
  }
  const reader = new LedgersReader(file, named);
  const problems = await readInto(reader, file, outside, language);
  return { ledgers: reader.ledgers, problems };
}

async function readInto(
  reader: LedgerReader | LedgersReader,
  file: string,
  outside: Outside,
  language: Language,
): Promise<Diagnostic[]> {
  try {
    const { diagnostics } = await readRows(file, openInput(pathOf(file, outside), outside).chunks, reader);
    return [...diagnostics.filter((one) => severityOf(one) === 'error'), ...reader.problems];
  } catch (error) {
    if (!isOutside(error)) throw error;
    return [diagnostic('cannot-read', { file }, { why: why(error, language) })];
  }
}

export function pathOf(file: string, outside: Outside): string {
  return file === '-' ? '-' : resolve(outside.cwd(), file);
}
