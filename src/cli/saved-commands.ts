/** The commands about results that were saved: `sla report`, `sla compare` and `sla schema`. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { example, gathered, lookFlags, reportFlags } from './flags.ts';
import type { Outside } from './outside.ts';

export function savedCommands(program: Command, outside: Outside, done: (status: number) => void): void {
  const report = () => import('./report-command.ts');
  lookFlags(reportFlags(program.command('report <result.json>').summary('any report from a saved result')))
    .description('Makes any report from a saved result (--format json). Nothing is judged again.')
    .option('--ledger <file>', 'the ledger that belongs to it, for its sheet in a spreadsheet')
    .option('--notes <file>', 'causes and improvement actions, for the HTML report (text)')
    .addOption(new Option('--fail-on <verdict>', 'exit 1 on').choices(['missed', 'undecided', 'never']))
    .addHelpText('after', example('sla report result.json --format markdown'))
    .action(async (file: string, flags) => done(await (await report()).reportCommand(file, flags, outside)));
  lookFlags(program.command('compare <before.json> <after.json>'))
    .summary('what changed between two saved results')
    .description('Says what changed between two saved results: two quarters, or two versions of an export.')
    .option('--ledger <file>', 'the ledgers of both, for every line that differs (give it twice)', gathered)
    .addOption(
      new Option('--format <format>', 'of the comparison').choices(['table', 'json']).default('table'),
    )
    .addOption(
      new Option('--fail-on <change>', 'exit 1 when a verdict got worse').choices(['worse', 'never']),
    )
    .addHelpText('after', example('sla compare q1.json q2.json'))
    .action(async (before: string, after: string, flags) => {
      const { compareCommand } = await import('./compare-command.ts');
      done(await compareCommand([before, after], flags, outside));
    });
  program
    .command('schema')
    .argument('<what>', 'result', onlyResult)
    .summary('the JSON Schema of a result')
    .description('Prints the JSON Schema (draft 2020-12) of results.')
    .addHelpText('after', example('sla schema result > sla-result.schema.json'))
    .action(async () => done(await (await report()).printResultSchema(outside)));
}

function onlyResult(what: string): string {
  if (what === 'result') return what;
  throw new InvalidArgumentError('expected: result (for policies: sla policy schema).');
}
