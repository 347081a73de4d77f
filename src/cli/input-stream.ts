/** The bytes of an input: from a file, from standard input, unpacked when they are gzip; hashed as they come. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { fileBytes } from './file-bytes.ts';
import type { Outside } from './outside.ts';
import type { ReadingProgress } from './progress.ts';

/** How much is unpacked at a time. */
const BLOCK = 1 << 20;

export interface InputStream {
  /** A chunk holds until the next one is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** What it comes from can be read once only: a pipe. */
  readonly once?: boolean;
  /** SHA-256 and size of what was read, as it stands on disk: packed when it is packed. Known at the end. */
  seal(): { readonly sha256: string; readonly bytes: number };
}

/** `where` is a file to open, or `-` for standard input. Errors come when the chunks are read. `progress` is told of them. */
export function openInput(
  where: string,
  outside: Outside,
  progress: ReadingProgress | null = null,
): InputStream {
  progress?.opened(where);
  const hash = createHash('sha256');
  let bytes = 0;
  const source = where === '-' ? outside.stdin : fileBytes(where);
  async function* sealed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      hash.update(chunk);
      bytes += chunk.length;
      progress?.read(chunk.length);
      yield chunk;
    }
  }
  const text = where.endsWith('.gz') ? unpacked(sealed()) : sealed();
  const chunks = progress === null ? text : followed(text, progress);
  return { chunks, once: !isFile(where), seal: () => ({ sha256: hash.digest('hex'), bytes }) };
}

async function* followed(
  chunks: AsyncIterable<Uint8Array>,
  progress: ReadingProgress,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    progress.text(chunk);
    yield chunk;
  }
}

function isFile(where: string): boolean {
  return where !== '-' && (statSync(where, { throwIfNoEntry: false })?.isFile() ?? false);
}

function unpacked(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = Readable.from(kept(packed));
  const gunzip = createGunzip({ chunkSize: BLOCK });
  source.on('error', (error) => gunzip.destroy(error));
  return source.pipe(gunzip);
}

/** A stream asks for the next chunk before it is done with the last. */
async function* kept(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}
