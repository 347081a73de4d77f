const YES = new Set(['true', 'waar', 'ja', 'yes', 'j', 'y', '1', 'wahr', 'vrai']);
const NO = new Set(['false', 'onwaar', 'nee', 'no', 'n', '0', 'falsch', 'faux']);

/** `TRUE` `WAAR` `ja` `yes` `j` `y` `1` and their opposites, in capitals or not; null for anything else. */
export function readBoolean(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
