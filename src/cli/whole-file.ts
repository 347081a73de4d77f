/** Output files that appear whole or not at all: written beside their place, and moved there when all went well. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

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
  #pending: string[] = [];
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

  write(text: string): void {
    this.#pending.push(text);
    this.#length += text.length;
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
    const bytes = Buffer.from(this.#pending.join(''), 'utf8');
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#descriptor!, bytes, at);
    this.#pending = [];
    this.#length = 0;
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

/** All of these files, or none of them. Throws CannotWrite. */
export function writeWhole(
  files: readonly { readonly path: string; readonly shown: string; readonly text: string }[],
): void {
  const open: WholeFile[] = [];
  try {
    for (const { path, shown, text } of files) {
      const file = new WholeFile(path, shown);
      open.push(file);
      file.write(text);
      file.complete();
    }
    for (const file of open) file.finish();
  } catch (error) {
    for (const file of open) file.abandon();
    throw error;
  }
}

/** After a failure or an interrupt. */
export function abandonAll(): void {
  for (const file of [...unfinished]) file.abandon();
}
