/**
 * A job → the parts that run it: policy resolved, rules loaded and chosen, baseline read, judge seated. The same for
 * the main thread and for workers.
 */
import { createHash } from 'node:crypto';
import { PUBLIC_KEY } from '../core/digest.js';
import { UserError } from '../core/errors.js';
import { printable } from '../core/printable.js';
import type { Limits, Problem, RuleText, ScanJob } from '../core/types.js';
import { Inspector } from '../engine/inspector.js';
import { compilePattern } from '../engine/regex.js';
import type { CompiledPack, CompiledRule } from '../engine/ruleset.js';
import { BASELINE_NAME, loadBaseline } from '../policy/baseline/store.js';
import type { Baseline } from '../policy/baseline/types.js';
import { diskReader } from '../policy/config/disk.js';
import { ConfigPlaces } from '../policy/config/places.js';
import { type PolicyTree, resolvePolicy } from '../policy/config/resolve.js';
import { IGNORE_FILES, type IgnoreFile, readIgnoreFile } from '../policy/ignore-file.js';
import { createJudge, type Judge } from '../policy/judge.js';
import { ownerFinder } from '../policy/owners.js';
import { selectsAny } from '../policy/selector.js';
import type { Policy, ReadFile } from '../policy/types.js';
import { untrustedPolicy } from '../policy/untrusted.js';
import { builtinPack, builtinTexts, NO_RULES, withUserRules } from '../rules/pack.js';
import { changedPaths, headFiles, revisionFiles } from '../sources/git/revision-files.js';
import { findTop } from '../sources/top.js';
import type { ScanContext } from './context.js';

/** What finds: rules and the root's policy. */
interface Engine {
  inspector: Inspector;
  pack: CompiledPack;
  /** Number of rules that run. */
  active: number;
  policy: Policy;
  /** Every budget: the command line's word, else the config's. */
  limits: Limits;
  tree: PolicyTree;
  read: ReadFile;
  /** Takes what a listing shows of folders' configs, where those are read from the disk. */
  configs: ConfigPlaces | undefined;
  /** What users' rules say about themselves. */
  userTexts: () => RuleText[];
  /** What is to be told about the policy itself. */
  problems: Problem[];
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
  const { read, tree, configs, problems } = resolveFor(job, context, top);
  const { pack, texts } = await loadPack(job, tree.root, top);
  const isActive = chooser(job, tree.root, pack);
  const limits = { ...tree.root.limits, ...job.limits };
  const inspector = new Inspector(pack, isActive, { decodeDepth: limits.decodeDepth });
  const { active } = inspector;
  if (active === 0) {
    throw new UserError(
      'no rule is switched on, so nothing could be found',
      'Check --enable, --disable and [rules] in the config.',
    );
  }
  return {
    inspector,
    pack,
    active,
    policy: tree.root,
    limits,
    tree,
    read,
    configs,
    userTexts: texts,
    problems,
  };
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

/**
 * Policy comes from the disk; from the base revision when the change under scan is not to be trusted, and then what the
 * change brings may only tighten it.
 */
function resolveFor(
  job: ScanJob,
  context: Pick<ScanContext, 'env' | 'hook'>,
  top: string,
): Pick<Engine, 'read' | 'tree' | 'configs' | 'problems'> {
  const { baseRevision, config } = job.policy;
  if (baseRevision === undefined) {
    const configs = new ConfigPlaces();
    const read = diskReader(top);
    return { read, tree: resolvePolicy({ readFile: read, config, places: configs }), configs, problems: [] };
  }
  const git = { cwd: job.cwd, env: context.env, hook: context.hook ?? false };
  const base = revisionFiles(git, baseRevision);
  const tree = resolvePolicy({ readFile: base.read, config });
  const head =
    job.source.kind === 'history' && job.source.revisions.length === 1 ? job.source.revisions[0] : undefined;
  if (head === undefined || config !== undefined)
    return { read: base.read, tree, configs: undefined, problems: [] };
  const theirs = headFiles(git, head);
  if (theirs === undefined) return { read: base.read, tree, configs: undefined, problems: [] };
  const changed = new Set(changedPaths(git, base, theirs));
  // The policy that the change would leave behind: the base's, with what the change makes of it.
  const readHead: ReadFile = (path) => (changed.has(path) ? theirs.read(path) : base.read(path));
  return { read: base.read, configs: undefined, ...untrustedPolicy(tree, readHead, [...changed]) };
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

async function loadPack(
  job: ScanJob,
  policy: Policy,
  top: string,
): Promise<{ pack: CompiledPack; texts: () => RuleText[] }> {
  const builtin = job.rules.builtin && policy.rules.builtin ? await builtinPack() : NO_RULES;
  const fromPolicy = policy.rules.packs.map((path) => (path.startsWith('/') ? path : `${top}/${path}`));
  return withUserRules(builtin, [...fromPolicy, ...job.rules.packs]);
}

/** Which rules run: the command line decides over the config, the config over the rule's group, which undefined leaves it to. */
function chooser(
  job: ScanJob,
  policy: Policy,
  pack: CompiledPack,
): ((rule: CompiledRule) => boolean) | undefined {
  assertKnown([...job.rules.enable, ...job.rules.disable], pack);
  const asked = [...job.rules.enable, ...job.rules.disable, ...policy.rules.enable, ...policy.rules.disable];
  if (asked.length === 0) return undefined;
  return (rule) => {
    if (selectsAny(job.rules.disable, rule)) return false;
    if (selectsAny(job.rules.enable, rule)) return true;
    if (selectsAny(policy.rules.disable, rule)) return false;
    return rule.group === 'default' || selectsAny(policy.rules.enable, rule);
  };
}

/** A selector on the command line that selects nothing is a typing error, and would scan less than was meant. */
function assertKnown(selectors: readonly string[], pack: CompiledPack): void {
  for (const selector of selectors) {
    if ([...pack.rules].some((rule) => selectsAny([selector], rule))) continue;
    throw new UserError(
      `'${printable(selector)}' selects no rule`,
      'stanch rules list shows ids, groups, tiers and providers.',
    );
  }
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
