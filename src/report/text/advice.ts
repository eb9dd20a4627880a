/**
 * A stopped commit or push → how to go on from here. It never names a way around the guard: the quickest honest way
 * out is to take the value out of the change.
 */
import type { ScanJob } from '../../core/types.js';
import { pathOf } from '../place.js';
import type { ReportOptions } from '../reporter.js';
import { count } from '../words.js';
import type { Group } from './group.js';
import type { Palette } from './palette.js';
import { type Reference, referenceFor } from './reference.js';

/** Kinds of files that a way to read the value is shown for. */
const KINDS = 4;

const STORE = 'Move the value to a secret store or to the environment.';
const NOT_ONE =
  '  None of them a secret? «Not one?» above is the command that allows it, with a reason that stays.';

/** @param ruleText what a finding's rule says about itself. */
export function adviceLines(
  job: ScanJob | undefined,
  groups: readonly Group[],
  paint: Palette,
  ruleText: ReportOptions['ruleText'],
): string[] {
  const { source, policy } = job ?? {};
  const change: Change = { groups, ruleText, paint };
  if (source?.kind === 'staged') return stagedAdvice(change);
  if (source?.kind === 'history' && source.incremental === true)
    return pushAdvice(change, policy !== undefined && isServers(policy));
  if (source?.kind === 'stream' && source.name.startsWith('commit message')) return messageAdvice(paint);
  return [];
}

interface Change {
  groups: readonly Group[];
  ruleText: ReportOptions['ruleText'];
  paint: Palette;
}

function stagedAdvice(change: Change): string[] {
  const path = onlyPath(change.groups);
  return [
    change.paint.title(`This commit is stopped: ${counted(change)} staged. Nothing has left this machine.`),
    `  1. Unstage it:   git restore --staged ${path}   (before the first commit: git rm --cached ${path})`,
    `  2. ${mending(change)}`,
    `  3. git add ${path}, and git commit again.`,
    NOT_ONE,
    '',
  ];
}

function pushAdvice(change: Change, onServer: boolean): string[] {
  const where = onServer ? 'it brings' : 'have not been sent yet';
  return [
    change.paint.title(`This push is stopped: ${counted(change)} in commits that ${where}.`),
    ...(onServer ? ['  0. It has left your machine with this push: revoke it.'] : []),
    `  1. ${mending(change)}`,
    '  2. Take it out of the commit that brought it: git commit --amend for the last one, git rebase -i for older ones.',
    '     A new commit on top is not enough: the old one would be pushed with it.',
    '  3. git push again.',
    onServer
      ? '  None of them a secret? Allowing it counts once it stands on the default branch of this repository.'
      : NOT_ONE,
    '',
  ];
}

function messageAdvice(paint: Palette): string[] {
  return [
    paint.title('This commit is stopped: its message, or the name of its branch, holds a secret.'),
    '  1. Write the message again without it: git commit -e -F .git/COMMIT_EDITMSG',
    '     For the branch: git branch -m <new-name>',
    '',
  ];
}

/** Values can be moved elsewhere; lines that print one name no value. */
function values({ groups, ruleText }: Change): readonly Group[] {
  return groups.filter(({ lead }) => ruleText(lead.ruleId)?.group !== 'logging');
}

function counted(change: Change): string {
  const secrets = values(change).length;
  const printing = change.groups.length - secrets;
  return [
    ...(secrets > 0 ? [count(secrets, 'secret')] : []),
    ...(printing > 0
      ? [count(printing, 'name of a secret that is printed', 'names of secrets that are printed')]
      : []),
  ].join(' and ');
}

function mending(change: Change): string {
  const found = values(change);
  return found.length === 0 ? 'Take what is printed out of the line.' : `${STORE}${referenceLines(found)}`;
}

/** True when the change's own policy does not count: there is a base to take it from, or no base yet at all. */
function isServers({ baseRevision, config, inline }: ScanJob['policy']): boolean {
  return baseRevision !== undefined || (config === null && !inline);
}

/** How the value is read instead, for each kind of file that holds one. */
function referenceLines(groups: readonly Group[]): string {
  const kinds = new Map<string, Reference>();
  for (const { findings } of groups) {
    for (const { origin, ruleId } of findings) {
      const reference = referenceFor(pathOf(origin), ruleId);
      if (reference !== undefined && !kinds.has(reference.kind)) kinds.set(reference.kind, reference);
    }
  }
  if (kinds.size === 0) return '';
  const shown = [...kinds.values()].slice(0, KINDS);
  return ` It is then read from there:\n${shown.map(({ kind, text }) => `       in ${kind}:  ${text}`).join('\n')}`;
}

/** A path that is safe to copy into a shell as it stands, or a placeholder. */
function onlyPath(groups: readonly Group[]): string {
  const paths = new Set(groups.flatMap((group) => group.findings.map((finding) => pathOf(finding.origin))));
  const [first] = paths;
  return paths.size === 1 && first !== undefined && /^[\w.][\w./-]{0,200}$/.test(first) ? first : '<file>';
}
