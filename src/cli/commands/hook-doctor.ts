/** `stanch hook doctor`: whether the guard really runs in this repository. Exit code 2 when it does not. */
import { printable } from '../../core/printable.js';
import type { Command } from '../command.js';
import { hookState } from '../hooks/install.js';
import { type HooksLocation, isHusky, repositoryHooks } from '../hooks/location.js';
import { HOOKS } from '../hooks/names.js';
import { type Probe, probeHook } from '../hooks/probe.js';
import type { Io } from '../io.js';

const MEANING: Record<Probe, string> = {
  answers: 'ok        the guard runs',
  silent: 'BROKEN    the hook is there, but the guard does not answer: install it again',
  edited: 'unknown   the hook was changed by hand, so it is not tried',
  mentions:
    'unknown   a hook that is not ours, or its framework, names stanch; it is not started to find out',
  foreign:
    'missing   another hook is there and does not name stanch: stanch hook install keeps it and adds the guard',
  absent: 'missing   no such hook: stanch hook install',
  'not-executable':
    'BROKEN    the hook is not executable, so git passes it by: chmod +x, or install it again',
};

export const hookDoctor: Command = async (_args, io) => {
  const where = await repositoryHooks(io);
  io.out.write(`hooks are taken from ${printable(where.folder)}\n`);
  if (where.setting !== undefined)
    io.out.write(`because core.hooksPath is set: ${printable(where.setting)}\n`);
  const probes = HOOKS.map((hook) => [hook, probeHook(where.folder, hook, where.top, io)] as const);
  for (const [hook, probe] of probes) {
    // Only the first hook is the guard's own; the others are a choice.
    const meaning =
      hook !== 'pre-commit' && probe === 'absent'
        ? `none      optional: stanch hook install --${hook}`
        : MEANING[probe];
    io.out.write(`${hook.padEnd(11)} ${meaning}\n`);
  }
  tellShadowed(where, io);
  if (isHusky(where.folder))
    io.out.write('husky makes the hooks here; what it runs is in .husky/pre-commit\n');
  const [, first] = probes[0]!;
  const broken = probes.some(([, probe]) => probe === 'silent' || probe === 'not-executable');
  const guarded = !broken && (first === 'answers' || first === 'mentions' || first === 'edited');
  io.out.write(guarded ? '' : 'Commits here are NOT guarded as they should be.\n');
  return guarded ? 0 : 2;
};

/** A hook of ours that git does not look at, because core.hooksPath points elsewhere. */
function tellShadowed({ folder, ownFolder }: HooksLocation, io: Io): void {
  if (folder === ownFolder) return;
  for (const hook of HOOKS) {
    if (hookState(ownFolder, hook) !== 'ours') continue;
    io.out.write(
      `${hook.padEnd(11)} SHADOWED  the hook in ${printable(ownFolder)} is never run, because of core.hooksPath\n`,
    );
  }
}
