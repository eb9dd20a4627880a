/** A job and what it was prepared to → its source, with what policy and memory have to say of it. Opens nothing yet. */
import { contentDigest } from '../core/digest.js';
import type { ScanJob } from '../core/types.js';
import { regexEngineName } from '../engine/regex.js';
import { CONFIG_NAME } from '../policy/config/defaults.js';
import type { MemoryOptions } from '../sources/git/memory.js';
import type { Watch } from '../sources/listing.js';
import { openSource } from '../sources/open.js';
import { VERSION } from '../version.js';
import type { ScanContext } from './context.js';
import { folderOf, type Prepared } from './prepare.js';

export function sourceOf(
  job: ScanJob,
  prepared: Prepared,
  context: ScanContext,
): ReturnType<typeof openSource> {
  return openSource(job.source, {
    git: {
      cwd: job.cwd,
      env: context.env,
      hook: context.hook ?? false,
      killGroup: context.killGroup,
      user: context.user,
      inflate: context.inflate,
    },
    limits: prepared.limits,
    filter: prepared.judge.filter,
    watch: watchOf(job, prepared),
    stdin: context.stdin,
    memory: memoryOf(job, prepared, context),
  });
}

/** A listing that sees every name in a folder need not be followed by a look for its config. */
function watchOf(job: ScanJob, { configs }: Prepared): Watch | undefined {
  if (configs === undefined) return undefined;
  const front = folderOf(job);
  const below = (path: string) => front + path;
  return {
    name: CONFIG_NAME,
    seen: ({ within, places, unknown }) =>
      configs.learn({ within: below(within), places: places.map(below), unknown: unknown.map(below) }),
    alsoSeen: (place) => configs.add(below(place)),
  };
}

/** What a history scan may remember, and the digest of all that decides what it sees. Not for changes that are not trusted. */
function memoryOf(
  job: ScanJob,
  prepared: Prepared,
  { memory, hook }: ScanContext,
): MemoryOptions | undefined {
  if (memory === undefined || hook || job.policy.baseRevision !== undefined) return undefined;
  const { limits, policy, pack } = prepared;
  const fingerprint = contentDigest([
    VERSION,
    pack.digest,
    regexEngineName(),
    JSON.stringify([job.rules.enable, job.rules.disable, policy.rules.enable, policy.rules.disable]),
    JSON.stringify([limits, job.source]),
    // What is seen is named by keyed digests.
    prepared.key,
  ]);
  return { ...memory, fingerprint };
}
