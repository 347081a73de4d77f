/** Brings a policy from its file to what the audit needs: checked, with its calendars laid out and its zone. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type HolidaySource, holidayCalendar } from '../calendar/holidays.ts';
import { type WorkingTime, workingTime } from '../calendar/working-time.ts';
import { type Diagnostic, diagnostic, type Language, severityOf } from '../diagnostics/diagnostic.ts';
import { checkHolidays } from '../policy/check-holidays.ts';
import { choices as nearest } from '../policy/closest.ts';
import { type LoadedPolicy, loadPolicy, type PolicyChoices } from '../policy/load.ts';
import type { CalendarDefinition, Policy } from '../policy/policy.ts';
import { type Zone, zoneNamed } from '../time/zone.ts';
import { locatePolicy, shippedIds } from './shipped.ts';
import { why } from './why.ts';

export interface PolicyFile extends LoadedPolicy {
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Null: the file cannot be read; the diagnostics say why. Holidays are checked too, which takes their package. */
export async function readPolicy(
  text: string,
  base: string,
  choices: PolicyChoices,
  language: Language,
): Promise<{ file: PolicyFile | null; diagnostics: Diagnostic[] }> {
  const located = locatePolicy(text, base);
  if (located === null) {
    return {
      file: null,
      diagnostics: [diagnostic('unknown-policy', null, { text, choices: nearest(text, shippedIds()) })],
    };
  }
  let bytes: Buffer;
  try {
    bytes = readFileSync(located.path);
  } catch (error) {
    return {
      file: null,
      diagnostics: [diagnostic('cannot-read', { file: located.shown }, { why: why(error, language) })],
    };
  }
  const loaded = loadPolicy(located.shown, bytes.toString('utf8'), choices);
  const diagnostics = [...loaded.diagnostics, ...(await checkHolidays(loaded))];
  const faulty = diagnostics.some((d) => severityOf(d) === 'error');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    file: { ...loaded, policy: faulty ? null : loaded.policy, sha256, bytes: bytes.length },
    diagnostics,
  };
}

/**
 * The policy's calendars as working time, each laid out when it is first asked. `known` holds those of other policies:
 * a calendar that is defined in the same way is the same one.
 */
export async function calendarsOf(
  policy: Policy,
  known: Map<string, WorkingTime> = new Map(),
): Promise<{ zone: Zone; calendars: Map<string, WorkingTime> }> {
  const zone = zoneNamed(policy.timezone);
  if (zone === null) throw new Error(`unknown zone ${policy.timezone} in a policy that was checked`);
  const calendars = new Map<string, WorkingTime>();
  for (const [id, definition] of policy.calendars) {
    const key = JSON.stringify([definition, zone.name, policy.language]);
    const laidOut = known.get(key) ?? workingTime(definition, zone, await holidaysOf(definition, policy));
    known.set(key, laidOut);
    calendars.set(id, laidOut);
  }
  return { zone, calendars };
}

async function holidaysOf(definition: CalendarDefinition, policy: Policy): Promise<HolidaySource | null> {
  if (definition.holidays === null) return null;
  const { source } = await holidayCalendar(definition.holidays, policy.language);
  if (source === null)
    throw new Error(`the holidays of ${definition.id} cannot be used in a policy that was checked`);
  return source;
}
