/**
 * Finding ids → the findings, looked for where they most likely are: in the files, in the index, in the history. An id
 * is made of the path, which a scan of a subfolder writes in another way; all forms are recognised.
 */
import { relative, sep } from 'node:path';
import { findingId } from '../core/digest.js';
import { originPath } from '../core/origin.js';
import type { Finding, SourceSpec } from '../core/types.js';
import { prepare } from '../scan/prepare.js';
import { findTop } from '../sources/top.js';
import type { Args } from './args.js';
import { findingsOf, WHOLE_HISTORY } from './everything.js';
import type { Io } from './io.js';
import { scanJob } from './jobs.js';
import { contextOf } from './run-scan.js';

export async function findById(
  ids: readonly string[],
  args: Args,
  io: Io,
): Promise<{ found: Finding[]; missing: string[] }> {
  const top = findTop(io.cwd);
  const tree: SourceSpec = { kind: 'tree', paths: [], gitignore: !args.flag('no-gitignore'), archives: true };
  const inRepository: SourceSpec[] =
    top === undefined ? [] : [{ kind: 'staged', archives: true }, WHOLE_HISTORY];
  const { key } = await prepare(scanJob(tree, args, io), contextOf(io));
  const root = top ?? io.cwd;
  const folder = relative(root, io.cwd).split(sep).join('/');
  const found = new Map<string, Finding>();
  for (const source of [tree, ...inRepository]) {
    const { findings } = await findingsOf(source, args, io);
    for (const finding of findings) {
      const id = namesOf(finding, root, folder, key).find((name) => ids.includes(name) && !found.has(name));
      if (id !== undefined) found.set(id, finding);
    }
    if (found.size === new Set(ids).size) break;
  }
  return { found: [...found.values()], missing: ids.filter((id) => !found.has(id)) };
}

/** The ids of a finding from the root, from the current folder, and from a scan of something outside its own root. */
function namesOf(finding: Finding, root: string, folder: string, key: Uint8Array): string[] {
  const path = originPath(finding.origin);
  const paths = [
    `${root}/${path}`,
    ...(folder !== '' && path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []),
  ];
  return [finding.id, ...paths.map((other) => findingId(key, finding.ruleId, finding.digest, other))];
}
