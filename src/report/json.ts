/** The result as JSON: what spreadsheets, CI jobs and `sla report` read. */
import type { AuditResult } from '../audit/result.ts';
import { shownInJson } from '../text/shown.ts';
import { resultShape } from './json-shape.ts';
import type { Shape } from './shape/shape.ts';

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
  if (typeof shape === 'string' || value === null || value === undefined) return value;
  switch (shape.kind) {
    case 'one-of':
    case 'record':
      return value;
    case 'nullable':
    case 'optional':
      return arranged(value, shape.inner);
    case 'list':
      return (value as readonly unknown[]).map((item) => arranged(item, shape.item));
    case 'object': {
      const fields = value as Readonly<Record<string, unknown>>;
      return Object.fromEntries(
        Object.entries(shape.fields).map(([key, field]) => [key, arranged(fields[key], field)]),
      );
    }
  }
}
