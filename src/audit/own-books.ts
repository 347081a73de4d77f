/** Every audit books the rows of its inputs anew. */
import type { InputFile } from './input.ts';

/** The same with books of its own: what was read stays as it is. */
export function withOwnBooks<Input extends { readonly files: readonly InputFile[] }>(inputs: Input): Input {
  return { ...inputs, files: inputs.files.map((file) => ({ ...file, tally: file.tally.copy() })) };
}
