/** The baseline a command is about: where it lies, what is in it, and how it is written back. */
import { resolve } from 'node:path';
import { UserError } from '../core/errors.js';
import type { EntryFacts } from '../policy/baseline/entry.js';
import { BASELINE_NAME, loadBaseline, saveBaseline } from '../policy/baseline/store.js';
import type { Baseline, EntryReason } from '../policy/baseline/types.js';
import { diskReader } from '../policy/config/disk.js';
import type { Args } from './args.js';
import type { Io } from './io.js';
import { person } from './person.js';
import { policyTree } from './policy-tree.js';

/** Random bytes of the key that keeps a baseline's digests apart from others'. */
const KEY_BYTES = 32;

export interface BaselineFile {
  /** From the root. */
  path: string;
  baseline: Baseline | undefined;
  save(baseline: Baseline): void;
}

/** @throws UserError when there is one that cannot be used. */
export function baselineFile(args: Args, io: Io): BaselineFile {
  const { tree, top } = policyTree(args, io);
  if (args.flag('no-baseline')) throw new UserError('--no-baseline makes no sense here', 'Leave it out.');
  const path = args.text('baseline') ?? tree.root.baseline ?? BASELINE_NAME;
  return {
    path,
    baseline: loadBaseline(diskReader(top), path, false),
    save: (baseline) => saveBaseline(resolve(top, path), baseline),
  };
}

/** A baseline with nothing in it and a key of its own. */
export function emptyBaseline(io: Io): Baseline {
  return { key: io.randomBytes(KEY_BYTES), entries: [] };
}

/** @throws UserError when there is none yet. */
export function existingBaseline(args: Args, io: Io): BaselineFile & { baseline: Baseline } {
  const file = baselineFile(args, io);
  const { baseline } = file;
  if (baseline === undefined)
    throw new UserError('there is no baseline yet', 'stanch baseline create makes one.');
  return { ...file, baseline };
}

/** What people say about the entries they add. @throws UserError for a date that is none. */
export function entryFacts(args: Args, io: Io, usual: EntryReason): EntryFacts {
  const expires = args.text('expires');
  if (expires !== undefined && (!/^\d{4}-\d\d-\d\d$/.test(expires) || Number.isNaN(Date.parse(expires)))) {
    throw new UserError('--expires is no date', 'Write it as 2027-01-31.');
  }
  return {
    reason: (args.text('reason') as EntryReason | undefined) ?? usual,
    today: today(io),
    expires,
    by: args.text('by') ?? person(io),
    note: args.text('note'),
  };
}

export function today(io: Io): string {
  return io.now().toISOString().slice(0, 10);
}
