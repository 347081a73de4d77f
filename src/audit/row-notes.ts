/** Rejected rows and warnings as the result shows them, in the language of the report. */
import { type Diagnostic, messageOf, severityOf } from '../diagnostics/diagnostic.ts';
import type { AuditInput, InputFile } from './input.ts';
import type { RejectedRow, WarningResult } from './result.ts';

export function rejectedRows({ role, tally }: InputFile, { language }: AuditInput): RejectedRow[] {
  return tally.rejected.map(({ line, diagnostic, more }) => ({
    role,
    path: tally.path,
    line,
    column: diagnostic.place?.field ?? null,
    code: diagnostic.code,
    message: [diagnostic, ...more].map((d) => messageOf(d, language)).join('; '),
  }));
}

export function warningsOf(input: AuditInput, notes: readonly Diagnostic[]): WarningResult[] {
  const ofFiles = input.files.flatMap(({ tally }) =>
    tally.diagnostics.filter((d) => severityOf(d) === 'warning'),
  );
  return [...ofFiles, ...notes].map((d) => ({
    code: d.code,
    path: d.place?.file ?? null,
    line: d.place?.line ?? null,
    message: messageOf(d, input.language),
  }));
}
