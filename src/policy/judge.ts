/**
 * A finding without verdict → its verdict, in one place and one order: path allowed by config, rule off, allow entries,
 * inline note, ignore file, baseline, line not touched by the change, time over, confidence, else new. Suppressions that have
 * expired do not suppress; in an untrusted change neither do comments on the lines it adds. What else is to be told is
 * counted for the end (`tally.ts`).
 */
import { originPath } from '../core/origin.js';
import type { Finding, Origin, PathFilter, Severity, Verdict } from '../core/types.js';
import { type AllowTools, type CompiledAllow, compileAllow } from './allow.js';
import { indexBaseline } from './baseline/entry.js';
import type { Baseline } from './baseline/types.js';
import type { PolicyTree } from './config/resolve.js';
import { type Doubt, doubtOn } from './doubt.js';
import type { IgnoreFile } from './ignore-file.js';
import type { OwnerOf } from './owners.js';
import { pathFilter } from './paths.js';
import { filePath } from './place.js';
import { roleOf } from './role.js';
import { settingFor } from './selector.js';
import { type Case, type Court, STEPS } from './steps.js';
import { Ledger, type Tally } from './tally.js';
import type { Policy } from './types.js';

export interface JudgeOptions {
  tree: PolicyTree;
  baseline?: Baseline | undefined;
  ignoreFiles?: readonly IgnoreFile[];
  ownerOf?: OwnerOf;
  tools: AllowTools;
  /** ISO date. */
  today: string;
  /** True when the change under scan may come from anyone: a pull request. */
  untrusted: boolean;
  /** False switches inline notes off, whatever the config says. */
  inline: boolean;
  /** Overrides every config's threshold. */
  minConfidence?: number | undefined;
  /** Selectors that the command line switches on, whatever the config says. */
  enable?: readonly string[];
  /** Folder of the scan's root inside the policy's root: empty, or with `/` at its end. */
  prefix?: string;
  /** Group and provider of a rule, where known. */
  ruleFacts?: (ruleId: string) => { group: string; provider: string } | undefined;
}

/** What the config makes of a finding. */
export interface Judgement {
  verdict: Verdict;
  severity: Severity;
  /** True when the severity reaches `fail_on`: only then does a new finding fail the scan. */
  fails: boolean;
  /** Longest life in days that the config sets for the rule's secrets. */
  rotateDays: number | undefined;
  owner: string | undefined;
}

export interface Judge {
  judge(finding: Finding): Judgement;
  /** Which matches at a place need not become findings; not for content whose path is not known yet. */
  doubt(origin: Origin): Doubt;
  /** For sources: paths that need not be read. */
  filter: PathFilter;
  /** Counts so far; plain JSON. */
  tally(): Tally;
  /** Every policy that came into play. */
  policies(): Policy[];
}

const RANK: Record<Severity, number> = { critical: 4, high: 3, medium: 2, low: 1, info: 0 };

/** True when a severity is at least as bad as another. */
export function reaches(severity: Severity, least: Severity): boolean {
  return RANK[severity] >= RANK[least];
}

/** Throws UserError for an allow entry of the root that cannot be compiled; for a folder's, when it is first needed. */
export function createJudge(options: JudgeOptions): Judge {
  const { tree, today, prefix = '', ruleFacts, ownerOf } = options;
  const ledger = new Ledger();
  const seen = new Set<Policy>();
  const at = (path: string): Policy => {
    const policy = tree.at(path);
    seen.add(policy);
    return policy;
  };
  const compiled = compiler(options.tools);
  compiled(tree.root);
  const court: Court = {
    index: options.baseline && indexBaseline(options.baseline),
    ignoreFiles: options.ignoreFiles ?? [],
    today,
    untrusted: options.untrusted,
    inline: options.inline,
    minConfidence: options.minConfidence,
    enable: options.enable ?? [],
    prefix,
    ledger,
  };
  const pathOf = (origin: Origin): string => {
    const own = filePath(origin);
    return own === '' ? '' : prefix + own;
  };
  const judge = (finding: Finding): Judgement => {
    const path = pathOf(finding.origin);
    const policy = at(path);
    const rule = { id: finding.ruleId, tier: finding.tier, ...ruleFacts?.(finding.ruleId) };
    const severity = settingFor(policy.severity, rule) ?? finding.severity;
    return {
      verdict: decide({ finding, path, rule, policy, allows: compiled(policy) }, court),
      severity,
      fails: reaches(severity, policy.failOn),
      rotateDays: settingFor(policy.rotation, rule),
      owner: ownerOf?.(path, policy.owners),
    };
  };
  const doubt = (origin: Origin): Doubt => {
    const path = pathOf(origin);
    const policy = at(path);
    return doubtOn({ path, policy, allows: compiled(policy), role: () => roleOf(originPath(origin)) }, court);
  };
  const filter = pathFilter(at, compiled, today, (name) => ledger.used.add(name));
  return {
    judge,
    doubt,
    filter: prefix === '' ? filter : (path) => filter(prefix + path),
    tally: () => ledger.tally(),
    policies: () => [...seen],
  };
}

/** The first step that has something to say decides. */
function decide(matter: Case, court: Court): Verdict {
  for (const step of STEPS) {
    const verdict = step(matter, court);
    if (verdict) return verdict;
  }
  return { status: 'new' };
}

/** Compiled entries of a policy; an entry that several policies share is compiled once. */
function compiler(tools: AllowTools): (policy: Policy) => readonly CompiledAllow[] {
  const entries = new Map<Policy['allow'][number], CompiledAllow>();
  const lists = new WeakMap<Policy, CompiledAllow[]>();
  return (policy) => {
    let list = lists.get(policy);
    if (!list) {
      list = policy.allow.map((entry) => {
        const known = entries.get(entry) ?? compileAllow(entry, tools);
        entries.set(entry, known);
        return known;
      });
      lists.set(policy, list);
    }
    return list;
  };
}
