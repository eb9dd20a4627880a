/**
 * A push of which nothing was scanned → whether that is as it should be. Asked in another way than the scan asked: a
 * guard that read nothing must not pass what is new.
 */
import type { SourceSpec } from '../../core/types.js';
import type { Repository } from '../../sources/git/repo.js';
import { mergeBases } from '../../sources/git/revisions.js';

/** Commits compared with at a time: a command line holds so many and more. */
const COMPARED = 1000;

/**
 * True when every commit of the push is among what is there already. A tag of its own is new wherever it points to; a ref
 * on a tree or a blob brings what the scan would have named.
 */
export function bringsNothingNew({ git }: Repository, source: SourceSpec): boolean {
  if (source.kind !== 'history') return false;
  const there = new Set(source.exclude);
  const sent = source.revisions.filter((id) => !there.has(id));
  if (sent.length === 0) return true;
  const types = git
    .run(['cat-file', '--batch-check'], `${sent.join('\n')}\n`)
    .toString('latin1')
    .split('\n');
  return sent.every((id, n) => {
    const type = types[n]?.split(' ')[1];
    return type === 'tree' || type === 'blob' || (type === 'commit' && leadsTo(git, source.exclude, id));
  });
}

function leadsTo(git: Repository['git'], tips: readonly string[], commit: string): boolean {
  for (let at = 0; at < tips.length; at += COMPARED) {
    if (mergeBases(git, [commit, ...tips.slice(at, at + COMPARED)]).includes(commit)) return true;
  }
  return false;
}
