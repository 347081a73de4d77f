/** The reason of a failed file operation, in a few words and without the paths of this machine. */
import type { Language } from '../diagnostics/diagnostic.ts';

const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ENOENT: { nl: 'het bestaat niet', en: 'it does not exist' },
  EACCES: { nl: 'geen toestemming', en: 'permission denied' },
  EPERM: { nl: 'geen toestemming', en: 'permission denied' },
  EISDIR: { nl: 'het is een map', en: 'it is a directory' },
  ENOTDIR: { nl: 'een deel van het pad is geen map', en: 'a part of the path is not a directory' },
  ENOSPC: { nl: 'de schijf is vol', en: 'the disk is full' },
  EROFS: { nl: 'de schijf is alleen-lezen', en: 'the disk is read-only' },
  ERR_INVALID_ARG_VALUE: { nl: 'zo kan geen bestand heten', en: 'no file can have such a name' },
  ENOTFILE: { nl: 'het is geen gewoon bestand', en: 'it is no regular file' },
  EMFILE: { nl: 'er staan te veel bestanden open', en: 'too many files are open' },
  Z_DATA_ERROR: { nl: 'het is geen (heel) gzip-bestand', en: 'it is not a (whole) gzip file' },
  Z_BUF_ERROR: { nl: 'het gzip-bestand is afgebroken', en: 'the gzip file is cut off' },
};

export function why(error: unknown, language: Language): string {
  const { code, message } = error as { code?: string; message?: string };
  return REASONS[code ?? '']?.[language] ?? code ?? message ?? String(error);
}

/** Whether an error is one of the outside world, not a fault in the program. */
export function isOutside(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^(E[A-Z]+|Z_[A-Z_]+|ERR_INVALID_ARG_VALUE)$/.test(code);
}
