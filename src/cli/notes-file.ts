/** The causes and improvement actions that somebody wrote down for the report. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Diagnostic, diagnostic, type Language } from '../diagnostics/diagnostic.ts';
import { why } from './why.ts';

/** The text of the notes file (UTF-8); null where none was named, or it cannot be read, which is then a problem. */
export function notesOf(
  path: string | undefined,
  cwd: string,
  language: Language,
): { notes: string | null; problems: Diagnostic[] } {
  if (path === undefined) return { notes: null, problems: [] };
  try {
    return { notes: readFileSync(resolve(cwd, path), 'utf8'), problems: [] };
  } catch (error) {
    return {
      notes: null,
      problems: [diagnostic('cannot-read', { file: path }, { why: why(error, language) })],
    };
  }
}
