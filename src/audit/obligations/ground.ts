/** What obligations are judged on. */
import type { WorkingTime } from '../../calendar/working-time.ts';
import type { Language } from '../../diagnostics/diagnostic.ts';
import type { FactsOf } from '../../policy/policy.ts';
import type { Fact } from '../../register/facts.ts';
import type { Period } from '../../time/period.ts';
import type { Zone } from '../../time/zone.ts';

export interface ObligationGround {
  /** The audited period, less what lies outside the part of the agreement that is measured. */
  readonly period: Period;
  /** The part of the agreement that is measured; infinite where nothing was said. */
  readonly agreement: { readonly from: number; readonly to: number };
  /** What lies after it has not happened; -Infinity when no input tells of any instant. */
  readonly asOf: number;
  readonly zone: Zone;
  readonly language: Language;
  readonly calendars: ReadonlyMap<string, WorkingTime>;
  /** Null: that input was not given. */
  readonly facts: Readonly<Record<FactsOf['source'] | 'measurements', readonly Fact[] | null>>;
  /** Rejected rows, as far as they can be read. */
  readonly unreadable: Readonly<Record<FactsOf['source'] | 'measurements', readonly Fact[]>>;
}
