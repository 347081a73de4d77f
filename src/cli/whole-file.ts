/** Output files that appear whole or not at all: written beside their place, and moved there when all went well. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Diagnostic, diagnostic, type Language } from '../diagnostics/diagnostic.ts';
import type { Outside } from './outside.ts';
import { why } from './why.ts';

/** An output that cannot be written: which, and why. */
export class CannotWrite extends Error {
  readonly shown: string;

  constructor(shown: string, cause: unknown) {
    super(`cannot write ${shown}`, { cause });
    this.shown = shown;
  }
}

const BLOCK = 1 << 20;
const unfinished = new Set<WholeFile>();

/** Every method throws CannotWrite when the file system refuses. */
export class WholeFile {
  readonly #shown: string;
  readonly #path: string;
  readonly #temporary: string;
  #descriptor: number | null = null;
  #pending: (string | Uint8Array)[] = [];
  #length = 0;

  /** `shown` is how the user named it. */
  constructor(path: string, shown: string) {
    this.#path = path;
    this.#shown = shown;
    this.#temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
    this.#try(() => {
      // A directory in its place would only be found out when the others have been moved already.
      const there = statSync(path, { throwIfNoEntry: false });
      if (there?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
      // A device or a pipe must not be replaced by a file.
      if (there !== undefined && !there.isFile()) throw Object.assign(new Error(), { code: 'ENOTFILE' });
      this.#descriptor = openSync(this.#temporary, 'wx');
      unfinished.add(this);
    });
  }

  write(part: string | Uint8Array): void {
    this.#pending.push(part);
    this.#length += part.length;
    if (this.#length > BLOCK) this.#try(() => this.#flush());
  }

  /** All of it on the disk, still beside its place. */
  complete(): void {
    this.#try(() => {
      this.#flush();
      fsyncSync(this.#descriptor!);
      this.#close();
    });
  }

  /** Puts the completed file in its place. */
  finish(): void {
    this.#try(() => renameSync(this.#temporary, this.#path));
    unfinished.delete(this);
  }

  /** Leaves nothing behind. */
  abandon(): void {
    this.#close();
    rmSync(this.#temporary, { force: true });
    unfinished.delete(this);
  }

  #flush(): void {
    // Text that comes in many small parts is joined before it becomes bytes; bytes are written as they are.
    let text = '';
    for (const part of this.#pending) {
      if (typeof part === 'string') text += part;
      else {
        this.#put(Buffer.from(text, 'utf8'));
        this.#put(part);
        text = '';
      }
    }
    this.#put(Buffer.from(text, 'utf8'));
    this.#pending = [];
    this.#length = 0;
  }

  #put(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#descriptor!, bytes, at);
  }

  #close(): void {
    if (this.#descriptor !== null) closeSync(this.#descriptor);
    this.#descriptor = null;
  }

  #try(action: () => void): void {
    try {
      action();
    } catch (error) {
      throw new CannotWrite(this.#shown, error);
    }
  }
}

export function cannotWrite({ shown, cause }: CannotWrite, language: Language): Diagnostic {
  return diagnostic('cannot-write', { file: shown }, { why: why(cause, language) });
}

/** Opens an output by the name that the user gave it. */
export type Opener = (shown: string) => WholeFile;

/**
 * Nothing is put in its place until all of it is there and `show` is done: what cannot be written leaves nothing behind.
 * Throws CannotWrite, and what `make` and `show` throw.
 */
export async function wholeOrNothing<Made>(
  outside: Outside,
  make: (open: Opener) => Promise<Made>,
  show: (made: Made) => Promise<void>,
): Promise<Made> {
  const open: WholeFile[] = [];
  try {
    const made = await make((shown) => {
      const file = new WholeFile(resolve(outside.cwd(), shown), shown);
      open.push(file);
      return file;
    });
    for (const file of open) file.complete();
    await show(made);
    for (const file of open) file.finish();
    return made;
  } catch (error) {
    for (const file of open) file.abandon();
    throw error;
  }
}

/** After a failure or an interrupt. */
export function abandonAll(): void {
  for (const file of [...unfinished]) file.abandon();
}
