/**
 * A repository → its findings, for commands about findings rather than scans: baselines, explanations. Paths are always
 * taken from the root, so that they are the same from every folder, as hooks see them.
 */
import { resolve } from 'node:path';
import type { Finding, SourceSpec } from '../core/types.js';
import { findTop } from '../sources/top.js';
import type { Args } from './args.js';
import type { Io } from './io.js';
import { scanJob } from './jobs.js';
import { collectFindings } from './run-scan.js';

export interface Found {
  findings: Finding[];
  /** False when something was not looked at. */
  complete: boolean;
}

export const WHOLE_HISTORY: SourceSpec = {
  kind: 'history',
  revisions: [],
  exclude: [],
  unreachable: false,
  archives: true,
};

/** Scans one source from the root of the repository around the current folder. */
export async function findingsOf(source: SourceSpec, args: Args, io: Io): Promise<Found> {
  const job = scanJob(source, args, io);
  const { findings, summary } = await collectFindings({ ...job, cwd: findTop(io.cwd) ?? io.cwd }, io);
  return { findings, complete: summary.complete };
}

/** Files, and with `--history` also every version that ever was. */
export async function findingsAnywhere(args: Args, io: Io): Promise<Found> {
  const archives = !args.flag('no-archives');
  const tree = await findingsOf(
    { kind: 'tree', paths: pathsFromTop(args, io), gitignore: !args.flag('no-gitignore'), archives },
    args,
    io,
  );
  if (!args.flag('history')) return tree;
  const past = await findingsOf({ ...WHOLE_HISTORY, archives } as SourceSpec, args, io);
  const findings = [...tree.findings.map((finding) => dated(finding, past.findings)), ...past.findings];
  return { findings, complete: tree.complete && past.complete };
}

/** A finding in a file, with what the history knows of the same secret: who brought it, and when. */
function dated(finding: Finding, past: readonly Finding[]): Finding {
  const same = past.find(({ ruleId, digest }) => ruleId === finding.ruleId && digest === finding.digest);
  return same?.provenance === undefined ? finding : { ...finding, provenance: same.provenance };
}

/** Paths as typed are relative to where the user stands. */
function pathsFromTop(args: Args, io: Io): string[] {
  return args.positionals.map((path) => resolve(io.cwd, path));
}
