/** The JSON Schema of the profile language, for editors, from the same definition. */
import * as z from 'zod';
import { profileDocument } from './schema.ts';

/** JSON Schema draft 2020-12. A profile that extends another may leave out what the other has. */
export function profileSchema(): z.core.JSONSchema.BaseSchema {
  const { $schema, ...own } = z.toJSONSchema(profileDocument, { io: 'input', unrepresentable: 'any' });
  return { $schema: $schema!, title: 'SLA profile of an export', ...own };
}
