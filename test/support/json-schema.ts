/** As much of JSON Schema (draft 2020-12) as a published schema here uses. Throws on a keyword it does not know. */
type Schema = Readonly<Record<string, unknown>>;

export function allows(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, rule]) => {
    switch (keyword) {
      case '$schema':
      case 'title':
        return true;
      case 'type':
        return isOfType(value, rule as string);
      case 'const':
        return value === rule;
      case 'enum':
        return (rule as unknown[]).includes(value);
      case 'pattern':
        return typeof value !== 'string' || new RegExp(rule as string).test(value);
      case 'minimum':
        return typeof value !== 'number' || value >= (rule as number);
      case 'anyOf':
        return (rule as Schema[]).some((one) => allows(one, value));
      case 'items':
        return !Array.isArray(value) || value.every((item) => allows(rule as Schema, item));
      case 'required':
        return !isObject(value) || (rule as string[]).every((key) => Object.hasOwn(value, key));
      case 'properties':
        return !isObject(value) || fieldsAllowed(rule as Record<string, Schema>, value);
      case 'additionalProperties':
        return !isObject(value) || Object.values(value).every((one) => allows(rule as Schema, one));
      default:
        throw new Error(`an unknown keyword: ${keyword}`);
    }
  });
}

function fieldsAllowed(
  fields: Readonly<Record<string, Schema>>,
  value: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(fields).every(
    ([key, field]) => !Object.hasOwn(value, key) || allows(field, value[key]),
  );
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'null':
      return value === null;
    case 'string':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    default:
      throw new Error(`an unknown type: ${type}`);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
