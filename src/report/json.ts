/** The result as JSON: what spreadsheets, CI jobs and `sla report` read. */
import type { AuditResult } from '../audit/result.ts';
import { shownInJson } from '../text/shown.ts';
import type { Shape } from './json-shape.ts';
import { resultShape } from './json-shape.ts';

/**
 * The result with its keys in the order of the type, indented by two, ending in a newline. Characters that act on a
 * terminal are written as JSON escapes: the text is the same to any parser.
 */
export function jsonReport(result: AuditResult): string {
  return `${shownInJson(JSON.stringify(arrangedResult(result), null, 2))}\n`;
}

/** The result with its keys in the order of the type. */
export function arrangedResult(result: AuditResult): Readonly<Record<string, unknown>> {
  return arranged(result, resultShape) as Readonly<Record<string, unknown>>;
}

function arranged(value: unknown, shape: Shape): unknown {
  if (shape === 'as-is' || value === null || value === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => arranged(item, shape));
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.keys(shape).map((key) => [key, arranged(fields[key], shape[key]!)]));
}
