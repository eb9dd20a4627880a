/** Arguments → a command → its exit code: the whole program. Mistakes come out as UserError, with what was probably meant. */
import { UserError } from '../core/errors.js';
import { nearest } from '../core/nearest.js';
import { printable } from '../core/printable.js';
import { plainArgs } from './args.js';
import { type Command, limitPositionals } from './command.js';
import { COMMANDS, type CommandSpec, findCommand } from './commands.js';
import { commandHelp, familyHelp, overview } from './help.js';
import type { ExitCode, Io } from './io.js';

/** Each command is loaded when it is asked for: what one needs, the others do not wait for. */
const LOAD: Readonly<Record<string, () => Promise<Command>>> = {
  scan: async () => (await import('./commands/scan.js')).scan,
  staged: async () => (await import('./commands/staged.js')).staged,
  history: async () => (await import('./commands/history.js')).history,
  log: async () => (await import('./commands/log.js')).log,
  redact: async () => (await import('./commands/redact.js')).redact,
  protect: async () => (await import('./commands/protect.js')).protect,
  'rules check': async () => (await import('./commands/rules-check.js')).rulesCheck,
  'rules list': async () => (await import('./commands/rules-list.js')).rulesList,
  'rules explain': async () => (await import('./commands/rules-explain.js')).rulesExplain,
  'config show': async () => (await import('./commands/config-show.js')).configShow,
  'config check': async () => (await import('./commands/config-check.js')).configCheck,
  'baseline create': async () => (await import('./commands/baseline-create.js')).baselineCreate,
  'baseline update': async () => (await import('./commands/baseline-update.js')).baselineUpdate,
  'baseline add': async () => (await import('./commands/baseline-add.js')).baselineAdd,
  'baseline prune': async () => (await import('./commands/baseline-prune.js')).baselinePrune,
  'baseline stats': async () => (await import('./commands/baseline-stats.js')).baselineStats,
  'baseline audit': async () => (await import('./commands/baseline-audit.js')).baselineAudit,
  'hook install': async () => (await import('./commands/hook-install.js')).hookInstall,
  'hook uninstall': async () => (await import('./commands/hook-uninstall.js')).hookUninstall,
  'hook doctor': async () => (await import('./commands/hook-doctor.js')).hookDoctor,
  'hook run': async () => (await import('./commands/hook-run.js')).hookRun,
  import: async () => (await import('./commands/import.js')).importTool,
  doctor: async () => (await import('./commands/doctor.js')).doctor,
  explain: async () => (await import('./commands/explain.js')).explain,
};

export async function program(io: Io): Promise<ExitCode> {
  const argv = io.argv[0] === 'help' ? [...io.argv.slice(1), '--help'] : io.argv;
  const [first] = argv;
  if (first === '--version' || first === '-V') return say(`${io.version}\n`, io);
  if (first === undefined || first === '--help' || first === '-h') return say(overview(io.version), io);
  const named = findCommand(argv);
  const family = COMMANDS.filter(({ name }) => name.startsWith(`${first} `));
  if (named === undefined && family.length > 0 && (argv[1] === '--help' || argv[1] === '-h'))
    return say(familyHelp(family), io);
  if (named === undefined) throw unknownCommand(argv, family);
  const { spec, rest } = named;
  if (asksForHelp(rest)) return say(commandHelp(spec, io.out.columns), io);
  const args = plainArgs(rest, spec.options) ?? (await loadYargs())(rest, spec);
  limitPositionals(spec, args);
  const command = await LOAD[spec.name]!();
  return command(args, io);
}

async function loadYargs() {
  return (await import('./yargs.js')).loadYargs();
}

function asksForHelp(rest: readonly string[]): boolean {
  const end = rest.indexOf('--');
  return (end < 0 ? rest : rest.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}

function say(text: string, io: Io): ExitCode {
  io.out.write(text);
  return 0;
}

/** `rules chekc`, `stgaed`, `rules`: what was probably meant, or the words that can follow. */
function unknownCommand(argv: readonly string[], family: readonly CommandSpec[]): UserError {
  const [first = '', second] = argv;
  const below = family.map(({ name }) => name);
  if (below.length > 0) {
    const meant = second === undefined ? undefined : nearest(`${first} ${second}`, below);
    const hint =
      meant === undefined
        ? `One of: ${below.map((name) => `stanch ${name}`).join(', ')}.`
        : `Did you mean stanch ${meant}?`;
    const missing = second === undefined || second.startsWith('-');
    return new UserError(
      missing ? `stanch ${first} needs a second word` : `unknown command ${printable(`${first} ${second}`)}`,
      hint,
    );
  }
  const meant = nearest(first, [
    ...new Set(COMMANDS.flatMap((command) => [command.name, command.name.split(' ')[0]!])),
  ]);
  const unknown = first.startsWith('-') ? 'unknown option' : 'unknown command';
  return new UserError(
    `${unknown} ${printable(first)}`,
    meant === undefined ? 'stanch --help lists the commands.' : `Did you mean stanch ${meant}?`,
  );
}
