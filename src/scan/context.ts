/**
 * What a scan needs from outside besides its job: clock, environment, standard input. Only `cli/` and callers of the
 * library make one; nothing below reads `process`.
 */

import type { Readable } from 'node:stream';
import type { Inflate } from '../sources/git/loose.js';

export interface ScanContext {
  /** The day that expiries are judged by. */
  now: Date;
  /** Monotonic milliseconds, for the summary and `--timing`. */
  clock: () => number;
  env: Readonly<Record<string, string | undefined>>;
  /** Opens standard input, when a source asks for it. */
  stdin: () => Readable;
  /** True when git called us as a hook: its index and quarantine variables then count. */
  hook?: boolean | undefined;
  /** Where whole histories may be remembered from scan to scan, and what seals what is remembered; absent = nowhere. */
  memory?: { key: Uint8Array; folder?: string; uid?: number } | undefined;
  /** Kills a child's process group by its leader's id. */
  killGroup?: ((pid: number) => void) | undefined;
  /** The caller's effective user id, where users have one: a plain repository of its own is read without git. */
  user?: number | undefined;
  /** Restores single objects of git's before zlib is loaded for it. */
  inflate?: Inflate | undefined;
}
