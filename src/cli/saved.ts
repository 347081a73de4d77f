/** Results and ledgers that were saved, read back. What is in them is checked before anything is done with it. */
import { resolve } from 'node:path';
import type { AuditResult } from '../audit/result.ts';
import { readRows } from '../csv/read-rows.ts';
import { type Diagnostic, diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import { resultShape } from '../report/json-shape.ts';
import { LedgerReader } from '../report/ledger-reader.ts';
import type { LedgerRows } from '../report/ledger-row.ts';
import { shapeProblems } from '../report/shape/check.ts';
import { openInput } from './input-stream.ts';
import type { Outside } from './outside.ts';
import { isOutside, why } from './why.ts';

const MOST_PROBLEMS = 20;

/** `file` may be `-`, and packed (.gz). Null: it cannot be used, and the problems say why. */
export async function readResult(
  file: string,
  outside: Outside,
  language: Language,
): Promise<{ result: AuditResult | null; problems: Diagnostic[] }> {
  if (file === '-' && outside.stdin.isTTY === true)
    return { result: null, problems: [diagnostic('stdin-terminal', null)] };
  const refused = (...problems: Diagnostic[]) => ({ result: null, problems });
  let value: unknown;
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of openInput(pathOf(file, outside), outside).chunks) chunks.push(chunk);
    value = JSON.parse(new TextDecoder().decode(Buffer.concat(chunks)));
  } catch (error) {
    if (error instanceof SyntaxError) return refused(diagnostic('not-json', { file }));
    if (!isOutside(error)) throw error;
    return refused(diagnostic('cannot-read', { file }, { why: why(error, language) }));
  }
  const format = shapeProblems(formatOf(value), resultShape.fields.format, 'format');
  if (format.length > 0) return refused(diagnostic('not-a-result', { file }, { ...format[0]! }));
  const wrong = shapeProblems(value, resultShape);
  if (wrong.length === 0) return { result: value as AuditResult, problems: [] };
  const shown = wrong.slice(0, MOST_PROBLEMS).map((one) => diagnostic('bad-result', { file }, { ...one }));
  const more = wrong.length - shown.length;
  return refused(...shown, ...(more > 0 ? [diagnostic('bad-result-more', { file }, { count: more })] : []));
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
  try {
    const { diagnostics } = await readRows(file, openInput(pathOf(file, outside), outside).chunks, reader);
    const errors = diagnostics.filter((one) => severityOf(one) === 'error');
    return { rows: reader, problems: [...errors, ...reader.problems] };
  } catch (error) {
    if (!isOutside(error)) throw error;
    return { rows: reader, problems: [diagnostic('cannot-read', { file }, { why: why(error, language) })] };
  }
}

export function pathOf(file: string, outside: Outside): string {
  return file === '-' ? '-' : resolve(outside.cwd(), file);
}
