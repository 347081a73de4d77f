/** The JSON Schema of the result, for whoever reads it with another program. */
import { resultShape } from './json-shape.ts';
import { type JsonSchema, schemaOf } from './shape/schema.ts';

/** Draft 2020-12. Fields may be added to the result, and are allowed here. */
export function resultSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'sla-audit-result/1',
    ...schemaOf(resultShape),
  };
}
