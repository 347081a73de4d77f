/** Texts that recur, each with a small whole number. Code 0 is the empty text: the cell is missing. */
export class Dictionary {
  readonly #codes = new Map<string, number>([['', 0]]);
  readonly #texts: string[] = [''];

  /** The code of a text, white space around it taken off; a new text gets the next code. */
  code(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const trimmed = text.trim();
    let code = this.#codes.get(trimmed);
    if (code === undefined) {
      code = this.#texts.push(trimmed) - 1;
      this.#codes.set(trimmed, code);
    }
    // Remembered with its white space too, but not without end: padded cells may all differ.
    if (trimmed !== text && this.#codes.size < 1_000_000) this.#codes.set(text, code);
    return code;
  }

  /** The code of a text that is there already, else -1. */
  find(text: string): number {
    return this.#codes.get(text.trim()) ?? -1;
  }

  text(code: number): string {
    return this.#texts[code] ?? '';
  }

  get size(): number {
    return this.#texts.length;
  }
}

/** A function of a code, worked out once per code. */
export function perCode<T>(dictionary: Dictionary, of: (text: string) => T): (code: number) => T {
  const known: (T | undefined)[] = [];
  return (code) => {
    const value = known[code];
    if (value !== undefined) return value;
    const made = of(dictionary.text(code));
    known[code] = made;
    return made;
  };
}
