/** Elapsed time in words: "15 minutes". */
import { durationMs, parseDuration } from '../../time/duration.ts';
import { read } from './text.ts';

/** Whole milliseconds. */
export const duration = read<number>((written) => {
  const parsed = parseDuration(written);
  const ms = parsed === null ? null : durationMs(parsed);
  return ms === null || ms <= 0 ? { wrong: 'bad-duration' } : { value: ms };
});
