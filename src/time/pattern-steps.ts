/** A written pattern of times (`d-M-yyyy H:mm[:ss]`) taken apart into the steps by which a text is read. */

/** What a step reads into. */
export const FIELD = { year: 0, month: 1, day: 2, hour: 3, minute: 4, second: 5, ms: 6, half: 7 } as const;

export type Step =
  /** Digits of a field; `century` says that a year has two. */
  | {
      readonly kind: 'digits';
      readonly field: number;
      readonly least: number;
      readonly most: number;
      readonly century: boolean;
    }
  | { readonly kind: 'fraction' | 'month-name' | 'day-name' | 'half' | 'offset' | 'point' | 'date-separator' }
  /** White space; none will do where `loose`. */
  | { readonly kind: 'space'; readonly loose: boolean }
  | { readonly kind: 'literal'; readonly code: number }
  /** The steps up to `end` may be absent together; `fields` are what they read. */
  | { readonly kind: 'group'; readonly end: number; readonly fields: readonly number[] };

/** Why a pattern cannot be used; each is the code of a diagnostic with the slots `text` and `part`. */
export type PatternFault =
  | 'time-format-letter'
  | 'time-format-twice'
  | 'time-format-incomplete'
  | 'time-format-half-day'
  | 'time-format-unclosed';

export interface FormatProblem {
  readonly code: PatternFault;
  /** The part of the pattern that is meant. */
  readonly part: string;
}

interface Token {
  readonly text: string;
  readonly letter: string;
}

const LETTERS: Readonly<Record<string, { readonly field: number; readonly lengths: readonly number[] }>> = {
  y: { field: FIELD.year, lengths: [1, 2, 4] },
  M: { field: FIELD.month, lengths: [1, 2, 3, 4] },
  d: { field: FIELD.day, lengths: [1, 2] },
  H: { field: FIELD.hour, lengths: [1, 2] },
  h: { field: FIELD.hour, lengths: [1, 2] },
  m: { field: FIELD.minute, lengths: [1, 2] },
  s: { field: FIELD.second, lengths: [1, 2] },
  S: { field: FIELD.ms, lengths: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
  a: { field: FIELD.half, lengths: [1] },
  E: { field: -1, lengths: [1, 2, 3, 4] },
  X: { field: -2, lengths: [1, 2, 3] },
};

/** The steps of a pattern, or what is wrong with it. */
export function stepsOf(pattern: string): { steps: readonly Step[] } | { problem: FormatProblem } {
  const tokens = tokensOf(pattern);
  if (!Array.isArray(tokens)) return { problem: tokens as FormatProblem };
  const problem = problemOf(pattern, tokens);
  return problem === null ? { steps: compile(tokens) } : { problem };
}

/** Runs of one letter, quoted texts (as one token per character, without letter) and single other characters. */
function tokensOf(pattern: string): Token[] | FormatProblem {
  const tokens: Token[] = [];
  for (let i = 0; i < pattern.length; ) {
    const character = pattern[i]!;
    if (character === "'") {
      const close = pattern.indexOf("'", i + 1);
      if (close === -1) return { code: 'time-format-unclosed', part: pattern.slice(i) };
      for (const each of close === i + 1 ? "'" : pattern.slice(i + 1, close))
        tokens.push({ text: each, letter: '' });
      i = close + 1;
    } else if (/[A-Za-z]/.test(character) && character !== 'T') {
      let end = i + 1;
      while (pattern[end] === character) end++;
      tokens.push({ text: pattern.slice(i, end), letter: character });
      i = end;
    } else {
      tokens.push({ text: character, letter: /[[\]]/.test(character) ? character : '' });
      i++;
    }
  }
  return tokens;
}

function problemOf(pattern: string, tokens: readonly Token[]): FormatProblem | null {
  const seen = new Set<number>();
  let depth = 0;
  for (const [i, { text, letter }] of tokens.entries()) {
    if (letter === '[') depth++;
    if (letter === ']' && --depth < 0) return { code: 'time-format-unclosed', part: text };
    if (!/[A-Za-z]/.test(letter)) continue;
    const known = Object.hasOwn(LETTERS, letter) ? LETTERS[letter]! : null;
    if (!known?.lengths.includes(text.length)) return { code: 'time-format-letter', part: text };
    if (seen.has(known.field)) return { code: 'time-format-twice', part: text };
    seen.add(known.field);
    if (letter === 'X' && tokens.slice(i + 1).some((later) => later.letter !== ']'))
      return { code: 'time-format-incomplete', part: text };
  }
  if (depth > 0) return { code: 'time-format-unclosed', part: '[' };
  for (const [field, part] of [
    [FIELD.year, 'yyyy'],
    [FIELD.month, 'MM'],
    [FIELD.day, 'dd'],
  ] as const)
    if (!seen.has(field)) return { code: 'time-format-incomplete', part };
  if ((seen.has(FIELD.minute) || seen.has(FIELD.half)) && !seen.has(FIELD.hour))
    return { code: 'time-format-incomplete', part: 'HH' };
  if (seen.has(FIELD.second) && !seen.has(FIELD.minute))
    return { code: 'time-format-incomplete', part: 'mm' };
  if (seen.has(FIELD.ms) && !seen.has(FIELD.second)) return { code: 'time-format-incomplete', part: 'ss' };
  const twelve = tokens.some((token) => token.letter === 'h');
  if (twelve !== seen.has(FIELD.half)) return { code: 'time-format-half-day', part: pattern };
  return null;
}

function compile(tokens: readonly Token[]): Step[] {
  const steps: Step[] = [];
  const open: number[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.letter === '[') {
      open.push(steps.length);
      steps.push({ kind: 'group', end: 0, fields: [] });
    } else if (token.letter === ']') {
      const start = open.pop()!;
      const fields = steps.slice(start + 1).flatMap(fieldsOf);
      steps[start] = { kind: 'group', end: steps.length, fields };
    } else {
      steps.push(token.letter === '' ? literal(token.text, i, tokens) : field(token, i, tokens));
    }
  }
  return steps;
}

function fieldsOf(step: Step): readonly number[] {
  if (step.kind === 'digits') return [step.field];
  if (step.kind === 'fraction') return [FIELD.ms];
  if (step.kind === 'month-name') return [FIELD.month];
  return step.kind === 'half' ? [FIELD.half] : [];
}

/** The next token that is no bracket. */
function neighbour(tokens: readonly Token[], from: number, by: 1 | -1): Token | undefined {
  let at = from + by;
  while (tokens[at]?.letter === '[' || tokens[at]?.letter === ']') at += by;
  return tokens[at];
}

function field(token: Token, i: number, tokens: readonly Token[]): Step {
  const length = token.text.length;
  switch (token.letter) {
    case 'S':
      return { kind: 'fraction' };
    case 'a':
      return { kind: 'half' };
    case 'E':
      return { kind: 'day-name' };
    case 'X':
      return { kind: 'offset' };
    case 'y': {
      const digits = length === 2 ? 2 : 4;
      return { kind: 'digits', field: FIELD.year, least: digits, most: digits, century: length === 2 };
    }
  }
  if (token.letter === 'M' && length > 2) return { kind: 'month-name' };
  // Spreadsheets drop and add leading zeros: they say nothing, except where digits follow without anything between,
  // and in minutes and seconds, where one digit is a sign that the text was cut.
  const next = neighbour(tokens, i, 1);
  const adjoining = next !== undefined && /[yMdHhmsS]/.test(next.letter) && !/^M{3,}/.test(next.text);
  const fixed = adjoining || (length === 2 && /[ms]/.test(token.letter));
  const { field: into } = LETTERS[token.letter]!;
  return { kind: 'digits', field: into, least: fixed ? 2 : 1, most: 2, century: false };
}

function literal(text: string, i: number, tokens: readonly Token[]): Step {
  const before = neighbour(tokens, i, -1)?.letter ?? '';
  const after = neighbour(tokens, i, 1)?.letter ?? '';
  if (/\s/.test(text)) return { kind: 'space', loose: after === 'a' || after === 'X' };
  if (/[-/.]/.test(text) && /[yMd]/.test(before) && /[yMd]/.test(after)) return { kind: 'date-separator' };
  if (/[.,]/.test(text) && after === 'S') return { kind: 'point' };
  return { kind: 'literal', code: text.charCodeAt(0) };
}
