/** The JSON Schema of the result, for whoever reads it with another program. */
import { resultShape, resultsShape } from './json-shape.ts';
import { type JsonSchema, schemaOf } from './shape/schema.ts';
import type { Shape } from './shape/shape.ts';

/** Draft 2020-12. Fields may be added to the result, and are allowed here. */
export function resultSchema(): JsonSchema {
  return published('sla-audit-result/1', resultShape);
}

/** Of several audits. */
export function resultsSchema(): JsonSchema {
  return published('sla-audit-results/1', resultsShape);
}

function published(title: string, shape: Shape): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...schemaOf(shape) };
}
