/** The commands to start with: `inspect`, `init` and `completion`. What a command does is loaded when it is called. */
import { Argument, type Command, Option } from 'commander';
import { completionScript, SHELLS, type Shell } from './completion.ts';
import { columns, gathered } from './flags.ts';
import type { InitFlags } from './init-command.ts';
import type { InspectFlags } from './inspect-command.ts';
import type { Outside } from './outside.ts';
import { shippedIds, shippedProfileIds } from './shipped.ts';

export function startCommands(program: Command, outside: Outside, done: (status: number) => void): void {
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
}

/** Last: it completes all that was defined before it. */
export function completionCommand(program: Command, outside: Outside): void {
  program
    .command('completion')
    .summary('print a script that completes commands in your shell')
    .description('Prints a script that completes commands, flags, policies and files.')
    .addArgument(new Argument('<shell>', 'your shell').choices([...SHELLS]))
    .action((shell: Shell) => {
      const ids = { policy: shippedIds(), profile: shippedProfileIds() };
      outside.stdout.write(completionScript(shell, program, ids));
    })
    .addHelpText('after', COMPLETION_EXAMPLES);
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

const COMPLETION_EXAMPLES = `
Examples:
  eval "$(sla completion bash)"      in ~/.bashrc
  eval "$(sla completion zsh)"       in ~/.zshrc, after compinit
  sla completion fish | source       in ~/.config/fish/config.fish
`;
