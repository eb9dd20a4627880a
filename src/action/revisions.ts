/**
 * An event × the inputs `base` and `head` → the event as the workflow's author corrects it. Who made the change stays as
 * the event says: no input makes a stranger's change trusted.
 */
import { UserError } from '../core/errors.js';
import type { Repository } from '../sources/git/repo.js';
import { isFullId, isZeroId, resolveCommit } from '../sources/git/revisions.js';
import type { Event, RangeEvent } from './event.js';
import type { Inputs } from './inputs.js';
import { trackedTip } from './range.js';

/** What to do about a clone that lacks something. */
export const FULL_CLONE = 'Check out with fetch-depth: 0.';

/** @throws UserError for a revision that git does not know. */
export function withRevisions(event: Event, inputs: Inputs, repository: Repository | undefined): Event {
  const { base, head, scan } = inputs;
  if (scan === 'history' || scan === 'tree' || (base === undefined && head === undefined)) return event;
  if (repository === undefined) throw new UserError('inputs base and head need a git repository', FULL_CLONE);
  const own: RangeEvent | undefined = event.kind === 'range' ? event : undefined;
  if (own === undefined && base === undefined) return event;
  const corrected =
    base === undefined ? (own?.before ?? []) : isZeroId(base) ? [] : [revision(repository, base)];
  return {
    kind: 'range',
    what: own?.what ?? 'given range',
    head: head === undefined ? (own?.head ?? repository.head) : revision(repository, head),
    before: corrected,
    branch: base === undefined ? own?.branch : undefined,
    untrusted: own?.untrusted ?? false,
    merge: base === undefined && head === undefined ? own?.merge : undefined,
  };
}

/** A revision as typed → a full id; a branch that only the remote has is found too. */
function revision({ git }: Repository, typed: string): string {
  if (isFullId(typed)) return typed;
  return trackedTip(git, typed) ?? resolveCommit(git, typed);
}
