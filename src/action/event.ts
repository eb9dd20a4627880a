/**
 * The event that started the workflow → which commits it brings, as ids and names only. Pure: payload and variables in,
 * no git, no file. Fields as GitHub documents them (docs.github.com, "Webhook events and payloads"); whatever is
 * missing or not of the expected form is left out, never guessed, and an unknown event is no error.
 */
import { isFullId, isZeroId } from '../sources/git/revisions.js';

/** What an event brings to the repository. */
export type Event =
  /** Nothing new: a deleted branch or tag. */
  | { kind: 'nothing'; why: string }
  /** Commits: what `head` reaches and what was there before does not. */
  | RangeEvent
  /** No change of its own, a moment to look at everything. */
  | { kind: 'everything' }
  /** Nothing that says which commits are meant. */
  | { kind: 'unknown' };

export interface RangeEvent {
  kind: 'range';
  /** For the log: `push`, `pull request`, `merge group`. */
  what: string;
  /** Full id of the commit or tag that comes; undefined when the payload does not say. */
  head: string | undefined;
  /** Full ids that were there before. They may not be in the clone, and after a forced push on no branch. */
  before: string[];
  /** Branch of the remote whose commits are not new either. */
  branch: string | undefined;
  /** True: who made the change must not decide by what policy it is judged. */
  untrusted: boolean;
  /** Full id of GitHub's own merge of head into the base, if there is one: its first parent is the base as it is now. */
  merge: string | undefined;
}

/** Variables of the runner that say what happened. */
export interface RunnerFacts {
  /** GITHUB_EVENT_NAME */
  name: string;
  /** GITHUB_SHA: what a checkout has by default. */
  sha: string | undefined;
  /** GITHUB_BASE_REF: a pull request's target branch. */
  baseBranch: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** @param payload the parsed event file; anything at all. */
export function readEvent(facts: RunnerFacts, payload: unknown): Event {
  const fields = object(payload);
  switch (facts.name) {
    case 'push':
      return push(fields, facts);
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return pullRequest(object(fields.pull_request), facts);
    case 'merge_group':
      return mergeGroup(object(fields.merge_group), facts);
    case 'schedule':
    case 'workflow_dispatch':
    case 'repository_dispatch':
      return { kind: 'everything' };
    default:
      return { kind: 'unknown' };
  }
}

function push(fields: Fields, { sha }: RunnerFacts): Event {
  const after = text(fields.after);
  if (fields.deleted === true || (after !== undefined && isZeroId(after))) {
    return { kind: 'nothing', why: 'the push deletes a branch or tag' };
  }
  const branch = text(object(fields.repository).default_branch);
  return {
    kind: 'range',
    what: 'push',
    head: id(after) ?? id(sha),
    before: ids(fields.before),
    // What a push brings to the default branch is new even though the branch has it by now.
    branch: branch === undefined || text(fields.ref) === `refs/heads/${branch}` ? undefined : branch,
    untrusted: false,
    merge: undefined,
  };
}

function pullRequest(request: Fields, { name, sha, baseBranch }: RunnerFacts): Event {
  const base = object(request.base);
  const head = id(object(request.head).sha);
  return {
    kind: 'range',
    what: 'pull request',
    head,
    before: ids(base.sha),
    branch: text(base.ref) ?? baseBranch,
    untrusted: true,
    // `pull_request_target` runs on the base itself.
    merge: name === 'pull_request_target' || sha === head ? undefined : id(sha),
  };
}

function mergeGroup(group: Fields, { sha }: RunnerFacts): Event {
  return {
    kind: 'range',
    what: 'merge group',
    head: id(group.head_sha) ?? id(sha),
    before: ids(group.base_sha),
    branch: text(group.base_ref)?.replace(/^refs\/heads\//, ''),
    untrusted: true,
    merge: undefined,
  };
}

function object(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A full id that is not the one of zeros. */
function id(value: unknown): string | undefined {
  const found = text(value);
  return found !== undefined && isFullId(found) && !isZeroId(found) ? found : undefined;
}

function ids(value: unknown): string[] {
  const found = id(value);
  return found === undefined ? [] : [found];
}
