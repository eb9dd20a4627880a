/** `stanch hook uninstall`: the guard out again, what was there before back in its place. */
import { rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../core/errors.js';
import { printable } from '../../core/printable.js';
import type { Command } from '../command.js';
import { hookState, uninstallHook } from '../hooks/install.js';
import { globalHooks, repositoryHooks } from '../hooks/location.js';
import { CLIENT_HOOKS } from '../hooks/names.js';
import type { Io } from '../io.js';

export const hookUninstall: Command = async (args, io) => {
  if (!args.flag('global')) {
    const { folder, ownFolder } = await repositoryHooks(io);
    // core.hooksPath may have been set after the hook was put in.
    const removed = [...new Set([folder, ownFolder])].reduce((sum, place) => sum + remove(place, io), 0);
    if (removed === 0) io.out.write('No hook of stanch is installed here.\n');
    return 0;
  }
  const place = await globalHooks(io);
  const ours = place.own && hookState(place.folder, 'pre-commit') !== 'absent';
  const removed = remove(place.folder, io);
  if (ours) {
    await place.unset();
    removeEmpty(place.folder);
    io.out.write('core.hooksPath is no longer set.\n');
  } else if (removed === 0) io.out.write('No hook of stanch is installed for all repositories.\n');
  return 0;
};

function remove(folder: string, io: Io): number {
  let removed = 0;
  for (const hook of [...CLIENT_HOOKS, 'pre-receive']) {
    if (!uninstallHook(folder, hook)) continue;
    removed++;
    io.out.write(`removed ${printable(join(folder, hook))}\n`);
  }
  return removed;
}

/** What a user put beside our hooks stays, and with it the folder. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(errorCode(error) ?? '')) throw error;
  }
}
