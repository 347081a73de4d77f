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

/** Lists under names, one after another: each can be read without the others. */
export class ListsAsRead<T> extends MadeAsRead<T> {
  readonly #lists: ReadonlyMap<string, Listed<T>>;

  constructor(lists: ReadonlyMap<string, Listed<T>>) {
    super(
      [...lists.values()].reduce((all, { length }) => all + length, 0),
      function* () {
        for (const list of lists.values()) yield* list;
      },
    );
    this.#lists = lists;
  }

  under(name: string): Listed<T> {
    return this.#lists.get(name) ?? [];
  }
}

/** The first so many; what comes after them is not made. */
export function firstOf<T>(list: Listed<T>, most: number): T[] {
  const first: T[] = [];
  for (const item of list) {
    if (first.length >= most) break;
    first.push(item);
  }
  return first;
}
