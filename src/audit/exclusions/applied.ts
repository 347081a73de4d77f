/** Whether the verdicts of an audit leave out what was agreed. */
import type { AuditInput } from '../input.ts';
import { AgreedExclusions } from './agreed.ts';

/** Null: nothing was agreed, or it is not left out of these verdicts. */
export function agreedOf({ exclusions, applyExclusions }: AuditInput): AgreedExclusions | null {
  return exclusions === null || !applyExclusions ? null : new AgreedExclusions(exclusions);
}
