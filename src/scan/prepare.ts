/**
 * A job → the parts that run it: policy resolved, rules loaded and chosen, baseline read, judge seated. The same for
 * the main thread and for workers.
 */
import { createHash } from 'node:crypto';
import { PUBLIC_KEY } from '../core/digest.js';
import { UserError } from '../core/errors.js';
import type { Limits, RuleText, ScanJob } from '../core/types.js';
import { Inspector } from '../engine/inspector.js';
import { compilePattern } from '../engine/regex.js';
import type { CompiledPack } from '../engine/ruleset.js';
import { BASELINE_NAME, loadBaseline } from '../policy/baseline/store.js';
import type { Baseline } from '../policy/baseline/types.js';
import type { PolicyTree } from '../policy/config/resolve.js';
import { IGNORE_FILES, type IgnoreFile, readIgnoreFile } from '../policy/ignore-file.js';
import { createJudge, type Judge } from '../policy/judge.js';
import { ownerFinder } from '../policy/owners.js';
import type { Policy, ReadFile } from '../policy/types.js';
import { builtinTexts } from '../rules/pack.js';
import { findTop } from '../sources/top.js';
import type { ScanContext } from './context.js';
import { policyFor, type ResolvedPolicy } from './policy.js';
import { chooser, packFor } from './rules.js';

/** What finds: rules and the root's policy. */
interface Engine extends ResolvedPolicy {
  inspector: Inspector;
  pack: CompiledPack;
  /** Number of rules that run. */
  active: number;
  policy: Policy;
  /** Every budget: the command line's word, else the config's. */
  limits: Limits;
  /** What users' rules say about themselves. */
  userTexts: () => RuleText[];
}

/** What finds and what judges. */
export interface Prepared extends Engine {
  judge: Judge;
  baseline: Baseline | undefined;
  ignoreFiles: IgnoreFile[];
  /** Key of every finding's digest: the baseline's, or the public one. */
  key: Uint8Array;
  texts(): Promise<Map<string, RuleText>>;
}

async function prepareEngine(job: ScanJob, context: Pick<ScanContext, 'env' | 'hook'>): Promise<Engine> {
  const top = findTop(job.cwd) ?? job.cwd;
  const resolved = policyFor(job, context, top);
  const policy = resolved.tree.root;
  const { pack, texts } = await packFor(job, policy, top);
  const isActive = chooser(job, policy, pack);
  const limits = { ...policy.limits, ...job.limits };
  const inspector = new Inspector(pack, isActive, { decodeDepth: limits.decodeDepth });
  const { active } = inspector;
  if (active === 0) {
    throw new UserError(
      'no rule is switched on, so nothing could be found',
      'Check --enable, --disable and [rules] in the config.',
    );
  }
  return { ...resolved, inspector, pack, active, policy, limits, userTexts: texts };
}

export async function prepare(
  job: ScanJob,
  context: Pick<ScanContext, 'env' | 'hook' | 'now'>,
): Promise<Prepared> {
  const engine = await prepareEngine(job, context);
  const baseline = readBaseline(job, engine.tree, engine.read);
  const ignoreFiles = readIgnoreFiles(engine.read);
  const key = baseline?.key ?? PUBLIC_KEY;
  return {
    ...engine,
    judge: seatJudge(job, context, engine, { baseline, ignoreFiles, key }),
    baseline,
    ignoreFiles,
    key,
    texts: async () =>
      new Map([...(await builtinTexts()), ...engine.userTexts()].map((text) => [text.id, text])),
  };
}

function seatJudge(
  job: ScanJob,
  context: Pick<ScanContext, 'now'>,
  { tree, read, pack }: Engine,
  { baseline, ignoreFiles, key }: Pick<Prepared, 'baseline' | 'ignoreFiles' | 'key'>,
): Judge {
  return createJudge({
    tree,
    baseline,
    ignoreFiles,
    ownerOf: ownerFinder(read),
    tools: {
      compilePattern,
      digestKey: key,
      sha256: (secret) => createHash('sha256').update(secret.reveal()).digest('hex'),
    },
    today: context.now.toISOString().slice(0, 10),
    untrusted: job.policy.baseRevision !== undefined,
    inline: job.policy.inline,
    minConfidence: job.policy.minConfidence,
    prefix: folderOf(job),
    enable: job.rules.enable,
    ruleFacts: (id) => pack.rules.byId(id),
  });
}

/** The folder below the repository's root that a tree scan is about, with a slash at its end; empty for the root. */
export function folderOf({ cwd, source }: ScanJob): string {
  const top = findTop(cwd) ?? cwd;
  return source.kind === 'tree' && cwd.startsWith(`${top}/`) ? `${cwd.slice(top.length + 1)}/` : '';
}

function readBaseline(job: ScanJob, tree: PolicyTree, read: ReadFile): Baseline | undefined {
  if (job.policy.baseline === null) return undefined;
  const asked = job.policy.baseline ?? tree.root.baseline;
  return loadBaseline(read, asked ?? BASELINE_NAME, asked !== undefined);
}

function readIgnoreFiles(read: ReadFile): IgnoreFile[] {
  const files: IgnoreFile[] = [];
  for (const name of IGNORE_FILES) {
    const text = read(name);
    if (text !== undefined) files.push(readIgnoreFile(text, name));
  }
  return files;
}
