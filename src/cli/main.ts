/** The commands and their flags. What a command does is loaded when it is called. */
import { Command, CommanderError, Option } from 'commander';
import { shown } from '../text/shown.ts';
import { EXIT } from './exit.ts';
import { explainCommands } from './explain-commands.ts';
import { columns, example, gathered, inputFlags, lookFlags, reportFlags } from './flags.ts';
import type { Outside } from './outside.ts';
import { clearProgress } from './progress.ts';
import { savedCommands } from './saved-commands.ts';
import type { AuditFlags } from './settings.ts';
import { completionCommand, startCommands } from './start-commands.ts';
import type { VerifyFlags } from './verify-command.ts';
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
    if (ended === EXIT.interrupted) {
      clearProgress();
      abandonAll();
    }
    return ended;
  } catch (error) {
    return failed(error, outside);
  }
}

function failed(error: unknown, outside: Outside): number {
  clearProgress();
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
  startCommands(program, outside, done);
  auditFlags(program.command('audit [audit-file]').summary('audit a period against a policy'))
    .description('Audits the tickets and probes of a period against a policy.')
    .action(async (file: string | undefined, flags: AuditFlags) => {
      const { auditCommand } = await import('./audit-command.ts');
      done(await auditCommand(file, flags, outside));
    })
    .addHelpText('after', AUDIT_EXAMPLES);
  explainCommands(program, outside, done);
  program
    .command('verify <result.json>')
    .summary('make a saved result again, and compare')
    .description(
      'Makes a saved result again from the files it names, and says whether it is the same, or what differs.',
    )
    .option(
      '--in <folder>',
      'where the files are (repeatable; default: here, and beside the result)',
      gathered,
    )
    .addOption(new Option('--lang <language>').choices(['nl', 'en']))
    .action(async (file: string, flags: VerifyFlags) => {
      const { verifyCommand } = await import('./verify-command.ts');
      done(await verifyCommand(file, flags, outside));
    })
    .addHelpText('after', '\nExit status: 0 the same, 1 something differs, 2 it cannot be made again.\n');
  savedCommands(program, outside, done);
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
  completionCommand(program, outside);
  return program;
}

function auditFlags(command: Command): Command {
  return lookFlags(reportFlags(inputFlags(command)))
    .option('--all-readings', 'which other readings would turn a verdict')
    .option(
      '--exclusions <file>',
      'what both parties agreed to leave out: shows the score with and without',
      gathered,
    )
    .option('--apply-exclusions', 'leave it out of the verdict')
    .option('--claims <file>', "a party's own figures, to compare", gathered)
    .option('--ledger <file>', 'write one CSV line per ticket and rule')
    .option('--notes <file>', 'causes and improvement actions, for the HTML report (text)')
    .addOption(new Option('--fail-on <verdict>', 'exit 1 on').choices(['missed', 'undecided', 'never']))
    .option('--strict', 'missed targets count as well as missed guarantees');
}

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
