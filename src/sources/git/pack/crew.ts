/**
 * The seam to other threads: sources know no threads, and a crew knows no stores. A pack that is worth it is given to a
 * crew, which tells what became of it in the order of the pack, as if it had been read here.
 */
import type { ChunkSink } from '../../../core/types.js';
import type { MetArchive } from '../archives.js';
import type { SharedPack } from './shared.js';

export interface Crew {
  /** Cost of a pack (`costsOf`) from which on it is read together. */
  worth: number;
  /**
   * Reads a pack's trees. Rejects with what reading them here would, and when it is stopped.
   * @param first run beside the start of the threads, and to its end before anything of the pack is told.
   */
  read(shared: SharedPack, told: CrewTold, first: () => Promise<void>, signal: AbortSignal): Promise<void>;
}

/** Who is told what of it. What is found in the content is the crew's own to tell. */
export interface CrewTold {
  sink: Omit<ChunkSink, 'chunk'>;
  /** Ids that only git can read. */
  leave(ids: readonly string[]): void;
  /** Blobs that begin like archives. */
  archives(met: readonly MetArchive[]): void;
}
