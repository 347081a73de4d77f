/** The bytes of an input: from a file, from standard input, unpacked when they are gzip; hashed as they come. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Outside } from './outside.ts';

const BLOCK = 1 << 20;

export interface InputStream {
  /** Each holds until the next one is asked for. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** What it comes from can be read once only: a pipe. */
  readonly once?: boolean;
  /** SHA-256 and size of what was read, as it stands on disk: packed when it is packed. Known at the end. */
  seal(): { readonly sha256: string; readonly bytes: number };
}

/** `where` is a file to open, or `-` for standard input. Errors come when the chunks are read. */
export function openInput(where: string, outside: Outside): InputStream {
  const hash = createHash('sha256');
  let bytes = 0;
  const source = where === '-' ? outside.stdin : blocksOfFile(where);
  async function* sealed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source as AsyncIterable<Uint8Array>) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  const chunks = where.endsWith('.gz') ? unpacked(sealed()) : sealed();
  return { chunks, once: !isFile(where), seal: () => ({ sha256: hash.digest('hex'), bytes }) };
}

/** In one buffer, which is used again: a stream of the file makes one for each block, faster than they are cleared away. */
async function* blocksOfFile(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafeSlow(BLOCK);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, BLOCK, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

function isFile(where: string): boolean {
  return where !== '-' && (statSync(where, { throwIfNoEntry: false })?.isFile() ?? false);
}

/** A stream asks for the next ones before it is done with those that it has. */
async function* copies(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
}

function unpacked(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = Readable.from(copies(packed));
  const gunzip = createGunzip({ chunkSize: BLOCK });
  source.on('error', (error) => gunzip.destroy(error));
  return source.pipe(gunzip);
}
