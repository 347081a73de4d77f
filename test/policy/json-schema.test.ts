import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { jsonSchema } from '../../src/policy/json-schema.ts';
import { small, withRule } from './inline.ts';

const folder = new URL('../../policies/', import.meta.url);
const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(jsonSchema())));

function accepts(text: string): boolean {
  return schema.safeParse(parse(text)).success;
}

describe('the JSON Schema of the policy language', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('accepts %s', (file) => {
    expect(schema.safeParse(parse(readFileSync(new URL(file, folder), 'utf8'))).error).toBeUndefined();
  });

  it('accepts a parameter wherever a value may stand', () => {
    expect(accepts(small({ calendars: 'calendars: { office: { hours: { parameter: h } } }' }))).toBe(true);
    expect(
      accepts(
        withRule(
          'to: closed, within: { P1: { parameter: t }, P2: none }, norm: { at_least: { parameter: n } }',
        ),
      ),
    ).toBe(true);
  });

  it('knows the keys', () => {
    expect(accepts(small())).toBe(true);
    expect(accepts(withRule('to: closed, within: 1 hour, calender: office'))).toBe(false);
    expect(accepts(small({ timezone: '' }))).toBe(false);
    expect(accepts(small({ language: 'language: fr' }))).toBe(false);
  });

  it('says what keys are for', () => {
    const { properties } = jsonSchema() as { properties: Record<string, { description?: string }> };
    expect(properties.timezone?.description).toContain('IANA');
  });
});
