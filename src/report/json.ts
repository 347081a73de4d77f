/** The result as JSON: what spreadsheets, CI jobs and `sla report` read. */
import { type Listed, MadeAsRead } from '../audit/listed.ts';
import type { AuditResult } from '../audit/result.ts';
import { type Audited, isOfSeveral } from '../audit/results.ts';
import { shownInJson } from '../text/shown.ts';
import { resultShape, resultsShape } from './json-shape.ts';
import { pieces } from './pieces.ts';
import type { Shape } from './shape/shape.ts';

/** The result as JSON, whole: see `jsonPieces`. */
export function jsonReport(audited: Audited): string {
  return [...jsonPieces(audited)].join('');
}

/**
 * The result, or the results, with its keys in the order of the type, indented by two, ending in a newline. Characters that act on a
 * terminal are written as JSON escapes: the text is the same to any parser. It comes in pieces, because millions of
 * breaches are longer than a string can be.
 */
export function* jsonPieces(audited: Audited): Generator<string> {
  const shape = isOfSeveral(audited) ? resultsShape : resultShape;
  const whole = arranged(audited, shape) as Readonly<Record<string, unknown>>;
  for (const piece of pieces(parts(whole))) yield shownInJson(piece);
}

/** What JSON.stringify makes of an object with an indent of two, and a newline, in parts: an item of a list of it is one. */
function* parts(object: Readonly<Record<string, unknown>>): Generator<string> {
  let before = '{\n';
  for (const [key, value] of Object.entries(object)) {
    if (value === undefined) continue;
    yield `${before}  ${JSON.stringify(key)}: `;
    if (value instanceof MadeAsRead && value.length > 0) yield* items(value);
    else yield indented(value, '  ');
    before = ',\n';
  }
  yield '\n}\n';
}

function* items(list: Listed<unknown>): Generator<string> {
  let before = '[\n    ';
  for (const item of list) {
    yield `${before}${indented(item, '    ')}`;
    before = ',\n    ';
  }
  yield '\n  ]';
}

/** Line ends stand between the values only: those within a string are escaped. */
function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}

/** The result with its keys in the order of the type. */
export function arrangedResult(result: AuditResult): Readonly<Record<string, unknown>> {
  return arranged(result, resultShape) as Readonly<Record<string, unknown>>;
}

function arrangedList(list: Listed<unknown>, item: Shape): MadeAsRead<unknown> {
  return new MadeAsRead(list.length, function* () {
    for (const one of list) yield arranged(one, item);
  });
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
      return arrangedList(value as Listed<unknown>, shape.item);
    case 'object': {
      const fields = value as Readonly<Record<string, unknown>>;
      return Object.fromEntries(
        Object.entries(shape.fields).map(([key, field]) => [key, arranged(fields[key], field)]),
      );
    }
  }
}
