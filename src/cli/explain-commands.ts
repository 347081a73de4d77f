/** The commands that explain: `explain`, `deadline` and `calendar`. */
import { type Command, Option } from 'commander';
import type { CalendarFlags } from './calendar-command.ts';
import type { DeadlineFlags } from './deadline-command.ts';
import { example, gathered, inputFlags, lookFlags, policyFlags } from './flags.ts';
import type { Outside } from './outside.ts';
import type { ExplainFlags } from './settings.ts';

/** Explanations are read by people, or by programs. */
const explanationFormat = () =>
  new Option('--format <format>', 'of the explanation').choices(['table', 'json']).default('table');

export function explainCommands(program: Command, outside: Outside, done: (status: number) => void): void {
  explainOne(program, outside, done);
  deadlineAndCalendar(program, outside, done);
}

function explainOne(program: Command, outside: Outside, done: (status: number) => void): void {
  lookFlags(inputFlags(program.command('explain <ticket-or-rule> [audit-file]')))
    .summary('tell how a figure came about')
    .description(
      'Explains a ticket under each rule, or the figures of a rule: what counted, what did not, and why.',
    )
    .option('--rule <id>', 'this rule only')
    .addOption(explanationFormat())
    .addHelpText(
      'after',
      example(
        'sla explain MG-10502 samples/midden-groningen/audit.yaml --rule restoration',
        'sla explain minutes samples/midden-groningen/audit.yaml',
      ),
    )
    .action(async (what: string, file: string | undefined, flags: ExplainFlags) => {
      const { explainCommand } = await import('./explain-command.ts');
      done(await explainCommand(what, file, flags, outside));
    });
}

function deadlineAndCalendar(program: Command, outside: Outside, done: (status: number) => void): void {
  lookFlags(policyFlags(program.command('deadline [audit-file]')))
    .summary('tell when a ticket would be due')
    .description('Tells when a ticket opened then must be answered and restored, and how that was computed.')
    .option('--opened <time>', 'when it is opened: "2025-04-18 16:20" (local time of the policy)')
    .option('--priority <priority>', 'its priority (default: each of the policy)')
    .option('--with <column=value>', 'what else is supposed of it: type=security (repeatable)', gathered)
    .option('--register <file>', 'dated facts: releases', gathered)
    .addOption(explanationFormat())
    .addHelpText(
      'after',
      example('sla deadline --policy midden-groningen --priority P2 --opened "2025-04-18 16:20"'),
    )
    .action(async (file: string | undefined, flags: DeadlineFlags) => {
      const { deadlineCommand } = await import('./deadline-command.ts');
      done(await deadlineCommand(file, flags, outside));
    });
  lookFlags(policyFlags(program.command('calendar [calendar] [audit-file]')))
    .summary('show the working calendar of a year')
    .description('Shows the open hours of a year per month, and its holidays with their source.')
    .option('--year <year>', 'which year')
    .option('--days', 'date by date')
    .addOption(explanationFormat())
    .addHelpText('after', example('sla calendar --policy midden-groningen --year 2025'))
    .action(async (calendar: string | undefined, file: string | undefined, flags: CalendarFlags) => {
      const { calendarCommand } = await import('./calendar-command.ts');
      done(await calendarCommand(calendar, file, flags, outside));
    });
}
