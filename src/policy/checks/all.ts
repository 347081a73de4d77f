/** Every check there is. Whether holidays are known is asked apart (holidays.ts): that takes a package to load. */
import { agreementHasALength, hoursCanBeRead, timezoneExists } from './calendars.ts';
import type { Check } from './check.ts';
import { clausesAreAnswered, clausesAreListed } from './clauses.ts';
import { combinedOfClocks } from './combined.ts';
import { termIdsAreUnique, thereIsSomethingToAudit, variantsAreThere } from './ids.ts';
import {
  calendarsExist,
  everyPriorityHasATarget,
  prioritiesExist,
  rulesExist,
  termsAreOfClocks,
} from './names.ts';
import { bySeverityNeedsPriorities, gridIsFull, wordsMeanOnePriority } from './priorities.ts';
import { clocksCanRun, partsAreTargets, workingDayIsDefined } from './targets.ts';
import {
  clocksEndAfterTheyStart,
  columnsAreKnown,
  groupsAreKnown,
  happeningsAreKnown,
  wordsAreFamiliar,
  wordsAreOfColumns,
} from './words.ts';

export const checks: readonly Check[] = [
  thereIsSomethingToAudit,
  variantsAreThere,
  timezoneExists,
  agreementHasALength,
  hoursCanBeRead,
  wordsMeanOnePriority,
  bySeverityNeedsPriorities,
  gridIsFull,
  calendarsExist,
  rulesExist,
  termsAreOfClocks,
  prioritiesExist,
  everyPriorityHasATarget,
  combinedOfClocks,
  workingDayIsDefined,
  clocksCanRun,
  partsAreTargets,
  columnsAreKnown,
  groupsAreKnown,
  wordsAreOfColumns,
  wordsAreFamiliar,
  happeningsAreKnown,
  clocksEndAfterTheyStart,
  termIdsAreUnique,
  clausesAreAnswered,
  clausesAreListed,
];
