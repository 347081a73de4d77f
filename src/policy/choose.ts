/** The policy under the variant and the readings that were chosen: their overlays laid over it, in order. */
import type { PolicyCode } from '../diagnostics/catalogue-policy.ts';
import { choices } from './closest.ts';
import { overlaid } from './overlay.ts';
import { at, type Finding, keys, type Path, type Written } from './written.ts';

export interface Choice {
  readonly variant: string | null;
  readonly readings: Readonly<Record<string, string>>;
}

export interface Chosen extends Choice {
  readonly written: Written;
  readonly findings: readonly Finding<PolicyCode>[];
}

/** The reading that the policy itself takes goes by this name, whether or not it is listed. */
export const DEFAULT_READING = 'default';

export function chosen(written: Written, choice: Choice): Chosen {
  const findings: Finding<PolicyCode>[] = [];
  const overlays: Path[] = [];
  const variants = keys(written, ['variants']);
  if (choice.variant !== null && variants.includes(choice.variant))
    overlays.push(['variants', choice.variant]);
  else if (choice.variant !== null) {
    const slots = { name: choice.variant, choices: choices(choice.variant, variants) };
    findings.push({ code: 'unknown-variant', at: null, slots });
    // What every variant fills in is not missing because of a slip in the name.
    if (variants.length > 0) overlays.push(['variants', variants[0]!]);
  }
  const readings: Record<string, string> = {};
  for (const [topic, reading] of Object.entries(choice.readings)) {
    const known = keys(written, ['readings', topic]);
    if (known.includes(reading)) {
      readings[topic] = reading;
      overlays.push(['readings', topic, reading]);
    } else if (known.length === 0) {
      const topics = choices(topic, keys(written, ['readings']));
      findings.push({ code: 'unknown-reading-topic', at: null, slots: { name: topic, choices: topics } });
    } else if (reading !== DEFAULT_READING) {
      const slots = { topic, name: reading, choices: choices(reading, [DEFAULT_READING, ...known]) };
      findings.push({ code: 'unknown-reading', at: null, slots });
    }
  }
  const result = overlays.reduce((below, path) => {
    const overlay = at(written, [...path, 'overlay']);
    return overlay?.kind === 'map' ? overlaid(below, overlay) : below;
  }, written);
  return { written: result, variant: choice.variant, readings, findings };
}
