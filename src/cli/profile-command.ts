/** `sla profile check | show | list | schema`. */
import { type Language, severityOf } from '../diagnostics/diagnostic.ts';
import { profileSchema } from '../exports/json-schema.ts';
import { plainJson } from '../policy/normalised.ts';
import { profileList } from '../report/profile-list.ts';
import { shownInJson } from '../text/shown.ts';
import { EXIT } from './exit.ts';
import { type Outside, widthOf } from './outside.ts';
import { readProfile, shippedProfiles } from './profiles.ts';
import { tell, tellAllWell, write } from './tell.ts';

export interface ProfileFlags {
  readonly lang?: Language;
}

/** Says everything that is wrong with a profile, and with those it is laid over. */
export async function checkProfile(file: string, flags: ProfileFlags, outside: Outside): Promise<number> {
  const language = flags.lang ?? 'en';
  const { diagnostics } = readProfile(file, outside.cwd(), language);
  if (diagnostics.length === 0) tellAllWell(file, outside, language);
  else tell(diagnostics, outside, language, 'never');
  return diagnostics.some((d) => severityOf(d) === 'error') ? EXIT.unusable : EXIT.met;
}

/** The profile as it is used, what it extends worked in and every default spelled out. */
export async function showProfile(file: string, flags: ProfileFlags, outside: Outside): Promise<number> {
  const { document, diagnostics } = readProfile(file, outside.cwd(), flags.lang ?? 'en');
  if (diagnostics.length > 0) tell(diagnostics, outside, flags.lang ?? 'en', 'never');
  if (document === null) return EXIT.unusable;
  await write(outside.stdout, `${shownInJson(JSON.stringify(plainJson(document), null, 2))}\n`);
  return EXIT.met;
}

export async function listProfiles(flags: ProfileFlags, outside: Outside): Promise<number> {
  const profiles = shippedProfiles().map(({ document }) => document);
  await write(outside.stdout, profileList(profiles, flags.lang ?? 'en', widthOf(outside.stdout)));
  return EXIT.met;
}

export async function printProfileSchema(outside: Outside): Promise<number> {
  await write(outside.stdout, `${JSON.stringify(profileSchema(), null, 2)}\n`);
  return EXIT.met;
}
