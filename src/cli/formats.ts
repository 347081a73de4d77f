/** The report formats, by name and by file ending. Each is loaded only when it is asked for. */
import type { AuditResult } from '../audit/result.ts';
import type { Language } from '../diagnostics/diagnostic.ts';

export const FORMATS = ['table', 'json', 'html'] as const;
export type Format = (typeof FORMATS)[number] | 'quiet';

export interface Looks {
  readonly language: Language;
  readonly width: number;
  readonly color: boolean;
  /** Long lists whole. */
  readonly all: boolean;
  /** Causes and improvement actions, for a report that has room for them; null: none were given. */
  readonly notes: string | null;
}

export function formatOfFile(path: string): Format | null {
  if (path.endsWith('.json')) return 'json';
  if (/\.html?$/i.test(path)) return 'html';
  return path.endsWith('.txt') ? 'table' : null;
}

export async function render(result: AuditResult, format: Format, looks: Looks): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../report/json.ts')).jsonReport(result);
    case 'table':
      return (await import('../report/table.ts')).tableReport(result, looks);
    case 'html':
      return (await import('../report/html.ts')).htmlReport(result, looks);
    case 'quiet':
      return (await import('../report/summary-line.ts')).summaryLine(result, looks);
  }
}
