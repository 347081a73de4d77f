/** A profile for a test: a shipped one by its id, or YAML. */
import { type ProfileInUse, readProfile } from '../../src/cli/profiles.ts';
import { loadProfile } from '../../src/exports/load.ts';

/** Throws when it cannot be used. */
export function profileIn(profile: string): ProfileInUse {
  if (!profile.includes('\n')) {
    const { document, shown, sha256, diagnostics } = readProfile(profile, '.', 'en');
    if (document === null)
      throw new Error(diagnostics.map(({ code, slots }) => `${code} ${JSON.stringify(slots)}`).join('\n'));
    return { document, shown, sha256 };
  }
  const loaded = loadProfile({ file: 'own.yaml', text: profile }, { find: () => null, known: [] });
  if (loaded.profile === null) throw new Error(loaded.diagnostics.map(({ code }) => code).join(', '));
  return { document: loaded.profile, shown: 'own.yaml', sha256: '' };
}
