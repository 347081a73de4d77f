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

/** After a failure or an interrupt. */
export function abandonAll(): void {
  for (const file of [...unfinished]) file.abandon();
}
