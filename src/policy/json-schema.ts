/** The JSON Schema of the policy language, for editors: keys, values and their forms, from the same definition. */
import * as z from 'zod';
import { document } from './schema/document.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** JSON Schema draft 2020-12. What only YAML can close (aliases, a key that stands twice) is not in it. */
export function jsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(document, { io: 'input', unrepresentable: 'any' });
  const { $schema, $defs, ...own } = schema;
  const parameter: JsonSchema = {
    type: 'object',
    properties: { parameter: { type: 'string', description: 'A name from `parameters`.' } },
    required: ['parameter'],
    additionalProperties: false,
  };
  const body = withParameters(own) as JsonSchema;
  const parts = withParameters($defs ?? {}) as Record<string, JsonSchema>;
  return { $schema: $schema!, title: 'SLA policy', ...body, $defs: { ...parts, parameter } };
}

/** Sections that a parameter cannot stand in: they are read before parameters are filled in. */
const APART = new Set(['parameters', 'variants', 'readings', 'propertyNames']);
const KEYWORDS = new Set(['type', 'const', 'enum', 'pattern', 'minimum', 'exclusiveMinimum', 'maximum']);

/** A parameter may stand wherever a single value may: said once, outside of any choice between forms. */
function withParameters(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withParameters);
  if (typeof part !== 'object' || part === null) return part;
  const schema = part as Record<string, unknown>;
  if (isValue(schema)) return orParameter(schema);
  return Object.fromEntries(
    Object.entries(schema).map(([key, inner]) => [
      key,
      APART.has(key) || key === 'default' ? inner : withParameters(inner),
    ]),
  );
}

/** A single text, number or switch, or a choice between them. */
function isValue(schema: Record<string, unknown>): boolean {
  const { type, anyOf } = schema;
  if (Array.isArray(anyOf)) return anyOf.every((form) => isValue(form as Record<string, unknown>));
  const types = [type].flat();
  return types.every((one) => typeof one === 'string' && one !== 'object' && one !== 'array');
}

function orParameter(schema: Record<string, unknown>): unknown {
  const value: Record<string, unknown> = {};
  const about: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(schema)) (KEYWORDS.has(key) ? value : about)[key] = inner;
  const { anyOf, ...rest } = about;
  const forms = Array.isArray(anyOf) ? anyOf : [value];
  return { ...rest, anyOf: [...forms, { $ref: '#/$defs/parameter' }] };
}
