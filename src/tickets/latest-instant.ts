/** The latest instant at which something happened, and the next latest: as-of, and whether it is believable. */
export class LatestInstant {
  at = Number.NEGATIVE_INFINITY;
  file = -1;
  line = 0;
  nextAt = Number.NEGATIVE_INFINITY;

  /** NaN is not seen. The first row with the latest instant is the one that set it. */
  see(at: number, file: number, line: number): void {
    if (at > this.at) {
      this.nextAt = this.at;
      this.at = at;
      this.file = file;
      this.line = line;
    } else if (at < this.at && at > this.nextAt) this.nextAt = at;
  }

  get known(): boolean {
    return this.at !== Number.NEGATIVE_INFINITY;
  }
}
