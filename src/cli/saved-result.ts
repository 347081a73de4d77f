/** A saved result as far as it takes to make it again. It may be anybody's file: every part is looked at before use. */
import type { ArgumentsResult } from '../audit/evidence-result.ts';
import { INPUT_ROLES, type InputRole } from '../intake/canonical.ts';

export interface SavedResult {
  /** All of it, as it stands in the file. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly arguments: ArgumentsResult;
  readonly inputs: readonly {
    readonly role: InputRole;
    readonly path: string;
    readonly sha256: string;
    readonly bytes: number;
  }[];
  readonly policySha256: string;
}

/** A text instead of a result says what is wrong: the first thing that is. */
export function savedResult(text: string): SavedResult | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'not JSON';
  }
  const whole = new Part(json, '');
  try {
    if (whole.text('format') !== 'sla-audit-result/1') return 'format is not sla-audit-result/1';
    const given = whole.part('evidence').part('arguments');
    return {
      json: json as Readonly<Record<string, unknown>>,
      arguments: {
        policy: given.text('policy'),
        inputs: given.list('inputs').map((input) => ({
          role: input.oneOf('role', INPUT_ROLES),
          path: input.text('path'),
          profile: input.textOrNull('profile'),
        })),
        profile: given.textOrNull('profile'),
        period: given.text('period'),
        asOf: given.textOrNull('asOf'),
        variant: given.textOrNull('variant'),
        readings: given.texts('readings'),
        allReadings: given.isTrue('allReadings'),
        parameters: given.texts('parameters'),
        ambiguous: given.oneOf('ambiguous', ['earlier', 'later', null]),
        timeFormats: given.list('timeFormats').map((one) => one.asText()),
        strict: given.isTrue('strict'),
        applyExclusions: given.isTrue('applyExclusions'),
        language: given.oneOf('language', ['nl', 'en']),
      },
      inputs: whole.list('inputs').map((input) => ({
        role: input.oneOf('role', INPUT_ROLES),
        path: input.text('path'),
        sha256: input.text('sha256'),
        bytes: Number(input.value('bytes')),
      })),
      policySha256: whole.part('policy').text('sha256'),
    };
  } catch (error) {
    if (error instanceof NotSo) return error.message;
    throw error;
  }
}

class NotSo extends Error {}

/** A value somewhere in the file, and where. */
class Part {
  readonly #value: unknown;
  readonly #path: string;

  constructor(value: unknown, path: string) {
    this.#value = value;
    this.#path = path;
  }

  value(key: string): unknown {
    const object = this.#object();
    return Object.hasOwn(object, key) ? object[key] : undefined;
  }

  part(key: string): Part {
    return new Part(this.value(key), this.#path === '' ? key : `${this.#path}.${key}`);
  }

  text(key: string): string {
    return this.part(key).asText();
  }

  asText(): string {
    if (typeof this.#value === 'string') return this.#value;
    throw new NotSo(`${this.#path} is not a text`);
  }

  textOrNull(key: string): string | null {
    return this.value(key) === null ? null : this.text(key);
  }

  texts(key: string): Record<string, string> {
    const part = this.part(key);
    return Object.fromEntries(Object.keys(part.#object()).map((name) => [name, part.text(name)]));
  }

  isTrue(key: string): boolean {
    return this.oneOf(key, [true, false]);
  }

  oneOf<T>(key: string, known: readonly T[]): T {
    const value = this.value(key);
    if (known.includes(value as T)) return value as T;
    throw new NotSo(`${this.part(key).#path} is not one of ${known.map(String).join(', ')}`);
  }

  list(key: string): Part[] {
    const part = this.part(key);
    if (!Array.isArray(part.#value)) throw new NotSo(`${part.#path} is not a list`);
    return part.#value.map((one, i) => new Part(one, `${part.#path}[${i}]`));
  }

  #object(): Readonly<Record<string, unknown>> {
    const value = this.#value;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Readonly<Record<string, unknown>>;
    throw new NotSo(this.#path === '' ? 'it is not an object' : `${this.#path} is not an object`);
  }
}
