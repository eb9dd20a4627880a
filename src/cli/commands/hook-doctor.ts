/**
 * `stanch hook doctor`: whether the guard really runs in this repository, shown by a dry commit where the hook is ours.
 * Exit code 2 when it does not.
 */
import { printable } from '../../core/printable.js';
import type { Command } from '../command.js';
import { bypasses } from '../hooks/bypass.js';
import { desktopPath, isOn } from '../hooks/desktop.js';
import { hookState } from '../hooks/install.js';
import { type HooksLocation, isHusky, repositoryHooks } from '../hooks/location.js';
import { CLIENT_GUARDS, type HookName } from '../hooks/names.js';
import { type Probe, probeHook, roleOfHook } from '../hooks/probe.js';
import { type TrialResult, tryCommit } from '../hooks/trial.js';
import type { Io } from '../io.js';

const MEANING: Record<Probe, string> = {
  answers: 'ok        the guard runs',
  silent: 'BROKEN    the hook is there, but the guard does not answer: install it again',
  passes: 'missing   the hook only passes on to the repository’s own: stanch hook install --global',
  edited: 'unknown   the hook was changed by hand, so it is not tried',
  mentions:
    'unknown   a hook that is not ours, or its framework, names stanch; it is not started to find out',
  foreign:
    'missing   another hook is there and does not name stanch: stanch hook install keeps it and adds the guard',
  absent: 'missing   no such hook: stanch hook install',
  'not-executable':
    'BROKEN    the hook is not executable, so git passes it by: chmod +x, or install it again',
};

const TRIED: Record<TrialResult, string> = {
  stopped: 'ok        a made-up secret was stopped, a harmless file was not; nothing was committed',
  passed:
    'BROKEN    a made-up secret went through: look at the config and what it switches off (stanch config show)',
  all: 'BROKEN    even a harmless file was stopped: stanch staged tells why',
  untried: 'unknown   git could not set it up (it needs git 2.36 or newer)',
};

export const hookDoctor: Command = async (_args, io) => {
  const where = await repositoryHooks(io);
  io.out.write(`hooks are taken from ${printable(where.folder)}\n`);
  if (where.setting !== undefined)
    io.out.write(`because core.hooksPath is set: ${printable(where.setting)}\n`);
  const guarded = where.bare ? guardsPushes(where, io) : guardsCommits(where, io);
  if (!guarded)
    io.out.write(`${where.bare ? 'Pushes' : 'Commits'} here are NOT guarded as they should be.\n`);
  return guarded ? 0 : 2;
};

function guardsPushes(where: HooksLocation, io: Io): boolean {
  const probe = probeHook(where.folder, 'pre-receive', where.top, io);
  const meaning =
    probe === 'absent' ? 'missing   no such hook: stanch hook install --pre-receive' : MEANING[probe];
  line('pre-receive', meaning, io);
  return isGuarded(probe) && tellBypasses(io);
}

function guardsCommits(where: HooksLocation, io: Io): boolean {
  const probes = CLIENT_GUARDS.map((hook) => [hook, reached(hook, where, io)] as const);
  for (const [hook, probe] of probes) line(hook, meaningOf(hook, probe), io);
  tellShadowed(where, io);
  if (isHusky(where.folder))
    io.out.write('husky makes the hooks here; what it runs is in .husky/pre-commit\n');
  const [, first] = probes[0]!;
  const broken = probes.some(([, probe]) => probe === 'silent' || probe === 'not-executable');
  const fromDesktop = tellDesktop(where, first, io);
  const tried = first !== 'answers' || tellTrial(tryCommit(where.top, io), io);
  const free = tellBypasses(io);
  return !broken && isGuarded(first) && fromDesktop && tried && free;
}

/** The guard behind the hook that git starts: a folder for all repositories passes on to each one's own hooks. */
function reached(hook: HookName, { folder, ownFolder, top }: HooksLocation, io: Io): Probe {
  const probe = probeHook(folder, hook, top, io);
  if (probe !== 'passes' || folder === ownFolder) return probe;
  const own = probeHook(ownFolder, hook, top, io);
  return own === 'absent' ? 'passes' : own;
}

function isGuarded(probe: Probe): boolean {
  return probe === 'answers' || probe === 'mentions' || probe === 'edited';
}

/** Only the first hook is the guard's own; the others are a choice. */
function meaningOf(hook: HookName, probe: Probe): string {
  if (hook === 'pre-commit' || (probe !== 'absent' && probe !== 'passes')) return MEANING[probe];
  return `none      optional: stanch hook install ${probe === 'passes' ? '--global ' : ''}--${hook}`;
}

/** A hook of ours that git does not look at, because core.hooksPath points elsewhere. */
function tellShadowed({ folder, ownFolder }: HooksLocation, io: Io): void {
  if (folder === ownFolder) return;
  for (const hook of CLIENT_GUARDS) {
    if (hookState(ownFolder, hook) !== 'ours' || roleOfHook(folder, hook)?.passesOn) continue;
    line(hook, `SHADOWED  the hook in ${printable(ownFolder)} is never run, because of core.hooksPath`, io);
  }
}

/** Whether the guard is found by a git client that was started from the desktop. False when a hook of ours is not. */
function tellDesktop({ folder, top }: HooksLocation, probe: Probe, io: Io): boolean {
  const path = desktopPath();
  if (probe === 'answers') {
    const found = probeHook(folder, 'pre-commit', top, io, path) === 'answers';
    line(
      'GUI clients',
      found
        ? 'ok        the guard runs with the short search path of a desktop, too'
        : 'BROKEN    with the short search path of a desktop the guard is not found: install it again',
      io,
    );
    return found;
  }
  if (isGuarded(probe) && !isOn(path, 'node'))
    line(
      'GUI clients',
      'unknown   node is not on the short search path of a desktop; hook frameworks look there',
      io,
    );
  return true;
}

function tellTrial(result: TrialResult, io: Io): boolean {
  line('dry commit', TRIED[result], io);
  return result !== 'passed' && result !== 'all';
}

/** False when something in the environment switches the guard off. */
function tellBypasses(io: Io): boolean {
  const found = bypasses(io.env);
  for (const text of found) line('environment', `SKIPPED   ${text}`, io);
  return found.length === 0;
}

function line(name: string, text: string, io: Io): void {
  io.out.write(`${name.padEnd(11)} ${text}\n`);
}
