/** The world outside, handed in by bin/sla.js: streams, environment and directory. Tests hand in their own. */
export interface Outside {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly stdin: NodeJS.ReadStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly versions: { readonly tz?: string | undefined; readonly node?: string | undefined };
  cwd(): string;
}

/** Colour where a person looks; never with NO_COLOR (no-color.org) unless asked for outright. */
export function wantsColor(
  choice: 'auto' | 'always' | 'never',
  stream: NodeJS.WriteStream,
  env: Outside['env'],
): boolean {
  if (choice !== 'auto') return choice === 'always';
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

const PIPED_WIDTH = 100;
const NARROWEST = 40;

/** Columns of the terminal; a fixed width where the output goes elsewhere, so that it is the same everywhere. */
export function widthOf(stream: NodeJS.WriteStream): number {
  return Math.max(NARROWEST, stream.isTTY === true ? (stream.columns ?? PIPED_WIDTH) : PIPED_WIDTH);
}
