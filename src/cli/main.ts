/** The commands and their flags. What a command does is loaded when it is called. */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { shown } from '../text/shown.ts';
import { completionScript, SHELLS, type Shell } from './completion.ts';
import { EXIT } from './exit.ts';
import { FORMATS } from './formats.ts';
import type { InitFlags } from './init-command.ts';
import type { InspectFlags } from './inspect-command.ts';
import type { Outside } from './outside.ts';
import type { AuditFlags } from './settings.ts';
import { shippedIds, shippedProfileIds } from './shipped.ts';
import { version } from './version.ts';
import { abandonAll } from './whole-file.ts';
import { isOutside, why } from './why.ts';

/** Runs one command line; returns the exit status. `argv` is without node and script. */
export async function main(
  argv: readonly string[],
  outside: Outside & Partial<NodeJS.Process>,
): Promise<number> {
  let status: number = EXIT.met;
  const program = commands(outside, (code) => {
    status = code;
  });
  // A stream that fails tells whoever wrote to it; nobody has to catch it a second time.
  for (const stream of [outside.stdout, outside.stderr]) stream.on('error', () => {});
  const interrupted = new Promise<number>((done) => {
    outside.once?.('SIGINT', () => done(EXIT.interrupted));
  });
  try {
    const run = program.parseAsync([...argv], { from: 'user' }).then(() => status);
    const ended = await Promise.race([run, interrupted]);
    if (ended === EXIT.interrupted) abandonAll();
    return ended;
  } catch (error) {
    return failed(error, outside);
  }
}

function failed(error: unknown, outside: Outside): number {
  abandonAll();
  if (isOutside(error)) {
    outside.stderr.write(`cannot write: ${why(error, 'en')}\n`);
    return EXIT.unusable;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.met : EXIT.unusable;
  outside.stderr.write(
    `This is a fault in the program, not in your input. Please report it with these lines:\n`,
  );
  outside.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT.fault;
}

function commands(outside: Outside, done: (status: number) => void): Command {
  const program = new Command('sla')
    .description('Tells a customer and a supplier whether a service level agreement was kept, and proves it.')
    .version(version(), '-V, --version')
    .addHelpText('after', PROGRAM_EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => outside.stdout.write(text),
      // It repeats what was typed: shown line by line, so that nothing in it acts on the terminal.
      writeErr: (text) => outside.stderr.write(text.split('\n').map(shown).join('\n')),
    })
    .showHelpAfterError('(sla --help shows the commands; sla COMMAND --help its flags)');
  auditFlags(program.command('audit [audit-file]').summary('audit a period against a policy'))
    .description('Audits the tickets and probes of a period against a policy.')
    .action(async (file: string | undefined, flags: AuditFlags) => {
      const { auditCommand } = await import('./audit-command.ts');
      done(await auditCommand(file, flags, outside));
    })
    .addHelpText('after', AUDIT_EXAMPLES);
  inspectFlags(program.command('inspect <file>').summary('look at an export and propose how to read it'))
    .description(
      'Says what an export is: its columns, times and words, the profile that fits, and what is missing.',
    )
    .action(async (file: string, flags: InspectFlags) => {
      const { inspectCommand } = await import('./inspect-command.ts');
      done(await inspectCommand(file, flags, outside));
    })
    .addHelpText('after', INSPECT_EXAMPLES);
  initFlags(program.command('init [folder]').summary('make a working folder from exports'))
    .description(
      'Makes a working folder: an audit file, a profile for each export that needs one, and a policy.',
    )
    .action(async (folder: string | undefined, flags: InitFlags) => {
      const { initCommand } = await import('./init-command.ts');
      done(await initCommand(folder, flags, outside));
    })
    .addHelpText('after', INIT_EXAMPLES);
  policyCommands(
    program
      .command('policy')
      .description('Checks and shows policies.')
      .addHelpText('after', example('sla policy list')),
    outside,
    done,
  );
  profileCommands(
    program
      .command('profile')
      .description('Checks and shows profiles of exports.')
      .addHelpText('after', example('sla profile list')),
    outside,
    done,
  );
  program
    .command('completion')
    .summary('print a script that completes commands in your shell')
    .description('Prints a script that completes commands, flags, policies and files.')
    .addArgument(new Argument('<shell>', 'your shell').choices([...SHELLS]))
    .action((shell: Shell) => {
      outside.stdout.write(
        completionScript(shell, program, { policy: shippedIds(), profile: shippedProfileIds() }),
      );
    })
    .addHelpText('after', COMPLETION_EXAMPLES);
  return program;
}

const COMPLETION_EXAMPLES = `
Examples:
  eval "$(sla completion bash)"      in ~/.bashrc
  eval "$(sla completion zsh)"       in ~/.zshrc, after compinit
  sla completion fish | source       in ~/.config/fish/config.fish
`;

function auditFlags(command: Command): Command {
  return inputFlags(command)
    .option(
      '--time-format <format>',
      'of times not in ISO 8601: "d-M-yyyy[ H:mm[:ss]]" (repeatable)',
      gathered,
    )
    .option('--period <period>', '2025-Q3, 2025-07, 2025, 2025-W31 or FROM..TO')
    .option('--as-of <time>', 'judge as things stood then (default: the latest time in the exports)')
    .option('--variant <id>', 'variant of the policy')
    .option('--reading <clause=id>', 'another reading of a clause (repeatable)', gathered)
    .option('--all-readings', 'which other readings would turn a verdict')
    .option('--set <name=value>', 'a parameter of the policy (repeatable)', gathered)
    .addOption(
      new Option('--ambiguous <which>', 'a local time that occurs twice').choices(['earlier', 'later']),
    )
    .addOption(new Option('--format <format>', 'of the report').choices([...FORMATS]).default('table'))
    .option(
      '--output <file>',
      'write the report to a file too (.txt .json .ndjson .csv .md .xml .prom; repeatable)',
      gathered,
    )
    .option('--ledger <file>', 'write one CSV line per ticket and rule')
    .addOption(new Option('--csv <dialect>', 'of CSV files').choices(['standard', 'excel-nl']))
    .addOption(new Option('--fail-on <verdict>', 'exit 1 on').choices(['missed', 'undecided', 'never']))
    .option('--strict', 'missed targets count as well as missed guarantees')
    .addOption(new Option('--lang <language>', 'of the report').choices(['nl', 'en']))
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .option('--width <columns>', 'width of the report', columns)
    .option('--all', 'show long lists whole')
    .option('--quiet', 'one line only');
}

/** Policy, profile and exports. */
function inputFlags(command: Command): Command {
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
    .addOption(files('measurements', 'figures per period'));
}

function initFlags(command: Command): Command {
  const files = (role: string, what: string) => new Option(`--${role} <file>`, what).argParser(gathered);
  return command
    .option('--policy <file|id>', 'a shipped one (sla policy list), a file, or blank: one to fill in')
    .option('--copy-policy', 'put a copy of the policy in the folder, to change')
    .option('--variant <id>', 'variant of the policy')
    .option('--set <name=value>', 'a parameter of the policy (repeatable)', gathered)
    .addOption(files('tickets', 'tickets export (CSV; repeatable)'))
    .addOption(files('events', 'events export: what happened to the tickets'))
    .addOption(files('probes', 'uptime probes'))
    .addOption(files('outages', 'list of outages'))
    .addOption(files('maintenance', 'maintenance windows'))
    .addOption(files('register', 'dated facts'))
    .addOption(files('measurements', 'figures per period'))
    .option('--profile <file|id>', 'read the exports through this profile; without it one is found or made')
    .option('--time-format <format>', 'how the exports write times, where they do not tell', gathered)
    .option('--zone <name>', 'of times in the exports without an offset: America/New_York')
    .option('--period <period>', 'without it the last quarter that the exports cover')
    .addOption(new Option('--lang <language>', 'of what is written').choices(['nl', 'en']));
}

const INIT_EXAMPLES = `
Nothing is overwritten. On a terminal it asks for what is missing.

Examples:
  sla init q2 --policy midden-groningen --tickets export.csv
  sla init q2 --policy blank --lang nl --tickets export.csv --events history.csv
  sla init q2 --policy stratech --set availability_hours="mon-fri 08:00-18:00" --probes uptime.csv
`;

function inspectFlags(command: Command): Command {
  return command
    .option('--profile <file|id>', 'read it through this profile, instead of the one that fits best')
    .option('--policy <file|id>', 'what it gives each rule of this policy, and what is missing')
    .option('--variant <id>', 'variant of the policy')
    .option('--set <name=value>', 'a parameter of the policy (repeatable)', gathered)
    .option('--zone <name>', 'of times without an offset: America/New_York; without it that of the policy')
    .option('--write <file>', 'save the proposed profile')
    .option('--all', 'every column')
    .addOption(new Option('--format <format>', 'of the report').choices(['table', 'json']).default('table'))
    .addOption(new Option('--lang <language>', 'of the report').choices(['nl', 'en']))
    .option('--width <columns>', 'width of the report', columns);
}

const INSPECT_EXAMPLES = `
Examples:
  sla inspect samples/exports/topdesk.csv
  sla inspect export.csv --policy midden-groningen
  sla inspect export.csv --write our-system.yaml
`;

const PROGRAM_EXAMPLES = `
From an export to a first audit:
  sla inspect export.csv
  sla init q2 --policy blank --tickets export.csv
  sla audit q2/sla.audit.yaml
`;

const AUDIT_EXAMPLES = `
Exit status: 0 kept, 1 a guarantee was missed, 2 unusable request or input, 3 nothing could be assessed.

Examples:
  sla audit samples/midden-groningen/audit.yaml
  sla audit --policy midden-groningen --period 2025-Q3 --tickets tickets.csv --events events.csv
  sla audit audit.yaml --format json --ledger ledger.csv > result.json
`;

function policyCommands(policy: Command, outside: Outside, done: (status: number) => void): void {
  const load = () => import('./policy-command.ts');
  policy
    .command('check <policy>')
    .description('Says everything that is wrong with a policy: file:line:column, and a caret under it.')
    .addOption(new Option('--lang <language>').choices(['nl', 'en']))
    .addHelpText('after', example('sla policy check my-contract.yaml'))
    .action(async (file: string, flags) => done(await (await load()).checkPolicy(file, flags, outside)));
  policy
    .command('show <policy>')
    .description('Prints the policy as it is used, as JSON.')
    .option('--variant <id>')
    .option('--set <name=value>', 'a parameter (repeatable)', gathered)
    .option('--reading <clause=id>', 'another reading of a clause (repeatable)', gathered)
    .addHelpText('after', example('sla policy show stratech --set availability_hours="mon-fri 08:00-18:00"'))
    .action(async (file: string, flags) => done(await (await load()).showPolicy(file, flags, outside)));
  policy
    .command('list')
    .description('Lists the shipped policies.')
    .addOption(new Option('--lang <language>').choices(['nl', 'en']))
    .addHelpText('after', example('sla policy list --lang nl'))
    .action(async (flags) => done(await (await load()).listPolicies(flags, outside)));
  policy
    .command('coverage <policy>')
    .description('Tells clause by clause which rule audits it, and from which input; or why none can.')
    .option('--variant <id>')
    .option('--set <name=value>', 'a parameter (repeatable)', gathered)
    .option('--reading <clause=id>', 'another reading of a clause (repeatable)', gathered)
    .addOption(new Option('--format <format>').choices(['table', 'json']).default('table'))
    .addOption(new Option('--lang <language>').choices(['nl', 'en']))
    .option('--width <columns>', 'width of the text', columns)
    .addHelpText('after', example('sla policy coverage whitevision'))
    .action(async (file: string, flags) => done(await (await load()).coverPolicy(file, flags, outside)));
  policy
    .command('schema')
    .description('Prints the JSON Schema of policies, for editors.')
    .addHelpText('after', example('sla policy schema > sla-policy.schema.json'))
    .action(async () => done(await (await load()).printSchema(outside)));
}

function profileCommands(profile: Command, outside: Outside, done: (status: number) => void): void {
  const load = () => import('./profile-command.ts');
  const language = () => new Option('--lang <language>').choices(['nl', 'en']);
  profile
    .command('check <profile>')
    .description('Says everything that is wrong with a profile: file:line:column, and a caret under it.')
    .addOption(language())
    .addHelpText('after', example('sla profile check our-topdesk.yaml'))
    .action(async (file: string, flags) => done(await (await load()).checkProfile(file, flags, outside)));
  profile
    .command('show <profile>')
    .description('Prints the profile as it is used, with what it extends worked in, as JSON.')
    .addOption(language())
    .addHelpText('after', example('sla profile show jira'))
    .action(async (file: string, flags) => done(await (await load()).showProfile(file, flags, outside)));
  profile
    .command('list')
    .description('Lists the shipped profiles.')
    .addOption(language())
    .addHelpText('after', example('sla profile list'))
    .action(async (flags) => done(await (await load()).listProfiles(flags, outside)));
  profile
    .command('schema')
    .description('Prints the JSON Schema of profiles, for editors.')
    .addHelpText('after', example('sla profile schema > sla-profile.schema.json'))
    .action(async () => done(await (await load()).printProfileSchema(outside)));
}

function example(command: string): string {
  return `\nExample:\n  ${command}\n`;
}

function gathered(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function columns(text: string): string {
  if (/^\d{2,3}$/.test(text) && Number(text) >= 40) return text;
  throw new InvalidArgumentError('a number of columns, 40 or more.');
}
