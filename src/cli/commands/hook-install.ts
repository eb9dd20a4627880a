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
import type { ScriptOptions } from '../hooks/script.js';
import type { Io } from '../io.js';

export const hookInstall: Command = async (args, io) => {
  const wanted = wantedHooks(args);
  if (args.flag('global')) return installGlobally(wanted, io);
  const { folder, top } = await repositoryHooks(io);
  if (isHusky(folder)) {
    throw new UserError(
      'husky makes the hooks of this repository',
      'Add this line to .husky/pre-commit: npx stanch protect --hook',
    );
  }
  put(folder, wanted, false, false, io);
  for (const note of frameworkNotes(top)) io.err.write(`${note}\n`);
  io.out.write('Try it: stanch hook doctor\n');
  return 0;
};

async function installGlobally(wanted: readonly HookName[], io: Io): Promise<0> {
  const place = await globalHooks(io);
  put(place.folder, wanted, place.own, place.own, io);
  await place.set();
  io.out.write(`core.hooksPath is ${printable(place.folder)}: every repository of yours is guarded.\n`);
  return 0;
}

/** @param all also the hooks that only pass on, because the folder hides those of the repositories. */
function put(folder: string, wanted: readonly HookName[], all: boolean, global: boolean, io: Io): void {
  const program = { node: io.self.node, script: realpathSync(io.self.script), global };
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
  const more = (['pre-push', 'commit-msg'] as const).filter((hook) => args.flag(hook));
  return ['pre-commit', ...more];
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
