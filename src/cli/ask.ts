/** Questions to whoever sits at a terminal; nobody else is asked anything. */
import { createInterface } from 'node:readline';
import { shown } from '../text/shown.ts';
import type { Outside } from './outside.ts';

export function canAsk({ stdin, stderr }: Outside): boolean {
  return stdin.isTTY === true && stderr.isTTY === true;
}

/** The answer without white space around it; '' when nothing was said. Choices are listed above the question. */
export function ask(question: string, choices: readonly string[], outside: Outside): Promise<string> {
  const lines = createInterface({ input: outside.stdin, output: outside.stderr });
  const listed = choices.map((choice) => `  ${shown(choice)}\n`).join('');
  return new Promise((answer) => {
    lines.on('close', () => answer(''));
    lines.question(`${shown(question)}\n${listed}> `, (text) => {
      answer(text.trim());
      lines.close();
    });
  });
}
