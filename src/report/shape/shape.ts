/**
 * The shape of a JSON value, said once: the order of its keys, what is checked of a file that others may have written,
 * and the JSON Schema that is published. `ShapeOf<T>` holds a shape to the type it describes.
 */
import type { Listed } from '../../audit/listed.ts';

/**
 * `text`: any. `instant`: ISO 8601 with an offset. `date`: `2025-07-01`. `share`: a fraction from 0 to 1 as decimal text.
 * `decimal`: decimal text. `count`: a whole number, 0 or more. `whole`: a whole number, of ms for one. `figure`: a number.
 */
export type Mark =
  | ('text' | 'instant' | 'date' | 'share' | 'decimal')
  | ('count' | 'whole' | 'figure')
  | 'switch';

export interface OneOf<Word extends string = string> {
  readonly kind: 'one-of';
  readonly words: readonly Word[];
  /** Holds the list to every word of the type. */
  readonly each: Readonly<Record<Word, true>>;
}

export interface Nullable<Inner = unknown> {
  readonly kind: 'nullable';
  readonly inner: Inner;
}

/** Of a field that may be absent. */
export interface Optional<Inner = unknown> {
  readonly kind: 'optional';
  readonly inner: Inner;
}

export interface ListOf<Item = unknown> {
  readonly kind: 'list';
  readonly item: Item;
}

/** A record whose keys are data. */
export interface RecordOf<Value = unknown> {
  readonly kind: 'record';
  readonly value: Value;
}

/** Keys in the order in which they are written; keys that are not here are left alone. */
export interface ObjectOf<Fields = unknown> {
  readonly kind: 'object';
  readonly fields: Fields;
}

export type Shape =
  | Mark
  | OneOf
  | Nullable<Shape>
  | Optional<Shape>
  | ListOf<Shape>
  | RecordOf<Shape>
  | ObjectOf<Readonly<Record<string, Shape>>>;

/** The shapes that a type can have. */
export type ShapeOf<T> = null extends T
  ? Nullable<ShapeOf<NonNullable<T>>>
  : [T] extends [boolean]
    ? 'switch'
    : [T] extends [string]
      ? string extends T
        ? 'text' | 'instant' | 'date' | 'share' | 'decimal'
        : OneOf<T>
      : [T] extends [number]
        ? 'count' | 'whole' | 'figure'
        : T extends Listed<infer Item>
          ? ListOf<ShapeOf<Item>>
          : string extends keyof T
            ? RecordOf<ShapeOf<T[string & keyof T]>>
            : ObjectOf<FieldsOf<T>>;

export type FieldsOf<T> = {
  readonly [K in keyof T]-?: Pick<T, K> extends Required<Pick<T, K>>
    ? ShapeOf<T[K]>
    : Optional<ShapeOf<Exclude<T[K], undefined>>>;
};

export function oneOf<const Word extends string>(...words: readonly Word[]): OneOf<Word> {
  const each = Object.fromEntries(words.map((word) => [word, true])) as Record<Word, true>;
  return { kind: 'one-of', words, each };
}

export function nullable<const Inner>(inner: Inner): Nullable<Inner> {
  return { kind: 'nullable', inner };
}

export function optional<const Inner>(inner: Inner): Optional<Inner> {
  return { kind: 'optional', inner };
}

export function list<const Item>(item: Item): ListOf<Item> {
  return { kind: 'list', item };
}

export function record<const Value>(value: Value): RecordOf<Value> {
  return { kind: 'record', value };
}

export function object<const Fields>(fields: Fields): ObjectOf<Fields> {
  return { kind: 'object', fields };
}
