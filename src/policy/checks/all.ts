/** Every check there is. Whether holidays are known is asked apart (holidays.ts): that takes a package to load. */

import { breachesAreOfTicketRules, noRuleWaitsForItself } from './breaches.ts';
import { agreementHasALength, hoursCanBeRead, timezoneExists } from './calendars.ts';
import type { Check } from './check.ts';
import { clausesAreAnswered, clausesAreListed } from './clauses.ts';
import { combinedOfTicketRules } from './combined.ts';
import {
  clocksEndAfterTheyStart,
  happeningsAreKnown,
  happeningsAreNoColumns,
  momentsHaveNoValue,
} from './happenings.ts';
import { termIdsAreUnique, thereIsSomethingToAudit, variantsAreThere } from './ids.ts';
import { figuresHoldOrNot, percentilesExist } from './latency.ts';
import {
  calendarsExist,
  everyPriorityHasATarget,
  prioritiesExist,
  rulesExist,
  termsAreOfClocks,
} from './names.ts';
import {
  columnsOfFactsAreKnown,
  measurementsAskSomething,
  obligationsCanBeTimed,
  recurrencesAskOneThing,
  sequencesAskOneThing,
  spansAskSomething,
} from './obligations.ts';
import { bySeverityNeedsPriorities, gridIsFull, wordsMeanOnePriority } from './priorities.ts';
import { clocksCanRun, partsAreTargets, timesAreLengths, workingDayIsDefined } from './targets.ts';
import { columnsAreKnown, groupsAreKnown, wordsAreFamiliar, wordsAreOfColumns } from './words.ts';

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
  combinedOfTicketRules,
  breachesAreOfTicketRules,
  noRuleWaitsForItself,
  workingDayIsDefined,
  clocksCanRun,
  partsAreTargets,
  recurrencesAskOneThing,
  sequencesAskOneThing,
  spansAskSomething,
  measurementsAskSomething,
  obligationsCanBeTimed,
  timesAreLengths,
  columnsAreKnown,
  columnsOfFactsAreKnown,
  groupsAreKnown,
  wordsAreOfColumns,
  wordsAreFamiliar,
  happeningsAreKnown,
  happeningsAreNoColumns,
  momentsHaveNoValue,
  clocksEndAfterTheyStart,
  termIdsAreUnique,
  percentilesExist,
  figuresHoldOrNot,
  clausesAreAnswered,
  clausesAreListed,
];
