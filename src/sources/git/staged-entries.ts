/**
 * What the index changes against HEAD → what of it is to be read: new contents, submodules, and which contents leave.
 */
import { type Change, GITLINK_MODE, isZero } from './raw.js';

/** A staged content. */
export interface StagedEntry {
  path: Buffer;
  mode: string;
  id: string;
  /** Blob that stood at the path before; undefined when the path is new. */
  oldId: string | undefined;
}

/** What the index changes against HEAD. */
export interface StagedList {
  entries: StagedEntry[];
  /** Paths of submodules whose commit changes. */
  gitlinks: Buffer[];
  /** Blobs that leave their path, for telling renames from new content. */
  removed: Set<string>;
}

/** Without the sides of paths in conflict, which have no content of their own here. */
export function toRead(changes: readonly Change[]): StagedList {
  const found: StagedList = { entries: [], gitlinks: [], removed: new Set() };
  for (const { status, oldMode, mode, oldIds, id, path } of changes) {
    const oldId = isZero(oldIds[0]!) || oldMode === GITLINK_MODE ? undefined : oldIds[0]!;
    if (status === 'D' && oldId !== undefined) found.removed.add(oldId);
    else if (mode === GITLINK_MODE) found.gitlinks.push(path);
    else if (!isZero(id)) found.entries.push({ path, mode, id, oldId });
  }
  return found;
}
