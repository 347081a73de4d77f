import { createHash } from 'node:crypto';
import { readdirSync, readlinkSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fileBytes } from '../../src/cli/file-bytes.ts';
import { openInput } from '../../src/cli/input-stream.ts';
import type { Outside } from '../../src/cli/outside.ts';
import { folder } from './sla.ts';

const MIB = 1 << 20;
const OUTSIDE = process as unknown as Outside;

/** Bytes that do not repeat: a block in the place of another is seen. */
const large = Buffer.from(Uint32Array.from({ length: 900_000 }, (_, i) => Math.imul(i, 0x9e3779b1)).buffer);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Each chunk is copied when it comes. */
async function all(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const copies: Buffer[] = [];
  for await (const chunk of chunks) copies.push(Buffer.from(chunk));
  return Buffer.concat(copies);
}

async function onDisk(name: string, bytes: Uint8Array): Promise<string> {
  const path = (await folder()).at(name);
  await writeFile(path, bytes);
  return path;
}

describe('the bytes of an input', () => {
  it.each([0, 1, MIB - 1, MIB, MIB + 1, large.length])('are those of its file, of %i', async (size) => {
    const path = await onDisk('a.csv', large.subarray(0, size));
    const input = openInput(path, OUTSIDE);
    expect((await all(input.chunks)).equals(large.subarray(0, size))).toBe(true);
    expect(input.seal()).toEqual({ sha256: sha256(large.subarray(0, size)), bytes: size });
  });

  it('are unpacked, and sealed as they stand on disk', async () => {
    const packed = gzipSync(large);
    const input = openInput(await onDisk('a.csv.gz', packed), OUTSIDE);
    expect((await all(input.chunks)).equals(large)).toBe(true);
    expect(input.seal()).toEqual({ sha256: sha256(packed), bytes: packed.length });
  });

  it('are not there when the file is not, which is said when they are asked for', async () => {
    const input = openInput('/nowhere/a.csv', OUTSIDE);
    await expect(all(input.chunks)).rejects.toThrow('ENOENT');
  });
});

/** What a descriptor of this process leads to; of one that is closed by now, nothing. */
function linkOf(descriptor: string): string | null {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`);
  } catch {
    return null;
  }
}

describe('a file that is read no further', () => {
  it.runIf(process.platform === 'linux')('is closed', async () => {
    const path = await onDisk('a.csv', large);
    const isOpen = () => readdirSync('/proc/self/fd').some((name) => linkOf(name) === path);
    for await (const block of fileBytes(path)) {
      expect(isOpen()).toBe(true);
      expect(block.length).toBe(MIB);
      break;
    }
    expect(isOpen()).toBe(false);
  });
});
