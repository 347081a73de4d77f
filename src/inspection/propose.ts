/** What a mapping of an export may be, guessed from its header and from what its columns hold. */
import { type Fit, fitting } from '../exports/fit.ts';
import type { ProfileDocument } from '../exports/schema.ts';
import { type InputRole, rolesOfColumns } from '../intake/canonical.ts';
import type { Priority } from '../policy/policy.ts';
import type { Mapping } from './mapping.ts';
import { overBase } from './over-base.ts';
import { logMapping } from './propose-log.ts';
import { ticketMapping } from './propose-tickets.ts';
import { outageMapping, probeMapping } from './propose-watch.ts';
import type { Sheet } from './sheet.ts';
import { areStates } from './words.ts';

/** What is known besides the export itself. */
export interface Known {
  readonly profiles: readonly ProfileDocument[];
  /** Of the policy; null where none is given. */
  readonly priorities: readonly Priority[] | null;
}

export interface Proposal {
  /** The kind of records the file holds as it stands; null: it is not canonical. */
  readonly canonical: InputRole | null;
  /** The profile that fits best; null when none fits. */
  readonly fit: Fit | null;
  /** Null: the file is canonical, or nothing in it is recognised. */
  readonly mapping: Mapping | null;
}

/** Of the columns that a profile names so many have to be there, for one that is not recognised by its own columns. */
const LEAST_SHARE = 0.6;
const LEAST_COLUMNS = 4;

export function proposalFor(sheet: Sheet, { profiles, priorities }: Known): Proposal {
  const canonical = rolesOfColumns(sheet.header)[0] ?? null;
  const best = fitting(profiles, sheet.header)[0] ?? null;
  const fit = best !== null && isConvincing(best, sheet) ? best : null;
  if (canonical !== null && fit === null) return { canonical, fit: null, mapping: null };
  const mapping =
    fit !== null
      ? overBase(fit, sheet, priorities)
      : (logMapping(sheet, priorities) ??
        outageMapping(sheet) ??
        probeMapping(sheet) ??
        ticketMapping(sheet, priorities));
  return { canonical: null, fit, mapping };
}

function isConvincing({ profile, recognised, found, named }: Fit, sheet: Sheet): boolean {
  if (profile.probes?.each?.includes('*') === true && !isSeries(sheet)) return false;
  return recognised || (found >= LEAST_COLUMNS && found / named >= LEAST_SHARE);
}

/** A column for each service: every column but that of the time says up or down. */
function isSeries({ columns }: Sheet): boolean {
  return columns.every(({ kind, words }) => kind === 'time' || kind === 'empty' || areStates(words));
}
