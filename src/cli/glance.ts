/**
 * A look at the staged changes that costs hardly more than Node itself: the same engine and the same source as the
 * full program, without policy and reports, for the commit that holds nothing of note. Whatever is not plainly clean
 * (a match that counts, something not read, an archive, a config file, any option) is left to the full program, which then starts
 * from the beginning; so a glance can save time and can never change a result.
 */
import { lstatSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '../core/limits.js';
import { originPath } from '../core/origin.js';
import { Inspection } from '../engine/inspect.js';
import { Inspector } from '../engine/inspector.js';
import { roleOf, weigh } from '../policy/role.js';
import { builtPack } from '../rules/built.js';
import { archiveKind, HEAD_BYTES } from '../sources/archive/kind.js';
import { stagedSource } from '../sources/git/staged.js';
import { findTop } from '../sources/top.js';
import { cleanCommit, cleanText, type Seen } from './clean.js';

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
/** Files that change what a clean commit means. */
const POLICY = ['.stanch.toml', '.gitleaksignore', '.betterleaksignore'];
/** Variables that frameworks set for a push, and our own that ask for something else. */
const OTHER_BUSINESS = [
  'STANCH_SKIP',
  'STANCH_PROBE',
  'PRE_COMMIT_TO_REF',
  'PRE_COMMIT_REMOTE_NAME',
  'PRE_COMMIT_REMOTE_URL',
];

/** True when the commit was found clean and that has been said; false leaves everything to the full program. */
export async function glance(
  argv: readonly string[],
  env: Env,
  cwd: string,
  clock: () => number,
): Promise<boolean> {
  const begun = clock();
  const command = argv.join(' ');
  if (!Object.hasOwn(BRIEF, command) || OTHER_BUSINESS.some((name) => env[name])) return false;
  const top = findTop(cwd);
  if (top === undefined || POLICY.some((name) => exists(join(top, name)))) return false;
  const pack = builtPack();
  if (pack === undefined) return false;
  const inspector = new Inspector(pack);
  const seen = await look(inspector, env, cwd);
  if (seen === undefined) return false;
  const rules = inspector.active;
  const seconds = (clock() - begun) / 1000;
  return say(BRIEF[command] ? cleanCommit(seen) : cleanText({ ...seen, rules, seconds }));
}

/** What was scanned when there was nothing else to tell. */
async function look(inspector: Inspector, env: Env, cwd: string): Promise<Seen | undefined> {
  const inspection = new Inspection(inspector);
  let [scanned, bytes] = [0, 0];
  const suppressed: Record<string, number> = {};
  let plain = true;
  const sink = {
    chunk: (chunk: Parameters<Inspection['views']>[0]) => {
      // What is inside it only the full program reads.
      if (chunk.offset === 0 && archiveKind(chunk.bytes.subarray(0, HEAD_BYTES)) !== undefined) plain = false;
      for (const { matches } of inspection.views(chunk)) {
        const role = roleOf(originPath(chunk.origin));
        for (const { rule, confidence, deadEnd } of matches) {
          const by = deadEnd ?? 'confidence';
          suppressed[by] = (suppressed[by] ?? 0) + 1;
          plain &&= weigh(confidence, inspector.rules.at(rule).tier, role, deadEnd === 'sealed') < THRESHOLD;
        }
      }
    },
    skipped: () => {
      plain = false;
    },
    problem: () => {
      plain = false;
    },
    scanned: (size: number) => {
      scanned++;
      bytes += size;
    },
  };
  try {
    await stagedSource({ cwd, env, hook: true, limits: DEFAULT_LIMITS }).read(
      sink,
      new AbortController().signal,
    );
  } catch {
    // The full program meets the same error and says it properly.
    return undefined;
  }
  return plain ? { scanned, bytes, suppressed } : undefined;
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Writes straight to the descriptor: `process.stdout` takes longer to set up than the scan. */
function say(text: string): boolean {
  try {
    writeSync(1, text);
    return true;
  } catch {
    // A full or closed output is the full program's to report.
    return false;
  }
}
