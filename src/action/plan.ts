/**
 * Inputs × event × clone → what to scan, under whose policy, and what to tell about it. Three rules hold whatever comes:
 * a change that is not to be trusted is judged by the policy of its base; a range that this clone cannot show whole is
 * never taken for seen, its head is scanned instead and the result is incomplete; and nothing is left out silently.
 */
import { UserError } from '../core/errors.js';
import type { SourceSpec } from '../core/types.js';
import type { Repository } from '../sources/git/repo.js';
import { resolveObject } from '../sources/git/revisions.js';
import { shallowBoundary } from '../sources/git/shallow.js';
import type { Event, RangeEvent } from './event.js';
import type { Inputs } from './inputs.js';
import { rangeSource, type SeenRange, seeRange } from './range.js';
import type { Remote } from './remote.js';
import { FULL_CLONE, withRevisions } from './revisions.js';
import { distrusting, type Plan, type Sight, trusting } from './trust.js';

export interface Setting {
  inputs: Inputs;
  event: Event;
  /** undefined when the folder is in no repository. */
  repository: Repository | undefined;
  remote: Remote;
  signal: AbortSignal;
}

/** @throws UserError when what was asked for cannot be scanned at all. */
export async function planScan(setting: Setting): Promise<Plan> {
  const { inputs, repository } = setting;
  const event = withRevisions(setting.event, inputs, repository);
  const kind = kindOf(inputs, event, repository);
  if (kind === 'nothing')
    return trusting(inputs, { source: undefined, scope: nothingWords(event), seen: true });
  if (repository === undefined) return withoutRepository(inputs, event, kind);
  if (event.kind !== 'range') return trusting(inputs, await unranged(setting, kind));
  if (kind !== 'diff' && !event.untrusted) return trusting(inputs, await unranged(setting, kind));
  const range = await seeRange(repository, event, setting.remote, setting.signal);
  const what = kind === 'diff' ? rangePlan(inputs, event, range) : await unranged(setting, kind);
  return event.untrusted ? distrusting(inputs, what, range.base) : trusting(inputs, what);
}

type Kind = 'nothing' | 'diff' | 'history' | 'tree';

function kindOf({ scan, base }: Inputs, event: Event, repository: Repository | undefined): Kind {
  if (scan === 'history' || scan === 'tree') return scan;
  if (event.kind === 'range') return 'diff';
  if (event.kind === 'nothing' && base === undefined) return 'nothing';
  if (scan === 'diff') {
    throw new UserError(
      'scan: diff, but this event brings no commits',
      'Give the inputs base and head, or say scan: auto.',
    );
  }
  return event.kind === 'everything' && repository?.shallow === false ? 'history' : 'tree';
}

/** Everything, or the files; the event has no say in it. */
async function unranged(setting: Setting, kind: Kind): Promise<Sight> {
  const { inputs, event, repository, remote } = setting;
  if (kind !== 'history') {
    const cut =
      event.kind === 'everything' && inputs.scan === 'auto'
        ? `, as the clone is shallow. ${FULL_CLONE}`
        : '.';
    return { source: treeSource(inputs), scope: `the files as checked out${cut}`, seen: true };
  }
  const { git, head } = repository!;
  const id = inputs.head === undefined ? head : resolveObject(git, inputs.head);
  if (id === undefined)
    throw new UserError('the repository has no commit', 'Check out what is to be scanned.');
  if (shallowBoundary(repository!).size > 0) await remote.objects([id], 'all');
  const source: SourceSpec = {
    kind: 'history',
    revisions: [id],
    exclude: [],
    unreachable: false,
    archives: archives(inputs),
  };
  return { source, scope: 'the whole history of the commit that is checked out.', seen: true };
}

function rangePlan(inputs: Inputs, event: RangeEvent, range: SeenRange): Sight {
  const { commits } = range;
  if (range.empty) return { source: undefined, scope: `${event.what}: no commit is new.`, seen: true };
  if (range.whole) {
    const scope = `${event.what}: ${commits} ${commits === 1 ? 'commit' : 'commits'} that ${commits === 1 ? 'is' : 'are'} new.`;
    return { source: rangeSource(range, archives(inputs)), scope, seen: true };
  }
  const head = range.head ?? range.checkout;
  if (head === undefined)
    throw new UserError(
      `the ${event.what}'s commits are not in this clone and could not be fetched`,
      FULL_CLONE,
    );
  return {
    source: {
      kind: 'history',
      revisions: [head],
      exclude: [],
      unreachable: false,
      archives: archives(inputs),
    },
    scope: `${event.what}: its commits are not all in this clone and could not be fetched, so its last state is scanned instead and the result is incomplete. ${FULL_CLONE}`,
    seen: false,
  };
}

/** A checkout that git did not make (a container without git, an unpacked archive): only the files are there. */
function withoutRepository(inputs: Inputs, event: Event, kind: Kind): Plan {
  if (kind === 'history' || inputs.scan === 'diff') {
    throw new UserError(
      'the folder is in no git repository',
      'Install git before actions/checkout runs, and check the input path.',
    );
  }
  const untrusted = event.kind === 'range' && event.untrusted;
  const missed = event.kind === 'range' && inputs.scan !== 'tree';
  const scope = missed
    ? `${event.what}: there is no git repository, so the files are scanned instead and the result is incomplete. Install git before actions/checkout runs.`
    : 'the files, as there is no git repository.';
  const sight = { source: treeSource(inputs), scope, seen: !missed };
  return untrusted ? distrusting(inputs, sight, undefined) : trusting(inputs, sight);
}

function treeSource(inputs: Inputs): SourceSpec {
  return { kind: 'tree', paths: [], gitignore: true, archives: archives(inputs) };
}

function archives({ args }: Inputs): boolean {
  return !args.flag('no-archives');
}

function nothingWords(event: Event): string {
  return event.kind === 'nothing' ? `nothing: ${event.why}.` : 'nothing.';
}
