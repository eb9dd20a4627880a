/** What every way of reading a history is given: the repository, who is told, and how far to go. */
import type { ChunkSink, Limits } from '../../../core/types.js';
import type { Help } from '../pack/direct.js';
import type { Repository } from '../repo.js';

export interface HistoryContext {
  repository: Repository;
  sink: ChunkSink;
  limits: Limits;
  signal: AbortSignal;
  /** With packs that are worth several threads, and with archives. */
  help: Help;
}
