/** Every check there is. Whether holidays are known is asked apart (holidays.ts): that takes a package to load. */
import { agreementHasALength, hoursCanBeRead, timezoneExists } from './calendars.ts';
import type { Check } from './check.ts';
import { combinedOfClocks } from './combined.ts';
import { termIdsAreUnique, thereIsSomethingToAudit, variantsAreThere } from './ids.ts';
import { calendarsExist, everyPriorityHasATarget, prioritiesExist, rulesExist } from './names.ts';
import { bySeverityNeedsPriorities, gridIsFull, wordsMeanOnePriority } from './priorities.ts';
import { clocksCanRun, workingDayIsDefined } from './targets.ts';
import {
  clocksEndAfterTheyStart,
  columnsAreKnown,
  groupsAreKnown,
  happeningsAreKnown,
  wordsAreFamiliar,
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
  prioritiesExist,
  everyPriorityHasATarget,
  combinedOfClocks,
  workingDayIsDefined,
  clocksCanRun,
  columnsAreKnown,
  groupsAreKnown,
  wordsAreFamiliar,
  happeningsAreKnown,
  clocksEndAfterTheyStart,
  termIdsAreUnique,
];
