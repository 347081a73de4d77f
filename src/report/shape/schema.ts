/** A shape as JSON Schema, draft 2020-12. */
import { PATTERNS } from './patterns.ts';
import type { Mark, Shape } from './shape.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

const MARKS: Readonly<Record<Mark, JsonSchema>> = {
  text: { type: 'string' },
  instant: { type: 'string', pattern: PATTERNS.instant },
  date: { type: 'string', pattern: PATTERNS.date },
  share: { type: 'string', pattern: PATTERNS.share },
  decimal: { type: 'string', pattern: PATTERNS.decimal },
  count: { type: 'integer', minimum: 0 },
  whole: { type: 'integer' },
  figure: { type: 'number' },
  switch: { type: 'boolean' },
};

/** Fields that the shape does not know are allowed: a newer version may have added them. */
export function schemaOf(shape: Shape): JsonSchema {
  if (typeof shape === 'string') return MARKS[shape];
  switch (shape.kind) {
    case 'one-of':
      return shape.words.length === 1 ? { const: shape.words[0] } : { enum: shape.words };
    case 'nullable':
      return { anyOf: [schemaOf(shape.inner), { type: 'null' }] };
    case 'optional':
      return schemaOf(shape.inner);
    case 'list':
      return { type: 'array', items: schemaOf(shape.item) };
    case 'record':
      return { type: 'object', additionalProperties: schemaOf(shape.value) };
    case 'object': {
      const fields = Object.entries(shape.fields);
      const isRequired = (field: Shape): boolean => typeof field === 'string' || field.kind !== 'optional';
      return {
        type: 'object',
        properties: Object.fromEntries(fields.map(([key, field]) => [key, schemaOf(field)])),
        required: fields.filter(([, field]) => isRequired(field)).map(([key]) => key),
      };
    }
  }
}
