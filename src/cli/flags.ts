/** Flags that several commands have. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { FORMATS } from './formats.ts';

/** What is audited: policy, inputs, period and readings. */
export function inputFlags(command: Command): Command {
  const files = (role: string, what: string) => new Option(`--${role} <file>`, what).argParser(gathered);
  return command
    .option('--policy <file|id>', 'policy file, or the id of a shipped one (sla policy list)')
    .option('--profile <file|id>', 'profile of the exports (sla profile list); without it they are canonical')
    .addOption(files('tickets', 'tickets export (CSV; repeatable; - is standard input; .gz is read)'))
    .addOption(files('events', 'events export: what happened to the tickets'))
    .addOption(files('probes', 'uptime probes'))
    .addOption(files('outages', 'list of outages, instead of probes'))
    .addOption(files('maintenance', 'maintenance windows'))
    .addOption(files('register', 'dated facts: releases'))
    .addOption(files('measurements', 'figures per period'))
    .option(
      '--time-format <format>',
      'of times not in ISO 8601: "d-M-yyyy[ H:mm[:ss]]" (repeatable)',
      gathered,
    )
    .option('--period <period>', '2025-Q3, 2025-07, 2025, 2025-W31 or FROM..TO')
    .option('--as-of <time>', 'judge as things stood then (default: the latest time in the exports)')
    .option('--variant <id>', 'variant of the policy')
    .option('--reading <clause=id>', 'another reading of a clause (repeatable)', gathered)
    .option('--set <name=value>', 'a parameter of the policy (repeatable)', gathered)
    .addOption(
      new Option('--ambiguous <which>', 'a local time that occurs twice').choices(['earlier', 'later']),
    );
}

/** How it looks. */
export function lookFlags(command: Command): Command {
  return command
    .addOption(new Option('--lang <language>', 'of the report').choices(['nl', 'en']))
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .option('--width <columns>', 'width of the report', columns)
    .option('--all', 'show long lists whole');
}

/** In which formats a result is written, and where. */
export function reportFlags(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'of the report').choices([...FORMATS]).default('table'))
    .option(
      '--output <file>',
      'write the report to a file too (.txt .html .json .ndjson .csv .xlsx .ods .md .xml .prom; repeatable)',
      gathered,
    )
    .addOption(new Option('--csv <dialect>', 'of CSV files').choices(['standard', 'excel-nl']))
    .option('--quiet', 'one line only');
}

/** Which policy, and how it is read. */
export function policyFlags(command: Command): Command {
  return command
    .option('--policy <file|id>', 'policy file, or the id of a shipped one (sla policy list)')
    .option('--variant <id>', 'variant of the policy')
    .option('--reading <clause=id>', 'another reading of a clause (repeatable)', gathered)
    .option('--set <name=value>', 'a parameter of the policy (repeatable)', gathered);
}

/** The values of a flag that may be repeated. */
export function gathered(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

export function columns(text: string): string {
  if (/^\d{2,3}$/.test(text) && Number(text) >= 40) return text;
  throw new InvalidArgumentError('a number of columns, 40 or more.');
}

/** Under the help of a command. */
export function example(...commands: readonly string[]): string {
  const head = commands.length === 1 ? 'Example' : 'Examples';
  return `\n${head}:\n${commands.map((command) => `  ${command}\n`).join('')}`;
}
