/** Variants and readings: maps are merged key by key, everything else is replaced. */
import type { Written, WrittenEntry } from './written.ts';

/** Maps that say one thing together: half of one and half of another would say something that nobody wrote. */
const REPLACED_WHOLE = new Set(['hours', 'when']);
const ONE_OF_SEVERAL = ['earliest', 'latest', 'parameter'];
/** The two ways to give a norm's limit: the one that is laid over takes the place of the other. */
const INSTEAD_OF: Readonly<Record<string, string>> = { at_least: 'more_than', more_than: 'at_least' };

/** `oneOfSeveral`: keys that say what a map is; maps with one of them are replaced whole. */
export function overlaid(
  base: Written,
  overlay: Written,
  oneOfSeveral: readonly string[] = ONE_OF_SEVERAL,
): Written {
  if (base.kind !== 'map' || overlay.kind !== 'map') return overlay;
  if (oneOfSeveral.some((key) => base.entries.has(key) || overlay.entries.has(key))) return overlay;
  const entries = new Map<string, WrittenEntry>(base.entries);
  for (const [key, entry] of overlay.entries) {
    if (key in INSTEAD_OF) entries.delete(INSTEAD_OF[key]!);
    const below = base.entries.get(key);
    const whole = below === undefined || REPLACED_WHOLE.has(key);
    entries.set(
      key,
      whole ? entry : { keyAt: entry.keyAt, value: overlaid(below.value, entry.value, oneOfSeveral) },
    );
  }
  return { kind: 'map', at: base.at, entries };
}
