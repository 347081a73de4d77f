/** Output files that appear whole or not at all: written beside their place, and moved there when all went well. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export class WholeFile {
  readonly path: string;
  readonly #temporary: string;
  #descriptor: number | null;
  #pending: string[] = [];
  #length = 0;

  /** Throws what the file system throws: no such directory, no permission. */
  constructor(path: string) {
    this.path = path;
    this.#temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
    this.#descriptor = openSync(this.#temporary, 'wx');
    unfinished.add(this);
  }

  write(text: string): void {
    this.#pending.push(text);
    this.#length += text.length;
    if (this.#length > 1 << 20) this.#flush();
  }

  /** Puts the file in its place. */
  finish(): void {
    this.#flush();
    fsyncSync(this.#descriptor!);
    this.#close();
    renameSync(this.#temporary, this.path);
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
}

const unfinished = new Set<WholeFile>();

/** After a failure or an interrupt. */
export function abandonAll(): void {
  for (const file of [...unfinished]) file.abandon();
}
