/**
 * Completion for shells, made of the definitions of the commands themselves: what is added there is completed here. The
 * script holds it all, so that completing starts no program.
 */
import type { Argument, Command, Option } from 'commander';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** What can stand somewhere on the command line. */
interface Choices {
  readonly words: readonly string[];
  /** Names of files as well. */
  readonly files: boolean;
}

interface Place {
  /** The commands that lead there: `policy check`; '' for the program itself. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly about: string }[];
  readonly flags: readonly {
    readonly names: readonly string[];
    readonly about: string;
    readonly value: Choices | null;
  }[];
  readonly operand: Choices;
}

/** Ids that can be given beside files, by the name of the argument. */
export interface Ids {
  readonly policy: readonly string[];
  readonly profile: readonly string[];
}

export function completionScript(shell: Shell, program: Command, ids: Ids): string {
  const places = placesOf(program, '', ids);
  return { bash, zsh, fish }[shell](places);
}

function placesOf(command: Command, path: string, ids: Ids): Place[] {
  const visible = command.createHelp().visibleCommands(command);
  const flags = command.createHelp().visibleOptions(command);
  const place: Place = {
    path,
    commands: visible.map((each) => ({ name: each.name(), about: aboutOf(each) })),
    flags: flags.map((option) => ({
      names: [option.short, option.long].filter((name) => name !== undefined && name !== null),
      about: option.description,
      value: takenBy(option, ids),
    })),
    operand: operandOf(command.registeredArguments[0], ids),
  };
  const below = visible.filter((each) => each.name() !== 'help');
  return [place, ...below.flatMap((each) => placesOf(each, `${path} ${each.name()}`.trim(), ids))];
}

function aboutOf(command: Command): string {
  return command.summary() === '' ? command.description() : command.summary();
}

function takenBy(option: Option, ids: Ids): Choices | null {
  if (!option.required && !option.optional) return null;
  if (option.argChoices !== undefined) return { words: option.argChoices, files: false };
  const name = option.attributeName();
  const known = name === 'policy' || name === 'profile' ? ids[name] : [];
  return { words: known, files: /file/.test(option.flags) };
}

function operandOf(argument: Argument | undefined, ids: Ids): Choices {
  if (argument === undefined) return { words: [], files: false };
  if (argument.argChoices !== undefined) return { words: argument.argChoices, files: false };
  const name = argument.name();
  const known = name.includes('policy') ? ids.policy : name.includes('profile') ? ids.profile : [];
  return { words: known, files: /file|folder|policy|profile/.test(name) };
}

/** Of the flags that take a value, by what they take. */
function withValues({
  flags,
}: Place): readonly { readonly names: readonly string[]; readonly value: Choices }[] {
  return flags.flatMap(({ names, value }) => (value === null ? [] : [{ names, value }]));
}

function bash(places: readonly Place[]): string {
  const cases = places.map((place) => {
    const values = withValues(place).map(
      ({ names, value }) => `        ${names.join('|')}) ${bashReply(value)}; return ;;`,
    );
    const flags = place.flags.flatMap(({ names }) => names).join(' ');
    const operands = {
      words: [...place.commands.map(({ name }) => name), ...place.operand.words],
      files: place.operand.files,
    };
    return [
      `    '${place.path}')`,
      '      case "$prev" in',
      ...values,
      '      esac',
      `      if [[ "$cur" == -* ]]; then COMPREPLY=($(compgen -W '${flags}' -- "$cur")); return; fi`,
      `      ${bashReply(operands)} ;;`,
    ].join('\n');
  });
  const paths = places.map(({ path }) => path).filter((path) => path !== '');
  return `# Completion of sla for bash: eval "$(sla completion bash)", in ~/.bashrc to keep it.
_sla() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" path='' word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$path $word" in
      ${paths.map((path) => `'${path.includes(' ') ? path : ` ${path}`}'`).join('|')}) path="\${path:+$path }$word" ;;
    esac
  done
  COMPREPLY=()
  # \`--lang=nl\` reaches this as three words.
  if [[ "$cur" == '=' ]]; then cur=''; elif [[ "$prev" == '=' ]]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  case "$path" in
${cases.join('\n')}
  esac
}
complete -o filenames -F _sla sla
`;
}

function bashReply({ words, files }: Choices): string {
  const parts = [
    ...(words.length === 0 ? [] : [`$(IFS=' ' compgen -W '${words.join(' ')}' -- "$cur")`]),
    ...(files ? ['$(compgen -f -- "$cur")'] : []),
  ];
  // A name of a file may have spaces: only line breaks part the replies.
  return parts.length === 0 ? ':' : `local IFS=$'\\n'; COMPREPLY=(${parts.join(' ')})`;
}

function zsh(places: readonly Place[]): string {
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  const described = (name: string, about: string): string =>
    quoted(`${name.replaceAll(':', '\\:')}:${about}`);
  const reply = ({ words, files }: Choices): string =>
    [
      ...(words.length === 0 ? [] : [`compadd -- ${words.map(quoted).join(' ')}`]),
      ...(files ? ['_files'] : []),
    ].join('; ') || ':';
  const cases = places.map((place) => {
    const flags = place.flags.flatMap(({ names, about }) => names.map((name) => described(name, about)));
    const commands = place.commands.map(({ name, about }) => described(name, about));
    return [
      `    '${place.path}')`,
      '      case "$prev" in',
      ...withValues(place).map(
        ({ names, value }) => `        ${names.join('|')}) ${reply(value)}; return ;;`,
      ),
      '      esac',
      `      if [[ "$cur" == -* ]]; then found=(${flags.join(' ')}); _describe flag found; return; fi`,
      ...(commands.length === 0 ? [] : [`      found=(${commands.join(' ')}); _describe command found`]),
      `      ${reply(place.operand)} ;;`,
    ].join('\n');
  });
  const paths = places.map(({ path }) => path).filter((path) => path !== '');
  return `#compdef sla
# Completion of sla for zsh: eval "$(sla completion zsh)" after compinit, in ~/.zshrc to keep it.
_sla() {
  local cur="\${words[CURRENT]}" prev="\${words[CURRENT-1]}" path_='' word
  local -a found
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$path_ $word" in
      ${paths.map((path) => `'${path.includes(' ') ? path : ` ${path}`}'`).join('|')}) path_="\${path_:+$path_ }$word" ;;
    esac
  done
  case "$path_" in
${cases.join('\n')}
  esac
}
(( $+functions[compdef] )) && compdef _sla sla
`;
}

function fish(places: readonly Place[]): string {
  const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const lines = places.flatMap((place) => {
    const here = `complete -c sla -n ${quoted(`__sla_at ${place.path === '' ? "''" : `'${place.path}'`}`)}`;
    const takes = ({ words, files }: Choices): string =>
      ` ${files ? '-rF' : '-x'}${words.length === 0 ? '' : ` -a ${quoted(words.join(' '))}`}`;
    return [
      ...place.commands.map(({ name, about }) => `${here} -f -a ${name} -d ${quoted(about)}`),
      ...place.flags.map(({ names, about, value }) => {
        const long = names.find((name) => name.startsWith('--'))!.slice(2);
        const short = names.find((name) => !name.startsWith('--'));
        const said = short === undefined ? '' : ` -s ${short.slice(1)}`;
        return `${here} -l ${long}${said} -d ${quoted(about)}${value === null ? ' -f' : takes(value)}`;
      }),
      ...(place.operand.words.length === 0 ? [] : [`${here} -a ${quoted(place.operand.words.join(' '))}`]),
      ...(place.operand.files ? [`${here} -F`] : []),
    ];
  });
  const paths = places.map(({ path }) => quoted(path)).filter((path) => path !== "''");
  return `# Completion of sla for fish: sla completion fish | source, in ~/.config/fish/config.fish to keep it.
function __sla_at
  set -l at ''
  for word in (commandline -opc)[2..-1]
    set -l next (string trim "$at $word")
    if contains -- $next ${paths.join(' ')}
      set at $next
    end
  end
  test "$at" = "$argv[1]"
end
complete -c sla -f
${lines.join('\n')}
`;
}
