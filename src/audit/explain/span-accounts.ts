/** Stretches of time with their running totals, as texts and whole milliseconds. */
import type { Language } from '../../diagnostics/diagnostic.ts';
import { conditionText } from '../../policy/condition-text.ts';
import { instantText } from '../../time/instant.ts';
import type { Zone } from '../../time/zone.ts';
import type { SpanAccount } from './explanation.ts';
import type { Stretch } from './stretches.ts';

export function spanAccounts(stretches: readonly Stretch[], zone: Zone, language: Language): SpanAccount[] {
  let [countedTotalMs, pausedTotalMs] = [0, 0];
  return stretches.map(({ from, to, kind, over, holiday, stills }) => {
    const elapsedMs = to - from;
    const countedMs = kind === 'counted' ? elapsedMs : 0;
    const pausedMs = kind === 'paused' || kind === 'restored' ? elapsedMs : 0;
    countedTotalMs += countedMs;
    pausedTotalMs += pausedMs;
    return {
      from: instantText(from, zone),
      to: instantText(to, zone),
      kind,
      over,
      elapsedMs,
      countedMs,
      pausedMs,
      countedTotalMs,
      pausedTotalMs,
      holiday,
      pauses: stills.flatMap(({ term, why }) =>
        term === null ? [] : [{ why, condition: conditionText(term.when, language), clause: term.clause }],
      ),
    };
  });
}
