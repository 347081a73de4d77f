/**
 * A diagnostic says what is wrong where. It carries a code and the parts of its sentence; the sentence itself
 * stands in the catalogue, in both languages, and is made when it is shown.
 */
import { type Code, catalogue } from './catalogue.ts';

/** Where it was found. `line` and `column` count from 1; `field` is the header name of a CSV column. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly field?: string;
  /** The source line and how many characters from `column` on are meant: for the caret under it. */
  readonly excerpt?: { readonly text: string; readonly length: number };
}

export interface Diagnostic {
  readonly code: Code;
  /** What fills the `{name}` slots of the catalogue's sentence. Input text is data: it is shown escaped. */
  readonly slots: Readonly<Record<string, string | number>>;
  readonly place: Place | null;
}

export type Language = 'nl' | 'en';
export type Severity = 'error' | 'warning';

export function diagnostic(
  code: Code,
  place: Place | null,
  slots: Readonly<Record<string, string | number>> = {},
): Diagnostic {
  return { code, slots, place };
}

export function severityOf(d: Diagnostic): Severity {
  return catalogue[d.code].severity;
}

/** The sentence of a diagnostic: what was found, what was expected, what to do. */
export function messageOf(d: Diagnostic, language: Language): string {
  return catalogue[d.code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(d.slots[name] ?? ''));
}
