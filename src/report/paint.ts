/** Colour repeats what words and signs say already; without it nothing is lost. The only door to chalk. */
import { Chalk } from 'chalk';
import type { RuleVerdict } from '../audit/result.ts';

export type Tone = 'plain' | 'strong' | 'muted' | 'good' | 'bad' | 'open';
export type Paint = (tone: Tone, text: string) => string;

export const verdictTone = {
  met: 'good',
  missed: 'bad',
  undecided: 'open',
  'no-cases': 'muted',
  'not-assessed': 'muted',
  'no-norm': 'muted',
} as const satisfies Record<RuleVerdict, Tone>;

/** A painter that uses the sixteen colours of the reader's own scheme, or none; it never asks the environment. */
export function painter(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const tones: Record<Tone, (text: string) => string> = {
    plain: (text) => text,
    strong: chalk.bold,
    muted: chalk.dim,
    good: chalk.green,
    bad: chalk.red,
    open: chalk.yellow,
  };
  return (tone, text) => tones[tone](text);
}
