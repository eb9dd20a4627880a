/**
 * A look at the staged changes that costs hardly more than Node itself: the same engine and the same source as the
 * full program, without policy and reports, for the commit that holds nothing of note. Where files of policy have a say
 * the program's own scan looks (second-look.ts). Whatever is not plainly clean (a match that counts, something not read,
 * an archive, any option) is left to the full program, which then starts from the beginning; so a glance can save time
 * and can never change a result.
 */
import { lstatSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '../core/limits.js';
import { originPath } from '../core/origin.js';
import type { ChunkSink, PathFilter } from '../core/types.js';
import { Inspection } from '../engine/inspect.js';
import { Inspector } from '../engine/inspector.js';
import { BASELINE_NAME } from '../policy/baseline/store.js';
import { CONFIG_NAME } from '../policy/config/defaults.js';
import { IGNORE_FILES } from '../policy/ignore-file.js';
import { roleOf, weigh } from '../policy/role.js';
import { builtPack } from '../rules/built.js';
import { archiveKind, HEAD_BYTES } from '../sources/archive/kind.js';
import { stagedSource } from '../sources/git/staged.js';
import { findTop } from '../sources/top.js';
import { cleanCommit, cleanText, type Seen } from './clean.js';
import { inflateQuickly } from './inflate.js';
import { secondLook } from './second-look.js';
import { timing } from './timing.js';

type Env = Readonly<Record<string, string | undefined>>;

/** Commands a glance may answer, as typed, and whether they say so in one line. */
const BRIEF: Readonly<Record<string, boolean>> = {
  'hook run pre-commit': true,
  protect: true,
  'protect --hook': true,
  staged: false,
};
/** The threshold that holds without a config (policy/config/defaults.ts). */
const THRESHOLD = 0.5;
/** Files at the top that have a say in what a clean commit is. */
const POLICY = [CONFIG_NAME, BASELINE_NAME, ...IGNORE_FILES];
/** Variables that frameworks set for a push, and our own that ask for something else. */
const OTHER_BUSINESS = [
  'STANCH_SKIP',
  'STANCH_PROBE',
  'PRE_COMMIT_TO_REF',
  'PRE_COMMIT_REMOTE_NAME',
  'PRE_COMMIT_REMOTE_URL',
];

/** Nobody stops a glance; Node would load what a real signal is made of. */
const NEVER = {
  aborted: false,
  ...{
    throwIfAborted: () => undefined,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  },
} as unknown as AbortSignal;

/** What a glance may know of the outside world. */
export interface Surroundings {
  env: Env;
  cwd: string;
  now: () => Date;
  /** Milliseconds since the process began. */
  clock: () => number;
  /** Effective user id, where users have one. */
  user: number | undefined;
}

/** True when the commit was found clean and that has been said; false leaves everything to the full program. */
export async function glance(argv: readonly string[], world: Surroundings): Promise<boolean> {
  const { env, cwd, clock, user } = world;
  const begun = clock();
  const timed = argv.at(-1) === '--timing';
  const command = (timed ? argv.slice(0, -1) : argv).join(' ');
  if (!Object.hasOwn(BRIEF, command) || OTHER_BUSINESS.some((name) => env[name])) return false;
  const top = findTop(cwd);
  if (top === undefined) return false;
  try {
    const first = POLICY.some((name) => exists(join(top, name))) ? 'policy' : await look(top, world);
    if (first === 'more') return false;
    if (first !== 'policy') {
      const seconds = (clock() - begun) / 1000;
      const text = BRIEF[command]
        ? cleanCommit(first)
        : cleanText({ ...first, rules: first.inspector.active, seconds });
      return say(text, timed ? { node: begun, ...first.stages } : undefined);
    }
    if (!BRIEF[command]) return false;
    const again = await secondLook(cwd, {
      ...{ env, now: world.now(), clock, hook: true, stdin: nothing, user },
      inflate: inflateQuickly,
    });
    return again !== undefined && say(again.line, timed ? { node: begun, ...again.stages } : undefined);
  } catch {
    // The full program meets the same error and says it properly.
    return false;
  }
}

/**
 * What was scanned when there was nothing else to tell; 'policy' when a folder has a config of its own.
 * @throws what the source throws.
 */
async function look(
  top: string,
  { env, cwd, clock, user }: Surroundings,
): Promise<'policy' | 'more' | Looked> {
  const begun = clock();
  const pack = builtPack();
  if (pack === undefined) return 'more';
  const inspector = new Inspector(pack);
  const inspection = new Inspection(inspector);
  const configs = new FolderConfigs(top);
  let [scanned, bytes] = [0, 0];
  const suppressed: Record<string, number> = {};
  let plain = true;
  const sink: ChunkSink = {
    chunk: (chunk) => {
      const path = originPath(chunk.origin);
      // What is inside it only the full program reads.
      if (chunk.offset === 0 && archiveKind(chunk.bytes.subarray(0, HEAD_BYTES)) !== undefined) plain = false;
      for (const { matches } of inspection.views(chunk)) {
        const role = roleOf(path);
        for (const { rule, confidence, deadEnd } of matches) {
          const by = deadEnd ?? 'confidence';
          suppressed[by] = (suppressed[by] ?? 0) + 1;
          plain &&= weigh(confidence, inspector.rules.at(rule).tier, role, deadEnd === 'sealed') < THRESHOLD;
        }
      }
      plain &&= inspection.unread.length === 0;
    },
    skipped: () => {
      plain = false;
    },
    problem: () => {
      plain = false;
    },
    scanned: (size) => {
      scanned++;
      bytes += size;
    },
  };
  const ready = clock();
  const filter: PathFilter = (path) => {
    configs.note(path);
    return { excluded: false };
  };
  const options = { cwd, env, hook: true, user, inflate: inflateQuickly, limits: DEFAULT_LIMITS, filter };
  await stagedSource(options).read(sink, NEVER);
  if (configs.found) return 'policy';
  if (!plain) return 'more';
  const stages = { start: ready - begun, read: clock() - ready };
  return { scanned, bytes, suppressed, inspector, stages };
}

type Looked = Seen & { inspector: Inspector; stages: Record<string, number> };

/** Whether one of the folders that paths go through has a config. */
class FolderConfigs {
  readonly #top: string;
  readonly #seen = new Set<string>();
  found = false;

  constructor(top: string) {
    this.#top = top;
  }

  note(path: string): void {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (this.#seen.has(folder)) return;
      this.#seen.add(folder);
      this.found ||= exists(join(this.#top, folder, CONFIG_NAME));
    }
  }
}

/** Standard input, which no staged source asks for. */
function nothing(): never {
  throw new Error('standard input is not part of a commit');
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Writes straight to the descriptors: `process.stdout` takes longer to set up than the scan. */
function say(text: string, stages?: Record<string, number>): boolean {
  try {
    if (stages !== undefined) writeSync(2, timing(stages));
    writeSync(1, text);
    return true;
  } catch {
    // A full or closed output is the full program's to report.
    return false;
  }
}
