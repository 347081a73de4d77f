/**
 * Growable columns of numbers, kept in blocks: millions of values without an object each, and without the copy
 * that a growing array makes.
 */
const SHIFT = 15;
const SIZE = 1 << SHIFT;
const MASK = SIZE - 1;
const FIRST = 64;

abstract class Column<Block extends Float64Array | Int32Array | Uint16Array | Uint8Array> {
  length = 0;
  #blocks: Block[] = [];
  #last: Block | undefined;

  protected abstract block(size: number): Block;

  push(value: number): number {
    const offset = this.length & MASK;
    if (offset === 0) {
      this.#last = this.block(this.length === 0 ? FIRST : SIZE);
      this.#blocks.push(this.#last);
    } else if (offset === this.#last!.length) this.#grow();
    this.#last![offset] = value;
    return this.length++;
  }

  /** The first block starts small: there may be thousands of columns with little in them. */
  #grow(): void {
    const larger = this.block(this.#last!.length * 2);
    larger.set(this.#last!);
    this.#last = larger;
    this.#blocks[0] = larger;
  }

  /** Makes every block anew, as `block` now makes them. */
  protected widen(): void {
    this.#blocks = this.#blocks.map((old) => {
      const wider = this.block(old.length);
      wider.set(old);
      return wider;
    });
    this.#last = this.#blocks.at(-1);
  }

  get(index: number): number {
    return this.#blocks[index >> SHIFT]![index & MASK]!;
  }

  set(index: number, value: number): void {
    this.#blocks[index >> SHIFT]![index & MASK] = value;
  }
}

/** Instants and hashes: any double. */
export class FloatColumn extends Column<Float64Array> {
  protected override block(size: number): Float64Array {
    return new Float64Array(size);
  }
}

/** Codes, indices and line numbers: whole numbers up to 2^31. */
export class IntColumn extends Column<Int32Array> {
  protected override block(size: number): Int32Array {
    return new Int32Array(size);
  }
}

/** Codes, of which there are few: whole numbers from 0 to 2^31, in as many bytes as the largest takes. */
export class CodeColumn extends Column<Uint8Array | Uint16Array | Int32Array> {
  #most = 0xff;

  override push(code: number): number {
    if (code > this.#most) this.#widenFor(code);
    return super.push(code);
  }

  override set(index: number, code: number): void {
    if (code > this.#most) this.#widenFor(code);
    super.set(index, code);
  }

  #widenFor(code: number): void {
    this.#most = code > 0xffff ? 0x7fffffff : 0xffff;
    this.widen();
  }

  protected override block(size: number): Uint8Array | Uint16Array | Int32Array {
    if (this.#most === 0xff) return new Uint8Array(size);
    return this.#most === 0xffff ? new Uint16Array(size) : new Int32Array(size);
  }
}
