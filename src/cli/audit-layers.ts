/** Settings from flags and audit files in layers: what a higher one says goes before what a lower one says. */
import { resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { INPUT_ROLES, type InputRole } from '../intake/canonical.ts';
import type { AuditKeys } from '../policy/audit-keys.ts';
import { type TimeFormat, timeFormat } from '../time/time-format.ts';
import type { AuditFlags, NamedFile, Settings } from './settings.ts';

export interface Layer {
  readonly keys: AuditKeys;
  /** The directory that its paths are relative to. */
  readonly base: string;
}

/** What is of no use goes to `problems`. */
export function flagLayer(flags: AuditFlags, cwd: string, problems: Diagnostic[]): Layer {
  const inputs = INPUT_ROLES.flatMap((role) => {
    const files = flags[role];
    return files === undefined ? [] : [[role, files.map((file) => ({ file, profile: null }))] as const];
  });
  const keys: AuditKeys = {
    policy: flags.policy ?? null,
    inputs: Object.fromEntries(inputs),
    profile: flags.profile ?? null,
    period: flags.period ?? null,
    asOf: flags.asOf ?? null,
    variant: flags.variant ?? null,
    readings: pairs('--reading', flags.reading, problems),
    allReadings: flags.allReadings ?? null,
    parameters: pairs('--set', flags.set, problems),
    ambiguous: flags.ambiguous ?? null,
    timeFormats: flags.timeFormat ?? null,
    lang: flags.lang ?? null,
    strict: flags.strict ?? null,
    applyExclusions: flags.applyExclusions ?? null,
    failOn: flags.failOn ?? null,
  };
  return { keys, base: cwd };
}

/** The highest layer first. Readings and parameters are taken together, name by name; of all else the highest counts. */
export function settled(layers: readonly [Layer, ...Layer[]], problems: Diagnostic[]): Settings {
  const first = <K extends keyof AuditKeys>(key: K): AuditKeys[K] | null =>
    saying(layers, key)?.keys[key] ?? null;
  const together = (key: 'readings' | 'parameters'): Record<string, string> =>
    Object.assign({}, ...layers.toReversed().map(({ keys }) => keys[key]));
  const last = layers.at(-1)!;
  return {
    policy: first('policy'),
    policyBase: (saying(layers, 'policy') ?? last).base,
    inputs: inputsOf(layers),
    profile: first('profile'),
    profileBase: (saying(layers, 'profile') ?? last).base,
    period: first('period'),
    asOf: first('asOf'),
    variant: first('variant'),
    readings: together('readings'),
    allReadings: first('allReadings') ?? false,
    parameters: together('parameters'),
    ambiguous: first('ambiguous'),
    timeFormats: formatsOf(first('timeFormats') ?? [], problems),
    lang: first('lang'),
    strict: first('strict') ?? false,
    applyExclusions: first('applyExclusions') ?? false,
    failOn: first('failOn') ?? 'missed',
  };
}

function saying(layers: readonly Layer[], key: keyof AuditKeys): Layer | undefined {
  return layers.find(({ keys }) => keys[key] !== null);
}

/** What a layer gives for a role replaces what those below it give for it. */
function inputsOf(layers: readonly Layer[]): Map<InputRole, NamedFile[]> {
  const inputs = new Map<InputRole, NamedFile[]>();
  for (const role of INPUT_ROLES) {
    const layer = layers.find(({ keys }) => keys.inputs[role] !== undefined);
    const named = (layer?.keys.inputs[role] ?? []).map(({ file: shown, profile }) => ({
      shown,
      path: shown === '-' ? '-' : resolve(layer!.base, shown),
      profile: profile === null ? null : { text: profile, base: layer!.base },
    }));
    if (named.length > 0) inputs.set(role, named);
  }
  return inputs;
}

export function formatsOf(texts: readonly string[], problems: Diagnostic[]): TimeFormat[] {
  return texts.flatMap((text) => {
    const compiled = timeFormat(text);
    if ('format' in compiled) return [compiled.format];
    const { code, part } = compiled.problem;
    problems.push(diagnostic(code, null, { text, part }));
    return [];
  });
}

/** `NAME=VALUE` flags as a record; what is not of that form is a problem. */
export function pairs(
  flag: string,
  given: readonly string[] | undefined,
  problems: Diagnostic[],
): Record<string, string> {
  const found = new Map<string, string>();
  for (const text of given ?? []) {
    const at = text.indexOf('=');
    if (at > 0) found.set(text.slice(0, at), text.slice(at + 1));
    else problems.push(diagnostic('bad-setting', null, { name: flag, text, expected: `${flag} NAME=VALUE` }));
  }
  return Object.fromEntries(found);
}
