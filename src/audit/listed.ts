/** Lists that need not be in memory: millions of breaches, each with its evidence, are made one by one as they are read. */

/** From its start to its end, as often as one likes. Any array is one. */
export interface Listed<T> extends Iterable<T> {
  readonly length: number;
}

/** Made anew each time it is read. */
export class MadeAsRead<T> implements Listed<T> {
  readonly length: number;
  readonly #make: () => Iterator<T>;

  constructor(length: number, make: () => Iterator<T>) {
    this.length = length;
    this.#make = make;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#make();
  }

  toJSON(): T[] {
    return [...this];
  }
}
