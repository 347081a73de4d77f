/** What is known of files that cannot be used any more: whether they are the ones that the result was made of. */
import type { AuditResult } from '../audit/result.ts';
import { inputChanged, policyChanged, profileChanged } from '../audit/verify/differences.ts';
import type { Diagnostic, Language } from '../diagnostics/diagnostic.ts';
import { openInput } from './input-stream.ts';
import type { Outside } from './outside.ts';
import { readProfile } from './profiles.ts';
import type { Settings } from './settings.ts';
import type { Located } from './verify-places.ts';
import { isOutside } from './why.ts';

/** Null: there is nothing to read. */
interface Sealed {
  readonly sha256: string;
  readonly bytes: number;
}

export async function changedFiles(
  saved: AuditResult,
  found: readonly Located[],
  settings: Settings,
  outside: Outside,
  language: Language,
): Promise<Diagnostic[]> {
  const changed: Diagnostic[] = [];
  for (const before of saved.inputs) {
    const file = found.find(({ shown, role }) => shown === before.path && role === before.role);
    const now = file === undefined ? null : await sealOf(file.path, outside);
    if (now?.sha256 !== before.sha256)
      changed.push(inputChanged({ ...before }, { ...before, sha256: now?.sha256, bytes: now?.bytes }));
  }
  for (const { path, role, profile } of saved.inputs) {
    if (profile === null) continue;
    const { profile: own = null } = settings.inputs.get(role)?.find(({ shown }) => shown === path) ?? {};
    const { text, base } = own ?? { text: settings.profile ?? '', base: settings.profileBase };
    const { sha256 } = readProfile(text, base, language);
    if (sha256 !== profile.sha256) changed.push(profileChanged(path, { ...profile }, { ...profile, sha256 }));
  }
  const policy = found.find(({ role }) => role === 'policy');
  if (policy === undefined || policy.place === null) return changed;
  const now = await sealOf(policy.path, outside);
  const { sha256 } = saved.policy;
  return now?.sha256 === sha256 ? changed : [...changed, policyChanged(policy.shown, sha256, now?.sha256)];
}

async function sealOf(path: string, outside: Outside): Promise<Sealed | null> {
  const input = openInput(path, outside);
  try {
    for await (const _ of input.chunks);
    return input.seal();
  } catch (error) {
    if (!isOutside(error)) throw error;
    return null;
  }
}
