/**
 * What git tells a pre-push hook → the history to scan: exactly what the push sends and the remote does not have yet.
 * What the remote has is known from the ids in the lines and from the remote's tracking refs; where neither says
 * anything, more is scanned, never less.
 */
import type { SourceSpec } from '../../core/types.js';
import type { Repository } from '../../sources/git/repo.js';
import { isFullId, isZeroId } from '../../sources/git/revisions.js';
import type { Io } from '../io.js';
import { pushLines } from './ref-lines.js';
import { hookRepository } from './repository.js';

/** @param lines git's input. @param remote name or URL. undefined when nothing is sent: no refs, or deletions only. */
export function pushSource(lines: string, remote: string, io: Io, archives: boolean): SourceSpec | undefined {
  const refs = pushLines(lines).filter((ref) => !isZeroId(ref.localId));
  if (refs.length === 0) return undefined;
  const repository = hookRepository(io);
  const there = [
    ...refs.map((ref) => ref.remoteId).filter((id) => !isZeroId(id)),
    ...trackedTips(repository, remote),
  ];
  return pushed(
    refs.map((ref) => ref.localId),
    present(repository, there),
    archives,
  );
}

/** The spec for ids that are sent to where `exclude` is already. */
export function pushed(
  revisions: readonly string[],
  exclude: readonly string[],
  archives: boolean,
): SourceSpec {
  return {
    kind: 'history',
    revisions: [...new Set(revisions)],
    exclude: [...new Set(exclude)],
    unreachable: false,
    archives,
    incremental: true,
  };
}

/** Ids that the remote's branches had when we last heard of them. */
export function trackedTips({ git }: Repository, remote: string): string[] {
  // A push to a URL has no tracking refs; a name with wildcards would match those of other remotes.
  if (!/^[A-Za-z0-9_.][\w./-]{0,200}$/.test(remote) || remote.includes('..')) return [];
  const answer = git
    .run(['for-each-ref', '--format=%(objectname)', `refs/remotes/${remote}/`])
    .toString('latin1');
  return answer.split('\n').filter(isFullId);
}

/** Those of the ids that this repository has as commits or tags: the others cannot tell what they reach. */
export function present({ git }: Repository, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const answer = git.run(['cat-file', '--batch-check'], `${ids.join('\n')}\n`).toString('latin1');
  return answer
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, type]) => type === 'commit' || type === 'tag')
    .map(([id]) => id!);
}
