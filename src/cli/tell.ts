/** What the program says beside its results: on standard error. */
import { type Diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import { renderDiagnostics } from '../diagnostics/render.ts';
import { shown } from '../text/shown.ts';
import type { Outside } from './outside.ts';

export function tell(
  problems: readonly Diagnostic[],
  outside: Outside,
  language: Language,
  wrote: 'nothing' | 'never' = 'nothing',
): void {
  const errors = problems.filter((d) => severityOf(d) === 'error').length;
  const text = renderDiagnostics(problems, language);
  const count =
    language === 'nl'
      ? `${errors} ${errors === 1 ? 'fout' : 'fouten'}; er is niets geschreven.`
      : `${errors} ${errors === 1 ? 'error' : 'errors'}; nothing was written.`;
  outside.stderr.write(`${text}${errors === 0 || wrote === 'never' ? '' : `${count}\n`}`);
}

export function tellAllWell(file: string, outside: Outside, language: Language): void {
  const wrong = { nl: 'geen fouten gevonden', en: 'nothing wrong' }[language];
  outside.stderr.write(`${shown(file)}: ${wrong}.\n`);
}

const START: Readonly<Record<Language, string>> = {
  nl: `Er is hier geen sla.audit.yaml, en er zijn geen vlaggen gegeven. Begin met een bestand sla.audit.yaml:

  policy: midden-groningen      # sla policy list toont de meegeleverde
  period: 2025-Q3
  tickets: tickets.csv

of met vlaggen:

  sla audit --policy midden-groningen --period 2025-Q3 --tickets tickets.csv
`,
  en: `There is no sla.audit.yaml here, and no flags were given. Start with a file sla.audit.yaml:

  policy: midden-groningen      # sla policy list shows the shipped ones
  period: 2025-Q3
  tickets: tickets.csv

or with flags:

  sla audit --policy midden-groningen --period 2025-Q3 --tickets tickets.csv
`,
};

export function tellHowToStart(outside: Outside, language: Language): void {
  outside.stderr.write(START[language]);
}

/**
 * Waits until the stream has taken it. Whoever reads our output may stop reading (`| head`): that is no failure. A full
 * disk is one: throws what the stream reports.
 */
export function write(stream: NodeJS.WriteStream, text: string | Uint8Array): Promise<void> {
  return new Promise((done, failed) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined || (error as NodeJS.ErrnoException).code === 'EPIPE') done();
      else failed(error);
    });
  });
}
