/** Turns a file's bytes, block after block, into UTF-8. Where the bytes are cut makes no difference to what comes out. */
export interface Transcoder {
  /** What the file has shown itself to be so far. */
  readonly encoding: Encoding;
  /**
   * The next bytes as UTF-8, perhaps the same memory: nothing is kept of them. `last` says that there are no more, so that nothing is held
   * back.
   */
  write(bytes: Buffer, last: boolean): Promise<Buffer>;
  /**
   * Where in the UTF-8 that the last `write` returned the first character stands that was not UTF-8 in the file;
   * null when it was not in there.
   */
  readonly firstForeign: number | null;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'utf-8+windows-1252';
