/** `stanch hook install`: the guard into this repository, or into every repository of the user. */
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import type { Args } from '../args.js';
import type { Command } from '../command.js';
import { installHook } from '../hooks/install.js';
import { globalHooks, isHusky, repositoryHooks } from '../hooks/location.js';
import { CLIENT_HOOKS, type HookName } from '../hooks/names.js';
import { TIME_BUDGET } from '../hooks/receive.js';
import type { ScriptOptions } from '../hooks/script.js';
import type { Io } from '../io.js';

export const hookInstall: Command = async (args, io) => {
  const wanted = wantedHooks(args);
  if (args.flag('global')) return installGlobally(wanted, io);
  const { folder, top, bare } = await repositoryHooks(io);
  if (bare && !args.flag('pre-receive')) {
    throw new UserError(
      'nobody commits in a bare repository',
      'For the hook of a server: stanch hook install --pre-receive.',
    );
  }
  if (isHusky(folder)) {
    throw new UserError(
      'husky makes the hooks of this repository',
      'Add this line to .husky/pre-commit: npx stanch protect --hook',
    );
  }
  put(folder, wanted, { all: false, global: false, budget: budgetOf(args) }, io);
  for (const note of frameworkNotes(top)) io.err.write(`${note}\n`);
  io.out.write('Try it: stanch hook doctor\n');
  return 0;
};

async function installGlobally(wanted: readonly HookName[], io: Io): Promise<0> {
  const place = await globalHooks(io);
  put(place.folder, wanted, { all: place.own, global: place.own, budget: undefined }, io);
  await place.set();
  io.out.write(`core.hooksPath is ${printable(place.folder)}: every repository of yours is guarded.\n`);
  return 0;
}

interface Manner {
  /** Also the hooks that only pass on, because the folder hides those of the repositories. */
  all: boolean;
  global: boolean;
  /** Seconds for a push on a server. */
  budget: number | undefined;
}

function put(folder: string, wanted: readonly HookName[], { all, global, budget }: Manner, io: Io): void {
  const program = { node: io.self.node, script: realpathSync(io.self.script), global, budget };
  for (const hook of all ? CLIENT_HOOKS : wanted) {
    const guard = (wanted as readonly string[]).includes(hook);
    const options: ScriptOptions = { hook, guard, ...program };
    const outcome = installHook(folder, options);
    const kept = outcome === 'chained' ? '; the hook that was there runs first' : '';
    if (guard)
      io.out.write(
        `${outcome === 'refreshed' ? 'refreshed' : 'installed'} ${printable(join(folder, hook))}${kept}\n`,
      );
  }
}

function wantedHooks(args: Args): HookName[] {
  if (args.flag('pre-receive')) {
    if (['pre-push', 'commit-msg', 'global'].some((other) => args.flag(other))) {
      throw new UserError(
        '--pre-receive is for a repository on a server, the other hooks are not',
        'Install it by itself.',
      );
    }
    return ['pre-receive'];
  }
  const more = (['pre-push', 'commit-msg'] as const).filter((hook) => args.flag(hook));
  return ['pre-commit', ...more];
}

/** @throws UserError for a budget that nothing could keep. */
function budgetOf(args: Args): number {
  const seconds = args.number('time-budget') ?? TIME_BUDGET;
  if (seconds >= 1) return seconds;
  throw new UserError('--time-budget is less than a second', 'Write 60, say.');
}

const FRAMEWORKS: readonly (readonly [string, string])[] = [
  [
    '.pre-commit-config.yaml',
    'note: pre-commit is used here, too; `pre-commit install` will take the place of this hook. Its way to run stanch: see .pre-commit-hooks.yaml.',
  ],
  [
    'lefthook.yml',
    'note: lefthook is used here, too; `lefthook install` will take the place of this hook. Its way to run stanch: a job with `run: stanch protect --hook`.',
  ],
];

function frameworkNotes(top: string): string[] {
  return FRAMEWORKS.filter(([file]) => existsSync(join(top, file))).map(([, note]) => note);
}
