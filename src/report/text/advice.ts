/**
 * A stopped commit or push → how to go on from here. It never names a way around the guard: the quickest honest way
 * out is to take the value out of the change.
 */
import type { ScanJob } from '../../core/types.js';
import { pathOf } from '../place.js';
import { count } from '../words.js';
import type { Group } from './group.js';
import type { Palette } from './palette.js';

export function adviceLines(job: ScanJob | undefined, groups: readonly Group[], paint: Palette): string[] {
  const secrets = count(groups.length, 'secret');
  if (job?.source.kind === 'staged') {
    return [
      paint.title(`This commit is stopped: ${secrets} staged. Nothing has left this machine.`),
      '  1. Move the value to an environment variable or a secret store, and read it from there.',
      `  2. git restore --staged ${stagedPath(groups)}   takes a file out of the commit until it is mended.`,
      '  3. git add the mended file, and commit again.',
      '',
    ];
  }
  if (job?.source.kind === 'history' && job.source.incremental === true) {
    return [
      paint.title(`This push is stopped: ${secrets} in commits that have not been sent yet.`),
      '  1. Move the value to an environment variable or a secret store.',
      '  2. Take it out of the commit that brought it: git commit --amend for the last one, git rebase -i for older ones.',
      '     A new commit on top is not enough: the old one would be pushed with it.',
      '  3. Push again.',
      '',
    ];
  }
  if (job?.source.kind === 'stream' && job.source.name.startsWith('commit message')) {
    return [
      paint.title('This commit is stopped: its message, or the name of its branch, holds a secret.'),
      '  1. Write the message again without it: git commit -e -F .git/COMMIT_EDITMSG',
      '     For the branch: git branch -m <new-name>',
      '',
    ];
  }
  return [];
}

/** A path that is safe to copy into a shell as it stands, or a placeholder. */
function stagedPath(groups: readonly Group[]): string {
  const paths = new Set(groups.flatMap((group) => group.findings.map((finding) => pathOf(finding.origin))));
  const [first] = paths;
  return paths.size === 1 && first !== undefined && /^[\w.][\w./-]{0,200}$/.test(first) ? first : '<file>';
}
