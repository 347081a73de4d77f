/** The smallest parts of a policy: texts, and what is read from them. */
import * as z from 'zod';
import type { PolicyCode } from '../../diagnostics/catalogue-policy.ts';
import { type Fraction, parsePercentage } from '../../time/fraction.ts';
import { parseTarget } from '../target.ts';

/** What reading a text gave: a value, or the code of what is wrong with it and what fills its sentence. */
export type Read<T> =
  | { readonly value: T }
  | { readonly wrong: PolicyCode; readonly slots?: Readonly<Record<string, string | number>> };

/** A schema's own message is the code of the diagnostic, and the words that may stand there: the sentence stands in the catalogue. */
export function says(code: PolicyCode): string {
  return code;
}

/** A map with these keys and no others; what else stands there is shown beside the keys that may. */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const unknownKey = `${says('unknown-key')} ${Object.keys(shape).join(' ')}`;
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? unknownKey : says('expected-map')),
  });
}

/** Text; a number or a switch counts as the text that was written. */
export const text = z
  .union([z.string(), z.number(), z.boolean()], says('expected-text'))
  .transform(String)
  .refine((value) => value.trim() !== '', says('empty-text'))
  .meta({ id: 'text' });

/** Text that has to say something in particular. */
export function read<T>(reading: (written: string) => Read<T>) {
  return text.transform((written, context): T => {
    const result = reading(written);
    if ('value' in result) return result.value;
    context.addIssue({ code: 'custom', message: result.wrong, params: result.slots ?? {} });
    return z.NEVER;
  });
}

/** A name that is typed on a command line and stands in a ledger. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, says('bad-id'));

export const texts = z.array(text, says('expected-list')).min(1, says('empty-list')).meta({ id: 'texts' });

export const textOrTexts = z
  .union([text, texts], says('expected-text-or-list'))
  .transform((value) => [value].flat());

export const aSwitch = z.boolean(says('expected-switch'));

export const number = z.number(says('expected-number'));

export const count = z.int(says('expected-count')).positive(says('expected-count'));

export const percentage = read<Fraction>((written) => {
  const value = parsePercentage(written);
  if (value !== null) return { value };
  if (/^\s*[\d.,]+\s*$/.test(written))
    return { wrong: 'percentage-without-sign', slots: { meant: withSign(written) } };
  return { wrong: /^\s*\d+([.,]\d+)?\s*%\s*$/.test(written) ? 'percentage-over-100' : 'bad-percentage' };
});

/** 85 was meant as 85%, and so was 0.85. */
function withSign(written: string): string {
  const share = /^0[.,](\d+)$/.exec(written.trim());
  if (share === null) return `${written.trim()}%`;
  const digits = share[1]!.padEnd(2, '0');
  const decimals = digits.slice(2);
  return `${Number(digits.slice(0, 2))}${decimals === '' ? '' : `.${decimals}`}%`;
}

export const targetWords = read((written) => {
  const value = parseTarget(written);
  if (value !== null) return { value };
  return { wrong: /^\s*\d+\s*days?\s*$/i.test(written) ? 'target-in-days' : 'bad-target' };
});
