/** Arguments → a command → its exit code: the whole program. Mistakes come out as UserError, with what was probably meant. */
import { UserError } from '../core/errors.js';
import { printable } from '../core/printable.js';
import { nearest } from '../policy/config/nearest.js';
import { type Command, limitPositionals } from './command.js';
import { COMMANDS, findCommand } from './commands.js';
import { baselineAdd } from './commands/baseline-add.js';
import { baselineAudit } from './commands/baseline-audit.js';
import { baselineCreate } from './commands/baseline-create.js';
import { baselinePrune } from './commands/baseline-prune.js';
import { baselineStats } from './commands/baseline-stats.js';
import { baselineUpdate } from './commands/baseline-update.js';
import { configCheck } from './commands/config-check.js';
import { configShow } from './commands/config-show.js';
import { doctor } from './commands/doctor.js';
import { explain } from './commands/explain.js';
import { history } from './commands/history.js';
import { hookDoctor } from './commands/hook-doctor.js';
import { hookInstall } from './commands/hook-install.js';
import { hookRun } from './commands/hook-run.js';
import { hookUninstall } from './commands/hook-uninstall.js';
import { log } from './commands/log.js';
import { protect } from './commands/protect.js';
import { redact } from './commands/redact.js';
import { rulesCheck } from './commands/rules-check.js';
import { rulesExplain } from './commands/rules-explain.js';
import { rulesList } from './commands/rules-list.js';
import { scan } from './commands/scan.js';
import { staged } from './commands/staged.js';
import { overview } from './help.js';
import type { ExitCode, Io } from './io.js';
import { commandHelp, parseWithYargs } from './yargs.js';

const RUN: Readonly<Record<string, Command>> = {
  scan,
  staged,
  history,
  log,
  redact,
  protect,
  'rules check': rulesCheck,
  'rules list': rulesList,
  'rules explain': rulesExplain,
  'config show': configShow,
  'config check': configCheck,
  'baseline create': baselineCreate,
  'baseline update': baselineUpdate,
  'baseline add': baselineAdd,
  'baseline prune': baselinePrune,
  'baseline stats': baselineStats,
  'baseline audit': baselineAudit,
  'hook install': hookInstall,
  'hook uninstall': hookUninstall,
  'hook doctor': hookDoctor,
  'hook run': hookRun,
  doctor,
  explain,
};

export async function program(io: Io): Promise<ExitCode> {
  const [first] = io.argv;
  if (first === '--version' || first === '-V') return say(`${io.version}\n`, io);
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') return say(overview(io.version), io);
  const command = findCommand(io.argv);
  if (command === undefined) throw unknownCommand(io.argv);
  const { spec, rest } = command;
  if (asksForHelp(rest)) return say(await commandHelp(spec, io.out.columns), io);
  const args = parseWithYargs(rest, spec);
  limitPositionals(spec, args);
  return RUN[spec.name]!(args, io);
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
function unknownCommand(argv: readonly string[]): UserError {
  const [first = '', second] = argv;
  const below = COMMANDS.filter((command) => command.name.startsWith(`${first} `)).map((command) => command.name);
  if (below.length > 0) {
    const meant = second === undefined ? undefined : nearest(`${first} ${second}`, below);
    const hint = meant === undefined ? `One of: ${below.map((name) => `stanch ${name}`).join(', ')}.` : `Did you mean stanch ${meant}?`;
    const missing = second === undefined || second.startsWith('-');
    return new UserError(missing ? `stanch ${first} needs a second word` : `unknown command ${printable(`${first} ${second}`)}`, hint);
  }
  const meant = nearest(first, [...new Set(COMMANDS.flatMap((command) => [command.name, command.name.split(' ')[0]!]))]);
  const unknown = first.startsWith('-') ? 'unknown option' : 'unknown command';
  return new UserError(`${unknown} ${printable(first)}`, meant === undefined ? 'stanch --help lists the commands.' : `Did you mean stanch ${meant}?`);
}
