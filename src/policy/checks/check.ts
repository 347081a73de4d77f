/** A check looks at a policy that has the right form and says what does not make sense in it. */
import type { PolicyCode } from '../../diagnostics/catalogue-policy.ts';
import type { PolicyDocument } from '../schema/document.ts';
import { at, type Finding, keyPlace, type Path, place, type Written } from '../written.ts';

export interface Draft {
  readonly document: PolicyDocument;
  /** As written, for places, for the order of things, and for the names of what has faults of its own. */
  readonly written: Written;
}

export type Findings = readonly Finding<PolicyCode>[];

export type Check = (draft: Draft) => Findings;

/** A finding about the value at a path. None when nothing was written there: then its absence was reported already. */
export function wrong(
  draft: Draft,
  code: PolicyCode,
  path: Path,
  slots: Finding<PolicyCode>['slots'] = {},
): Findings {
  const value = at(draft.written, path);
  if (value === undefined || value.kind === 'unusable') return [];
  return [{ code, at: place(draft.written, path), slots }];
}

/** A finding about a key: a name that should not stand there. */
export function wrongKey(
  draft: Draft,
  code: PolicyCode,
  path: Path,
  slots: Finding<PolicyCode>['slots'] = {},
): Findings {
  const found = keyPlace(draft.written, path);
  return found === undefined ? [] : [{ code, at: found, slots }];
}
